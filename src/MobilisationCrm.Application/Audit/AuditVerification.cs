using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Audit;

/// <summary>What the chain of the audit log shows.</summary>
/// <param name="Entries">Entries in the chain.</param>
/// <param name="Erased">Of them, emptied by an erasure that is an entry itself.</param>
/// <param name="Head">Sequence and link of the last one, as "1234:ab12…"; empty for an empty log.</param>
/// <param name="Faults">What is wrong, each in a sentence that says which entry.</param>
public sealed record AuditVerdict(long Entries, long Erased, string Head, IReadOnlyList<string> Faults);

/// <summary>Looks at every entry and every link, and names what was edited, removed or slipped in.</summary>
public sealed class AuditVerification(CrmDbContext db, AuditChain chain)
{
    /// <summary>The value by which an erasure names the entries that it emptied.</summary>
    internal const string ErasedSequences = "sequences";

    private const int Batch = 2_000;
    private readonly List<string> _faults = [];
    private readonly Dictionary<long, string> _emptied = [];
    private readonly HashSet<long> _erasedRightly = [];

    /// <summary>Verifies all of it.</summary>
    /// <param name="head">A head that was noted earlier, elsewhere: a chain that was cut or made anew has no such link any more.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<AuditVerdict> RunAsync(string? head, CancellationToken cancellation)
    {
        await chain.RunAsync(cancellation);
        var (expected, before, entries) = (0L, AuditSeal.Beginning.ToArray(), 0L);
        while (true)
        {
            var last = expected;
            var links = await db
                .AuditLinks.AsNoTracking()
                .Where(l => l.Sequence > last)
                .OrderBy(l => l.Sequence)
                .Take(Batch)
                .Select(l => new { Link = l, Entry = db.AuditEntries.FirstOrDefault(e => e.Id == l.EntryId) })
                .AsNoTracking()
                .ToListAsync(cancellation);
            if (links.Count == 0)
                break;
            foreach (var (link, entry) in links.Select(l => (l.Link, l.Entry)))
            {
                if (link.Sequence != expected + 1)
                    _faults.Add(Missing(expected + 1, link.Sequence - 1));
                else if (!AuditSeal.LinkOf(before, link.Digest, link.Sequence).AsSpan().SequenceEqual(link.Link))
                    _faults.Add($"Link {link.Sequence} does not follow from the one before it: it was edited, or one was put in or taken out.");
                Look(link, entry);
                (expected, before) = (link.Sequence, link.Link);
                entries++;
            }
        }

        await FindSlippedInAsync(cancellation);
        foreach (var (sequence, name) in _emptied.Where(e => !_erasedRightly.Contains(e.Key)))
            _faults.Add($"Entry {sequence} ({name}) was emptied, and no erasure names it.");
        await ExpectAsync(head, cancellation);
        var erased = _emptied.Keys.Count(_erasedRightly.Contains);
        return new AuditVerdict(entries, erased, expected == 0 ? "" : $"{expected}:{Convert.ToHexStringLower(before)}", _faults);
    }

    private static string Missing(long from, long to) =>
        from == to ? $"Link {from} was removed." : $"Links {from} to {to} were removed.";

    private void Look(AuditLink link, AuditEntry? entry)
    {
        if (entry is null)
            _faults.Add($"Entry {link.Sequence} ({link.EntryId}) was removed.");
        else if (entry.Salt is null)
            Empty(link, entry);
        else if (!AuditSeal.DigestOf(entry).AsSpan().SequenceEqual(link.Digest))
            _faults.Add($"Entry {link.Sequence} ({NameOf(entry)}) was edited.");
        else if (entry.Action == nameof(AuditAction.Erased))
            _erasedRightly.UnionWith(SequencesOf(entry).Where(s => s < link.Sequence));
    }

    // What is emptied has no content to be checked: it must have none, and the digest is the link's.
    private void Empty(AuditLink link, AuditEntry entry)
    {
        if (entry is { Changes: "{}", Name: "", EntityKey: "" } && entry.Digest.AsSpan().SequenceEqual(link.Digest))
            _emptied[link.Sequence] = NameOf(entry);
        else
            _faults.Add($"Entry {link.Sequence} ({NameOf(entry)}) was edited.");
    }

    private async Task FindSlippedInAsync(CancellationToken cancellation)
    {
        var unchained = db.AuditEntries.AsNoTracking().Where(e => !db.AuditLinks.Any(l => l.EntryId == e.Id));
        foreach (var entry in await unchained.OrderBy(e => e.At).Take(Batch).ToListAsync(cancellation))
            _faults.Add($"The entry {entry.Id} ({NameOf(entry)}) was put in past the program: it is not in the chain.");
    }

    private async Task ExpectAsync(string? head, CancellationToken cancellation)
    {
        if (head is null)
            return;
        var parts = head.Split(':');
        var isThere =
            parts.Length == 2
            && long.TryParse(parts[0], out var sequence)
            && await db.AuditLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Sequence == sequence, cancellation) is { } link
            && Convert.ToHexStringLower(link.Link) == parts[1];
        if (!isThere)
            _faults.Add($"The head {head}, which was noted earlier, is not in the chain: its end was cut off, or it was made anew.");
    }

    private static IEnumerable<long> SequencesOf(AuditEntry erasure)
    {
        using var changes = JsonDocument.Parse(erasure.Changes);
        return changes.RootElement.TryGetProperty(ErasedSequences, out var named) && named.GetProperty("after").GetString() is { } list
            ? [.. list.Split(',').Select(long.Parse)]
            : [];
    }

    private static string NameOf(AuditEntry entry) => $"{entry.Action} {entry.Entity} {entry.EntityKey}, {entry.At:u}".Replace("  ", " ", StringComparison.Ordinal);
}
