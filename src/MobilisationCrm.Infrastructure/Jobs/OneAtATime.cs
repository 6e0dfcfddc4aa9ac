using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using Hangfire.Storage;

namespace MobilisationCrm.Jobs;

/// <summary>
/// A job never runs beside itself in one process: one runs, one more run is remembered, others are dropped. What is asked of the sender
/// while it finishes is therefore done at once and not in its next minute. Several nodes are kept apart by leases, unique keys and turns. A
/// lock of Hangfire's would outlive a killed worker.
/// </summary>
internal sealed class OneAtATime(IJobFilterProvider filters) : IServerFilter
{
    private readonly HashSet<Type> _running = [];
    private readonly HashSet<Type> _again = [];

    public void OnPerforming(PerformingContext context)
    {
        var job = context.BackgroundJob.Job.Type;
        lock (_running)
        {
            if (_running.Add(job))
                return;
            _again.Add(job);
            context.Canceled = true;
        }
    }

    public void OnPerformed(PerformedContext context)
    {
        var job = context.BackgroundJob.Job;
        bool again;
        lock (_running)
        {
            _running.Remove(job.Type);
            again = _again.Remove(job.Type);
        }

        if (again)
            new BackgroundJobClient(context.Storage, filters).Create(job, new EnqueuedState());
    }
}

/// <summary>A run is shown for an hour, one that failed for a day.</summary>
internal sealed class Expiry : IApplyStateFilter
{
    public static readonly TimeSpan OfFaults = TimeSpan.FromDays(1);

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction) =>
        context.JobExpirationTimeout = context.NewState is DeletedState { ExceptionInfo: not null } ? OfFaults : TimeSpan.FromHours(1);

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) { }
}
