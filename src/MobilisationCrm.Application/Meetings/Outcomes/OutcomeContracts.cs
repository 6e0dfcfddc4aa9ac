using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Meetings;

/// <summary>What came of a meeting for one State.</summary>
/// <param name="Iso2">State.</param>
/// <param name="Interest">How much interest it showed.</param>
/// <param name="Questions">What it asked or objected to; may be empty.</param>
/// <param name="Decider">Who decides in the capital; may be empty.</param>
/// <param name="NextStep">What was agreed as the next step; may be empty.</param>
/// <param name="InternalNote">Remarks for the secretariat alone; may be empty.</param>
/// <param name="Version">Version, to send back as If-Match.</param>
public sealed record StateOutcomeItem(
    string Iso2,
    Interest Interest,
    string Questions,
    string Decider,
    string NextStep,
    string InternalNote,
    int Version
);

/// <summary>Writes down what came of a meeting for a State; replaces what was written before.</summary>
public sealed record SetStateOutcomeRequest
{
    /// <summary>How much interest it showed.</summary>
    [Required]
    public Interest? Interest { get; init; }

    /// <summary>What it asked or objected to.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Questions { get; init; }

    /// <summary>Who decides in the capital.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Decider { get; init; }

    /// <summary>What was agreed as the next step.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? NextStep { get; init; }

    /// <summary>Remarks for the secretariat alone.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? InternalNote { get; init; }
}

/// <summary>Writes down for many invitees at once whether they were there.</summary>
public sealed record RecordAttendancesRequest
{
    /// <summary>Attended or absent.</summary>
    [Required]
    public Attendance? Attendance { get; init; }

    /// <summary>Keys of the invitations.</summary>
    [Required, MinLength(1), MaxLength(1_000)]
    public IReadOnlyList<Guid> Invitations { get; init; } = [];
}

/// <summary>A new draft made from a meeting.</summary>
/// <param name="Meeting">The draft.</param>
/// <param name="Left">Names of invitees that left their post since: their organisation's shared mailbox is invited instead.</param>
public sealed record MeetingCopy(MeetingDetail Meeting, IReadOnlyList<string> Left);

/// <summary>Writes down who was there.</summary>
public sealed record RecordAttendanceRequest
{
    /// <summary>Attended or absent.</summary>
    [Required]
    public Attendance? Attendance { get; init; }

    /// <summary>Name and rank of who came instead of the invitee.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? CameInstead { get; init; }
}
