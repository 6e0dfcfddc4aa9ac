using MobilisationCrm.Engagements;
using MobilisationCrm.States;

namespace MobilisationCrm.Dashboard;

/// <summary>
/// Gathers what the rules of the next best States ask for; groups and blocs are those of the whole campaign, whatever the dashboard shows.
/// </summary>
internal sealed class Prospects(CampaignRows all)
{
    // Bodies that take positions together; the other blocs are categories of the UN's statistics.
    private static readonly Bloc[] Political = [Bloc.EuropeanUnion, Bloc.AfricanUnion, Bloc.Francophonie, Bloc.Oecd];

    private readonly Dictionary<RegionalGroup, int> _short = Shortages(all);
    private readonly Dictionary<Bloc, List<EngagementRow>> _blocs = Political.ToDictionary(
        b => b,
        b => all.Rows.Where(r => r.Summary.Blocs.Contains(b)).ToList()
    );

    /// <summary>What the rules need to know of a State.</summary>
    public Prospect Of(EngagementRow row)
    {
        var (engagement, state, summary) = row;
        return new(
            engagement.Status,
            state.Identity.CosponsorRight,
            summary.Position,
            engagement.PledgedOn is not null,
            summary.ReadyFor is not null,
            engagement.FormerSponsor,
            state.Memberships.Count > 0,
            summary.IsStale,
            _short.GetValueOrDefault(summary.Group),
            [
                .. _blocs
                    .Where(b => summary.Blocs.Contains(b.Key))
                    .Select(b => new BlocStanding(b.Key, b.Value.Count(r => r.Engagement.SponsoredOn is not null), b.Value.Count - 1)),
            ]
        );
    }

    // A group's share of the target is as large as its share of the Members.
    private static Dictionary<RegionalGroup, int> Shortages(CampaignRows all)
    {
        var members = all
            .Rows.Where(r => r.IsMember)
            .ToLookup(r => r.Summary.Group, r => r.Engagement);
        var count = members.Sum(g => g.Count());
        return all.Campaign.Target is not { } target
            ? []
            : members.ToDictionary(
                g => g.Key,
                g => Math.Max(0, (int)Math.Ceiling((double)target * g.Count() / count) - g.Count(e => e.SponsoredOn is not null))
            );
    }
}
