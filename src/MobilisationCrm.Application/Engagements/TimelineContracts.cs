namespace MobilisationCrm.Engagements;

/// <summary>What kind of event stands on the timeline.</summary>
public enum TimelineKind
{
    /// <summary>A logged contact.</summary>
    Interaction,

    /// <summary>A move between stages.</summary>
    StageChange,

    /// <summary>A position.</summary>
    Position,

    /// <summary>A commitment, its withdrawal or annulment.</summary>
    Commitment,

    /// <summary>A vote.</summary>
    Vote,

    /// <summary>A message that was sent.</summary>
    Mail,

    /// <summary>An answer to an invitation.</summary>
    Answer,

    /// <summary>A meeting the State attended.</summary>
    Attendance,

    /// <summary>What came of a meeting for the State.</summary>
    Outcome,
}

/// <summary>
/// One event of a State's timeline. Words the reader sees come from Kind and Type in the reader's language; Title, Text and Source are what
/// people wrote.
/// </summary>
/// <param name="Id">Key of the record behind it, to name it in a correction.</param>
/// <param name="Kind">What kind of event.</param>
/// <param name="Type">
/// More closely: the interaction's kind, the stage entered, the position, "Pledge", the answer, the interest shown …
/// </param>
/// <param name="Detail">More closely still: direction, stage left, act, purpose; null when nothing.</param>
/// <param name="At">When, UTC; midnight for events known by day only.</param>
/// <param name="DayOnly">Only the day is known.</param>
/// <param name="Title">Subject or meeting's title; may be empty.</param>
/// <param name="Text">Notes, reason, evidence, comment; may be empty.</param>
/// <param name="Outcome">Of an interaction: what came of it; may be empty.</param>
/// <param name="Source">Where it is written; may be empty.</param>
/// <param name="By">Who recorded it; null for the system or the Mission.</param>
/// <param name="With">Counterparts; may be empty.</param>
/// <param name="CorrectsId">The record it corrects.</param>
/// <param name="IsCorrected">A later record corrects it.</param>
/// <param name="MeetingId">The meeting it belongs to; null when none.</param>
public sealed record TimelineItem(
    Guid Id,
    TimelineKind Kind,
    string Type,
    string? Detail,
    DateTime At,
    bool DayOnly,
    string Title,
    string Text,
    string Outcome,
    string Source,
    string? By,
    string With,
    Guid? CorrectsId,
    bool IsCorrected,
    Guid? MeetingId
);
