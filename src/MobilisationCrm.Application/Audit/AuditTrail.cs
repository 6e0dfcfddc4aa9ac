using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Audit;

/// <summary>A record that somebody did something with, other than change it.</summary>
/// <param name="Entity">What kind of thing, by the name of its class.</param>
/// <param name="Key">Its key.</param>
/// <param name="About">Its name, State and campaign, and of what it is a part.</param>
public sealed record AuditedRecord(string Entity, string Key, AuditSubject About);

/// <summary>
/// Writes down what is no change of a record: sign-ins, exports, readings, erasures. Each saves by itself, and is called when nothing else
/// is about to be saved.
/// </summary>
public sealed class AuditTrail(CrmDbContext db, CurrentAccount current, AuditChain chain, TimeProvider clock)
{
    /// <summary>What a workbook, a feed or another file of data is called as a kind of record.</summary>
    public const string File = "ExportedFile";

    /// <summary>Somebody signed in.</summary>
    /// <param name="account">Who.</param>
    /// <param name="way">By what: password, a second factor, or the organisation's provider.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task SignedInAsync(Account account, string way, CancellationToken cancellation) =>
        AddAsync(ActOf(account, AuditAction.SignedIn, nameof(Account), account.Id, account.DisplayName, Values(("by", way))), cancellation);

    /// <summary>Somebody was refused at the sign-in. Tries that are held back, since there were too many, are not written down.</summary>
    /// <param name="claimed">Address or name that was given; empty when none was.</param>
    /// <param name="why">Why it was refused.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task SignInRefusedAsync(string claimed, string why, CancellationToken cancellation) =>
        AddAsync(
            AuditEntry.Of(
                current,
                clock,
                AuditAction.SignInRefused,
                nameof(Account),
                current.Id?.ToString() ?? "",
                new AuditSubject(claimed),
                Values(("reason", why))
            ),
            cancellation
        );

    /// <summary>Somebody took a file with data out of the program.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="what">What was asked for: the path with its filters.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task ExportedAsync(string name, string what, CancellationToken cancellation) =>
        AddAsync(
            AuditEntry.Of(
                current,
                clock,
                AuditAction.Exported,
                File,
                "",
                new AuditSubject(name),
                Values(("request", what.Cut(Lengths.Paragraph)))
            ),
            cancellation
        );

    /// <summary>A calendar program read the feed of an account, by its secret address.</summary>
    public Task FeedReadAsync(Account account, Guid feedId, string name, CancellationToken cancellation) =>
        AddAsync(ActOf(account, AuditAction.Exported, "CalendarFeed", feedId, name), cancellation);

    /// <summary>Whoever is acting reads records that not everybody may read.</summary>
    public async Task ReadAsync(IReadOnlyCollection<AuditedRecord> records, CancellationToken cancellation)
    {
        if (records.Count == 0)
            return;
        db.AuditEntries.AddRange(
            records.Select(r => AuditEntry.Of(current, clock, AuditAction.Read, r.Entity, r.Key, r.About))
        );
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Empties entries that name a person who is erased: name, key, values and salt go, digest and link stay, and one entry says which were
    /// emptied. The chain is whole before and after.
    /// </summary>
    /// <param name="entries">Keys of the entries.</param>
    /// <param name="subject">Whom or what it is about, by a kind and a key that name nobody.</param>
    /// <param name="reason">Why, in words that name nobody.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many were emptied.</returns>
    public async Task<int> EraseAsync(
        IReadOnlyCollection<Guid> entries,
        AuditedRecord subject,
        string reason,
        CancellationToken cancellation
    )
    {
        // What is not in the chain yet would have no place in it once it is emptied.
        await chain.RunAsync(cancellation);
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await using var _ = own;
        var erased = new List<long>();
        foreach (var some in entries.Distinct().Chunk(500))
        {
            var links = await db
                .AuditLinks.Where(l => some.Contains(l.EntryId) && db.AuditEntries.Any(e => e.Id == l.EntryId && e.Salt != null))
                .Select(l => new { l.EntryId, l.Sequence })
                .ToListAsync(cancellation);
            var ids = links.ConvertAll(l => l.EntryId);
            await db
                .AuditEntries.Where(e => ids.Contains(e.Id))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.Name, "")
                            .SetProperty(e => e.EntityKey, "")
                            .SetProperty(e => e.Changes, "{}")
                            .SetProperty(e => e.Salt, (byte[]?)null),
                    cancellation
                );
            erased.AddRange(links.Select(l => l.Sequence));
        }

        if (erased.Count > 0)
        {
            erased.Sort();
            db.AuditEntries.Add(
                AuditEntry.Of(
                    current,
                    clock,
                    AuditAction.Erased,
                    subject.Entity,
                    subject.Key,
                    subject.About,
                    Values(("reason", reason), (AuditVerification.ErasedSequences, string.Join(',', erased)))
                )
            );
            await db.SaveChangesAsync(cancellation);
        }

        if (own is not null)
            await own.CommitAsync(cancellation);
        return erased.Count;
    }

    // Of an account that is not the one that the request acts by: it is about to sign in, or a calendar program reads for it.
    private AuditEntry ActOf(Account account, AuditAction action, string entity, Guid key, string name, string changes = "{}") =>
        new()
        {
            At = clock.UtcNow(),
            AccountId = account.Id,
            AccountName = account.DisplayName,
            RemoteAddress = current.RemoteAddress,
            Action = $"{action}",
            Entity = entity,
            EntityKey = $"{key}",
            Name = name.Cut(Lengths.Line),
            Changes = changes,
        };

    private async Task AddAsync(AuditEntry entry, CancellationToken cancellation)
    {
        db.AuditEntries.Add(entry);
        await db.SaveChangesAsync(cancellation);
    }

    private static string Values(params (string Field, string? Value)[] values) =>
        JsonSerializer.Serialize(values.ToDictionary(v => v.Field, v => new { before = (string?)null, after = v.Value }));
}
