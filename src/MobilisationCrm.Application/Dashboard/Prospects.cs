using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.States;

namespace MobilisationCrm.Dashboard;

/// <summary>
/// Gathers what the rules of the next best States ask for; groups and blocs are those of the whole campaign, whatever the dashboard shows.
/// </summary>
internal sealed class Prospects(Campaign campaign, List<Engagement> all)
{
    // Bodies that take positions together; the other blocs are categories of the UN's statistics.
    private static readonly Bloc[] Political = [Bloc.EuropeanUnion, Bloc.AfricanUnion, Bloc.Francophonie, Bloc.Oecd];

    private readonly Dictionary<RegionalGroup, int> _short = Shortages(campaign, all);
    private readonly Dictionary<Bloc, List<Engagement>> _blocs = Political.ToDictionary(
        b => b,
        b => all.FindAll(e => State.IsIn(b, e.State!.Facts, e.State.Identity))
    );

    /// <summary>What the rules need to know of a State.</summary>
    public Prospect Of(Engagement engagement, EngagementSummary summary) =>
        new(
            engagement.Status,
            engagement.State!.Identity.CosponsorRight,
            engagement.Position,
            engagement.PledgedOn is not null,
            summary.ReadyFor is not null,
            engagement.FormerSponsor,
            engagement.State.Memberships.Count > 0,
            summary.IsStale,
            _short.GetValueOrDefault(engagement.State.Facts.RegionalGroup),
            [
                .. _blocs
                    .Where(b => b.Value.Contains(engagement))
                    .Select(b => new BlocStanding(b.Key, b.Value.Count(e => e.SponsoredOn is not null), b.Value.Count - 1)),
            ]
        );

    // A group's share of the target is as large as its share of the Members.
    private static Dictionary<RegionalGroup, int> Shortages(Campaign campaign, List<Engagement> all)
    {
        var members = all.FindAll(e => e.State!.Identity.Status == StateStatus.Member);
        return campaign.Target is not { } target
            ? []
            : members
                .GroupBy(e => e.State!.Facts.RegionalGroup)
                .ToDictionary(
                    g => g.Key,
                    g =>
                        Math.Max(0, (int)Math.Ceiling((double)target * g.Count() / members.Count) - g.Count(e => e.SponsoredOn is not null))
                );
    }
}
