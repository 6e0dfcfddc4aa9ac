using System.ComponentModel.DataAnnotations;
using AutoMapper;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Reminders;

/// <summary>Which planned reminders are asked for.</summary>
public sealed record PlannedReminderFilter
{
    /// <summary>How many days to look ahead.</summary>
    [Range(1, 60)]
    public int? Days { get; init; }
}

/// <summary>A rule by which reminders go out.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="WorkingDays">Working days of the recipient before the meeting or closing date; after the meeting for thanks.</param>
/// <param name="FromHour">First hour of the recipient's day at which it may arrive.</param>
/// <param name="UntilHour">Hour of the recipient's day at which it is no longer sent.</param>
/// <param name="FromStage">For the closing date: States at this stage or beyond.</param>
/// <param name="IsActive">Whether it is in force.</param>
/// <param name="Version">Version, for If-Match.</param>
public sealed record ReminderRuleItem(
    Guid Id,
    ReminderKind Kind,
    int WorkingDays,
    int FromHour,
    int UntilHour,
    Stage FromStage,
    bool IsActive,
    int Version
);

/// <summary>A reminder that will leave unless something changes, or that was dropped.</summary>
/// <param name="DueOn">Day on which it leaves, in the recipient's zone; for one that was dropped, the day of that in New York.</param>
/// <param name="LeavesAt">When it leaves, UTC; null for one that was dropped.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Iso2">State; null for none.</param>
/// <param name="State">UN short name; null for none.</param>
/// <param name="ToName">Recipient.</param>
/// <param name="ToAddress">Address.</param>
/// <param name="TimeZone">IANA zone of the recipient.</param>
/// <param name="MeetingId">The meeting; null for the closing date.</param>
/// <param name="Meeting">Its title; null for the closing date.</param>
/// <param name="Problem">
/// Stable code of why it will not leave as things stand, or did not: edits-not-sent, weekly-cap, suppressed, objects-to-mail, left-post,
/// domain-not-allowed, answered, no-longer-invited, meeting-cancelled, campaign-adopted, too-late, too-soon, no-longer-due; null when it
/// will leave.
/// </param>
/// <param name="IsDropped">It did not leave and never will.</param>
/// <param name="Language">Language of the letter.</param>
/// <param name="WishedLanguage">Language wished first, when there is no such letter in it and another stands in; else null.</param>
public sealed record PlannedReminderItem(
    DateOnly DueOn,
    DateTime? LeavesAt,
    ReminderKind Kind,
    string Campaign,
    string? Iso2,
    LocalizedText? State,
    string ToName,
    string ToAddress,
    string TimeZone,
    Guid? MeetingId,
    string? Meeting,
    string? Problem,
    bool IsDropped,
    string Language,
    string? WishedLanguage
);

/// <summary>Adds a rule.</summary>
public sealed record CreateReminderRuleRequest : IValidatableObject
{
    /// <summary>What it is about.</summary>
    [Required]
    public ReminderKind? Kind { get; init; }

    /// <summary>Working days before the meeting or closing date; after the meeting for thanks.</summary>
    [Range(1, 60)]
    public int WorkingDays { get; init; }

    /// <summary>For the closing date: States at this stage or beyond; BilateralMeeting when not given.</summary>
    public Stage? FromStage { get; init; }

    /// <summary>First hour of the recipient's day at which it may arrive; 9 when not given.</summary>
    [Range(0, 23)]
    public int FromHour { get; init; } = 9;

    /// <summary>Hour of the recipient's day at which it is no longer sent; 17 when not given.</summary>
    [Range(1, 24)]
    public int UntilHour { get; init; } = 17;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UntilHour <= FromHour)
            yield return Contradiction.LastHourBeforeFirst.At(nameof(UntilHour));
    }
}

/// <summary>Edits a rule; a field that is not given stays as it is.</summary>
public sealed record EditReminderRuleRequest : IValidatableObject
{
    /// <summary>Working days before the meeting or closing date; after the meeting for thanks.</summary>
    [Range(1, 60)]
    public int? WorkingDays { get; init; }

    /// <summary>First hour of the recipient's day at which it may arrive.</summary>
    [Range(0, 23)]
    public int? FromHour { get; init; }

    /// <summary>Hour of the recipient's day at which it is no longer sent.</summary>
    [Range(1, 24)]
    public int? UntilHour { get; init; }

    /// <summary>For the closing date: States at this stage or beyond.</summary>
    public Stage? FromStage { get; init; }

    /// <summary>Whether it is in force.</summary>
    public bool? IsActive { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UntilHour <= FromHour)
            yield return Contradiction.LastHourBeforeFirst.At(nameof(UntilHour));
    }
}

internal sealed class ReminderProfile : Profile
{
    public ReminderProfile() => CreateMap<ReminderRule, ReminderRuleItem>();
}
