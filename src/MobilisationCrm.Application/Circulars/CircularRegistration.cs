using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Circulars;

internal static class CircularRegistration
{
    public static IServiceCollection AddCirculars(this IServiceCollection services)
    {
        services.AddSettings<CircularOptions>(CircularOptions.Section);
        return services
            .AddScoped<CircularMail>()
            .AddScoped<CircularSchedules>()
            .AddScoped<CircularQueries>()
            .AddScoped<CircularCommands>()
            .AddScoped<IDepartureRule, CircularDepartures>();
    }
}
