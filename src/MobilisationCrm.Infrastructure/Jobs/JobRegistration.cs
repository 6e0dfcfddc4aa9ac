using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Databases;
using Npgsql;

namespace MobilisationCrm.Jobs;

/// <summary>
/// Hangfire runs the jobs. What it keeps lies in the database, and with SQLite in the worker's memory: the queue of mail is ours.
/// </summary>
public static class JobRegistration
{
    // What a killed worker was running is run again after so long.
    private static readonly TimeSpan Invisible = TimeSpan.FromMinutes(1);

    // On PostgreSQL Hangfire's locks are rows, which outlive a killed worker. Another waits for one for a minute and then skips a minute:
    // they end before that, whatever the difference of the clocks.
    private static readonly TimeSpan LongestLock = TimeSpan.FromSeconds(45);

    /// <summary>Hangfire's client: enough to have a job run, and to watch.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, DatabaseOptions database)
    {
        // Not by Hangfire's own globals: tests have many hosts in a process.
        services
            .AddSingleton<JobStorage>(_ => Open(database))
            .AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()))
            .AddSingleton<IJobFilterProvider>(_ => Filters())
            .AddHangfire(hangfire =>
                hangfire
                    .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                    .UseSimpleAssemblyNameTypeSerializer()
                    .UseRecommendedSerializerSettings()
            );
        return services.AddHostedService<SendingAtOnce>();
    }

    /// <summary>Runs the table of recurring jobs, and what is enqueued.</summary>
    /// <param name="services">Where <see cref="AddJobs"/> was called.</param>
    /// <param name="jobs">The table.</param>
    /// <param name="look">Pause between two looks at the table; none for one at each full minute, which is as fine as the table is.</param>
    public static IServiceCollection AddWorker(
        this IServiceCollection services,
        IReadOnlyList<RecurringJob> jobs,
        TimeSpan look = default
    ) =>
        services.AddSingleton(jobs).AddSingleton(new WorkerPace(look)).AddHostedService<JobWorker>().AddHostedService<Schedule>();

    // The tables are there: "migrate" made them, and the start has looked.
    private static JobStorage Open(DatabaseOptions database)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.PostgreSql:
                var postgreSql = new PostgreSqlStorageOptions
                {
                    SchemaName = JobTables.PostgreSqlSchema,
                    PrepareSchemaIfNecessary = false,
                    StartupConnectionMaxRetries = 0,
                    AllowDegradedModeWithoutStorage = false,
                    // Single statements in place of transactions that hold one statement: half as many.
                    UseNativeDatabaseTransactions = false,
                    DistributedLockTimeout = LongestLock,
                    InvisibilityTimeout = Invisible,
                    UseSlidingInvisibilityTimeout = true,
                    // PostgreSQL tells (LISTEN) when there is work, at least each minute; a look finds what it could not tell.
                    EnableLongPolling = true,
                    QueuePollInterval = TimeSpan.FromSeconds(75),
                };
                var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString)
                {
                    // Hangfire makes its listening connections from that of another; without it they would lack the password.
                    PersistSecurityInfo = true,
                    // Nothing that it leaves behind on a connection disturbs itself; cleaning up is a sixth of its statements.
                    NoResetOnClose = true,
                };
                return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection.ToString(), postgreSql), postgreSql);
            case DatabaseProvider.SqlServer:
                return new SqlServerStorage(
                    database.ConnectionString,
                    new SqlServerStorageOptions
                    {
                        SchemaName = JobTables.SqlServerSchema,
                        PrepareSchemaIfNecessary = false,
                        SlidingInvisibilityTimeout = Invisible,
                    }
                );
            default:
                return new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = Expiry.OfFaults });
        }
    }

    private static JobFilterCollection Filters()
    {
        var filters = new JobFilterCollection();
        filters.Add(new OneAtATime(filters));
        filters.Add(new Expiry());
        // Its next minute or hour is a job's next try. A run that failed is shown for a day, as deleted: failed ones stay for ever.
        filters.Add(new AutomaticRetryAttribute { Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete });
        // The lines that the page draws.
        filters.Add(new StatisticsHistoryAttribute());
        return filters;
    }
}
