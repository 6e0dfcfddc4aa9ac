using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Interactions;

internal static class InteractionRegistration
{
    public static IServiceCollection AddInteractions(this IServiceCollection services) =>
        services.AddScoped<InteractionQueries>().AddScoped<InteractionCommands>();
}
