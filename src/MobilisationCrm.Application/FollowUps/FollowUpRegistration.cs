using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.FollowUps;

internal static class FollowUpRegistration
{
    public static IServiceCollection AddFollowUps(this IServiceCollection services) =>
        services.AddScoped<FollowUpQueries>().AddScoped<FollowUpCommands>();
}
