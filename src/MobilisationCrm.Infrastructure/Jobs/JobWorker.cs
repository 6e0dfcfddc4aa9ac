using Hangfire;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using Microsoft.Extensions.Hosting;

namespace MobilisationCrm.Jobs;

/// <summary>
/// Hangfire's server with the parts that are needed: it runs jobs and enqueues recurring ones. The part that looks for jobs of a later hour
/// is left out; there are none.
/// </summary>
internal sealed class JobWorker(
    JobStorage storage,
    JobActivator activator,
    IJobFilterProvider filters,
    WorkerPace pace,
    IHostApplicationLifetime lifetime
) : IHostedService, IDisposable
{
    // Mail leaves while two other jobs take their time. Each worker holds a connection on which PostgreSQL says that there is work.
    private const int Workers = 3;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly string[] Queues = [EnqueuedState.DefaultQueue];
    private BackgroundProcessingServer? _server;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var performer = new BackgroundJobPerformer(filters, activator);
        _server = new BackgroundProcessingServer(
            storage,
            [
                new Worker(Queues, performer, new BackgroundJobStateChanger(filters)).UseBackgroundPool(Workers),
                new RecurringJobScheduler(new BackgroundJobFactory(filters), pace.Look).UseBackgroundPool(1),
            ],
            new Dictionary<string, object> { ["Queues"] = Queues, ["WorkerCount"] = Workers },
            new BackgroundProcessingServerOptions
            {
                // A job that runs learns at once that the process stops.
                StopTimeout = TimeSpan.Zero,
                // After an outage of the database, however long, the jobs run again soon.
                RetryDelay = attempt => TimeSpan.FromSeconds(Math.Min(attempt, LongestPause.TotalSeconds)),
                RestartDelay = LongestPause,
            }
        );
        lifetime.ApplicationStopping.Register(_server.SendStop);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server?.WaitForShutdownAsync(cancellationToken) ?? Task.CompletedTask;

    public void Dispose() => _server?.Dispose();
}

/// <summary>How closely the clock is watched.</summary>
/// <param name="Look">Pause between two looks for recurring jobs that are due; zero for one at each full minute.</param>
public sealed record WorkerPace(TimeSpan Look);
