using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Mail;

namespace MobilisationCrm.DataProtection;

internal static class DataProtectionRegistration
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services) =>
        services
            .AddScoped<DataProtectionQueries>()
            .AddScoped<DataProtectionCommands>()
            .AddScoped<AccessFiles>()
            .AddScoped<Erasures>()
            .AddScoped<Retention>()
            .AddScoped<DataNotices>()
            .AddScoped<IDepartureRule, DataNoticeDepartures>();
}
