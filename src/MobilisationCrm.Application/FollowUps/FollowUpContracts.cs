using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.FollowUps;

/// <summary>A follow-up.</summary>
public sealed record FollowUpItem
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; }

    /// <summary>Slug of the campaign.</summary>
    public string Campaign { get; init; } = "";

    /// <summary>State, ISO 3166-1 alpha-2; null for a meeting of many States.</summary>
    public string? Iso2 { get; init; }

    /// <summary>UN short name; null for none.</summary>
    public LocalizedText? State { get; init; }

    /// <summary>The stage in which the State stands; null for none.</summary>
    public Stage? Stage { get; init; }

    /// <summary>When somebody was last in touch with the State, UTC; null for never, or for no State.</summary>
    public DateTime? LastContactAt { get; init; }

    /// <summary>The meeting; null when none.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>Its title; null when none.</summary>
    public string? Meeting { get; init; }

    /// <summary>Who is to do it; null for nobody.</summary>
    public Person? Owner { get; init; }

    /// <summary>
    /// What to do. When a rule raised it, Origin says that, and this what it is about: the address of a message, a zone, or nothing.
    /// </summary>
    public string Title { get; init; } = "";

    /// <summary>The State promised to do it; the owner sees to it that it is done.</summary>
    public bool PromisedByState { get; init; }

    /// <summary>When it is due.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>By hand, or which rule raised it.</summary>
    public FollowUpOrigin Origin { get; init; }

    /// <summary>When it was done, UTC; null while open.</summary>
    public DateTime? DoneAt { get; init; }

    /// <summary>Why it is done although nobody was in touch; empty when nobody said so.</summary>
    public string DoneReason { get; init; } = "";

    /// <summary>Version, also sent as the ETag.</summary>
    public int Version { get; init; }
}

/// <summary>Which follow-ups.</summary>
public sealed record FollowUpFilter : PageRequest
{
    /// <summary>Only of this campaign.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Campaign { get; init; }

    /// <summary>Only of this State, ISO 3166-1 alpha-2.</summary>
    [StringLength(2)]
    public string? State { get; init; }

    /// <summary>Only those that came out of this meeting.</summary>
    public Guid? Meeting { get; init; }

    /// <summary>Only of this owner: an account's key, "me", or "none".</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Owner { get; init; }

    /// <summary>Also those that are done.</summary>
    public bool? Done { get; init; }

    /// <summary>Only those due on or before this day.</summary>
    public DateOnly? DueBy { get; init; }
}

/// <summary>Raises a follow-up by hand: for a State, or as an action item of a meeting.</summary>
public sealed record CreateFollowUpRequest : IValidatableObject
{
    /// <summary>Slug of the campaign.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Campaign { get; init; } = "";

    /// <summary>The State, ISO 3166-1 alpha-2; may be absent when a meeting is named.</summary>
    [StringLength(2, MinimumLength = 2)]
    public string? Iso2 { get; init; }

    /// <summary>The meeting in which it was agreed; null for none.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The State promised to do it; the owner sees to it that it is done.</summary>
    public bool? PromisedByState { get; init; }

    /// <summary>What to do.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Title { get; init; } = "";

    /// <summary>When it is due.</summary>
    [Required]
    public DateOnly? DueOn { get; init; }

    /// <summary>Who is to do it; the one who raises it when not given.</summary>
    public Guid? OwnerId { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Iso2 is null && (MeetingId is null || PromisedByState == true))
            yield return Contradiction.StateMissing.At(nameof(Iso2));
    }
}

/// <summary>Edits a follow-up; a field that is not given stays as it is.</summary>
public sealed record EditFollowUpRequest
{
    /// <summary>What to do.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? Title { get; init; }

    /// <summary>When it is due: snooze by a later day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Who is to do it; null for nobody.</summary>
    public Optional<Guid?> OwnerId { get; init; }

    /// <summary>Done (true) or open again (false).</summary>
    public bool? Done { get; init; }

    /// <summary>Why it is done although nobody was in touch.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? DoneReason { get; init; }
}

/// <summary>Edits several follow-ups at once: all of them, or none when one is refused.</summary>
public sealed record EditFollowUpsRequest
{
    /// <summary>Each follow-up once, with its own edit.</summary>
    [Required, Length(1, 200)]
    public IReadOnlyList<FollowUpEdit> Edits { get; init; } = [];
}

/// <summary>The edit of one of several follow-ups.</summary>
public sealed record FollowUpEdit
{
    /// <summary>The follow-up.</summary>
    [Required]
    public Guid? Id { get; init; }

    /// <summary>The version that the edit was prepared on.</summary>
    [Required]
    public int? Version { get; init; }

    /// <summary>What changes.</summary>
    [Required]
    public EditFollowUpRequest? Changes { get; init; }
}

/// <summary>What an edit made of a follow-up.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Version">Its version now; an edit that takes this one back names it.</param>
public sealed record FollowUpVersion(Guid Id, int Version);
