using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Readers;

/// <summary>Keeps who reads a record whatever the role: those who are named, and whoever wrote it down. The caller saves.</summary>
public sealed class Readership(CrmDbContext db, CurrentAccount current)
{
    /// <summary>Gives a record its readers, new or changed.</summary>
    /// <param name="record">The record, with its level set.</param>
    /// <param name="named">Accounts that are named; null for none.</param>
    /// <param name="writerId">Who wrote the record down; null for the system.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The accounts that read it whatever their role.</returns>
    /// <exception cref="RuleException">readers-not-named, unknown-account.</exception>
    public async Task<IReadOnlyList<Guid>> SetAsync(
        IConfidential record,
        IReadOnlyList<Guid>? named,
        Guid? writerId,
        CancellationToken cancellation
    )
    {
        List<Guid> readers = [.. named?.Distinct() ?? []];
        if (readers.Count > 0 && record.Confidentiality != Confidentiality.Named)
            throw new RuleException(
                RuleCode.ReadersNotNamed,
                "People are named only for a record that named people read.",
                "readers"
            );
        if (readers.Count > 0 && await db.Users.CountAsync(a => readers.Contains(a.Id) && !a.IsDisabled, cancellation) < readers.Count)
            throw new RuleException(RuleCode.UnknownAccount, "One of the readers has no account, or it is closed.", "readers");
        // Nobody locks himself out of what he wrote or has just changed.
        if (record.Confidentiality > Confidentiality.Secretariat)
            readers.AddRange(new[] { writerId, current.Id }.OfType<Guid>());
        List<Guid> all = [.. readers.Distinct()];
        // A new record has none yet: to log a contact costs no statement more.
        var before = db.Entry(record).State is EntityState.Detached or EntityState.Added
            ? []
            : await db.RecordReaders.Where(r => r.RecordId == record.Id).ToListAsync(cancellation);
        db.RecordReaders.RemoveRange(before.Where(r => !all.Contains(r.AccountId)));
        db.RecordReaders.AddRange(
            all.Except(before.Select(r => r.AccountId)).Select(id => new RecordReader { RecordId = record.Id, AccountId = id })
        );
        return all;
    }

    /// <summary>The accounts that read a record whatever their role.</summary>
    public Task<List<Guid>> OfAsync(Guid recordId, CancellationToken cancellation) =>
        db.RecordReaders.Where(r => r.RecordId == recordId).Select(r => r.AccountId).ToListAsync(cancellation);
}
