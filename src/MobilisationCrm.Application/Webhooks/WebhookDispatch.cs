using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;

namespace MobilisationCrm.Webhooks;

/// <summary>
/// Queues what webhooks are to be told, by the chain of the audit log: no save waits for them, none is left out and none comes twice,
/// since the chain has no gap and each webhook notes how far it has read.
/// </summary>
public sealed class WebhookDispatch(CrmDbContext db, AuditChain chain, WebhookBodies bodies, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Queues what is new.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Mostly nobody listens.
        if (!await db.Webhooks.AnyAsync(w => !w.IsOff, cancellation))
            return;
        await chain.RunAsync(cancellation);
        // A program outside is told what the whole secretariat may read, and of nothing that fewer may.
        db.Reader.ReadAs(Role.Staff);
        while (await QueueAsync(cancellation)) { }
        db.Reader.ReadFor(null);
    }

    private async Task<bool> QueueAsync(CancellationToken cancellation)
    {
        await using var held = await db.LockAsync(LockedWork.QueueWebhooks, cancellation);
        var webhooks = await db
            .Webhooks.AsNoTracking()
            .Where(w => !w.IsOff)
            .Select(w => new { w.Id, w.Events, w.ReadUpTo })
            .ToListAsync(cancellation);
        if (webhooks.Count == 0)
            return false;
        var since = webhooks.Min(w => w.ReadUpTo);
        var links = await db
            .AuditLinks.AsNoTracking()
            .Where(l => l.Sequence > since)
            .OrderBy(l => l.Sequence)
            .Take(Batch)
            .Join(db.AuditEntries, l => l.EntryId, e => e.Id, (l, e) => new { l.Sequence, Entry = e })
            .ToListAsync(cancellation);
        if (links.Count == 0)
            return false;
        foreach (var link in links.OrderBy(l => l.Sequence))
        {
            if (EventOf(link.Entry) is not { } told)
                continue;
            var listening = webhooks.Where(w => w.ReadUpTo < link.Sequence && w.Events.Contains(told)).ToList();
            if (listening.Count == 0 || await bodies.FindAsync(told, link.Entry, cancellation) is not { } body)
                continue;
            foreach (var webhook in listening)
                db.WebhookDeliveries.Add(WebhookBodies.DeliveryOf(webhook.Id, told, body, link.Entry.At, clock.UtcNow(), link.Sequence));
        }

        await db.SaveChangesAsync(cancellation);
        var last = links.Max(l => l.Sequence);
        await db
            .Webhooks.Where(w => !w.IsOff && w.ReadUpTo < last)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.ReadUpTo, last), cancellation);
        await held.CommitAsync(cancellation);
        foreach (var delivery in db.ChangeTracker.Entries<WebhookDelivery>().ToList())
            delivery.State = EntityState.Detached;
        return links.Count == Batch;
    }

    private static WebhookEvent? EventOf(AuditEntry entry) =>
        (entry.Entity, entry.Action) switch
        {
            ("StageChange", nameof(AuditAction.Added)) => WebhookEvent.StageChanged,
            ("Commitment", nameof(AuditAction.Added)) => WebhookEvent.CommitmentRecorded,
            ("PositionRecord", nameof(AuditAction.Added)) => WebhookEvent.PositionRecorded,
            ("AnswerRecord", nameof(AuditAction.Added)) => WebhookEvent.AnswerReceived,
            ("Interaction", nameof(AuditAction.Added)) => WebhookEvent.InteractionLogged,
            ("Meeting", nameof(AuditAction.Modified)) when entry.Changes.Contains("\"status\"", StringComparison.Ordinal) => StatusOf(entry),
            _ => null,
        };

    private static WebhookEvent? StatusOf(AuditEntry entry)
    {
        using var changes = JsonDocument.Parse(entry.Changes);
        return changes.RootElement.TryGetProperty("status", out var status)
            ? status.GetProperty("after").GetString() switch
            {
                "Sent" => WebhookEvent.MeetingSent,
                "Cancelled" => WebhookEvent.MeetingCancelled,
                _ => null,
            }
            : null;
    }
}
