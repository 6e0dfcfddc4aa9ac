using AutoMapper;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Engagements;

/// <summary>Reads engagements for the pipeline and the State file.</summary>
public sealed class EngagementQueries(CrmDbContext db, EngagementRows rows, CurrentAccount current, TimeProvider clock, IMapper mapper)
{
    /// <summary>Engagements of a campaign; null when there is no such campaign.</summary>
    public async Task<PagedList<EngagementSummary>?> ListAsync(string slug, EngagementFilter filter, CancellationToken cancellation)
    {
        if (await rows.OfAsync(slug, null, cancellation) is not { } found)
            return null;
        var matching = Sort(found.Rows.Select(r => r.Summary).Where(Matches(filter)), filter.Sort).ToList();
        return new PagedList<EngagementSummary>(
            [.. matching.Skip((filter.Number - 1) * filter.Size).Take(filter.Size)],
            matching.Count,
            filter.Number,
            filter.Size
        );
    }

    /// <summary>One engagement; null when there is no such campaign or State.</summary>
    public async Task<EngagementDetail?> FindAsync(string slug, string iso2, CancellationToken cancellation)
    {
        var code = iso2.ToUpperInvariant();
        if (await rows.OfAsync(slug, code, cancellation) is not { Rows: [var (engagement, summary)] } found)
            return null;
        var id = engagement.Id;
        engagement.Commitments.AddRange(
            await db.Set<Commitment>().AsNoTracking().Where(c => c.EngagementId == id).ToListAsync(cancellation)
        );
        engagement.Positions.AddRange(
            await db.Set<PositionRecord>().AsNoTracking().Where(p => p.EngagementId == id).ToListAsync(cancellation)
        );
        engagement.Votes.AddRange(await db.Set<VoteRecord>().AsNoTracking().Where(v => v.EngagementId == id).ToListAsync(cancellation));
        var onFile = engagement.OnFile.Evidence(clock.TodayAtUn(), engagement.IsCommitted);
        var names = found.People;
        var state = found.States[code].State;
        return new EngagementDetail(
            summary,
            mapper.Map<StateSummary>(state),
            Zone.OffsetMinutes(clock.UtcNow(), state.Facts.CapitalTimeZone),
            new LocalizedText(state.Identity.FormalEn, state.Identity.FormalFr, state.Identity.FormalEs),
            state.Identity.Note,
            Ahead(engagement, onFile),
            Commitments(engagement, names),
            Positions(engagement, names),
            Votes(engagement),
            await EarlierAsync(found.Campaign, code, cancellation),
            mapper.Map<List<StateMembershipItem>>(state.Memberships.OrderBy(m => m.Since))
        );
    }

    private static List<StageAhead> Ahead(Engagement engagement, IReadOnlySet<Evidence> onFile) =>
        [
            .. Enum.GetValues<Stage>()
                .Where(stage => stage > engagement.Stage)
                .Select(stage => new StageAhead(stage, [.. StageEvidence.For(stage).Select(e => new EvidenceItem(e, onFile.Contains(e)))])),
        ];

    private static List<CommitmentItem> Commitments(Engagement engagement, IReadOnlyDictionary<Guid, string> names) =>
        [
            .. engagement
                .Commitments.OrderByDescending(c => c.On)
                .ThenByDescending(c => c.RecordedAt)
                .Select(c => new CommitmentItem(
                    c.Id,
                    c.Kind,
                    c.Act,
                    c.On,
                    c.Source,
                    c.OnDraft,
                    NameOf(c.RecordedById, names),
                    c.RecordedAt,
                    c.CorrectsId,
                    engagement.IsCorrected(c)
                )),
        ];

