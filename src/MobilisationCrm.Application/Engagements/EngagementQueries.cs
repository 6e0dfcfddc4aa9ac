using AutoMapper;
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
        if (await rows.OfAsync(slug, code, cancellation) is not { Rows: [var (engagement, state, summary)] } found)
            return null;
        var earlier = await EarlierAsync(found.Campaign, code, cancellation);
        await AddHistoriesAsync(engagement, earlier, cancellation);
        var onFile = engagement.OnFile.Evidence(clock.TodayAtUn(), engagement.IsCommitted);
        return new EngagementDetail(
            summary,
            mapper.Map<StateSummary>(state),
            Zone.OffsetMinutes(clock.UtcNow(), state.Facts.CapitalTimeZone),
            new LocalizedText(state.Identity.FormalEn, state.Identity.FormalFr, state.Identity.FormalEs),
            state.Identity.Note,
            Ahead(engagement, onFile),
            Commitments(engagement, found.People),
            Positions(engagement, found.People),
            Votes(engagement),
            Earlier(earlier),
            mapper.Map<List<StateMembershipItem>>(state.Memberships.OrderBy(m => m.Since))
        );
    }

    private static List<StageAhead> Ahead(Engagement engagement, IReadOnlySet<Evidence> onFile) =>
        [
            .. Enum.GetValues<Stage>()
                .Where(stage => stage > engagement.Stage)
                .Select(stage => new StageAhead(stage, [.. StageEvidence.For(stage).Select(e => new EvidenceItem(e, onFile.Contains(e)))])),
        ];

    private static List<CommitmentItem> Commitments(Engagement engagement, IReadOnlyDictionary<Guid, KnownPerson> people) =>
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
                    people.NameOf(c.RecordedById),
                    c.RecordedAt,
                    c.CorrectsId,
                    engagement.IsCorrected(c)
                )),
        ];

    private static List<PositionItem> Positions(Engagement engagement, IReadOnlyDictionary<Guid, KnownPerson> people) =>
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
                    p.Confidentiality,
                    people.NameOf(p.RecordedById),
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

    // The same State in the campaigns before, nearest first.
    private async Task<List<StateInCampaign>> EarlierAsync(Campaign campaign, string iso2, CancellationToken cancellation)
    {
        if (campaign.PreviousCampaignId is null)
            return [];
        var all = await db.CampaignsOfAsync(iso2, cancellation);
        var before = new List<StateInCampaign>();
        for (var id = campaign.PreviousCampaignId; id is { } one; id = all[one].PreviousId)
            before.Add(all[one]);
        return before;
    }

    private async Task AddHistoriesAsync(Engagement engagement, List<StateInCampaign> earlier, CancellationToken cancellation)
    {
        engagement.Commitments.AddRange(await db.CommitmentsOfAsync(engagement.Id, cancellation));
        engagement.Positions.AddRange(await db.PositionsOfAsync(engagement.Id, cancellation));
        var votes = await db.VotesOfStateAsync(engagement.StateIso2, cancellation);
        foreach (var one in earlier.Select(e => e.Engagement).Append(engagement).OfType<Engagement>())
            one.Votes.AddRange(votes[one.Id]);
    }

    private List<EarlierEngagement> Earlier(List<StateInCampaign> earlier) =>
        [
            .. earlier
                .Where(e => e.Engagement is not null)
                .Select(e => new EarlierEngagement(
                    e.Slug,
                    e.Engagement!.PositionFor(current.Reads).Position,
                    e.Engagement.PositionFor(current.Reads).On,
                    e.Engagement.PledgedOn,
                    e.Engagement.SponsoredOn,
                    e.Engagement.StandingVote()?.Choice
                )),
        ];

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
