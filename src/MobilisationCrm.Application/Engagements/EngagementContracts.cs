using System.ComponentModel.DataAnnotations;
using MobilisationCrm.States;

namespace MobilisationCrm.Engagements;

/// <summary>A staff member as others see them.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Display name.</param>
public sealed record Person(Guid Id, string Name);

/// <summary>An engagement as the pipeline shows it.</summary>
public sealed record EngagementSummary
{
    /// <summary>The State, ISO 3166-1 alpha-2.</summary>
    public string Iso2 { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string Iso3 { get; init; } = "";

    /// <summary>UN short name.</summary>
    public LocalizedText Name { get; init; } = new("", "", "");

    /// <summary>Regional group.</summary>
    public RegionalGroup Group { get; init; }

    /// <summary>Language in which its Mission is written to, ISO 639-1.</summary>
    public string CorrespondenceLanguage { get; init; } = "";

    /// <summary>The blocs it is a member of.</summary>
    public IReadOnlyList<Bloc> Blocs { get; init; } = [];

    /// <summary>Active, OnHold or Declined.</summary>
    public EngagementStatus Status { get; init; }

    /// <summary>The stage it stands in.</summary>
    public Stage Stage { get; init; }

    /// <summary>When it entered that stage, UTC.</summary>
    public DateTime StageEnteredAt { get; init; }

    /// <summary>The next stage, when its evidence is complete and the engagement may be moved; else null.</summary>
    public Stage? ReadyFor { get; init; }

    /// <summary>The position in force.</summary>
    public Position Position { get; init; }

    /// <summary>Where that position comes from.</summary>
    public PositionBasis PositionBasis { get; init; }

    /// <summary>Date of that position; null when none is recorded.</summary>
    public DateOnly? PositionOn { get; init; }

    /// <summary>Day of the pledge that stands; null when none does.</summary>
    public DateOnly? PledgedOn { get; init; }

    /// <summary>Day of the confirmed sponsorship that stands; null when none does.</summary>
    public DateOnly? SponsoredOn { get; init; }

    /// <summary>That sponsorship is printed on the L document.</summary>
    public bool OnDraft { get; init; }

    /// <summary>The State sponsored the previous campaign's draft.</summary>
    public bool FormerSponsor { get; init; }

    /// <summary>Who looks after it; null for nobody.</summary>
    public Person? Owner { get; init; }

    /// <summary>How much it matters to the campaign.</summary>
    public Priority Priority { get; init; }

    /// <summary>What to do next.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>When that is due.</summary>
    public DateOnly? NextStepDue { get; init; }

    /// <summary>The State is sent no reminders in this campaign.</summary>
    public bool RemindersOff { get; init; }

    /// <summary>Last Interaction, UTC; null when there was none.</summary>
    public DateTime? LastContactAt { get; init; }

    /// <summary>Days since the last contact, or since the stage was entered without one.</summary>
    public int QuietDays { get; init; }

    /// <summary>Active, and without contact for longer than the stage allows, in an open campaign.</summary>
    public bool IsStale { get; init; }

    /// <summary>Version, also sent as the ETag.</summary>
    public int Version { get; init; }
}

/// <summary>A piece of evidence that a stage asks for.</summary>
/// <param name="Evidence">What is asked for.</param>
/// <param name="OnFile">It is there.</param>
public sealed record EvidenceItem(Evidence Evidence, bool OnFile);

/// <summary>A stage further on and what it asks for.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Evidence">Each piece, and whether it is on file.</param>
public sealed record StageAhead(Stage Stage, IReadOnlyList<EvidenceItem> Evidence);

/// <summary>The same State in an earlier campaign.</summary>
/// <param name="Campaign">Slug.</param>
/// <param name="Position">Last position there.</param>
/// <param name="PositionOn">Its date; null when none was recorded.</param>
/// <param name="PledgedOn">Pledge that stood; null when none.</param>
/// <param name="SponsoredOn">Sponsorship that stood; null when none.</param>
/// <param name="Vote">Recorded vote; null when none.</param>
public sealed record EarlierEngagement(
    string Campaign,
    Position Position,
    DateOnly? PositionOn,
    DateOnly? PledgedOn,
    DateOnly? SponsoredOn,
    VoteChoice? Vote
);

/// <summary>An engagement with everything the State file shows beside the timeline.</summary>
/// <param name="Engagement">As the pipeline shows it.</param>
/// <param name="State">The State.</param>
/// <param name="CapitalOffsetMinutes">Minutes by which the clocks of its capital are ahead of UTC now.</param>
/// <param name="FormalName">Formal name of the State.</param>
/// <param name="Note">What a user should know about the State's facts.</param>
/// <param name="Ahead">The stages after its own with their evidence, next first; empty at the last.</param>
/// <param name="Commitments">All facts about commitments, newest first, corrected ones included.</param>
/// <param name="Positions">All positions, newest first, corrected ones included.</param>
/// <param name="Votes">Recorded votes.</param>
/// <param name="Earlier">The State in the campaigns before, nearest first.</param>
/// <param name="Memberships">Memberships in bodies of the field.</param>
public sealed record EngagementDetail(
    EngagementSummary Engagement,
    StateSummary State,
    int CapitalOffsetMinutes,
    LocalizedText FormalName,
    string Note,
    IReadOnlyList<StageAhead> Ahead,
    IReadOnlyList<CommitmentItem> Commitments,
    IReadOnlyList<PositionItem> Positions,
    IReadOnlyList<VoteItem> Votes,
    IReadOnlyList<EarlierEngagement> Earlier,
    IReadOnlyList<StateMembershipItem> Memberships
);

/// <summary>Order of the pipeline's rows.</summary>
public enum EngagementSort
{
    /// <summary>English alphabetical order of UN lists.</summary>
    Name,

