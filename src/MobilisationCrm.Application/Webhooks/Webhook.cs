using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Webhooks;

/// <summary>What another program may be told of.</summary>
public enum WebhookEvent
{
    /// <summary>Sent by hand, to try the address.</summary>
    Test,

    /// <summary>A State moved to another stage.</summary>
    StageChanged,

    /// <summary>A commitment was recorded, withdrawn or annulled.</summary>
    CommitmentRecorded,

    /// <summary>A State's position was recorded.</summary>
    PositionRecorded,

    /// <summary>An invitation was answered.</summary>
    AnswerReceived,

    /// <summary>A contact with a State was logged.</summary>
    InteractionLogged,

    /// <summary>The invitations of a meeting were sent.</summary>
    MeetingSent,

    /// <summary>A meeting was cancelled.</summary>
    MeetingCancelled,
}

/// <summary>Another program that is told of events, by a signed request to its address.</summary>
public sealed class Webhook : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is for.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where requests go.</summary>
    public string Url { get; set; } = "";

    /// <summary>What it is told of.</summary>
    public IReadOnlyList<WebhookEvent> Events { get; set; } = [];

    /// <summary>It is switched off: nothing is sent, and what happens meanwhile is not sent later.</summary>
    public bool IsOff { get; set; }

    /// <summary>The secret that signs, encrypted with the keys that sign cookies and links.</summary>
    public string ProtectedSecret { get; set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Up to which entry of the audit log it is told.</summary>
    public long ReadUpTo { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;
}

/// <summary>How far a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its first or next try.</summary>
    Queued,

    /// <summary>A node is sending it.</summary>
    Sending,

    /// <summary>The other program took it.</summary>
    Delivered,

    /// <summary>It was tried as often as it is tried, or cannot be sent.</summary>
    Failed,
}

/// <summary>One event on its way to one address: queue and log in one. Its key is the same at each try.</summary>
public sealed class WebhookDelivery
{
    /// <summary>Key; the other program knows a repetition by it.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>To whom.</summary>
    public Guid WebhookId { get; init; }

    /// <summary>To whom.</summary>
    public Webhook? Webhook { get; private set; }

    /// <summary>Of what.</summary>
    public WebhookEvent Event { get; init; }

    /// <summary>Entry of the audit log that it tells of; null for a test.</summary>
    public long? Sequence { get; init; }

    /// <summary>What is sent: JSON.</summary>
    public string Body { get; init; } = "";

    /// <summary>When it was queued, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>How far it is.</summary>
    public DeliveryState State { get; set; }

    /// <summary>When it is to be tried next, UTC.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>When it was tried last, UTC.</summary>
    public DateTime? TriedAt { get; set; }

    /// <summary>The status that came back last; null when none did.</summary>
    public int? LastStatus { get; set; }

    /// <summary>Why it failed last; null when it did not.</summary>
    public string? LastError { get; set; }

    /// <summary>The claim under which it is being sent.</summary>
    public Guid? ClaimId { get; set; }

    /// <summary>Until when other nodes leave it alone, UTC.</summary>
    public DateTime? LeaseUntil { get; set; }
}

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>, IEntityTypeConfiguration<WebhookDelivery>
{
    private static readonly ValueComparer<IReadOnlyList<WebhookEvent>> SameEvents = new(
        (one, other) => one!.SequenceEqual(other!),
        events => events.Aggregate(0, (all, one) => (31 * all) + (int)one),
        events => events.ToList()
    );

    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.ToTable("Webhooks");
        webhook.Property(w => w.Url).HasMaxLength(Lengths.Paragraph);
        webhook.Property(w => w.ProtectedSecret).HasMaxLength(Lengths.Paragraph);
        webhook
            .Property(w => w.Events)
            .HasConversion(
                events => string.Join(' ', events),
                text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<WebhookEvent>).ToList(),
                SameEvents
            );
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.ToTable("WebhookDeliveries");
        delivery.Property(d => d.Body).HasMaxLength(-1);
        delivery.Property(d => d.LastError).HasMaxLength(Lengths.Paragraph);
        delivery.HasOne(d => d.Webhook).WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
        delivery.HasIndex(d => new { d.State, d.DueAt });
        delivery.HasIndex(d => d.CreatedAt);
        // An event is queued once, however often it is looked for.
        delivery.HasIndex(d => new { d.WebhookId, d.Sequence }).IsUnique();
    }
}
