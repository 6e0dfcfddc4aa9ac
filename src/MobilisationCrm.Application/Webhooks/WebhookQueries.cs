using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Webhooks;

/// <summary>Reads webhooks and the log of their deliveries.</summary>
public sealed class WebhookQueries(CrmDbContext db)
{
    /// <summary>All of them by name.</summary>
    public async Task<IReadOnlyList<WebhookItem>> ListAsync(CancellationToken cancellation) =>
        await Items(db.Webhooks.AsNoTracking().OrderBy(w => w.Name).ThenBy(w => w.Id)).ToListAsync(cancellation);

    /// <summary>Deliveries, the newest first; null when there is no such webhook.</summary>
    public async Task<PagedList<WebhookDeliveryItem>?> DeliveriesAsync(Guid id, DeliveryFilter filter, CancellationToken cancellation)
    {
        if (!await db.Webhooks.AnyAsync(w => w.Id == id, cancellation))
            return null;
        return await db
            .WebhookDeliveries.AsNoTracking()
            .Where(d => d.WebhookId == id && (filter.State == null || d.State == filter.State))
            .OrderByDescending(d => d.CreatedAt)
            .ThenByDescending(d => d.Id)
            .PageAsync(
                filter,
                page =>
                    page.Select(d => new WebhookDeliveryItem(
                        d.Id,
                        d.Event,
                        d.State,
                        d.CreatedAt,
                        d.DueAt,
                        d.Tries,
                        d.TriedAt,
                        d.LastStatus,
                        d.LastError,
                        d.Body
                    )),
                cancellation
            );
    }

    private IQueryable<WebhookItem> Items(IQueryable<Webhook> webhooks) =>
        webhooks.Select(w => new WebhookItem(
            w.Id,
            w.Name,
            w.Url,
            w.Events,
            w.IsOff,
            w.CreatedAt,
            db.WebhookDeliveries.Count(d => d.WebhookId == w.Id && (d.State == DeliveryState.Queued || d.State == DeliveryState.Sending)),
            db.WebhookDeliveries.Count(d => d.WebhookId == w.Id && d.State == DeliveryState.Failed),
            db.WebhookDeliveries.Where(d => d.WebhookId == w.Id && d.State == DeliveryState.Delivered).Max(d => d.TriedAt),
            w.Version
        ));
}
