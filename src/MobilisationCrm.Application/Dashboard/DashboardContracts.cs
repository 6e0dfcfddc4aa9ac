using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Engagements;
using MobilisationCrm.States;

namespace MobilisationCrm.Dashboard;

/// <summary>
/// Which States the figures are of, and the period. What stands (co-sponsors, pledges, funnel, balance, forecast, map) is always today's;
/// the period limits what happened: trend, time in stage, activity.
/// </summary>
public sealed record DashboardFilter : IValidatableObject
{
    /// <summary>Only States of this regional group.</summary>
    public RegionalGroup? Group { get; init; }

    /// <summary>Only members of this bloc.</summary>
    public Bloc? Bloc { get; init; }

    /// <summary>Only States of this owner: an account's key, "me", or "none".</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Owner { get; init; }

    /// <summary>The period is the last so many days, today included; takes the place of the first and last day.</summary>
    [Range(1, 3_660)]
    public int? Days { get; init; }

    /// <summary>First day of the period, in the campaign's zone; the campaign's beginning when not given.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the period, in the campaign's zone; today when not given.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The figures are of some States only.</summary>
    internal bool IsOfSome => Group is not null || Bloc is not null || !string.IsNullOrEmpty(Owner);

    /// <summary>The same with the days counted back from today.</summary>
    internal DashboardFilter On(DateOnly today) => Days is { } days ? this with { From = today.AddDays(1 - days), Until = today } : this;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Until < From)
            yield return Contradiction.LastDayBeforeFirst.At(nameof(Until));
    }
}

/// <summary>Where a campaign stands.</summary>
/// <param name="Campaign">Slug.</param>
/// <param name="TimeZone">Zone in which all days are counted, the campaign's; IANA.</param>
/// <param name="Today">The day of the figures in that zone.</param>
/// <param name="From">First day of the period; null for the campaign's beginning.</param>
/// <param name="Until">Last day of the period; null for today.</param>
/// <param name="Target">
/// Target number of co-sponsors; null when none is set, and for figures of some States only: it is set for all.
/// </param>
/// <param name="CoSponsors">Member States with a confirmed and not withdrawn Sponsorship. All figures count Members only.</param>
/// <param name="ObserverCoSponsors">Observers with one, which stand beside them.</param>
/// <param name="OnDraft">Of them: printed on the L document.</param>
/// <param name="Pledges">Pledges that stand, without a Sponsorship.</param>
/// <param name="ClosesOn">Last day for co-sponsors; null while not set.</param>
/// <param name="AdoptedOn">Day of adoption; null before it.</param>
/// <param name="Abstentions">States whose last standing vote is an abstention.</param>
/// <param name="Funnel">One row a stage, in order.</param>
/// <param name="Balance">One row a regional group; observers are in none.</param>
/// <param name="Trend">
/// Co-sponsors at the end of each day on which their number changed; of a period, its first day is the first row.
/// </param>
/// <param name="Stale">Stale engagements, longest without contact first.</param>
/// <param name="Forecast">
/// Expected co-sponsors by the closing date; null without such a date and once it has passed or the draft is adopted.
/// </param>
/// <param name="TimeInStage">One row a stage, in order: stays that ended in the period, and those that last.</param>
/// <param name="Activity">One row a staff member: what was done in the period.</param>
/// <param name="NextBest">
/// States in which a conversation is worth most now, at most ten, with the reasons; empty once the campaign is over.
/// </param>
/// <param name="States">One row a State, for the map.</param>
public sealed record CampaignDashboard(
    string Campaign,
    string TimeZone,
    DateOnly Today,
    DateOnly? From,
    DateOnly? Until,
    int? Target,
    int CoSponsors,
    int ObserverCoSponsors,
    int OnDraft,
    int Pledges,
    DateOnly? ClosesOn,
    DateOnly? AdoptedOn,
    int Abstentions,
    IReadOnlyList<FunnelStage> Funnel,
    IReadOnlyList<GroupBalance> Balance,
    IReadOnlyList<TrendPoint> Trend,
    IReadOnlyList<EngagementSummary> Stale,
    CoSponsorForecast? Forecast,
    IReadOnlyList<StageTime> TimeInStage,
    IReadOnlyList<StaffActivity> Activity,
    IReadOnlyList<NextBestState> NextBest,
    IReadOnlyList<StateStanding> States
);

/// <summary>What a staff member did in the period.</summary>
/// <param name="Who">The account.</param>
/// <param name="Interactions">Contacts logged, corrected ones left out, by the day of the contact.</param>
/// <param name="Meetings">Meetings run that are over and were not cancelled, by the day on which they began.</param>
/// <param name="FollowUps">Own follow-ups done.</param>
public sealed record StaffActivity(Person Who, int Interactions, int Meetings, int FollowUps);

/// <summary>A State in which a conversation is worth having now, and why.</summary>
/// <param name="Engagement">As the pipeline shows it.</param>
/// <param name="Score">Sum of the points of its reasons.</param>
/// <param name="Reasons">The reasons, heaviest first.</param>
public sealed record NextBestState(EngagementSummary Engagement, int Score, IReadOnlyList<NextBestReason> Reasons);

/// <summary>Where a State stands.</summary>
/// <param name="Iso2">The State, ISO 3166-1 alpha-2.</param>
/// <param name="M49">UN M49 code, three digits.</param>
/// <param name="Stage">The stage it stands in.</param>
/// <param name="Status">Active, OnHold or Declined.</param>
/// <param name="IsSponsor">A confirmed sponsorship stands.</param>
/// <param name="HasPledged">A pledge stands and is not confirmed.</param>
public sealed record StateStanding(string Iso2, string M49, Stage Stage, EngagementStatus Status, bool IsSponsor, bool HasPledged);

/// <summary>Co-sponsors of a regional group against its size.</summary>
/// <param name="Group">The group.</param>
/// <param name="CoSponsors">Its Members that are co-sponsors.</param>
/// <param name="Pledges">Its Members that pledged and are not confirmed.</param>
/// <param name="Members">Its Members.</param>
/// <param name="Share">CoSponsors over Members, 0 to 1.</param>
public sealed record GroupBalance(RegionalGroup Group, int CoSponsors, int Pledges, int Members, double Share);

/// <summary>Co-sponsors at the end of a day.</summary>
/// <param name="On">The day.</param>
/// <param name="CoSponsors">Their number.</param>
public sealed record TrendPoint(DateOnly On, int CoSponsors);

/// <summary>A State that is a co-sponsor now and was not in the last report.</summary>
/// <param name="Name">The State.</param>
/// <param name="LateOn">Day of its Sponsorship, where that lies before the last report: it was entered late; else null.</param>
internal sealed record NewSponsor(LocalizedText Name, DateOnly? LateOn);

/// <summary>Difference of a campaign's figures to those of the last report, by what had been recorded then.</summary>
/// <param name="CoSponsors">Of confirmed co-sponsors.</param>
/// <param name="Pledges">Of pledges without a Sponsorship.</param>
/// <param name="Reached">Of the engagements that ever stood in a stage or beyond.</param>
/// <param name="NewSponsors">States that are co-sponsors now and were not.</param>
internal sealed record CampaignChanges(
    int CoSponsors,
    int Pledges,
    IReadOnlyDictionary<Stage, int> Reached,
    IReadOnlyList<NewSponsor> NewSponsors
);
