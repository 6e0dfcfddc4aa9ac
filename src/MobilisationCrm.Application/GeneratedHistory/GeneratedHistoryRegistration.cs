using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.GeneratedHistory;

internal static class GeneratedHistoryRegistration
{
    public static IServiceCollection AddGeneratedHistory(this IServiceCollection services) => services.AddScoped<HistoryGenerator>();
}
