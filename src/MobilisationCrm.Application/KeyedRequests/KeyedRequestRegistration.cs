using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.KeyedRequests;

internal static class KeyedRequestRegistration
{
    public static IServiceCollection AddKeyedRequests(this IServiceCollection services) =>
        services.AddScoped<KeyedRequestMark>().AddScoped<KeyedRequestLedger>();
}
