using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Dashboard;

/// <summary>The figures of a campaign, defined once for API, dashboard and exports.</summary>
public sealed class DashboardQueries(EngagementRows rows, ActivityQueries activity, CurrentAccount current)
{
    private const int MostProposed = 10;

    /// <summary>Where the campaign stands; null when there is none.</summary>
    /// <exception cref="RuleException">unknown-owner.</exception>
    public async Task<CampaignDashboard?> FindAsync(string slug, DashboardFilter filter, CancellationToken cancellation)
    {
        if (await rows.OfAsync(slug, null, cancellation) is not { Campaign: var campaign, Today: var today } all)
            return null;
        await rows.AddHistoriesAsync(all, cancellation);
        filter = filter.On(today);
        var chosen = all.Rows.Where(IsChosen(filter)).ToList();
        // Members count; an observer that may co-sponsor stands beside them.
        var memberRows = chosen.FindAll(r => r.IsMember);
        var members = memberRows.ConvertAll(r => r.Engagement);
        var engagements = chosen.ConvertAll(r => r.Engagement);
        var entries = members.ConvertAll(e => Entry(e, campaign));
        return new CampaignDashboard(
            slug,
            campaign.TimeZone,
            today,
            filter.From,
            filter.Until,
            filter.IsOfSome ? null : campaign.Target,
            members.Count(e => e.SponsoredOn is not null),
            engagements.Count(e => e.SponsoredOn is not null) - members.Count(e => e.SponsoredOn is not null),
            members.Count(e => e is { SponsoredOn: not null, OnDraft: true }),
            members.Count(IsPledge),
            campaign.ClosesOn,
            campaign.AdoptedOn,
            members.Count(e => e.StandingVote()?.Choice == VoteChoice.Abstained),
            Funnel.Of(entries),
            Balance(memberRows),
            Trend(members, filter),
            [.. chosen.Select(r => r.Summary).Where(e => e.IsStale).OrderByDescending(e => e.QuietDays)],
            campaign is { IsOpen: true, ClosesOn: { } closes } && closes >= today
                ? Forecast.Of(
                    [.. all.Rows.Where(r => r.IsMember).Select(r => Entry(r.Engagement, campaign))],
                    entries,
                    closes.DayNumber - today.DayNumber
                )
                : null,
            Funnel.Times(entries, filter.From, filter.Until, campaign.AdoptedOn ?? today),
            await activity.OfAsync(all, filter.IsOfSome ? engagements : null, (filter.From, filter.Until), cancellation),
            campaign.IsOpen ? NextBestOf(all, chosen) : [],
            [
                .. chosen.Select(r => new StateStanding(
                    r.Engagement.StateIso2,
                    r.State.Identity.M49,
                    r.Engagement.Stage,
                    r.Engagement.Status,
                    r.Engagement.SponsoredOn is not null,
                    IsPledge(r.Engagement)
                )),
            ]
        );
    }

    /// <summary>The difference of a campaign's figures to those of an earlier instant, by what had been recorded then.</summary>
    internal async Task<CampaignChanges> ChangesSinceAsync(Campaign campaign, DateTime at, CancellationToken cancellation)
    {
        var all = (await rows.OfAsync(campaign.Slug, null, cancellation))!;
        await rows.AddHistoriesAsync(all, cancellation);
        var members = all.Rows.Where(r => r.IsMember).ToList();
        var engagements = members.ConvertAll(r => r.Engagement);
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
                .. members
                    .Where(r => r.Engagement.SponsoredOn is not null && !Was(r.Engagement, CommitmentKind.Sponsorship))
                    .Select(r => new NewSponsor(r.Summary.Name, r.Engagement.SponsoredOn < day ? r.Engagement.SponsoredOn : null)),
            ]
        );

        bool Was(Engagement engagement, CommitmentKind kind) => engagement.StoodOn(kind, DateOnly.MaxValue, at);
    }

    private static bool IsPledge(Engagement e) => e is { PledgedOn: not null, SponsoredOn: null };

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

    private Func<EngagementRow, bool> IsChosen(DashboardFilter filter)
    {
        var owner = OwnerChoice.Parse(filter.Owner, current);
        return row =>
            (filter.Group is not { } group || row.Summary.Group == group)
            && (filter.Bloc is not { } bloc || row.Summary.Blocs.Contains(bloc))
            && (owner.IsAnybody || row.Engagement.OwnerId == owner.Id);
    }

    private static List<NextBestState> NextBestOf(CampaignRows all, List<EngagementRow> chosen)
    {
        var prospects = new Prospects(all);
        return
        [
            .. chosen
                .Where(r => r.Engagement.SponsoredOn is null)
                .Select(r => (r.Summary, Reasons: NextBest.Reasons(prospects.Of(r))))
                .Select(s => new NextBestState(s.Summary, s.Reasons.Sum(r => r.Points), s.Reasons))
                .Where(s => s.Score > 0)
                .OrderByDescending(s => s.Score)
                .ThenByDescending(s => s.Engagement.Stage)
                .Take(MostProposed),
        ];
    }

    // Observers are never in a denominator.
    private static List<GroupBalance> Balance(List<EngagementRow> members) =>
        [
            .. members
                .GroupBy(r => r.Summary.Group, r => r.Engagement)
                .Where(g => g.Key != RegionalGroup.None)
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
