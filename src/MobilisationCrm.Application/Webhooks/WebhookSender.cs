using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
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
    WebhookSecrets secrets,
    IHttpClientFactory clients,
    WebhookClock settings
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
            var outcomes = new List<(WebhookDelivery Delivery, int? Status, string? Error)>();
            foreach (var some in claimed.Chunk(AtOnce))
                outcomes.AddRange(await Task.WhenAll(some.Select(d => SendAsync(d, cancellation))));
            foreach (var (delivery, status, error) in outcomes)
                await NoteAsync(delivery, status, error);
        }

        await ForgetAsync(cancellation);
    }

    private async Task<List<WebhookDelivery>> ClaimAsync(CancellationToken cancellation)
    {
        var (now, claim) = (settings.Now, Guid.NewGuid());
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

    private async Task<(WebhookDelivery, int?, string?)> SendAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(settings.Timeout);
            using var request = RequestOf(delivery);
            // Of the answer nothing is read but its status: it may be endless.
            using var answer = await clients
                .CreateClient(WebhookOptions.Client)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)answer.StatusCode;
            return (delivery, status, answer.IsSuccessStatusCode ? null : WhyNot(status, answer.Headers.Location));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (delivery, null, $"No answer within {settings.Timeout.TotalSeconds} seconds.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return (delivery, null, ReasonOf(fault).Cut(Lengths.Paragraph));
        }
    }

    private HttpRequestMessage RequestOf(WebhookDelivery delivery)
    {
        var timestamp = new DateTimeOffset(settings.Now).ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Webhook!.Url)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        request.Headers.Add("webhook-id", $"{delivery.Id}");
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secrets.Sign(delivery.Webhook.ProtectedSecret, delivery.Id, timestamp, delivery.Body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("MobilisationCrm", "1"));
        return request;
    }

    private static string WhyNot(int status, Uri? location) =>
        status is >= 300 and < 400 ? $"It answered {status} and led elsewhere ({location}); that is not followed." : $"It answered {status}.";

    private static string ReasonOf(Exception fault) =>
        fault switch
        {
            HttpRequestException { InnerException: { } inner } => $"{fault.Message} {inner.Message}",
            _ => fault.Message,
        };

    // Written down also when the process is asked to stop: what was taken is not to go out again.
    private Task NoteAsync(WebhookDelivery delivery, int? status, string? error)
    {
        var now = settings.Now;
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
        var now = settings.Now;
        return db
            .WebhookDeliveries.Where(d => d.State == DeliveryState.Sending && d.LeaseUntil < now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.State, DeliveryState.Queued).SetProperty(d => d.ClaimId, (Guid?)null),
                cancellation
            );
    }

    private Task ForgetAsync(CancellationToken cancellation)
    {
        var since = settings.Now - settings.Keep;
        return db
            .WebhookDeliveries.Where(d =>
                d.CreatedAt < since && (d.State == DeliveryState.Delivered || d.State == DeliveryState.Failed)
            )
            .ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>What the sender needs to know of time.</summary>
public sealed class WebhookClock(IOptionsSnapshot<WebhookOptions> options, TimeProvider clock)
{
    /// <summary>Now, UTC.</summary>
    public DateTime Now => clock.UtcNow();

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    /// <summary>How long the log is kept.</summary>
    public TimeSpan Keep => TimeSpan.FromDays(options.Value.KeepDays);
}
