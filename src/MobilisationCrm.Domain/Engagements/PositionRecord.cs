using MobilisationCrm.Readers;

namespace MobilisationCrm.Engagements;

/// <summary>What the State thinks of the draft.</summary>
public enum Position
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Leads or co-leads the draft.</summary>
    Leading,

    /// <summary>Supports it.</summary>
    Supportive,

    /// <summary>Leans to support.</summary>
    Leaning,

    /// <summary>Has not made up its mind.</summary>
    Undecided,

    /// <summary>Has reservations.</summary>
    Reserved,

    /// <summary>Opposes it.</summary>
    Opposed,
}

/// <summary>Where a position comes from. The State's own word overrides a derived position, whatever their dates.</summary>
public enum PositionBasis
{
    /// <summary>The last position in the previous campaign.</summary>
    CarriedOver,

    /// <summary>Derived from the statement of a bloc.</summary>
    Derived,

    /// <summary>Said, written or shown by the State itself.</summary>
    Stated,
}

/// <summary>The position that follows from all that stand; unknown while there is none.</summary>
public sealed record PositionInForce
{
    /// <summary>The position.</summary>
    public Position Position { get; init; }

    /// <summary>Its basis.</summary>
    public PositionBasis Basis { get; init; }

    /// <summary>The day on which the State took it; null when none is recorded.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>A dated, sourced position. Never changed; a wrong one is corrected by a new one that names it.</summary>
public sealed class PositionRecord : IConfidential
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The engagement.</summary>
    public Guid EngagementId { get; init; }

    /// <summary>The position.</summary>
    public Position Position { get; init; }

    /// <summary>Its basis.</summary>
    public PositionBasis Basis { get; init; }

    /// <summary>The day on which the State took it.</summary>
    public DateOnly On { get; init; }

    /// <summary>Where it is written or who said it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who may read it.</summary>
    public Confidentiality Confidentiality { get; set; } = Confidentiality.Secretariat;

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Who wrote it down; null for the system.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>The wrong record that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }
}

/// <summary>How a State voted on the draft.</summary>
public enum VoteChoice
{
    /// <summary>In favour.</summary>
    Yes,

    /// <summary>Against.</summary>
    No,

    /// <summary>Abstained.</summary>
    Abstained,

    /// <summary>Took no part.</summary>
    Absent,
}

/// <summary>A recorded vote of a State. Never changed; a wrong one is corrected by a new one that names it.</summary>
public sealed class VoteRecord
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The engagement.</summary>
    public Guid EngagementId { get; init; }

    /// <summary>The vote.</summary>
    public VoteChoice Choice { get; init; }

    /// <summary>The day of the vote.</summary>
    public DateOnly On { get; init; }

    /// <summary>Where it is written.</summary>
    public string Source { get; init; } = "";

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Who wrote it down; null for the system.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>The wrong record that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }
}
