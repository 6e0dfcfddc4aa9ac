using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;

namespace MobilisationCrm.Webhooks;

/// <summary>Signs deliveries and hands them over.</summary>
public sealed class WebhookPost(
    WebhookSecrets secrets,
    IHttpClientFactory clients,
    IOptionsSnapshot<WebhookOptions> options,
    TimeProvider clock
)
{
    /// <summary>Hands a delivery over, and says what became of it.</summary>
    public async Task<WebhookOutcome> SendAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
            using var request = RequestOf(delivery);
            // Of the answer nothing is read but its status: it may be endless.
            using var answer = await clients
                .CreateClient(WebhookOptions.Client)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)answer.StatusCode;
            return new WebhookOutcome(delivery, status, answer.IsSuccessStatusCode ? null : WhyNot(status, answer.Headers.Location));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebhookOutcome(delivery, null, $"No answer within {options.Value.TimeoutSeconds} seconds.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new WebhookOutcome(delivery, null, ReasonOf(fault).Cut(Lengths.Paragraph));
        }
    }

    private HttpRequestMessage RequestOf(WebhookDelivery delivery)
    {
        var timestamp = new DateTimeOffset(clock.UtcNow()).ToUnixTimeSeconds();
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
}

/// <summary>What became of a delivery.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Status">Status of the answer; null when none came.</param>
/// <param name="Error">Why it counts as not delivered; null when it was.</param>
public sealed record WebhookOutcome(WebhookDelivery Delivery, int? Status, string? Error);
