using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

/// <summary>The hour of a meeting in one place.</summary>
/// <param name="City">City.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="StartsLocal">Start, wall time there.</param>
/// <param name="EndsLocal">End, wall time there.</param>
/// <param name="IsNight">It starts before 7:00 or ends after 22:00 there.</param>
/// <param name="ClosedDay">Why the day is closed there: weekend, national day or the name of a UN holiday; null for a working day.</param>
public sealed record LocalHour(
    LocalizedText City,
    string TimeZone,
    DateTime StartsLocal,
    DateTime EndsLocal,
    bool IsNight,
    LocalizedText? ClosedDay
);

/// <summary>Why a letter is due.</summary>
public enum LetterCause
{
    /// <summary>The invitee was never told of the meeting.</summary>
    New,

    /// <summary>The invitee was removed, told so, and is invited again.</summary>
    InvitedAgain,

    /// <summary>Date or hour changed.</summary>
    Moved,

    /// <summary>Place or link changed.</summary>
    PlaceChanged,

    /// <summary>Date or hour, and place or link changed.</summary>
    MovedAndPlaceChanged,

    /// <summary>No longer invited.</summary>
    Removed,

    /// <summary>The meeting is cancelled.</summary>
    Cancelled,

    /// <summary>Only words or papers changed: a corrected letter goes when it is asked for.</summary>
    Corrected,
}

/// <summary>What an invitee would get if the meeting were sent now.</summary>
/// <param name="InvitationId">The invitation.</param>
/// <param name="Iso2">State; null for none.</param>
/// <param name="State">UN short name; null for none.</param>
/// <param name="ToName">Recipient.</param>
/// <param name="ToAddress">Address; null when none is on file.</param>
/// <param name="Language">Language of the letter.</param>
/// <param name="WishedLanguage">Language wished first, when there is no such letter in it and another stands in; else null.</param>
/// <param name="Purpose">Invitation, Change or Cancellation; null when nothing is due.</param>
/// <param name="Cause">Why it is due, or Corrected when a corrected letter may be sent on request; null when nothing changed.</param>
/// <param name="Problem">Stable code of what stands in the way: no-address, objects-to-mail, suppressed; null when nothing does.</param>
/// <param name="FirstLetter">Nobody at this address was written to before: a plain letter first is advised (M13).</param>
/// <param name="Capital">The hour in the capital; null for no State.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">The letter as plain text.</param>
/// <param name="Html">The letter as HTML.</param>
public sealed record LetterPreview(
    Guid InvitationId,
    string? Iso2,
    LocalizedText? State,
    string ToName,
    string? ToAddress,
    string Language,
    string? WishedLanguage,
    MailPurpose? Purpose,
    LetterCause? Cause,
    string? Problem,
    bool FirstLetter,
    LocalHour? Capital,
    string Subject,
    string Text,
    string Html
);

/// <summary>What would go out.</summary>
/// <param name="Version">The meeting's version, to send back as If-Match with "send" or "cancel".</param>
/// <param name="Hours">The hour in the meeting's own city, New York, Geneva and Paris.</param>
/// <param name="Letters">One entry an invitee.</param>
public sealed record MeetingPreview(int Version, IReadOnlyList<LocalHour> Hours, IReadOnlyList<LetterPreview> Letters);

/// <summary>What is looked at before it is done.</summary>
public sealed record PreviewRequest
{
    /// <summary>What would go out if the meeting were cancelled, not sent.</summary>
    public bool? Cancelling { get; init; }
}

/// <summary>Sends what is due.</summary>
public sealed record SendMeetingRequest
{
    /// <summary>Also send a corrected letter to those whose letter has other words or papers than the meeting now.</summary>
    public bool? Corrections { get; init; }

    /// <summary>Seconds for which the messages wait in the queue, so that they can be taken back; none when not given.</summary>
    [Range(0, 60)]
    public int? HoldSeconds { get; init; }
}

/// <summary>What was put into the queue.</summary>
/// <param name="Queued">Messages stored for sending.</param>
/// <param name="Skipped">Invitees that get none, and why.</param>
/// <param name="Messages">The messages, to take them back by.</param>
public sealed record SendResult(int Queued, IReadOnlyList<SkippedInvitee> Skipped, IReadOnlyList<Guid> Messages);

/// <summary>Takes a sending back.</summary>
public sealed record TakeBackRequest
{
    /// <summary>The messages, as "send" named them.</summary>
    [Required, Length(1, 1_000)]
    public IReadOnlyList<Guid> Messages { get; init; } = [];
}

/// <summary>What was taken back.</summary>
/// <param name="TakenBack">Messages that do not leave any more.</param>
/// <param name="Left">Recipients whose message had left before, or was just leaving.</param>
public sealed record TakeBackResult(int TakenBack, IReadOnlyList<string> Left);

/// <summary>Sends a letter of the meeting to the caller.</summary>
public sealed record TestLetterRequest
{
    /// <summary>The letter of the first invitee who gets it in this language.</summary>
    [Required, LanguageCode(NotEmpty = true)]
    public string Language { get; init; } = "";
}

/// <summary>A test that was put into the queue.</summary>
/// <param name="ToAddress">The caller's address.</param>
/// <param name="Invitee">Whose letter it is.</param>
/// <param name="Problem">Stable code of what stands in the way: suppressed, domain-not-allowed; null when nothing does.</param>
public sealed record TestLetterResult(string ToAddress, string Invitee, string? Problem);

/// <summary>An invitee that gets no message.</summary>
/// <param name="InvitationId">The invitation.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Code">no-address, objects-to-mail, suppressed, domain-not-allowed or unchanged.</param>
public sealed record SkippedInvitee(Guid InvitationId, string Name, string Code);
