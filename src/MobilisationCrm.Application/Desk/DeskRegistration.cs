using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Desk;

internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services) =>
        services.AddScoped<DeskQueries>().AddScoped<IDepartureRule, StaffMailDepartures>();
}
