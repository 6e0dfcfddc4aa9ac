namespace MobilisationCrm.Engagements;

/// <summary>Four different facts, never one number.</summary>
public enum CommitmentKind
{
    /// <summary>The State signed the alliance's manifesto.</summary>
    ManifestoSignature,

    /// <summary>A political promise to co-sponsor.</summary>
    Pledge,

    /// <summary>The capital instructed its Mission to co-sponsor.</summary>
    CapitalInstruction,

    /// <summary>Co-sponsorship confirmed in e-deleGATE.</summary>
    Sponsorship,
}

/// <summary>What happened to the commitment on its date.</summary>
public enum CommitmentAct
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>It was withdrawn; an ordinary event.</summary>
    Withdrawn,

    /// <summary>It had been written down by mistake and never was; names the wrong record.</summary>
    Annulled,
}

/// <summary>A dated fact about a commitment, with source and recorder. Never changed; a wrong one is corrected by a new one.</summary>
public sealed class Commitment
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The engagement.</summary>
    public Guid EngagementId { get; init; }

    /// <summary>Which of the four.</summary>
    public CommitmentKind Kind { get; init; }

    /// <summary>Made, withdrawn or annulled.</summary>
    public CommitmentAct Act { get; init; }

    /// <summary>The day of the act.</summary>
    public DateOnly On { get; init; }

    /// <summary>Where it is written or who said it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Of a Sponsorship: the State is printed on the L document, not only read out at adoption.</summary>
    public bool OnDraft { get; init; }

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Who wrote it down; null for the system.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>The wrong record that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }
}
