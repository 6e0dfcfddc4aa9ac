using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Readers;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Engagements;

/// <summary>A campaign's engagements, without their histories, with what is shown of each.</summary>
/// <param name="Campaign">The campaign with its allowances; not tracked.</param>
/// <param name="Today">Today in the campaign's zone.</param>
/// <param name="People">All accounts.</param>
/// <param name="Rows">The engagements, in the English alphabetical order of UN lists; not tracked.</param>
public sealed record CampaignRows(
    Campaign Campaign,
    DateOnly Today,
    IReadOnlyDictionary<Guid, KnownPerson> People,
    IReadOnlyList<EngagementRow> Rows
);

/// <summary>One engagement and what is shown of it.</summary>
public sealed record EngagementRow(Engagement Engagement, State State, EngagementSummary Summary)
{
    /// <summary>A Member State; an observer stands beside the figures.</summary>
    public bool IsMember => State.Identity.Status == StateStatus.Member;
}

/// <summary>
/// Reads a campaign's engagements. A campaign has at most one engagement a State, so all 195 are read in one statement and filtered in
/// memory; what follows from other records is kept on each, and the States are in memory.
/// </summary>
public sealed class EngagementRows(CrmDbContext db, KnownStates knownStates, KnownPeople knownPeople, TimeProvider clock)
{
    private static readonly PerDatabase<Func<CrmDbContext, string, CancellationToken, Task<Found?>>> Campaign = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string slug, CancellationToken cancellation) =>
                db
                    .Campaigns.AsNoTracking()
                    .Include(c => c.Allowances)
                    .Where(c => c.Slug == slug)
                    .Select(c => new Found(c, EF.Property<Guid>(c, CampaignStamps.Reference), null))
                    .SingleOrDefault()
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid, IAsyncEnumerable<Engagement>>> All = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid campaignId) => db.Engagements.AsNoTracking().Where(e => e.CampaignId == campaignId)
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, string, string, CancellationToken, Task<Found?>>> One = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string slug, string iso2, CancellationToken cancellation) =>
                (
                    from c in db.Campaigns.AsNoTracking().Include(c => c.Allowances)
                    join e in db.Engagements on c.Id equals e.CampaignId
                    where c.Slug == slug && e.StateIso2 == iso2
                    select new Found(c, EF.Property<Guid>(c, CampaignStamps.Reference), e)
                ).SingleOrDefault()
        )
    );

    // Without texts: figures need none of them.
    private static readonly PerDatabase<Func<CrmDbContext, Guid, IAsyncEnumerable<StageChange>>> Changes = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid campaignId) =>
                from c in db.Set<StageChange>()
                join e in db.Engagements on c.EngagementId equals e.Id
                where e.CampaignId == campaignId
                select new StageChange
                {
                    Id = c.Id,
                    EngagementId = c.EngagementId,
                    From = c.From,
                    To = c.To,
                    At = c.At,
                    RecordedAt = c.RecordedAt,
                    CorrectsId = c.CorrectsId,
                }
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid, IAsyncEnumerable<Commitment>>> Commitments = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid campaignId) =>
                from c in db.Set<Commitment>()
                join e in db.Engagements on c.EngagementId equals e.Id
                where e.CampaignId == campaignId
                select new Commitment
                {
                    Id = c.Id,
                    EngagementId = c.EngagementId,
                    Kind = c.Kind,
                    Act = c.Act,
                    On = c.On,
                    RecordedAt = c.RecordedAt,
                    CorrectsId = c.CorrectsId,
                }
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid, IAsyncEnumerable<VoteRecord>>> Votes = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid campaignId) =>
                from v in db.Set<VoteRecord>().AsNoTracking()
                join e in db.Engagements on v.EngagementId equals e.Id
                where e.CampaignId == campaignId
                select v
        )
    );

    /// <summary>All engagements of a campaign, or the one of a State; null when there is no such campaign or State in it.</summary>
    public async Task<CampaignRows?> OfAsync(string slug, string? iso2, CancellationToken cancellation)
    {
        var found = iso2 is null
            ? await Campaign.For(db)(db, slug, cancellation)
            : await One.For(db)(db, slug, iso2, cancellation);
        if (found is null)
            return null;
        var campaign = found.Campaign;
        var states = await knownStates.OfAsync(found.Stamp, db, cancellation);
        var people = await knownPeople.OfAsync(found.Stamp, db, cancellation);
        List<Engagement> engagements = found.One is { } one ? [one] : await All.For(db)(db, campaign.Id).ToListAsync(cancellation);
        var (today, todayAtUn) = (clock.TodayIn(campaign.TimeZone), clock.TodayAtUn());
        // The next step is the secretariat's plan, as its follow-ups are.
        var readsPlans = db.Reader.Reads >= Confidentiality.Secretariat;
        var allowances = campaign.Allowances.ToDictionary(a => a.Stage, a => a.Days);
        return new CampaignRows(
            campaign,
            today,
            people,
            [
                .. engagements
                    .Select(e => (Engagement: e, State: states[e.StateIso2]))
                    .OrderBy(r => r.State.Place)
                    .Select(r => new EngagementRow(r.Engagement, r.State.State, Summary(r.Engagement, r.State))),
            ]
        );

        EngagementSummary Summary(Engagement e, KnownState state)
        {
            var since = Zone.DayOf(e.OnFile.LastContactAt ?? e.StageEnteredAt, campaign.TimeZone);
            var position = e.PositionFor(db.Reader.Reads);
            var quietDays = today.DayNumber - since.DayNumber;
            return new EngagementSummary
            {
                Iso2 = e.StateIso2,
                Iso3 = state.State.Identity.Iso3,
                Name = state.Name,
                Group = state.State.Facts.RegionalGroup,
                Blocs = state.Blocs,
                CorrespondenceLanguage = state.State.Facts.CorrespondenceLanguage,
                Status = e.Status,
                Stage = e.Stage,
                StageEnteredAt = e.StageEnteredAt,
                Position = position.Position,
                PositionBasis = position.Basis,
                PositionOn = position.On,
                PledgedOn = e.PledgedOn,
                SponsoredOn = e.SponsoredOn,
                OnDraft = e.OnDraft,
                FormerSponsor = e.FormerSponsor,
                Priority = e.Priority,
                NextStep = readsPlans ? e.NextStep : "",
                NextStepDue = readsPlans ? e.NextStepDue : null,
                RemindersOff = e.RemindersOff,
                Version = e.Version,
                Owner = e.OwnerId is { } owner && people.TryGetValue(owner, out var person) ? new Person(owner, person.Name) : null,
                LastContactAt = e.OnFile.LastContactAt,
                QuietDays = Math.Max(0, quietDays),
                IsStale =
                    campaign.IsOpen
                    && e.Status == EngagementStatus.Active
                    && allowances.TryGetValue(e.Stage, out var allowed)
                    && quietDays > allowed,
                ReadyFor = ReadyFor(e, todayAtUn),
            };
        }
    }

    /// <summary>Gives engagements their moves, commitments and votes, as figures need them.</summary>
    public async Task AddHistoriesAsync(CampaignRows rows, CancellationToken cancellation)
    {
        var engagementOf = rows.Rows.ToDictionary(r => r.Engagement.Id, r => r.Engagement);
        await foreach (var change in Changes.For(db)(db, rows.Campaign.Id).WithCancellation(cancellation))
            engagementOf[change.EngagementId].StageChanges.Add(change);
        await foreach (var commitment in Commitments.For(db)(db, rows.Campaign.Id).WithCancellation(cancellation))
            engagementOf[commitment.EngagementId].Commitments.Add(commitment);
        await foreach (var vote in Votes.For(db)(db, rows.Campaign.Id).WithCancellation(cancellation))
            engagementOf[vote.EngagementId].Votes.Add(vote);
    }

    private static Stage? ReadyFor(Engagement e, DateOnly todayAtUn) =>
        e.Status == EngagementStatus.Active
        && StageEvidence.Next(e.Stage) is { } next
        && StageEvidence.For(next).All(e.OnFile.Evidence(todayAtUn, e.IsCommitted).Contains)
            ? next
            : null;

    private sealed record Found(Campaign Campaign, Guid Stamp, Engagement? One);
}
