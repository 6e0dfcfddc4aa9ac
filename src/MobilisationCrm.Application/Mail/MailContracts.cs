using System.ComponentModel.DataAnnotations;
using AutoMapper;

namespace MobilisationCrm.Mail;

/// <summary>A message as the queue shows it.</summary>
public sealed record MailSummary
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is for.</summary>
    public MailPurpose Purpose { get; init; }

    /// <summary>State written to, ISO 3166-1 alpha-2; null for none.</summary>
    public string? StateIso2 { get; init; }

    /// <summary>The meeting; null when none.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>Recipient's name.</summary>
    public string ToName { get; init; } = "";

    /// <summary>Recipient's address.</summary>
    public string ToAddress { get; init; } = "";

    /// <summary>Language of the letter.</summary>
    public string Language { get; init; } = "";

    /// <summary>Subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public MailState State { get; init; }

    /// <summary>Tries so far.</summary>
    public int Tries { get; init; }

    /// <summary>What staff may do with it as it stands; a letter that is out of date is refused when it is tried.</summary>
    public IReadOnlyList<MailAction> MayDo => OutboundMail.MayDo(State, Tries);

    /// <summary>Next try, UTC.</summary>
    public DateTime DueAt { get; init; }

    /// <summary>Why the last try failed, or a stable code of why it waits or does not leave; null when there is nothing to say.</summary>
    public string? LastError { get; init; }

    /// <summary>For one that is Superseded: stable code of why it did not leave; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was stored, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was handed to the mail server, UTC; null before.</summary>
    public DateTime? SentAt { get; init; }
}

/// <summary>A message with its content.</summary>
/// <param name="Mail">As the queue shows it.</param>
/// <param name="MessageId">Message-ID it is sent with.</param>
/// <param name="Text">The letter as plain text.</param>
/// <param name="Html">The letter as HTML.</param>
/// <param name="Calendar">iCalendar object; null when none.</param>
/// <param name="ResendOf">The message that this one repeats; null when it is the first.</param>
/// <param name="ResentAs">Messages that repeat this one, first sent first.</param>
/// <param name="History">Every try and what persons did, oldest first.</param>
public sealed record MailDetail(
    MailSummary Mail,
    string MessageId,
    string Text,
    string Html,
    string? Calendar,
    Guid? ResendOf,
    IReadOnlyList<Guid> ResentAs,
    IReadOnlyList<MailEventItem> History
);

/// <summary>One line of a message's history.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Detail">What the mail server said, or a stable code of why; empty when there is nothing to add.</param>
/// <param name="By">Who did it; null for the system.</param>
public sealed record MailEventItem(DateTime At, MailEventKind Kind, string Detail, string? By);

/// <summary>Which messages.</summary>
public sealed record MailFilter : PageRequest
{
    /// <summary>Only in this state.</summary>
    public MailState? State { get; init; }

    /// <summary>Only for this purpose.</summary>
    public MailPurpose? Purpose { get; init; }

    /// <summary>Only of this meeting.</summary>
    public Guid? Meeting { get; init; }

    /// <summary>Only to this State, ISO 3166-1 alpha-2.</summary>
    [StringLength(2)]
    public string? To { get; init; }

    /// <summary>Only where recipient's name, address or the subject holds this.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Search { get; init; }
}

/// <summary>Whether the mail server can be used.</summary>
public enum MailServerState
{
    /// <summary>As far as is known.</summary>
    Reachable,

    /// <summary>It was not reached, or refused all: a message tries it again soon.</summary>
    Away,
}

/// <summary>The mail server.</summary>
/// <param name="State">Whether it can be used.</param>
/// <param name="Since">Since when it is away, UTC; null when it is not.</param>
/// <param name="Reason">What it or the line said last; empty when it is not away.</param>
public sealed record MailServerStatus(MailServerState State, DateTime? Since, string Reason);

