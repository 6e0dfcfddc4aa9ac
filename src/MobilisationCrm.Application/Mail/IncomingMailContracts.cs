using System.ComponentModel.DataAnnotations;

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
/// Stable code of why it needs a person: unreadable, unknown-sender, failure-of-unknown-message, reply-unreadable, reply-unknown-meeting, reply-unknown-sender,
/// reply-not-invited, reply-no-answer, reply-meeting-cancelled, reply-meeting-over; null when it does not.
/// </param>
/// <param name="StateIso2">State on whose timeline it stands; null when none.</param>
public sealed record IncomingMailItem(
    Guid Id, DateTime ReceivedAt, string FromAddress, string FromName, string Subject, string Text, IncomingKind Kind, IncomingStatus Status, string? Problem, string? StateIso2);

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
    [Required, StringLength(Lengths.Code)]
    public string Campaign { get; init; } = "";
    /// <summary>The State, ISO 3166-1 alpha-2.</summary>
    [Required, StringLength(2, MinimumLength = 2)]
    public string Iso2 { get; init; } = "";
}
