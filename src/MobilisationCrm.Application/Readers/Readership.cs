using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Readers;

/// <summary>Who reads a record whatever the role: those who are named, and whoever wrote it down.</summary>
internal static class Readership
{
    /// <summary>The accounts that shall read records of a level whatever their role.</summary>
    /// <param name="db">Where accounts are looked up.</param>
    /// <param name="level">The level that the records get.</param>
    /// <param name="named">Accounts that are named; null for none.</param>
    /// <param name="writerId">Who wrote the records down; null for the system.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">readers-not-named, unknown-account.</exception>
    public static async Task<IReadOnlyList<Guid>> ReadersForAsync(
        this CrmDbContext db,
        Confidentiality level,
        IReadOnlyList<Guid>? named,
        Guid? writerId,
        CancellationToken cancellation
    )
    {
        List<Guid?> readers = [.. named?.Distinct().Cast<Guid?>() ?? []];
        if (readers.Count > 0 && level != Confidentiality.Named)
            throw new RuleException(RuleCode.ReadersNotNamed, "People are named only for a record that named people read.", "readers");
        if (readers.Count > 0 && await db.Users.CountAsync(a => readers.Contains(a.Id) && !a.IsDisabled, cancellation) < readers.Count)
            throw new RuleException(RuleCode.UnknownAccount, "One of the readers has no account, or it is closed.", "readers");
        // Nobody locks himself out of what he wrote or has just changed.
        if (level > Confidentiality.Secretariat)
            readers.AddRange(writerId, db.Reader.Id);
        return [.. readers.OfType<Guid>().Distinct()];
    }

    /// <summary>Gives a new record its readers; the caller saves.</summary>
    public static void AddReaders(this CrmDbContext db, Guid recordId, IEnumerable<Guid> readers) =>
        db.RecordReaders.AddRange(readers.Select(id => new RecordReader { RecordId = recordId, AccountId = id }));

    /// <summary>Gives a record other readers; the caller saves.</summary>
    public static async Task ReplaceReadersAsync(
        this CrmDbContext db,
        Guid recordId,
        IReadOnlyList<Guid> readers,
        CancellationToken cancellation
    )
    {
        var before = await db.RecordReaders.Where(r => r.RecordId == recordId).ToListAsync(cancellation);
        db.RecordReaders.RemoveRange(before.Where(r => !readers.Contains(r.AccountId)));
        db.AddReaders(recordId, readers.Except(before.Select(r => r.AccountId)));
    }

    /// <summary>The accounts that read a record whatever their role.</summary>
    public static Task<List<Guid>> ReadersOfAsync(this CrmDbContext db, Guid recordId, CancellationToken cancellation) =>
        db.RecordReaders.Where(r => r.RecordId == recordId).Select(r => r.AccountId).ToListAsync(cancellation);
}
