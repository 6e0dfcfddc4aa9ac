using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Dashboard;

/// <summary>The figures of a campaign, defined once for API, dashboard and exports.</summary>
public sealed class DashboardQueries(
    CrmDbContext db,
    EngagementRows rows,
    ActivityQueries activity,
    CurrentAccount current,
    TimeProvider clock
)
{
    private const int MostProposed = 10;

    /// <summary>Where the campaign stands; null when there is none.</summary>
    /// <exception cref="RuleException">unknown-owner.</exception>
    public async Task<CampaignDashboard?> FindAsync(string slug, DashboardFilter filter, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, cancellation);
        if (campaign is null)
            return null;
        var now = clock.UtcNow();
        var today = Zone.DayOf(now, campaign.TimeZone);
        filter = filter.On(today);
        var all = await EngagementsOf(campaign.Id).Include(e => e.Votes).Include(e => e.State!.Memberships).ToListAsync(cancellation);
        var engagements = all.FindAll(IsChosen(filter));
        var chosen = engagements.Select(e => e.StateIso2).ToHashSet();
        var summaries = (await rows.OfAsync(campaign, null, cancellation)).FindAll(s => chosen.Contains(s.Iso2));
        var (from, until) = Period(campaign, filter);
        var entries = engagements.ConvertAll(Entry);
        return new CampaignDashboard(
            slug,
            campaign.TimeZone,
            today,
            filter.From,
            filter.Until,
            filter.IsOfSome ? null : campaign.Target,
            engagements.Count(e => e.SponsoredOn is not null),
            engagements.Count(e => e is { SponsoredOn: not null, OnDraft: true }),
            engagements.Count(IsPledge),
            campaign.ClosesOn,
            campaign.AdoptedOn,
            engagements.Count(e => e.StandingVotes().Any(v => v.Choice == VoteChoice.Abstained)),
            Funnel.Of(entries),
            Balance(engagements),
            Trend(engagements, filter),
            [.. summaries.Where(e => e.IsStale).OrderByDescending(e => e.QuietDays)],
            campaign is { IsOpen: true, ClosesOn: { } closes } && closes >= today
                ? Forecast.Of(all.ConvertAll(Entry), entries, closes.DayNumber - today.DayNumber)
                : null,
            Funnel.Times(
                entries,
                from,
                until,
                campaign.AdoptedOn is { } end ? Zone.ToUtc(end.ToDateTime(TimeOnly.MinValue), campaign.TimeZone) : now
            ),
            await activity.OfAsync(campaign, filter.IsOfSome ? engagements : null, from, until, cancellation),
            campaign.IsOpen ? NextBestOf(campaign, all, engagements, summaries) : [],
            [
                .. engagements
                    .OrderBy(e => e.State!.Facts.NameEn, StringComparer.Ordinal)
                    .Select(e => new StateStanding(
                        e.StateIso2,
                        e.State!.Identity.M49,
                        e.Stage,
                        e.Status,
                        e.SponsoredOn is not null,
                        IsPledge(e)
                    )),
            ]
        );
    }

    /// <summary>The change of a campaign's figures since the beginning of a day in its zone, by the dates of what stands today.</summary>
    internal async Task<CampaignChanges> ChangesSinceAsync(Campaign campaign, DateOnly day, CancellationToken cancellation)
    {
        var engagements = await EngagementsOf(campaign.Id).ToListAsync(cancellation);
        var at = Zone.ToUtc(day.ToDateTime(TimeOnly.MinValue), campaign.TimeZone);
        return new CampaignChanges(
            engagements.Sum(e => (e.SponsoredOn is null ? 0 : 1) - (WasSponsor(e) ? 1 : 0)),
            engagements.Sum(e => (IsPledge(e) ? 1 : 0) - (e.StoodBefore(CommitmentKind.Pledge, day) && !WasSponsor(e) ? 1 : 0)),
            Enum.GetValues<Stage>()
                .ToDictionary(
                    s => s,
                    s => engagements.Count(e => e.FurthestStage >= s) - engagements.Count(e => e.FurthestBefore(at) >= s)
                ),
            [
                .. engagements
                    .Where(e => e.SponsoredOn is not null && !WasSponsor(e))
                    .OrderBy(e => e.State!.Facts.NameEn)
                    .Select(e => e.State!.Name()),
            ]
        );

        bool WasSponsor(Engagement engagement) => engagement.StoodBefore(CommitmentKind.Sponsorship, day);
    }

    private IQueryable<Engagement> EngagementsOf(Guid campaignId) =>
        db
            .Engagements.AsNoTracking()
            .AsSplitQuery()
            .Include(e => e.State)
            .Include(e => e.StageChanges)
            .Include(e => e.Commitments)
            .Where(e => e.CampaignId == campaignId);

    private static bool IsPledge(Engagement e) => e is { PledgedOn: not null, SponsoredOn: null };

    private static FunnelEntry Entry(Engagement e) =>
        new(e.Status, e.Stage, e.FurthestStage, e.StartedAt, [.. e.StandingChanges().Select(c => (c.To, c.At))], e.SponsoredOn is not null);

    private Predicate<Engagement> IsChosen(DashboardFilter filter)
    {
        var owner = OwnerChoice.Parse(filter.Owner, current);
        return e =>
            (filter.Group is not { } group || e.State!.Facts.RegionalGroup == group)
            && (filter.Bloc is not { } bloc || IsIn(e, bloc))
            && (owner.IsAnybody || e.OwnerId == owner.Id);
    }

    private static bool IsIn(Engagement engagement, Bloc bloc) => State.IsIn(bloc, engagement.State!.Facts, engagement.State.Identity);

    // Days begin and end at midnight of the campaign's zone.
    private static (DateTime From, DateTime Until) Period(Campaign campaign, DashboardFilter filter) =>
        (
            filter.From is { } from ? Zone.ToUtc(from.ToDateTime(TimeOnly.MinValue), campaign.TimeZone) : DateTime.MinValue,
            filter.Until is { } until && until < DateOnly.MaxValue
                ? Zone.ToUtc(until.AddDays(1).ToDateTime(TimeOnly.MinValue), campaign.TimeZone)
                : DateTime.MaxValue
        );

    private static List<NextBestState> NextBestOf(
        Campaign campaign,
        List<Engagement> all,
        List<Engagement> chosen,
        List<EngagementSummary> summaries
    )
    {
        var prospects = new Prospects(campaign, all);
        var engagements = chosen.Where(e => e.SponsoredOn is null).ToDictionary(e => e.StateIso2);
        return
        [
            .. summaries
                .Where(s => engagements.ContainsKey(s.Iso2))
                .Select(s => (Summary: s, Reasons: NextBest.Reasons(prospects.Of(engagements[s.Iso2], s))))
                .Select(s => new NextBestState(s.Summary, s.Reasons.Sum(r => r.Points), s.Reasons))
                .Where(s => s.Score > 0)
                .OrderByDescending(s => s.Score)
                .ThenByDescending(s => s.Engagement.Stage)
                .Take(MostProposed),
        ];
    }

    // Observers belong to no group and are never in a denominator.
    private static List<GroupBalance> Balance(List<Engagement> engagements) =>
        [
            .. engagements
                .Where(e => e.State!.Identity.Status == StateStatus.Member && e.State.Facts.RegionalGroup != RegionalGroup.None)
                .GroupBy(e => e.State!.Facts.RegionalGroup)
                .OrderBy(g => g.Key)
                .Select(g =>
                    (Group: g.Key, CoSponsors: g.Count(e => e.SponsoredOn is not null), Pledges: g.Count(IsPledge), Members: g.Count())
                )
                .Select(g => new GroupBalance(g.Group, g.CoSponsors, g.Pledges, g.Members, (double)g.CoSponsors / g.Members)),
        ];

    private static List<TrendPoint> Trend(List<Engagement> engagements, DashboardFilter filter)
    {
        var changes = engagements.SelectMany(SponsorshipChanges).Where(c => !(c.On > filter.Until)).ToList();
        var total = changes.Where(c => c.On < filter.From).Sum(c => c.Change);
        var trend = filter.From is { } from && total > 0 ? [new TrendPoint(from, total)] : new List<TrendPoint>();
        foreach (var day in changes.Where(c => !(c.On < filter.From)).GroupBy(c => c.On).OrderBy(g => g.Key))
        {
            total += day.Sum(c => c.Change);
            trend.RemoveAll(p => p.On == day.Key);
            trend.Add(new TrendPoint(day.Key, total));
        }

        return trend;
    }

    // Only standing acts count: a record that a later one corrects, and an annulment, changed nothing in the world.
    private static IEnumerable<(DateOnly On, int Change)> SponsorshipChanges(Engagement engagement) =>
        engagement
            .StandingCommitments()
            .Where(c => c.Kind == CommitmentKind.Sponsorship)
            .Select(c => (c.On, c.Act == CommitmentAct.Made ? 1 : -1));
}
