using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace MobilisationCrm;

/// <summary>Work that only one node does at a time.</summary>
public enum LockedWork
{
    /// <summary>Loading a spreadsheet of counterparts.</summary>
    LoadCounterparts,

    /// <summary>Claiming messages to send.</summary>
    ClaimMail,

    /// <summary>Chaining new entries of the audit log.</summary>
    ChainAudit,

    /// <summary>Queueing what webhooks are told.</summary>
    QueueWebhooks,

    /// <summary>Proving that the database can be written. Reference data brings its row.</summary>
    ProveWriting,
}

/// <summary>The row that a node holds while it does the work.</summary>
public sealed class ClusterLock
{
    /// <summary>The work.</summary>
    public LockedWork Work { get; init; }

    /// <summary>How often the lock was taken.</summary>
    public long Taken { get; private set; }
}

/// <summary>Takes the locks.</summary>
internal static class ClusterLocks
{
    /// <summary>
    /// Begins a transaction and waits in it until no other node does the work; the lock ends with the transaction. What is read in it
    /// afterwards holds what those before have written.
    /// </summary>
    public static async Task<IDbContextTransaction> LockAsync(this CrmDbContext db, LockedWork work, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.LockWithinAsync(work, cancellation);
        return transaction;
    }

    /// <summary>The same in the transaction that is open: the lock ends with it.</summary>
    public static Task LockWithinAsync(this CrmDbContext db, LockedWork work, CancellationToken cancellation) =>
        // In all three databases a second writer of a row waits until the first has ended its transaction.
        db
            .ClusterLocks.Where(l => l.Work == work)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Taken, l => l.Taken + 1), cancellation);
}

internal sealed class ClusterLockConfiguration : IEntityTypeConfiguration<ClusterLock>
{
    public void Configure(EntityTypeBuilder<ClusterLock> row)
    {
        row.ToTable("Turns");
        row.HasKey(l => l.Work);
        LockedWork[] works = [LockedWork.LoadCounterparts, LockedWork.ClaimMail, LockedWork.ChainAudit, LockedWork.QueueWebhooks];
        row.HasData(works.Select(work => new ClusterLock { Work = work }));
    }
}
