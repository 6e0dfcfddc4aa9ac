using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Interactions;

/// <summary>What is said of a contact, with one State or with several.</summary>
public abstract record ContactRequest
{
    /// <summary>Slug of the campaign.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Campaign { get; init; } = "";

    /// <summary>How the contact took place.</summary>
    [Required]
    public InteractionKind? Kind { get; init; }

    /// <summary>Who approached whom; Outbound when not given.</summary>
    public Direction? Direction { get; init; }

    /// <summary>When, UTC; now when not given. May not lie in the future.</summary>
    public DateTime? At { get; init; }

    /// <summary>What about, one line.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Subject { get; init; } = "";

    /// <summary>What was said.</summary>
    [StringLength(Lengths.Text)]
    public string? Notes { get; init; }

    /// <summary>What came of it.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Outcome { get; init; }

    /// <summary>What to do next; becomes the next step of each engagement and, with a date, a follow-up of each.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? NextStep { get; init; }

    /// <summary>When that is due.</summary>
    public DateOnly? NextStepDue { get; init; }

    /// <summary>Who may read it: Alliance, Secretariat (where not given), Managers or Named.</summary>
    public Confidentiality? Confidentiality { get; init; }

    /// <summary>Where it is Named: keys of the accounts that read it. Whoever writes it down always does.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid>? Readers { get; init; }
}

/// <summary>Logs a contact with a State.</summary>
public sealed record LogInteractionRequest : ContactRequest
{
    /// <summary>The State, ISO 3166-1 alpha-2.</summary>
    [Required, StringLength(2, MinimumLength = 2)]
    public string Iso2 { get; init; } = "";

    /// <summary>The counterpart body.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Persons who took part.</summary>
    public IReadOnlyList<Guid>? ContactIds { get; init; }

    /// <summary>The meeting it came from.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The wrong record that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Follow-ups of the State that are done with this contact; those about its silence are done without being named.</summary>
    [MaxLength(100)]
    public IReadOnlyList<Guid>? FollowUpIds { get; init; }
}

/// <summary>Logs one contact with several States: a letter to all of them, a reception. All of them, or none when one is refused.</summary>
public sealed record LogRoundRequest : ContactRequest
{
    /// <summary>The States, ISO 3166-1 alpha-2, each once.</summary>
    [Required, Length(1, 200)]
    public IReadOnlyList<string> States { get; init; } = [];
}

/// <summary>One State's record of a contact with several.</summary>
/// <param name="Iso2">The State.</param>
/// <param name="Id">Key of the logged contact.</param>
public sealed record LoggedContact(string Iso2, Guid Id);

/// <summary>A logged contact.</summary>
/// <param name="Id">Key.</param>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Iso2">The State.</param>
/// <param name="Kind">How.</param>
/// <param name="Direction">Who approached whom.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Subject">What about.</param>
/// <param name="Notes">What was said.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="OrganisationId">The counterpart body; null when not named.</param>
/// <param name="ContactIds">Persons who took part.</param>
/// <param name="MeetingId">The meeting it came from; null when none.</param>
/// <param name="CorrectsId">The record it corrects; null when none.</param>
/// <param name="IsCorrected">A later record corrects it.</param>
/// <param name="Confidentiality">Who may read it.</param>
/// <param name="Readers">Accounts that read it whatever their role.</param>
public sealed record InteractionDetail(
    Guid Id,
    string Campaign,
    string Iso2,
    InteractionKind Kind,
    Direction Direction,
    DateTime At,
    string Subject,
    string Notes,
    string Outcome,
    Guid? OrganisationId,
    IReadOnlyList<Guid> ContactIds,
    Guid? MeetingId,
    Guid? CorrectsId,
    bool IsCorrected,
    Confidentiality Confidentiality,
    IReadOnlyList<Guid> Readers
);
