namespace MobilisationCrm.Meetings;

/// <summary>How much a State showed itself interested in a meeting.</summary>
public enum Interest
{
    /// <summary>Not written down.</summary>
    Unknown,

    /// <summary>None.</summary>
    None,

    /// <summary>Listened, asked for more.</summary>
    Some,

    /// <summary>Spoke in favour, offered help.</summary>
    Strong,
}

/// <summary>What came of a meeting for one State.</summary>
public sealed class StateOutcome : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; init; }

    /// <summary>The State.</summary>
    public string StateIso2 { get; init; } = "";

    /// <summary>How much interest it showed.</summary>
    public Interest Interest { get; set; }

    /// <summary>What it asked or objected to.</summary>
    public string Questions { get; set; } = "";

    /// <summary>Who decides in the capital.</summary>
    public string Decider { get; set; } = "";

    /// <summary>What was agreed as the next step.</summary>
    public string NextStep { get; set; } = "";

    /// <summary>Remarks for the secretariat alone.</summary>
    public string InternalNote { get; set; } = "";

    /// <inheritdoc />
    public int Version { get; set; } = 1;
}
