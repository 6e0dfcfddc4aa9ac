using MobilisationCrm.Meetings;

namespace MobilisationCrm.Calendars;

/// <summary>An answer of a calendar program.</summary>
/// <param name="Uid">UID of the entry.</param>
/// <param name="Sequence">SEQUENCE it answers; null when it names none.</param>
/// <param name="Attendee">Address of the one who answers.</param>
/// <param name="Answer">The answer; null for a PARTSTAT that is none.</param>
/// <param name="DelegateName">Of a delegation: name or address of the other; else empty.</param>
/// <param name="Comment">COMMENT; may be empty.</param>
/// <param name="Stamp">DTSTAMP: when it was given, UTC; null when it does not say.</param>
/// <param name="IsCounter">It proposes another time (METHOD:COUNTER).</param>
/// <param name="Proposes">The start that it proposes, UTC; null when it proposes none or in a zone nobody knows.</param>
public sealed record CalendarReply(
    string Uid,
    int? Sequence,
    string Attendee,
    Answer? Answer,
    string DelegateName,
    string Comment,
    DateTime? Stamp,
    bool IsCounter,
    DateTime? Proposes
);
