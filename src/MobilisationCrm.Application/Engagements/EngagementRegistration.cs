using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Engagements;

internal static class EngagementRegistration
{
    public static IServiceCollection AddEngagements(this IServiceCollection services) =>
        services
            .AddScoped<EngagementRows>()
            .AddScoped<EngagementQueries>()
            .AddScoped<EngagementCommands>()
            .AddScoped<PositionCommands>()
            .AddScoped<StageAdvance>();
}
