using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Audit;

namespace MobilisationCrm.Webhooks;

/// <summary>Makes and changes webhooks, and has deliveries sent again.</summary>
public sealed class WebhookCommands(
    CrmDbContext db,
    AuditChain chain,
    WebhookSecrets secrets,
    IOptionsSnapshot<WebhookOptions> options,
    TimeProvider clock
)
{
    /// <summary>Makes one; it is told of what happens from now on.</summary>
    /// <exception cref="RuleException">webhook-address.</exception>
    public async Task<NewWebhookSecret> CreateAsync(CreateWebhookRequest request, CancellationToken cancellation)
    {
        var (shown, kept) = secrets.Make();
        var webhook = new Webhook
        {
            Name = request.Name.Trim(),
            Url = AddressOf(request.Url),
            Events = EventsOf(request.Events!),
            ProtectedSecret = kept,
            CreatedAt = clock.UtcNow(),
            ReadUpTo = await NowAsync(cancellation),
        };
        db.Webhooks.Add(webhook);
        await db.SaveChangesAsync(cancellation);
        return new NewWebhookSecret(webhook.Id, shown);
    }

    /// <summary>Changes one; false when there is none.</summary>
    /// <exception cref="RuleException">webhook-address.</exception>
    /// <exception cref="ConflictException">stale-version.</exception>
    public async Task<bool> EditAsync(Guid id, EditWebhookRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } webhook)
            return false;
        webhook.Expect(expectedVersion);
        webhook.Name = request.Name?.Trim() ?? webhook.Name;
        webhook.Url = request.Url is { } url ? AddressOf(url) : webhook.Url;
        webhook.Events = request.Events is { } events ? EventsOf(events) : webhook.Events;
        // What happened while it was off is not told afterwards.
        if (webhook.IsOff && request.IsOff == false)
            webhook.ReadUpTo = await NowAsync(cancellation);
        webhook.IsOff = request.IsOff ?? webhook.IsOff;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Gives it another secret, which signs from now on; null when there is none.</summary>
    public async Task<NewWebhookSecret?> RenewSecretAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } webhook)
            return null;
        (var shown, webhook.ProtectedSecret) = secrets.Make();
        await db.SaveChangesAsync(cancellation);
        return new NewWebhookSecret(id, shown);
    }

    /// <summary>Removes one with its log; false when there is none.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } webhook)
            return false;
        db.Webhooks.Remove(webhook);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Queues a test; false when there is no such webhook.</summary>
    public async Task<bool> TestAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is null)
            return false;
        var now = clock.UtcNow();
        db.WebhookDeliveries.Add(WebhookBodies.DeliveryOf(id, WebhookEvent.Test, new Dictionary<string, object?>(), now, now));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>
    /// Has a delivery sent again, under the same key and with a new time stamp; false when there is none, or while it is being sent.
    /// </summary>
    public async Task<bool> SendAgainAsync(Guid webhookId, Guid id, CancellationToken cancellation) =>
        await db
            .WebhookDeliveries.Where(d => d.Id == id && d.WebhookId == webhookId && d.State != DeliveryState.Sending)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.State, DeliveryState.Queued)
                        .SetProperty(d => d.DueAt, clock.UtcNow())
                        .SetProperty(d => d.Tries, 0),
                cancellation
            ) > 0;

    private Task<Webhook?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellation);

    private async Task<long> NowAsync(CancellationToken cancellation)
    {
        await chain.RunAsync(cancellation);
        return (await chain.HeadAsync(cancellation))?.Sequence ?? 0;
    }

    // Whatever the request holds, each once and in one order. Tests go to every address.
    private static List<WebhookEvent> EventsOf(IReadOnlyList<WebhookEvent> events) =>
        [.. events.Where(e => e != WebhookEvent.Test).DefaultIfEmpty(WebhookEvent.Test).Distinct().Order()];

    private string AddressOf(string url)
    {
        var allowPrivate = options.Value.AllowPrivate;
        if (
            !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (allowPrivate && address.Scheme == Uri.UriSchemeHttp))
            || address.UserInfo.Length > 0
            || address.Fragment.Length > 0
        )
            throw new RuleException(
                RuleCode.WebhookAddress,
                "Give an address that begins with https:// and names neither user nor password nor a part of a page.",
                "url"
            );
        if (!allowPrivate && !PublicAddresses.MayHave(address.Host))
            throw new RuleException(
                RuleCode.WebhookAddress,
                $"{address.Host} is no address of the internet: this machine and private networks are never asked.",
                "url"
            );
        return address.AbsoluteUri;
    }
}
