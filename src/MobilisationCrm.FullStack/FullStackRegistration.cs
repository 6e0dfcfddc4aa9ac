using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Calendars;
using MobilisationCrm.Databases;
using MobilisationCrm.JobEngines;
using MobilisationCrm.Jobs;
using MobilisationCrm.MailTransports;
using MobilisationCrm.Meetings;

namespace MobilisationCrm;

/// <summary>The libraries behind the ports, where the settings do not choose what every build has.</summary>
public static class FullStackRegistration
{
    /// <summary>Registers what the configuration chooses.</summary>
    public static IServiceCollection AddFullStack(this IServiceCollection services, IConfiguration configuration, bool isWorker)
    {
        if (StackChoice.Calendar.TakesLibrary(configuration))
            services.AddSingleton<ICalendarWriter, IcalNetWriter>().AddSingleton<ICalendarReader, IcalNetReader>();
        if (StackChoice.Mail.TakesLibrary(configuration))
        {
            services.AddSingleton<SmtpConnector>(() => new MailKitConnection());
            if (isWorker && configuration["Mail:Imap:Host"] is { Length: > 0 })
                services.AddHostedService<ImapInbox>();
        }

        if (StackChoice.Jobs.TakesLibrary(configuration))
        {
            var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
            // A node that runs no jobs sees those of others only where their books are shared.
            var isShown = isWorker || database.Provider == DatabaseProvider.SqlServer;
            services.AddSingleton(new JobEngine(StackChoice.Jobs.Library, isShown ? "/jobs" : null)).AddHangfireStorage(database);
            if (isWorker)
                services.AddHangfireJobs(RecurringJobs.All);
        }

        return services;
    }

    /// <summary>
    /// Maps the page of jobs where Hangfire runs them. The database must be there: Hangfire makes its tables in it at once.
    /// </summary>
    public static void MapFullStack(this WebApplication app, string administrators)
    {
        if (app.Services.GetRequiredService<JobEngine>().Page is { } page)
            app.MapHangfireJobs(page, administrators);
    }
}
