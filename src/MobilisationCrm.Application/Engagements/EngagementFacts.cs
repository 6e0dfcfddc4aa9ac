using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Engagements;

/// <summary>The dated facts of one engagement, for its State file and its timeline.</summary>
internal static class EngagementFacts
{
    // Asked by each State file and timeline: EF Core is spared to look for its own translation each time.
    private static readonly Func<CrmDbContext, Guid, IAsyncEnumerable<StageChange>> Changes = EF.CompileAsyncQuery(
        (CrmDbContext db, Guid id) => db.Set<StageChange>().AsNoTracking().Where(c => c.EngagementId == id)
    );

    private static readonly Func<CrmDbContext, Guid, IAsyncEnumerable<PositionRecord>> Positions = EF.CompileAsyncQuery(
        (CrmDbContext db, Guid id) => db.Set<PositionRecord>().AsNoTracking().Where(p => p.EngagementId == id)
    );

    private static readonly Func<CrmDbContext, Guid, IAsyncEnumerable<Commitment>> Commitments = EF.CompileAsyncQuery(
        (CrmDbContext db, Guid id) => db.Set<Commitment>().AsNoTracking().Where(c => c.EngagementId == id)
    );

    private static readonly Func<CrmDbContext, Guid, IAsyncEnumerable<VoteRecord>> Votes = EF.CompileAsyncQuery(
        (CrmDbContext db, Guid id) => db.Set<VoteRecord>().AsNoTracking().Where(v => v.EngagementId == id)
    );

    /// <summary>Its moves between stages.</summary>
    public static async Task<List<StageChange>> ChangesOfAsync(this CrmDbContext db, Guid engagementId, CancellationToken cancellation) =>
        await Changes(db, engagementId).ToListAsync(cancellation);

    /// <summary>Its positions.</summary>
    public static async Task<List<PositionRecord>> PositionsOfAsync(
        this CrmDbContext db,
        Guid engagementId,
        CancellationToken cancellation
    ) => await Positions(db, engagementId).ToListAsync(cancellation);

    /// <summary>Its commitments.</summary>
    public static async Task<List<Commitment>> CommitmentsOfAsync(
        this CrmDbContext db,
        Guid engagementId,
        CancellationToken cancellation
    ) => await Commitments(db, engagementId).ToListAsync(cancellation);

    /// <summary>Its votes.</summary>
    public static async Task<List<VoteRecord>> VotesOfAsync(this CrmDbContext db, Guid engagementId, CancellationToken cancellation) =>
        await Votes(db, engagementId).ToListAsync(cancellation);
}
