using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MobilisationCrm.Jobs;

/// <summary>
/// Makes what Hangfire remembers the same as the table. A worker that was killed may hold the schedule's locks for some time. Meanwhile the
/// jobs run as they are remembered.
/// </summary>
internal sealed partial class Schedule(
    IRecurringJobManager recurring,
    JobStorage storage,
    IReadOnlyList<RecurringJob> jobs,
    ILogger<Schedule> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>What Hangfire runs: the class by its name, from a scope of its own, until the process stops.</summary>
    public static Job Run(Type job) => new(job, job.GetMethod(nameof(IRecurringJob.RunAsync)), CancellationToken.None);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!Write())
            await Task.Delay(Pause, stoppingToken);
    }

    private bool Write()
    {
        try
        {
            using var connection = storage.GetConnection();
            var known = connection.GetRecurringJobs().ConvertAll(j => j.Id);
            foreach (var gone in known.Except(jobs.Select(j => j.Id)))
                recurring.RemoveIfExists(gone);
            foreach (var job in jobs)
            {
                // A job that was missed while no worker ran is run once.
                var options = new RecurringJobOptions
                {
                    TimeZone = TimeZoneInfo.FindSystemTimeZoneById(job.Zone),
                    MisfireHandling = MisfireHandlingMode.Relaxed,
                };
                recurring.AddOrUpdate(job.Id, Run(job.Job), job.Cron, options);
                // Beside SQLite Hangfire forgets everything when the worker ends: nobody knows whether a job was missed.
                if (!known.Contains(job.Id))
                    recurring.Trigger(job.Id);
            }

            return true;
        }
        catch (Exception fault)
        {
            LogNotWritten(log, Pause.TotalSeconds, fault.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule of the jobs could not be written; again in {Seconds} seconds: {Reason}")]
    private static partial void LogNotWritten(ILogger logger, double seconds, string reason);
}
