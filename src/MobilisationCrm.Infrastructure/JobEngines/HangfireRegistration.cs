using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MobilisationCrm.Databases;
using MobilisationCrm.Jobs;
using RecurringJob = MobilisationCrm.Jobs.RecurringJob;

namespace MobilisationCrm.JobEngines;

/// <summary>
/// Hangfire runs a table of recurring jobs and shows them; on SQL Server all nodes share them, else each keeps its own in memory.
/// </summary>
public static class HangfireRegistration
{
    // A job that runs every fifteen seconds needs a finer look than Hangfire's own fifteen seconds.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>Where Hangfire keeps its books; needed to run jobs and to show them.</summary>
    public static IServiceCollection AddHangfireStorage(this IServiceCollection services, DatabaseOptions database) =>
        services.AddHangfire(hangfire =>
        {
            hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings();
            if (database.Provider == DatabaseProvider.SqlServer)
                hangfire.UseSqlServerStorage(database.ConnectionString);
            else
                hangfire.UseInMemoryStorage();
        });

    /// <summary>Schedules every job of the table.</summary>
    public static IServiceCollection AddHangfireJobs(this IServiceCollection services, IReadOnlyList<RecurringJob> jobs)
    {
        services.AddSingleton(jobs).AddScoped<JobRunner>().AddHostedService<Schedule>();
        return services.AddHangfireServer(server =>
        {
            server.SchedulePollingInterval = Tick;
            // One that is slow keeps nobody waiting.
            server.WorkerCount = 2 * jobs.Count;
        });
    }

    /// <summary>The dashboard at this path, for those whom the policy admits.</summary>
    public static void MapHangfireJobs(this WebApplication app, string page, string policy) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(
            policy,
            page,
            new DashboardOptions
            {
                DashboardTitle = "MobilisationCrm",
                AppPath = "/",
                DisplayStorageConnectionString = false,
            }
        );

    /// <summary>Makes what Hangfire remembers the same as the table.</summary>
    private sealed class Schedule(IRecurringJobManager recurring, JobStorage storage, IReadOnlyList<RecurringJob> jobs) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            using var connection = storage.GetConnection();
            foreach (var gone in connection.GetRecurringJobs().Select(j => j.Id).Except(jobs.Select(j => j.Id)))
                recurring.RemoveIfExists(gone);
            foreach (var job in jobs)
            {
                recurring.AddOrUpdate<HangfireJob>(
                    job.Id,
                    run => run.RunAsync(job.Id, CancellationToken.None),
                    job.Cron,
                    new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(job.Zone) }
                );
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>
/// Runs the application's job of that name. A failure is not tried again by itself: the job's next time does it, as with any engine.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class HangfireJob(JobRunner runner, JobStorage storage)
{
    /// <summary>Runs the job, unless it is still running, here or on another node.</summary>
    [JobDisplayName("{0}")]
    public async Task RunAsync(string id, CancellationToken cancellation)
    {
        using var connection = storage.GetConnection();
        using var alone = Lock(connection, id);
        if (alone is not null)
            await runner.RunAsync(id, cancellation);
    }

    private static IDisposable? Lock(IStorageConnection connection, string id)
    {
        try
        {
            return connection.AcquireDistributedLock($"job:{id}", TimeSpan.Zero);
        }
        catch (DistributedLockTimeoutException)
        {
            return null;
        }
    }
}
