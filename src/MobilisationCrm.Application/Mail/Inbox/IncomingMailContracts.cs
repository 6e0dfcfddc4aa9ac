using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Mail;

/// <summary>A message that came in.</summary>
/// <param name="Id">Key.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="FromAddress">Sender's address; may be empty.</param>
/// <param name="FromName">Sender's name; may be empty.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">The letter as plain text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Status">What was done with it.</param>
/// <param name="Problem">
/// Stable code of why it needs a person: unreadable, too-large, header-too-long, too-many-parts, took-too-long, encrypted, wrapped-up,
/// empty, not-filed, not-authentic, unknown-sender, failure-of-unknown-message, failure-unclear, complaint-of-unknown-message,
/// reply-unreadable, reply-unknown-meeting, reply-unknown-sender, reply-not-invited, reply-no-answer, reply-counter,
/// reply-meeting-cancelled, reply-meeting-over; null when it does not.
/// </param>
/// <param name="Campaign">Slug of the campaign it was filed in; null when in none.</param>
/// <param name="StateIso2">State on whose timeline it stands; null when none.</param>
/// <param name="HasSource">The message is kept as it came, with its papers.</param>
public sealed record IncomingMailItem(
    Guid Id,
    DateTime ReceivedAt,
    string FromAddress,
    string FromName,
    string Subject,
    string Text,
    IncomingKind Kind,
    IncomingStatus Status,
    string? Problem,
    string? Campaign,
    string? StateIso2,
    bool HasSource
);

/// <summary>A message that came in, with what its calendar reply says.</summary>
/// <param name="Mail">The message.</param>
/// <param name="MeetingId">The meeting that it answers; null when it names none on file.</param>
/// <param name="InvitationId">The invitation that it answers; null when none was found.</param>
/// <param name="Answer">The answer of the calendar reply; null when there is none that can be read.</param>
/// <param name="SubstituteName">Who will come instead; may be empty.</param>
/// <param name="Comment">The reply's comment; may be empty.</param>
/// <param name="Proposes">The start that the reply proposes, UTC; null when none.</param>
public sealed record IncomingMailDetail(
    IncomingMailItem Mail,
    Guid? MeetingId,
    Guid? InvitationId,
    Answer? Answer,
    string SubstituteName,
    string Comment,
    DateTime? Proposes
);

/// <summary>Which incoming messages.</summary>
public sealed record IncomingMailFilter : PageRequest
{
    /// <summary>Only with this status.</summary>
    public IncomingStatus? Status { get; init; }
}

/// <summary>Files a letter from triage on a State's timeline.</summary>
public sealed record AssignIncomingMailRequest
{
    /// <summary>Slug of the campaign.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Campaign { get; init; } = "";

    /// <summary>The State, ISO 3166-1 alpha-2.</summary>
    [Required, StringLength(2, MinimumLength = 2)]
    public string Iso2 { get; init; } = "";
}

/// <summary>Records the answer of a message from triage on an invitation.</summary>
public sealed record AnswerIncomingMailRequest
{
    /// <summary>The invitation that it answers.</summary>
    [Required]
    public Guid? InvitationId { get; init; }

    /// <summary>The answer.</summary>
    [Required]
    public Answer? Answer { get; init; }

    /// <summary>Comment.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Comment { get; init; }

    /// <summary>Who will come instead; needed for Delegated.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? SubstituteName { get; init; }

    /// <summary>Rank of that person.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? SubstituteRank { get; init; }
}
