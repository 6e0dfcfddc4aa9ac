using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.Audit;

/// <summary>The place of an entry in the chain. It is never edited and never deleted.</summary>
public sealed class AuditLink
{
    /// <summary>Its number: the first is 1, and none is left out.</summary>
    public long Sequence { get; init; }

    /// <summary>The entry.</summary>
    public Guid EntryId { get; init; }

    /// <summary>Digest of the entry when it was chained.</summary>
    public byte[] Digest { get; init; } = [];

    /// <summary>What follows from this entry and all before it.</summary>
    public byte[] Link { get; init; } = [];
}

/// <summary>
/// Puts new entries into the chain, in the order of their time. A save writes its entry and nothing else, so no save waits for another; the
/// chain follows within a minute, and before anybody reads. Only one node chains at a time.
/// </summary>
public sealed class AuditChain(CrmDbContext db, TimeProvider clock) : IRecurringJob
{
    /// <summary>
    /// How far back a new entry may be dated: its transaction may have been long, and clocks of nodes differ. What is dated further back is
    /// taken for an entry that somebody has slipped in.
    /// </summary>
    public static readonly TimeSpan Lookback = TimeSpan.FromDays(1);

    private const int Batch = 1_000;

    /// <summary>Chains what is new.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (await ChainAsync(cancellation) == Batch) { }
    }

    /// <summary>Gives entries of releases that sealed none their seals, as long as nothing is chained.</summary>
    public static async Task SealFormerAsync(CrmDbContext db, CancellationToken cancellation)
    {
        while (!await db.AuditLinks.AnyAsync(cancellation))
        {
            var former = await db
                .AuditEntries.AsNoTracking()
                .Where(e => e.Digest == null)
                .OrderBy(e => e.At)
                .Take(Batch)
                .ToListAsync(cancellation);
            if (former.Count == 0)
                return;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            foreach (var entry in former)
            {
                entry.Seal();
                await db
                    .AuditEntries.Where(e => e.Id == entry.Id)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(e => e.Salt, entry.Salt).SetProperty(e => e.Digest, entry.Digest),
                        cancellation
                    );
            }

            await transaction.CommitAsync(cancellation);
        }
    }

    // Mostly there is nothing new, and taking the lock writes.
    private async Task<int> ChainAsync(CancellationToken cancellation)
    {
        if (!await (await UnchainedAsync(cancellation)).AnyAsync(cancellation))
            return 0;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await db.LockWithinAsync(LockedWork.ChainAudit, cancellation);
        var head = await HeadAsync(cancellation);
        var entries = await (await UnchainedAsync(cancellation))
            .OrderBy(e => e.At)
            .ThenBy(e => e.Id)
            .Take(Batch)
            .ToListAsync(cancellation);
        var (sequence, before) = (head?.Sequence ?? 0, head?.Link ?? AuditSeal.Beginning.ToArray());
        foreach (var entry in entries)
        {
            before = AuditSeal.LinkOf(before, entry.Digest!, ++sequence);
            db.AuditLinks.Add(
                new AuditLink
                {
                    Sequence = sequence,
                    EntryId = entry.Id,
                    Digest = entry.Digest!,
                    Link = before,
                }
            );
        }

        await db.SaveChangesAsync(cancellation);
        if (own is not null)
            await own.CommitAsync(cancellation);
        foreach (var link in db.ChangeTracker.Entries<AuditLink>().ToList())
            link.State = EntityState.Detached;
        return entries.Count;
    }

    /// <summary>The last link; null for an empty chain.</summary>
    internal Task<AuditLink?> HeadAsync(CancellationToken cancellation) =>
        db.AuditLinks.AsNoTracking().OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(cancellation);

    // A clock that was ahead for a while must not hide what is written once it is right again.
    private async Task<IQueryable<AuditEntry>> UnchainedAsync(CancellationToken cancellation)
    {
        var sealed_ = db.AuditEntries.AsNoTracking().Where(e => e.Digest != null && !db.AuditLinks.Any(l => l.EntryId == e.Id));
        if (await HeadAsync(cancellation) is not { } head)
            return sealed_;
        var last = await db.AuditEntries.Where(e => e.Id == head.EntryId).Select(e => (DateTime?)e.At).SingleOrDefaultAsync(cancellation);
        var now = clock.UtcNow();
        var since = (last < now ? last.Value : now) - Lookback;
        return sealed_.Where(e => e.At >= since);
    }
}
