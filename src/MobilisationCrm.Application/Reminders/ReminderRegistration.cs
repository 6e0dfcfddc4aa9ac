using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Reminders;

internal static class ReminderRegistration
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddSettings<ReminderOptions>(ReminderOptions.Section);
        return services
            .AddScoped<ReminderPlan>()
            .AddScoped<ReminderSchedules>()
            .AddScoped<ReminderQueries>()
            .AddScoped<ReminderCommands>()
            .AddScoped<ClosingDateMail>()
            .AddScoped<IDepartureRule, ReminderDepartures>();
    }
}
