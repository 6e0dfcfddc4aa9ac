using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Readers;
using MobilisationCrm.Time;

namespace MobilisationCrm.Timeline;

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
public sealed record TimelineItem
{
    /// <summary>Key of the record behind it, to name it in a correction.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of event.</summary>
    public required TimelineKind Kind { get; init; }

    /// <summary>
    /// More closely: the interaction's kind, the stage entered, the position, "Pledge", the answer, the interest shown …
    /// </summary>
    public required string Type { get; init; }

    /// <summary>More closely still: direction, stage left, act, purpose; null when nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>When, UTC; midnight for events known by day only.</summary>
    public required DateTime At { get; init; }

    /// <summary>Only the day is known.</summary>
    public bool DayOnly { get; init; }

    /// <summary>Subject or meeting's title; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Notes, reason, evidence, comment; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of an interaction: what came of it; may be empty.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Where it is written; may be empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who recorded it; null for the system or the Mission.</summary>
    public string? By { get; init; }

    /// <summary>Counterparts; may be empty.</summary>
    public string With { get; init; } = "";

    /// <summary>Of a logged contact or a position: who may read it; null for other kinds.</summary>
    public Confidentiality? Confidentiality { get; init; }

    /// <summary>The record it corrects.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>A later record corrects it.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>The meeting it belongs to; null when none.</summary>
    public Guid? MeetingId { get; init; }
}

/// <summary>Which events of a timeline.</summary>
public sealed record TimelineFilter : PageRequest
{
    /// <summary>Only of these kinds; all when not given.</summary>
    public TimelineKind[]? Kind { get; init; }

    /// <summary>Only those that a person of this name recorded or took part in; a part of the name will do.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Person { get; init; }

    /// <summary>Only of this day or later, by the reader's clock.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only of this day or earlier, by the reader's clock.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only those in whose words all of these are found.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Q { get; init; }

    /// <summary>Which events are shown depends on more than their kind.</summary>
    internal bool LooksThrough => Person.OrNull() is not null || From is not null || Until is not null || Q.OrNull() is not null;

    /// <summary>The event is asked for.</summary>
    /// <param name="item">The event.</param>
    /// <param name="zone">The reader's zone.</param>
    internal bool Has(TimelineItem item, string zone)
    {
        var day = item.DayOnly ? Zone.DateOf(item.At) : Zone.DayOf(item.At, zone);
        return !(day < From)
            && !(day > Until)
            && Holds([item.By, item.With], Person)
            && Holds([item.Title, item.Text, item.Outcome, item.Source, item.By, item.With], Q);
    }

    private static bool Holds(string?[] texts, string? asked)
    {
        var words = Folding.Of(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = Folding.Of(texts);
        return Array.TrueForAll(words, text.Contains);
    }
}
