using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Audit;

internal static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services
            .AddScoped<ChangeInterceptor>()
            .AddScoped<AuditChain>()
            .AddScoped<AuditTrail>()
            .AddScoped<AuditVerification>()
            .AddScoped<AuditNames>()
            .AddScoped<AuditQueries>()
            .AddScoped<AuditExport>();
}
