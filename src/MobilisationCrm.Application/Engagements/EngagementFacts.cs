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
}
