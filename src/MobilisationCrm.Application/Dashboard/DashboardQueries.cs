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
        // Members count; an observer that may co-sponsor stands beside them.
        var members = engagements.FindAll(IsMember);
        var entries = members.ConvertAll(e => Entry(e, campaign));
        return new CampaignDashboard(
            slug,
            campaign.TimeZone,
            today,
            filter.From,
            filter.Until,
            filter.IsOfSome ? null : campaign.Target,
            members.Count(e => e.SponsoredOn is not null),
            engagements.Count(e => !IsMember(e) && e.SponsoredOn is not null),
            members.Count(e => e is { SponsoredOn: not null, OnDraft: true }),
            members.Count(IsPledge),
            campaign.ClosesOn,
            campaign.AdoptedOn,
            members.Count(e => e.StandingVote()?.Choice == VoteChoice.Abstained),
            Funnel.Of(entries),
            Balance(members),
            Trend(members, filter),
            [.. summaries.Where(e => e.IsStale).OrderByDescending(e => e.QuietDays)],
            campaign is { IsOpen: true, ClosesOn: { } closes } && closes >= today
                ? Forecast.Of(all.FindAll(IsMember).ConvertAll(e => Entry(e, campaign)), entries, closes.DayNumber - today.DayNumber)
                : null,
            Funnel.Times(entries, filter.From, filter.Until, campaign.AdoptedOn ?? today),
            await activity.OfAsync(campaign, filter.IsOfSome ? engagements : null, (filter.From, filter.Until), cancellation),
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

    /// <summary>The difference of a campaign's figures to those of an earlier instant, by what had been recorded then.</summary>
    internal async Task<CampaignChanges> ChangesSinceAsync(Campaign campaign, DateTime at, CancellationToken cancellation)
    {
        var engagements = (await EngagementsOf(campaign.Id).ToListAsync(cancellation)).FindAll(IsMember);
        var day = Zone.DayOf(at, campaign.TimeZone);
        return new CampaignChanges(
            engagements.Sum(e => (e.SponsoredOn is null ? 0 : 1) - (Was(e, CommitmentKind.Sponsorship) ? 1 : 0)),
            engagements.Sum(e =>
                (IsPledge(e) ? 1 : 0) - (Was(e, CommitmentKind.Pledge) && !Was(e, CommitmentKind.Sponsorship) ? 1 : 0)
            ),
            Enum.GetValues<Stage>()
                .ToDictionary(
                    s => s,
                    s => engagements.Count(e => e.FurthestStage >= s) - engagements.Count(e => e.FurthestBefore(at) >= s)
                ),
            [
                .. engagements
                    .Where(e => e.SponsoredOn is not null && !Was(e, CommitmentKind.Sponsorship))
                    .OrderBy(e => e.State!.Facts.NameEn)
                    .Select(e => new NewSponsor(e.State!.Name(), e.SponsoredOn < day ? e.SponsoredOn : null)),
            ]
        );

        bool Was(Engagement engagement, CommitmentKind kind) => engagement.StoodOn(kind, DateOnly.MaxValue, at);
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

    private static bool IsMember(Engagement e) => e.State!.Identity.Status == StateStatus.Member;

    // With the adoption the campaign ends, and all stays with it.
    private static FunnelEntry Entry(Engagement e, Campaign campaign)
    {
        return new(
            e.Status,
            e.Stage,
            e.FurthestStage,
            Day(e.StartedAt),
            [.. e.StandingChanges().Select(c => (c.To, Day(c.At)))],
            e.SponsoredOn is not null
        );

        DateOnly Day(DateTime at) =>
            Zone.DayOf(at, campaign.TimeZone) is var day && day > campaign.AdoptedOn ? campaign.AdoptedOn.Value : day;
    }

    private Predicate<Engagement> IsChosen(DashboardFilter filter)
    {
        var owner = OwnerChoice.Parse(filter.Owner, current);
        return e =>
            (filter.Group is not { } group || e.State!.Facts.RegionalGroup == group)
            && (filter.Bloc is not { } bloc || IsIn(e, bloc))
            && (owner.IsAnybody || e.OwnerId == owner.Id);
    }

    private static bool IsIn(Engagement engagement, Bloc bloc) => State.IsIn(bloc, engagement.State!.Facts, engagement.State.Identity);

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

    // Observers are never in a denominator.
    private static List<GroupBalance> Balance(List<Engagement> members) =>
        [
            .. members
                .Where(e => e.State!.Facts.RegionalGroup != RegionalGroup.None)
                .GroupBy(e => e.State!.Facts.RegionalGroup)
                .OrderBy(g => g.Key)
                .Select(g =>
                    (Group: g.Key, CoSponsors: g.Count(e => e.SponsoredOn is not null), Pledges: g.Count(IsPledge), Members: g.Count())
                )
                .Select(g => new GroupBalance(g.Group, g.CoSponsors, g.Pledges, g.Members, (double)g.CoSponsors / g.Members)),
        ];

    // How many stand at the end of each day on which that changed; a period begins with its first day.
    private static List<TrendPoint> Trend(List<Engagement> members, DashboardFilter filter)
    {
        var turns = members.SelectMany(e => e.Turns(CommitmentKind.Sponsorship)).Where(t => !(t.On > filter.Until)).ToList();
        var total = turns.Where(t => t.On <= filter.From).Sum(Change);
        var trend = filter.From is { } from ? [new TrendPoint(from, total)] : new List<TrendPoint>();
        foreach (var day in turns.Where(t => !(t.On <= filter.From)).GroupBy(t => t.On).OrderBy(g => g.Key))
        {
            var change = day.Sum(Change);
            total += change;
            if (change != 0)
                trend.Add(new TrendPoint(day.Key, total));
        }

        return trend;

        static int Change((DateOnly On, bool Stands) turn) => turn.Stands ? 1 : -1;
    }
}
