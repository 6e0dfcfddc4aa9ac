using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Engagements;

/// <summary>A recorded fact about a commitment.</summary>
/// <param name="Id">Key, to name it in a correction.</param>
/// <param name="Kind">Which of the four.</param>
/// <param name="Act">Made, withdrawn, annulled.</param>
/// <param name="On">Its day.</param>
/// <param name="Source">Where it is written or who said it.</param>
/// <param name="OnDraft">Of a Sponsorship: printed on the L document.</param>
/// <param name="RecordedBy">Who wrote it down; null for the system.</param>
/// <param name="RecordedAt">When, UTC.</param>
/// <param name="CorrectsId">The record it corrects.</param>
/// <param name="IsCorrected">A later record corrects it.</param>
public sealed record CommitmentItem(
    Guid Id,
    CommitmentKind Kind,
    CommitmentAct Act,
    DateOnly On,
    string Source,
    bool OnDraft,
    string? RecordedBy,
    DateTime RecordedAt,
    Guid? CorrectsId,
    bool IsCorrected
);

/// <summary>A recorded position.</summary>
/// <param name="Id">Key, to name it in a correction.</param>
/// <param name="Position">The position.</param>
/// <param name="Basis">Stated, derived or carried over.</param>
/// <param name="On">Its day.</param>
/// <param name="Source">Where it is written or who said it.</param>
/// <param name="Confidentiality">Who may read it.</param>
/// <param name="RecordedBy">Who wrote it down; null for the system.</param>
/// <param name="RecordedAt">When, UTC.</param>
/// <param name="CorrectsId">The record it corrects.</param>
/// <param name="IsCorrected">A later record corrects it.</param>
public sealed record PositionItem(
    Guid Id,
    Position Position,
    PositionBasis Basis,
    DateOnly On,
    string Source,
    Confidentiality Confidentiality,
    string? RecordedBy,
    DateTime RecordedAt,
    Guid? CorrectsId,
    bool IsCorrected
);

/// <summary>A recorded vote.</summary>
/// <param name="Id">Key, to name it in a correction.</param>
/// <param name="Choice">The vote.</param>
/// <param name="On">Its day.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="CorrectsId">The record it corrects.</param>
/// <param name="IsCorrected">A later record corrects it.</param>
public sealed record VoteItem(Guid Id, VoteChoice Choice, DateOnly On, string Source, Guid? CorrectsId, bool IsCorrected);

/// <summary>Records a position.</summary>
public sealed record RecordPositionRequest
{
    /// <summary>The position.</summary>
    [Required]
    public Position? Position { get; init; }

    /// <summary>The day on which the State took it; today when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Stated by the State (default) or derived from the statement of a bloc.</summary>
    public PositionBasis? Basis { get; init; }

    /// <summary>Where it is written or who said it.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Source { get; init; } = "";

    /// <summary>The wrong record that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Who may read it: Alliance, Secretariat (where not given), Managers or Named.</summary>
    public Confidentiality? Confidentiality { get; init; }

    /// <summary>Where it is Named: keys of the accounts that read it. Whoever writes it down always does.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid>? Readers { get; init; }
}

/// <summary>Records a commitment, its withdrawal, or the correction of one.</summary>
public sealed record RecordCommitmentRequest
{
    /// <summary>Which of the four.</summary>
    [Required]
    public CommitmentKind? Kind { get; init; }

    /// <summary>Made (default), Withdrawn, or Annulled: it never was, and correctsId names the wrong record.</summary>
    public CommitmentAct? Act { get; init; }

    /// <summary>The day of the act; today when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where it is written or who said it; for a Sponsorship, by whom it was seen in e-deleGATE.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Source { get; init; } = "";

    /// <summary>Of a Sponsorship: printed on the L document.</summary>
    public bool? OnDraft { get; init; }

    /// <summary>The wrong record that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>A Sponsorship of a day before the campaign opens is meant; without it such a day is asked about.</summary>
    public bool? BeforeOpening { get; init; }
}

/// <summary>Records a vote.</summary>
public sealed record RecordVoteRequest
{
    /// <summary>The vote.</summary>
    [Required]
    public VoteChoice? Choice { get; init; }

    /// <summary>The day of the vote; today when not given.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where it is written.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Source { get; init; } = "";

    /// <summary>The wrong record that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }
}
