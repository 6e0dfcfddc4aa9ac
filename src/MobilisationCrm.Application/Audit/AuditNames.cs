using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Letters;
using MobilisationCrm.Meetings;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Audit;

/// <summary>
/// Names what entries are about, and whom and what their values refer to, by what is in the database now. What an entry itself holds goes
/// first: it says what was true at that time.
/// </summary>
public sealed class AuditNames(CrmDbContext db)
{
    /// <summary>Entries as they are shown, in their order.</summary>
    public async Task<IReadOnlyList<AuditItem>> ItemsAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.Select(e => e.Id).ToList();
        var sequences = await db
            .AuditLinks.Where(l => ids.Contains(l.EntryId))
            .ToDictionaryAsync(l => l.EntryId, l => l.Sequence, cancellation);
        var hidden = await HiddenAsync(entries, cancellation);
        var changes = entries.ToDictionary(e => e.Id, e => IsHidden(e) ? [] : ChangesOf(e.Changes));
        var named = await NamesAsync(changes.Values.SelectMany(c => c), cancellation);
        var subjects = await SubjectsAsync(entries, cancellation);
        var slugs = await db.Campaigns.ToDictionaryAsync(c => c.Id, c => c.Slug, cancellation);
        return
        [
            .. entries.Select(e =>
            {
                var subject = subjects.GetValueOrDefault(e.EntityKey);
                return new AuditItem(
                    e.Id,
                    sequences.TryGetValue(e.Id, out var sequence) ? sequence : null,
                    e.At,
                    e.AccountId,
                    e.AccountName,
                    e.ApiKeyName,
                    e.RemoteAddress,
                    e.Action,
                    KindOf(e),
                    e.EntityKey,
                    IsHidden(e) ? ""
                        : e.Name.Length > 0 ? e.Name
                        : subject?.Name ?? "",
                    e.StateIso2 ?? subject?.Iso2,
                    (e.CampaignId ?? subject?.CampaignId) is { } id ? slugs.GetValueOrDefault(id) : null,
                    e.PartOf,
                    [.. changes[e.Id].Select(c => c with { Before = Shown(c.Before), After = Shown(c.After) })],
                    e is { Salt: null, Digest: not null }
                );
            }),
        ];

        bool IsHidden(AuditEntry entry) => hidden.Contains(entry.EntityKey) || (entry.PartOf is { } whole && hidden.Contains(whole));

        string? Shown(string? value) => value is not null && Guid.TryParse(value, out var id) ? named.GetValueOrDefault(id, value) : value;
    }

    // What a reader of the log may not read stands in it as an act alone: who, when, and which record.
    private async Task<HashSet<string>> HiddenAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        var keys = entries
            .SelectMany(e => new[] { e.EntityKey, e.PartOf })
            .Select(k => Guid.TryParse(k, out var key) ? key : default)
            .Where(k => k != default)
            .Distinct()
            .ToList();
        List<Guid> hidden = [.. await InAsync<Interaction>(), .. await InAsync<PositionRecord>(), .. await InAsync<Meeting>()];
        return [.. hidden.Select(id => $"{id}")];

        async Task<IEnumerable<Guid>> InAsync<TRecord>()
            where TRecord : class, IConfidential
        {
            var records = db.Set<TRecord>().Where(r => keys.Contains(r.Id));
            var all = await records.IgnoreQueryFilters().Select(r => r.Id).ToListAsync(cancellation);
            return all.Except(await records.Select(r => r.Id).ToListAsync(cancellation));
        }
    }

    private static string KindOf(AuditEntry entry) =>
        entry.Entity switch
        {
            AuditEntry.FormerLetterTemplate => nameof(LetterTemplate),
            AuditEntry.FormerPaper => nameof(MeetingPaper),
            var entity => entity,
        };

    private static List<AuditChange> ChangesOf(string json)
    {
        using var changes = JsonDocument.Parse(json);
        return
        [
            .. changes
                .RootElement.EnumerateObject()
                .Select(c => new AuditChange(c.Name, Value(c.Value, "before"), Value(c.Value, "after"))),
        ];

        static string? Value(JsonElement change, string which) =>
            change.TryGetProperty(which, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
    }

    // Keys are unique over all tables.
    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<AuditChange> changes, CancellationToken cancellation)
    {
        var keys = changes
            .SelectMany(c => new[] { c.Before, c.After })
            .Select(v => Guid.TryParse(v, out var key) ? key : default)
            .Where(k => k != default)
            .Distinct()
            .ToList();
        if (keys.Count == 0)
            return [];
        var names = new Dictionary<Guid, string>();
        await AddAsync(db.Users.Where(a => keys.Contains(a.Id)).Select(a => new Named(a.Id, a.DisplayName)));
        await AddAsync(db.Contacts.Where(c => keys.Contains(c.Id)).Select(c => new Named(c.Id, c.GivenName + " " + c.FamilyName)));
        await AddAsync(db.Organisations.Where(o => keys.Contains(o.Id)).Select(o => new Named(o.Id, o.Name)));
        await AddAsync(db.Posts.Where(p => keys.Contains(p.Id)).Select(p => new Named(p.Id, p.Title)));
        await AddAsync(db.Meetings.Where(m => keys.Contains(m.Id)).Select(m => new Named(m.Id, m.Title)));
        await AddAsync(db.Campaigns.Where(c => keys.Contains(c.Id)).Select(c => new Named(c.Id, c.Slug)));
        return names;

        async Task AddAsync(IQueryable<Named> found)
        {
            if (names.Count == keys.Count)
                return;
            foreach (var (id, name) in await found.ToListAsync(cancellation))
                names[id] = name.Trim();
        }
    }

    // Of records that hold no name, or of entries of releases that noted none.
    private async Task<Dictionary<string, Subject>> SubjectsAsync(
        IReadOnlyList<AuditEntry> entries,
        CancellationToken cancellation
    )
    {
        var keys = entries
            .Where(e => e.Name.Length == 0 && e.StateIso2 is null)
            .Select(e => Guid.TryParse(e.EntityKey, out var key) ? key : default)
            .Where(k => k != default)
            .Distinct()
            .ToList();
        if (keys.Count == 0)
            return [];
        var subjects = new Dictionary<string, Subject>();
        await AddAsync(db.Engagements.Where(e => keys.Contains(e.Id)).Select(e => new Subject(e.Id, "", e.StateIso2, e.CampaignId)));
        await AddAsync(
            db.Invitations.Where(i => keys.Contains(i.Id))
                .Select(i => new Subject(
                    i.Id,
                    i.Contact != null ? i.Contact.GivenName + " " + i.Contact.FamilyName : i.Organisation!.Name,
                    i.StateIso2,
                    i.Meeting!.CampaignId
                ))
        );
        await AddAsync(
            db.Tenures.Where(t => keys.Contains(t.Id))
                .Select(t => new Subject(t.Id, t.Contact!.GivenName + " " + t.Contact.FamilyName, null, null))
        );
        return subjects;

        async Task AddAsync(IQueryable<Subject> found)
        {
            foreach (var subject in await found.ToListAsync(cancellation))
                subjects[$"{subject.Id}"] = subject with { Name = subject.Name.Trim() };
        }
    }

    private sealed record Named(Guid Id, string Name);

    private sealed record Subject(Guid Id, string Name, string? Iso2, Guid? CampaignId);
}
