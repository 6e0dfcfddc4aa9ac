using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Meetings;

/// <summary>One of several hours at which a meeting is offered, in the meeting's zone.</summary>
public sealed record SlotRequest : IValidatableObject
{
    /// <summary>Start, wall time without offset.</summary>
    [Required, WallTime]
    public DateTime? StartsLocal { get; init; }

    /// <summary>End, wall time without offset.</summary>
    [Required, WallTime]
    public DateTime? EndsLocal { get; init; }

    /// <summary>Who is invited to this slot.</summary>
    public SetInvitationsRequest? Invitees { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EndsLocal <= StartsLocal)
            yield return Contradiction.EndBeforeStart.At(nameof(EndsLocal));
    }
}

/// <summary>Asks where and for whom a meeting would fall at which hour. Nothing is written.</summary>
public sealed record PlanSlotsRequest
{
    /// <summary>IANA zone of the hours.</summary>
    [Required, StringLength(Lengths.Code), OneLine, TimeZoneId]
    public string TimeZone { get; init; } = "";

    /// <summary>The hours; their invitees are not looked at.</summary>
    [Required, MinLength(1), MaxLength(6)]
    public IReadOnlyList<SlotRequest> Slots { get; init; } = [];

    /// <summary>States, ISO 3166-1 alpha-2.</summary>
    [MaxLength(250)]
    public IReadOnlyList<string>? States { get; init; }
}

/// <summary>Where and for whom a meeting falls at which hour.</summary>
/// <param name="Slots">In the order asked.</param>
/// <param name="States">In the order asked.</param>
public sealed record SlotPlan(IReadOnlyList<SlotHours> Slots, IReadOnlyList<StateSlots> States);

/// <summary>One slot in the places that matter.</summary>
/// <param name="Hours">In the meeting's own city, New York, Geneva and Paris.</param>
/// <param name="IsPast">It has begun already.</param>
/// <param name="IsTwice">The clocks go back over the start: that hour exists twice, and the first is meant.</param>
public sealed record SlotHours(IReadOnlyList<LocalHour> Hours, bool IsPast, bool IsTwice);

/// <summary>The slots as a State's capital sees them.</summary>
/// <param name="Iso2">State.</param>
/// <param name="Slot">
/// Number of the slot that suits its day best, from 0: open before closed days, day before night, then nearest to one o'clock.
/// </param>
/// <param name="Hours">The hour in the capital at each slot.</param>
public sealed record StateSlots(string Iso2, int Slot, IReadOnlyList<LocalHour> Hours);

/// <summary>Of which States invitees are proposed.</summary>
public sealed record InviteeFilter
{
    /// <summary>States, ISO 3166-1 alpha-2, with commas between: KE,FR.</summary>
    [Required, StringLength(1_000)]
    public string States { get; init; } = "";
}

/// <summary>Why somebody is proposed as an invitee.</summary>
public enum InviteeReason
{
    /// <summary>The channel through which the State is written to first.</summary>
    LeadChannel,

    /// <summary>A Permanent Mission's shared mailbox.</summary>
    Mission,

    /// <summary>A ministry.</summary>
    Ministry,

    /// <summary>Another body of the State.</summary>
    OtherBody,

    /// <summary>A person who holds a post in one of them.</summary>
    PostHolder,
}

/// <summary>Whom to invite of a State, the first choice first.</summary>
/// <param name="Iso2">State.</param>
/// <param name="Proposals">Bodies and persons on file; empty when there is none.</param>
/// <param name="VacantPosts">Posts that nobody holds now, with their body.</param>
public sealed record StateInvitees(string Iso2, IReadOnlyList<InviteeProposal> Proposals, IReadOnlyList<string> VacantPosts);

/// <summary>Somebody who may be invited.</summary>
/// <param name="Reason">Why.</param>
/// <param name="IsProposed">The first choice: the first that may be written to.</param>
/// <param name="OrganisationId">The body.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="City">City of its seat.</param>
/// <param name="ContactId">The person; null for the body's shared mailbox.</param>
/// <param name="Contact">Courtesy title and name; null for a shared mailbox.</param>
/// <param name="Post">The post held; null for a shared mailbox.</param>
/// <param name="Address">Address; null when none is on file.</param>
/// <param name="Language">Language of the letter.</param>
/// <param name="Problem">
/// Stable code of what stands in the way: no-address, objects-to-mail, suppressed, domain-not-allowed; null when nothing does.
/// </param>
/// <param name="FirstLetter">Nobody at this address was written to before: a plain letter first is advised (M13).</param>
public sealed record InviteeProposal(
    InviteeReason Reason,
    bool IsProposed,
    Guid OrganisationId,
    string Organisation,
    OrganisationKind Kind,
    string City,
    Guid? ContactId,
    string? Contact,
    string? Post,
    string? Address,
    string Language,
    string? Problem,
    bool FirstLetter
);
