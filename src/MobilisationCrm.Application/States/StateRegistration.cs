using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.States;

internal static class StateRegistration
{
    public static IServiceCollection AddStates(this IServiceCollection services) =>
        services
            .AddScoped<StateQueries>()
            .AddScoped<StateCommands>()
            .AddScoped<StateReference>()
            .AddSingleton<KnownStates>();
}
