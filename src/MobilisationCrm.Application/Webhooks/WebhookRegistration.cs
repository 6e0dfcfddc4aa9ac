using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Webhooks;

internal static class WebhookRegistration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSettings<WebhookOptions>(WebhookOptions.Section);
        return services
            .AddScoped<WebhookQueries>()
            .AddScoped<WebhookCommands>()
            .AddScoped<WebhookDispatch>()
            .AddScoped<WebhookBodies>()
            .AddScoped<WebhookPost>()
            .AddSingleton<WebhookSecrets>();
    }
}
