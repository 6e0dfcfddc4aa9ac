using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Webhooks;

/// <summary>A webhook as lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Url">Where requests go.</param>
/// <param name="Events">What it is told of.</param>
/// <param name="IsOff">It is switched off: nothing is sent.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="Waiting">Deliveries that wait for a try.</param>
/// <param name="Failed">Deliveries that failed for good, of those that are still in the log.</param>
/// <param name="DeliveredAt">When one was taken last, UTC; null when none was.</param>
/// <param name="Version">For If-Match.</param>
public sealed record WebhookItem(
    Guid Id,
    string Name,
    string Url,
    IReadOnlyList<WebhookEvent> Events,
    bool IsOff,
    DateTime CreatedAt,
    int Waiting,
    int Failed,
    DateTime? DeliveredAt,
    int Version
);

/// <summary>A new secret; the only time it is shown.</summary>
/// <param name="Id">Key of the webhook.</param>
/// <param name="Secret">It signs each request: "whsec_" and 32 bytes in Base64.</param>
public sealed record NewWebhookSecret(Guid Id, string Secret);

/// <summary>One delivery of the log.</summary>
/// <param name="Id">Key; the header webhook-id.</param>
/// <param name="Event">Of what.</param>
/// <param name="State">How far it is.</param>
/// <param name="CreatedAt">When it was queued, UTC.</param>
/// <param name="DueAt">When it is to be tried next, UTC.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="TriedAt">When it was tried last, UTC.</param>
/// <param name="LastStatus">The status that came back last; null when none did.</param>
/// <param name="LastError">Why it failed last; null when it did not.</param>
/// <param name="Body">What is sent: JSON.</param>
public sealed record WebhookDeliveryItem(
    Guid Id,
    WebhookEvent Event,
    DeliveryState State,
    DateTime CreatedAt,
    DateTime DueAt,
    int Tries,
    DateTime? TriedAt,
    int? LastStatus,
    string? LastError,
    string Body
);

/// <summary>Makes a webhook.</summary>
public sealed record CreateWebhookRequest
{
    /// <summary>What it is for.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Name { get; init; } = "";

    /// <summary>Where requests go: an https address of a public host.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Url { get; init; } = "";

    /// <summary>What it is told of.</summary>
    [Required, MinLength(1)]
    public IReadOnlyList<WebhookEvent>? Events { get; init; }
}

/// <summary>Changes a webhook; what is left out stays.</summary>
public sealed record EditWebhookRequest
{
    /// <summary>What it is for.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? Name { get; init; }

    /// <summary>Where requests go: an https address of a public host.</summary>
    [StringLength(Lengths.Paragraph), NotBlank]
    public string? Url { get; init; }

    /// <summary>What it is told of.</summary>
    [MinLength(1)]
    public IReadOnlyList<WebhookEvent>? Events { get; init; }

    /// <summary>It is switched off: nothing is sent, and what happens meanwhile is not sent later.</summary>
    public bool? IsOff { get; init; }
}

/// <summary>Which deliveries.</summary>
public sealed record DeliveryFilter : PageRequest
{
    /// <summary>Only such.</summary>
    public DeliveryState? State { get; init; }
}
