using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.ClosedDays;

internal static class ClosedDayRegistration
{
    public static IServiceCollection AddClosedDays(this IServiceCollection services) =>
        services.AddScoped<ClosedDayQueries>().AddScoped<ClosedDayCommands>();
}