    /// <summary>Furthest stage first.</summary>
    Stage,

    /// <summary>Regional group.</summary>
    Group,

    /// <summary>Longest without contact first.</summary>
    Quiet,

    /// <summary>Next step due first.</summary>
    Due,

    /// <summary>Position, most supportive first.</summary>
    Position,

    /// <summary>Highest priority first.</summary>
    Priority,
}

/// <summary>Which engagements, in which order.</summary>
public sealed record EngagementFilter : PageRequest
{
    /// <summary>Only in this stage.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Only of this regional group.</summary>
    public RegionalGroup? Group { get; init; }

    /// <summary>Only members of this bloc.</summary>
    public Bloc? Bloc { get; init; }

    /// <summary>Only those written to in this language, ISO 639-1.</summary>
    [LanguageCode]
    public string? Language { get; init; }

    /// <summary>Only with this status.</summary>
    public EngagementStatus? Status { get; init; }

    /// <summary>Only of this priority.</summary>
    public Priority? Priority { get; init; }

    /// <summary>Only of this owner: an account's key, "me", or "none".</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Owner { get; init; }

    /// <summary>Part of the State's name in any of the three languages, accents and case ignored, or one of its codes.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Q { get; init; }

    /// <summary>Only with this position.</summary>
    public Position? Position { get; init; }

    /// <summary>Only stale ones (true) or only others (false).</summary>
    public bool? Stale { get; init; }

    /// <summary>Only former sponsors (true) or only others (false).</summary>
    public bool? FormerSponsor { get; init; }

    /// <summary>Only confirmed co-sponsors (true) or only others (false).</summary>
    public bool? Sponsored { get; init; }

    /// <summary>Only with a pledge that is not confirmed (true) or only others (false).</summary>
    public bool? Pledged { get; init; }

    /// <summary>Order; Name when not given.</summary>
    public EngagementSort? Sort { get; init; }
}

/// <summary>Edits an engagement; a field that is not given stays as it is, null empties it.</summary>
public sealed record EditEngagementRequest
{
    /// <summary>Active, OnHold or Declined.</summary>
    public EngagementStatus? Status { get; init; }

    /// <summary>What to do next.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? NextStep { get; init; }

    /// <summary>True: the State is sent no reminders in this campaign.</summary>
    public bool? RemindersOff { get; init; }

    /// <summary>How much it matters to the campaign.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The staff member who looks after it; null for nobody.</summary>
    public Optional<Guid?> OwnerId { get; init; }

    /// <summary>When the next step is due; null for no date.</summary>
    public Optional<DateOnly?> NextStepDue { get; init; }
}

/// <summary>Edits several engagements at once: all of them, or none when one is refused.</summary>
public sealed record EditEngagementsRequest
{
    /// <summary>Each State once, with its own edit.</summary>
    [Required, Length(1, 200)]
    public IReadOnlyList<EngagementEdit> Edits { get; init; } = [];
}

/// <summary>The edit of one of several engagements.</summary>
public sealed record EngagementEdit
{
    /// <summary>The State, ISO 3166-1 alpha-2.</summary>
    [Required, StringLength(2)]
    public string Iso2 { get; init; } = "";

    /// <summary>The version that the edit was prepared on.</summary>
    [Required]
    public int? Version { get; init; }

    /// <summary>What changes.</summary>
    [Required]
    public EditEngagementRequest? Changes { get; init; }
}

/// <summary>What an edit made of an engagement.</summary>
/// <param name="Iso2">The State.</param>
/// <param name="Version">Its version now; an edit that takes this one back names it.</param>
public sealed record EngagementVersion(string Iso2, int Version);

/// <summary>Moves an engagement to another stage.</summary>
public sealed record MoveRequest
{
    /// <summary>The stage to enter.</summary>
    [Required]
    public Stage? To { get; init; }

    /// <summary>Written reason; needed to go backward or to skip a stage, and for a manager to move without evidence.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Reason { get; init; }

    /// <summary>The wrong stage change that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }
}
