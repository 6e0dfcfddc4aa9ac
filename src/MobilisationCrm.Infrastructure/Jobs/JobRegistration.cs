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
/// Hangfire runs the jobs. It keeps its books in the server's database; beside SQLite in the worker's memory, since the queue of mail lies
/// in our own tables and a restart loses nothing.
/// </summary>
public static class JobRegistration
{
    // What a killed worker was running is run again after this time.
    private static readonly TimeSpan Invisible = TimeSpan.FromMinutes(1);

    // On PostgreSQL Hangfire's locks are rows, which outlive a killed worker. Another worker waits a minute for the lock of the schedule
    // and then skips a minute. The rows end before that, also where clocks differ by some seconds.
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

    /// <summary>Looks for messages that are due and that no commit of this process says.</summary>
    public static IServiceCollection AddDueMailWatch(this IServiceCollection services) => services.AddHostedService<DueMailWatch>();

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
                    // Takes locks and jobs by single statements. Transactions around each would double their number.
                    UseNativeDatabaseTransactions = false,
                    DistributedLockTimeout = LongestLock,
                    InvisibilityTimeout = Invisible,
                    UseSlidingInvisibilityTimeout = true,
                    // PostgreSQL says when there is work (LISTEN), at least each minute. A look finds what it could not say.
                    EnableLongPolling = true,
                    QueuePollInterval = TimeSpan.FromSeconds(75),
                };
                var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString)
                {
                    // Hangfire opens a broken listening connection anew by what it reads from the old one: it must find the password.
                    PersistSecurityInfo = true,
                    // Hangfire leaves nothing on a connection that would disturb it. Cleaning up would be a sixth of its statements.
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
        // A job's next minute or hour is its next try. A run that failed counts as deleted: what counts as failed is kept for ever.
        filters.Add(new AutomaticRetryAttribute { Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete });
        // Counts for the lines that the page draws.
        filters.Add(new StatisticsHistoryAttribute());
        return filters;
    }
}
