using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Calendars;
using MobilisationCrm.Databases;
using MobilisationCrm.Identity;
using MobilisationCrm.Mail;
using MobilisationCrm.MailTransports;
using MobilisationCrm.Meetings;

namespace MobilisationCrm;

/// <summary>The edges of the process: database, accounts, mail transport, calendar writer.</summary>
public static class InfrastructureRegistration
{
    /// <summary>Registers what the configuration chooses.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDatabase(configuration).AddScoped<DatabaseCommands>();
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section);
        services.AddAccounts();
        services.AddScoped<MailSettingsCheck>();
        if (!StackChoice.Calendar.TakesLibrary(configuration))
            services.AddSingleton<ICalendarWriter, CalendarWriter>().AddSingleton<ICalendarReader, CalendarReader>();
        if (!StackChoice.Mail.TakesLibrary(configuration))
        {
            services.AddSingleton<SmtpConnector>(() => new SmtpConnection());
            if (configuration["Mail:Imap:Host"] is { Length: > 0 } host)
                throw new InvalidOperationException(
                    $"Mail:Imap:Host is {host}, but only MailKit reads mailboxes. Build with -p:Stack=Full and leave Mail:Library empty."
                );
        }

        services.AddSingleton<AccessTokens>();
        if (configuration.GetSection(MailOptions.Section)[nameof(MailOptions.Transport)] == "Smtp")
            services.AddSingleton<IMailTransport, SmtpTransport>();
        else
            services.AddSingleton<IMailTransport, PickupTransport>();
        return services;
    }
}
