using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Dashboard;

internal static class DashboardRegistration
{
    public static IServiceCollection AddDashboard(this IServiceCollection services) =>
        services
            .AddScoped<DashboardQueries>()
            .AddScoped<ActivityQueries>()
            .AddScoped<DashboardExport>();
}