/// <summary>How mail leaves this installation.</summary>
/// <param name="Transport">Pickup (files in the data folder) or Smtp.</param>
/// <param name="Server">Whether the mail server can be used.</param>
/// <param name="IsPaused">Nothing is sent until the pause ends.</param>
/// <param name="IsPausedByConfiguration">The configuration holds all mail; the switch in the app cannot end it.</param>
/// <param name="Pause">The switch's pause that lasts; null when none does.</param>
/// <param name="OnlyToDomains">Only addresses of these domains are written to; empty for all.</param>
/// <param name="PerMinute">Messages a minute at most.</param>
/// <param name="PerMinutePerDomain">Messages a minute to one domain at most.</param>
/// <param name="SentLastMinute">Messages sent in the last minute.</param>
/// <param name="Queued">Messages waiting.</param>
/// <param name="OldestDueAt">Since when the oldest of them could have left, UTC; null when none is due.</param>
/// <param name="Failed">Messages given up, refused or come back.</param>
/// <param name="LastIncomingAt">When the last message came in, UTC; null when none did.</param>
/// <param name="Inbox">The mailbox that is read; null where messages only come from a mail server's pipe.</param>
public sealed record MailStatus(
    string Transport,
    MailServerStatus Server,
    bool IsPaused,
    bool IsPausedByConfiguration,
    MailPauseItem? Pause,
    IReadOnlyList<string> OnlyToDomains,
    int PerMinute,
    int PerMinutePerDomain,
    int SentLastMinute,
    int Queued,
    DateTime? OldestDueAt,
    int Failed,
    DateTime? LastIncomingAt,
    InboxStatus? Inbox
);

/// <summary>The mailbox that is read.</summary>
/// <param name="Mailbox">Its user and server.</param>
/// <param name="ReadAt">When it was last looked into, UTC; null when that was never tried.</param>
/// <param name="Problem">Why it cannot be read just now; null when it can.</param>
/// <param name="ProblemDetail">What the server or the line said to that; empty when nothing is wrong.</param>
public sealed record InboxStatus(string Mailbox, DateTime? ReadAt, MailboxProblem? Problem, string ProblemDetail);

/// <summary>A pause of all mail.</summary>
/// <param name="At">Since when, UTC.</param>
/// <param name="By">Who paused.</param>
/// <param name="Reason">Why.</param>
public sealed record MailPauseItem(DateTime At, string By, string Reason);

/// <summary>Pauses all mail.</summary>
public sealed record PauseMailRequest
{
    /// <summary>Why; colleagues read it.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Reason { get; init; } = "";
}

/// <summary>What to do with many messages.</summary>
public enum BulkMailAction
{
    /// <summary>Put them back into the queue.</summary>
    Retry,

    /// <summary>Take them out of the queue.</summary>
    Cancel,
}

/// <summary>Does one thing with many messages.</summary>
public sealed record BulkMailRequest
{
    /// <summary>What to do.</summary>
    [Required]
    public BulkMailAction? Action { get; init; }

    /// <summary>The messages, at most 500.</summary>
    [Required, MinLength(1), MaxLength(500)]
    public IReadOnlyList<Guid> Ids { get; init; } = [];
}

/// <summary>What became of many messages.</summary>
/// <param name="Done">Messages it was done to.</param>
/// <param name="Refused">Messages it was not done to, and why.</param>
public sealed record BulkMailResult(int Done, IReadOnlyList<RefusedMail> Refused);

/// <summary>A message that a rule kept as it was.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Code">mail-not-retryable, mail-not-cancellable, stale-version or not-found.</param>
public sealed record RefusedMail(Guid Id, string Code);

/// <summary>A message that repeats another.</summary>
/// <param name="Id">Key of the new message.</param>
public sealed record ResentMail(Guid Id);

internal sealed class MailProfile : Profile
{
    public MailProfile()
    {
        CreateMap<OutboundMail, MailSummary>()
            .ForMember(s => s.Reason, to => to.MapFrom(m => m.State == MailState.Superseded ? m.LastError : null));
        CreateMap<MailEvent, MailEventItem>();
        CreateMap<MailPause, MailPauseItem>();
        CreateMap<MailSuppression, SuppressionItem>();
    }
}
