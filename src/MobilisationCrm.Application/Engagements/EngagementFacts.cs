using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Engagements;

/// <summary>The dated facts of one engagement, for its State file and its timeline.</summary>
internal static class EngagementFacts
{
    private static readonly PerDatabase<Func<CrmDbContext, Guid, IAsyncEnumerable<StageChange>>> Changes = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id) => db.Set<StageChange>().AsNoTracking().Where(c => c.EngagementId == id)
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid, IAsyncEnumerable<PositionRecord>>> Positions = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id) => db.Set<PositionRecord>().AsNoTracking().Where(p => p.EngagementId == id)
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid, IAsyncEnumerable<Commitment>>> Commitments = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id) => db.Set<Commitment>().AsNoTracking().Where(c => c.EngagementId == id)
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid, IAsyncEnumerable<VoteRecord>>> Votes = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id) => db.Set<VoteRecord>().AsNoTracking().Where(v => v.EngagementId == id)
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, string, IAsyncEnumerable<VoteRecord>>> VotesOfState = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string iso2) =>
                from v in db.Set<VoteRecord>().AsNoTracking()
                join e in db.Engagements on v.EngagementId equals e.Id
                where e.StateIso2 == iso2
                select v
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, string, IAsyncEnumerable<StateInCampaign>>> InCampaigns = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string iso2) =>
                from c in db.Campaigns
                from e in db.Engagements.AsNoTracking().Where(e => e.CampaignId == c.Id && e.StateIso2 == iso2).DefaultIfEmpty()
                select new StateInCampaign(c.Id, c.Slug, c.PreviousCampaignId, e)
        )
    );

    /// <summary>Its moves between stages.</summary>
    public static async Task<List<StageChange>> ChangesOfAsync(this CrmDbContext db, Guid engagementId, CancellationToken cancellation) =>
        await Changes.For(db)(db, engagementId).ToListAsync(cancellation);

    /// <summary>Its positions.</summary>
    public static async Task<List<PositionRecord>> PositionsOfAsync(
        this CrmDbContext db,
        Guid engagementId,
        CancellationToken cancellation
    ) => await Positions.For(db)(db, engagementId).ToListAsync(cancellation);

    /// <summary>Its commitments.</summary>
    public static async Task<List<Commitment>> CommitmentsOfAsync(
        this CrmDbContext db,
        Guid engagementId,
        CancellationToken cancellation
    ) => await Commitments.For(db)(db, engagementId).ToListAsync(cancellation);

    /// <summary>Its votes.</summary>
    public static async Task<List<VoteRecord>> VotesOfAsync(this CrmDbContext db, Guid engagementId, CancellationToken cancellation) =>
        await Votes.For(db)(db, engagementId).ToListAsync(cancellation);

    /// <summary>The votes of a State in all campaigns, by engagement.</summary>
    public static async Task<ILookup<Guid, VoteRecord>> VotesOfStateAsync(
        this CrmDbContext db,
        string iso2,
        CancellationToken cancellation
    ) => (await VotesOfState.For(db)(db, iso2).ToListAsync(cancellation)).ToLookup(v => v.EngagementId);

    /// <summary>All campaigns by key, each with the engagement of a State.</summary>
    public static async Task<Dictionary<Guid, StateInCampaign>> CampaignsOfAsync(
        this CrmDbContext db,
        string iso2,
        CancellationToken cancellation
    ) => (await InCampaigns.For(db)(db, iso2).ToListAsync(cancellation)).ToDictionary(c => c.Id);
}

/// <summary>A campaign with one State's engagement, if it has one; not tracked.</summary>
internal sealed record StateInCampaign(Guid Id, string Slug, Guid? PreviousId, Engagement? Engagement);
