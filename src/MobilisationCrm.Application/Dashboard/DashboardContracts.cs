using MobilisationCrm.Engagements;
using MobilisationCrm.States;

namespace MobilisationCrm.Dashboard;

/// <summary>Where a campaign stands.</summary>
/// <param name="Campaign">Slug.</param>
/// <param name="Target">Target number of co-sponsors; null when none is set.</param>
/// <param name="CoSponsors">Confirmed and not withdrawn Sponsorships.</param>
/// <param name="OnDraft">Of them: printed on the L document.</param>
/// <param name="Pledges">Pledges that stand, without a Sponsorship.</param>
/// <param name="ClosesOn">Last day for co-sponsors; null while not set.</param>
/// <param name="AdoptedOn">Day of adoption; null before it.</param>
/// <param name="Abstentions">Recorded abstentions.</param>
/// <param name="Funnel">One row a stage, in order.</param>
/// <param name="Balance">One row a regional group; observers are in none.</param>
/// <param name="Trend">Co-sponsors over time: one row for each day on which the number changed.</param>
/// <param name="Stale">Stale engagements, longest without contact first.</param>
public sealed record CampaignDashboard(
    string Campaign, int? Target, int CoSponsors, int OnDraft, int Pledges, DateOnly? ClosesOn, DateOnly? AdoptedOn, int Abstentions, IReadOnlyList<FunnelStage> Funnel,
    IReadOnlyList<GroupBalance> Balance, IReadOnlyList<TrendPoint> Trend, IReadOnlyList<EngagementSummary> Stale);

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

/// <summary>Change of a campaign's figures since a day.</summary>
/// <param name="CoSponsors">Of confirmed co-sponsors.</param>
/// <param name="Pledges">Of pledges without a Sponsorship.</param>
/// <param name="Reached">Of the engagements that ever stood in a stage or beyond.</param>
/// <param name="NewSponsors">States that are co-sponsors now and were not.</param>
internal sealed record CampaignChanges(int CoSponsors, int Pledges, IReadOnlyDictionary<Stage, int> Reached, IReadOnlyList<LocalizedText> NewSponsors);
