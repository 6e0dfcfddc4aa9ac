using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Search;

internal static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddScoped<SearchQueries>().AddScoped<SearchTextFiller>();
}
