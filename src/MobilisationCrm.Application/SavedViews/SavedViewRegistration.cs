using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.SavedViews;

internal static class SavedViewRegistration
{
    public static IServiceCollection AddSavedViews(this IServiceCollection services) =>
        services.AddScoped<SavedViewQueries>().AddScoped<SavedViewCommands>();
}