    private static List<PositionItem> Positions(Engagement engagement, IReadOnlyDictionary<Guid, string> names) =>
        [
            .. engagement
                .Positions.OrderByDescending(p => p.On)
                .ThenByDescending(p => p.RecordedAt)
                .Select(p => new PositionItem(
                    p.Id,
                    p.Position,
                    p.Basis,
                    p.On,
                    p.Source,
                    NameOf(p.RecordedById, names),
                    p.RecordedAt,
                    p.CorrectsId,
                    engagement.Positions.Exists(o => o.CorrectsId == p.Id)
                )),
        ];

    private static List<VoteItem> Votes(Engagement engagement) =>
        [
            .. engagement
                .Votes.OrderByDescending(v => v.On)
                .Select(v => new VoteItem(
                    v.Id,
                    v.Choice,
                    v.On,
                    v.Source,
                    v.CorrectsId,
                    engagement.Votes.Exists(o => o.CorrectsId == v.Id)
                )),
        ];

    private static string? NameOf(Guid? id, IReadOnlyDictionary<Guid, string> names) => id is { } known ? names.GetValueOrDefault(known) : null;

    private async Task<List<EarlierEngagement>> EarlierAsync(Campaign campaign, string iso2, CancellationToken cancellation)
    {
        var earlier = new List<EarlierEngagement>();
        for (var id = campaign.PreviousCampaignId; id is not null;)
        {
            var before = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, cancellation);
            var engagement = await db
                .Engagements.AsNoTracking()
                .Include(e => e.Votes)
                .SingleOrDefaultAsync(e => e.CampaignId == before.Id && e.StateIso2 == iso2, cancellation);
            if (engagement is not null)
            {
                var vote = engagement.StandingVote();
                earlier.Add(
                    new EarlierEngagement(
                        before.Slug,
                        engagement.Position,
                        engagement.PositionOn,
                        engagement.PledgedOn,
                        engagement.SponsoredOn,
                        vote?.Choice
                    )
                );
            }

            id = before.PreviousCampaignId;
        }

        return earlier;
    }

    private Func<EngagementSummary, bool> Matches(EngagementFilter filter)
    {
        var owner = OwnerChoice.Parse(filter.Owner, current);
        var naming = new StateNaming(filter.Q ?? "");
        return e =>
            (filter.Stage is null || e.Stage == filter.Stage)
            && (filter.Group is null || e.Group == filter.Group)
            && (filter.Bloc is not { } bloc || e.Blocs.Contains(bloc))
            && (filter.Language.OrNull() is not { } language || e.CorrespondenceLanguage == language)
            && (filter.Status is null || e.Status == filter.Status)
            && (filter.Priority is null || e.Priority == filter.Priority)
            && (filter.Position is null || e.Position == filter.Position)
            && (filter.Stale is null || e.IsStale == filter.Stale)
            && (filter.FormerSponsor is null || e.FormerSponsor == filter.FormerSponsor)
            && (filter.Sponsored is null || e.SponsoredOn is not null == filter.Sponsored)
            && (filter.Pledged is null || (e.PledgedOn is not null && e.SponsoredOn is null) == filter.Pledged)
            && (owner.IsAnybody || e.Owner?.Id == owner.Id)
            && (string.IsNullOrWhiteSpace(filter.Q) || naming.Rank(e.Iso2, e.Iso3, e.Name.En, e.Name.Fr, e.Name.Es) is not null);
    }

    private static IEnumerable<EngagementSummary> Sort(IEnumerable<EngagementSummary> rows, EngagementSort? sort) =>
        sort switch
        {
            EngagementSort.Stage => rows.OrderByDescending(e => e.Stage),
            EngagementSort.Group => rows.OrderBy(e => e.Group),
            EngagementSort.Quiet => rows.OrderByDescending(e => e.QuietDays),
            EngagementSort.Due => rows.OrderBy(e => e.NextStepDue ?? DateOnly.MaxValue),
            EngagementSort.Position => rows.OrderBy(e => e.Position == Position.Unknown).ThenBy(e => e.Position),
            EngagementSort.Priority => rows.OrderByDescending(e => e.Priority),
            _ => rows,
        };
}
