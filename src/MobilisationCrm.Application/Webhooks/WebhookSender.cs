using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.Webhooks;

/// <summary>
/// Sends what is due, as the queue of mail does: a node claims deliveries by a lease, so that each is one node's alone; what a killed node
/// held is free when its lease has ended. A delivery that was taken and not written down goes out once more, under the same key.
/// </summary>
public sealed class WebhookSender(
    CrmDbContext db,
    WebhookDispatch dispatch,
    WebhookPost post,
    IOptionsSnapshot<WebhookOptions> options,
    TimeProvider clock
) : IRecurringJob
{
    /// <summary>Waits between tries; when all are over it has failed, after about two days.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    private const int Batch = 16;
    private const int AtOnce = 4;

    // A claim of a batch ends well before: each of them takes a minute at most, and four go at once.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(6);

    /// <summary>Queues what is new, sends what is due, and forgets what is old.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await dispatch.RunAsync(cancellation);
        await FreeLapsedAsync(cancellation);
        while (await ClaimAsync(cancellation) is { Count: > 0 } claimed)
        {
            var outcomes = new List<WebhookOutcome>();
            foreach (var some in claimed.Chunk(AtOnce))
                outcomes.AddRange(await Task.WhenAll(some.Select(d => post.SendAsync(d, cancellation))));
            foreach (var outcome in outcomes)
                await NoteAsync(outcome);
        }

        await ForgetAsync(cancellation);
    }

    private async Task<List<WebhookDelivery>> ClaimAsync(CancellationToken cancellation)
    {
        var (now, claim) = (clock.UtcNow(), Guid.NewGuid());
        var due = db.WebhookDeliveries.Where(d => d.State == DeliveryState.Queued && d.DueAt <= now && !d.Webhook!.IsOff);
        var ids = await due.OrderBy(d => d.DueAt).Take(Batch).Select(d => d.Id).ToListAsync(cancellation);
        if (ids.Count == 0)
            return [];
        // Of two nodes that saw the same ones, the second finds them claimed.
        await db
            .WebhookDeliveries.Where(d => ids.Contains(d.Id) && d.State == DeliveryState.Queued)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.State, DeliveryState.Sending)
                        .SetProperty(d => d.ClaimId, claim)
                        .SetProperty(d => d.LeaseUntil, now + Lease),
                cancellation
            );
        return await db
            .WebhookDeliveries.AsNoTracking()
            .Include(d => d.Webhook)
            .Where(d => d.ClaimId == claim)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellation);
    }

    // Written down also when the process is asked to stop: what was taken is not to go out again.
    private Task NoteAsync(WebhookOutcome outcome)
    {
        var (delivery, status, error) = outcome;
        var now = clock.UtcNow();
        var isOver = delivery.Tries >= Waits.Count;
        var state =
            error is null ? DeliveryState.Delivered
            : isOver ? DeliveryState.Failed
            : DeliveryState.Queued;
        var dueAt = state == DeliveryState.Queued ? now + Waits[delivery.Tries] : delivery.DueAt;
        return db
            .WebhookDeliveries.Where(d => d.Id == delivery.Id && d.ClaimId == delivery.ClaimId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.State, state)
                        .SetProperty(d => d.DueAt, dueAt)
                        .SetProperty(d => d.Tries, delivery.Tries + 1)
                        .SetProperty(d => d.TriedAt, now)
                        .SetProperty(d => d.LastStatus, status)
                        .SetProperty(d => d.LastError, error)
                        .SetProperty(d => d.ClaimId, (Guid?)null)
                        .SetProperty(d => d.LeaseUntil, (DateTime?)null),
                CancellationToken.None
            );
    }

    private Task FreeLapsedAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return db
            .WebhookDeliveries.Where(d => d.State == DeliveryState.Sending && d.LeaseUntil < now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Queued).SetProperty(d => d.ClaimId, (Guid?)null),
                cancellation
            );
    }

    private Task ForgetAsync(CancellationToken cancellation)
    {
        var since = clock.UtcNow() - TimeSpan.FromDays(options.Value.KeepDays);
        return db
            .WebhookDeliveries.Where(d =>
                d.CreatedAt < since && (d.State == DeliveryState.Delivered || d.State == DeliveryState.Failed)
            )
            .ExecuteDeleteAsync(cancellation);
    }
}
