using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.States;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Dashboard;

/// <summary>The figures of a campaign, defined once for API, dashboard and exports.</summary>
public sealed class DashboardQueries(CrmDbContext db, EngagementRows rows)
{
    /// <summary>Where the campaign stands; null when there is none.</summary>
    public async Task<CampaignDashboard?> FindAsync(string slug, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, cancellation);
        if (campaign is null)
            return null;
        var engagements = await EngagementsOf(campaign.Id).Include(e => e.Votes).ToListAsync(cancellation);
        var stale = (await rows.OfAsync(campaign, null, cancellation)).Where(e => e.IsStale).OrderByDescending(e => e.QuietDays);
        return new CampaignDashboard(
            slug, campaign.Target, engagements.Count(e => e.SponsoredOn is not null), engagements.Count(e => e is { SponsoredOn: not null, OnDraft: true }),
            engagements.Count(IsPledge), campaign.ClosesOn, campaign.AdoptedOn,
            engagements.Count(e => e.StandingVotes().Any(v => v.Choice == VoteChoice.Abstained)),
            Funnel.Of([.. engagements.Select(e => new FunnelEntry(
                e.Status, e.Stage, e.FurthestStage, e.StartedAt, [.. e.StandingChanges().Select(c => (c.To, c.At))]))]),
            Balance(engagements), Trend(engagements), [.. stale]);
    }

    /// <summary>The change of a campaign's figures since the beginning of a day in its zone, by the dates of what stands today.</summary>
    internal async Task<CampaignChanges> ChangesSinceAsync(Campaign campaign, DateOnly day, CancellationToken cancellation)
    {
        var engagements = await EngagementsOf(campaign.Id).ToListAsync(cancellation);
        var at = Zone.ToUtc(day.ToDateTime(TimeOnly.MinValue), campaign.TimeZone);
        return new CampaignChanges(
            engagements.Sum(e => (e.SponsoredOn is null ? 0 : 1) - (WasSponsor(e) ? 1 : 0)),
            engagements.Sum(e => (IsPledge(e) ? 1 : 0) - (e.StoodBefore(CommitmentKind.Pledge, day) && !WasSponsor(e) ? 1 : 0)),
            Enum.GetValues<Stage>().ToDictionary(s => s, s => engagements.Count(e => e.FurthestStage >= s) - engagements.Count(e => e.FurthestBefore(at) >= s)),
            [.. engagements.Where(e => e.SponsoredOn is not null && !WasSponsor(e)).OrderBy(e => e.State!.Facts.NameEn).Select(e => e.State!.Name())]);

        bool WasSponsor(Engagement engagement) => engagement.StoodBefore(CommitmentKind.Sponsorship, day);
    }

    private IQueryable<Engagement> EngagementsOf(Guid campaignId) => db.Engagements.AsNoTracking().AsSplitQuery()
        .Include(e => e.State).Include(e => e.StageChanges).Include(e => e.Commitments).Where(e => e.CampaignId == campaignId);

    private static bool IsPledge(Engagement e) => e is { PledgedOn: not null, SponsoredOn: null };

    // Observers belong to no group and are never in a denominator.
    private static List<GroupBalance> Balance(List<Engagement> engagements) =>
        [.. engagements.Where(e => e.State!.Identity.Status == StateStatus.Member && e.State.Facts.RegionalGroup != RegionalGroup.None)
            .GroupBy(e => e.State!.Facts.RegionalGroup).OrderBy(g => g.Key)
            .Select(g => (Group: g.Key, CoSponsors: g.Count(e => e.SponsoredOn is not null), Pledges: g.Count(IsPledge), Members: g.Count()))
            .Select(g => new GroupBalance(g.Group, g.CoSponsors, g.Pledges, g.Members, (double)g.CoSponsors / g.Members))];

    private static List<TrendPoint> Trend(List<Engagement> engagements)
    {
        var changes = engagements.SelectMany(SponsorshipChanges).GroupBy(c => c.On).OrderBy(g => g.Key);
        var total = 0;
        return [.. changes.Select(day => new TrendPoint(day.Key, total += day.Sum(c => c.Change)))];
    }

    // Only standing acts count: a record that a later one corrects, and an annulment, changed nothing in the world.
    private static IEnumerable<(DateOnly On, int Change)> SponsorshipChanges(Engagement engagement) =>
        engagement.StandingCommitments().Where(c => c.Kind == CommitmentKind.Sponsorship).Select(c => (c.On, c.Act == CommitmentAct.Made ? 1 : -1));
}
