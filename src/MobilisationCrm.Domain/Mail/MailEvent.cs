namespace MobilisationCrm.Mail;

/// <summary>What happened to a message.</summary>
public enum MailEventKind
{
    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>A try failed; another follows.</summary>
    Deferred,

    /// <summary>Refused for good, or given up.</summary>
    Failed,

    /// <summary>Held back: the address may not be written to.</summary>
    Suppressed,

    /// <summary>It came back after it had been taken.</summary>
    Bounced,

    /// <summary>A person put it back into the queue.</summary>
    Retried,

    /// <summary>A person took it out of the queue.</summary>
    Cancelled,

    /// <summary>A person had the same letter sent once more, as a new message.</summary>
    Resent,

    /// <summary>It did not leave: it was no longer true, wanted or of help.</summary>
    Superseded,
}

/// <summary>One line of a message's history: a try, or what a person did.</summary>
public sealed class MailEvent
{
    /// <summary>Key; later events have greater ones.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The message.</summary>
    public Guid MailId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>What happened.</summary>
    public MailEventKind Kind { get; init; }

    /// <summary>What the mail server said, or why; empty when there is nothing to add.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Who did it; null for the system.</summary>
    public string? By { get; init; }

    /// <summary>A line that the system writes.</summary>
    public static MailEvent Of(Guid mailId, MailEventKind kind, string detail, DateTime at) =>
        new()
        {
            MailId = mailId,
            At = at,
            Kind = kind,
            Detail = detail,
        };
}
