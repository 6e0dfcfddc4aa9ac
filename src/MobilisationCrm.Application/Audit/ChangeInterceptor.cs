using System.Collections;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using MobilisationCrm.Accounts;
using MobilisationCrm.Search;

namespace MobilisationCrm.Audit;

/// <summary>
/// Raises versions, writes and seals the audit log and the texts to search in, all in the same save as the change itself. It refuses a save
/// that would change what the log holds.
/// </summary>
public sealed class ChangeInterceptor(CurrentAccount current, TimeProvider clock) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        // Asked once: each time the context looks whether what it holds has changed.
        var all = db.ChangeTracker.Entries().ToList();
        var entries = all.FindAll(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        var tracked = entries.Count > 0 ? AuditSubject.Tracked(all) : null;
        foreach (var entry in entries)
        {
            Follow(entry);
            if (!current.IsLoading && AuditedRecords.IsAudited(entry.Metadata) && Describe(entry, tracked!) is { } audit)
            {
                audit.Seal();
                db.Add(audit);
            }
        }

        return ValueTask.FromResult(result);
    }

    private static void Follow(EntityEntry entry)
    {
        if (entry.Entity is AuditEntry or AuditLink && entry.State != EntityState.Added)
            throw new InvalidOperationException("The audit log is only ever added to.");
        if (entry.Entity is AuditEntry { Digest: null } added)
            added.Seal();
        if (entry is { State: EntityState.Modified, Entity: IVersioned versioned })
            versioned.Version++;
        if (entry.State != EntityState.Deleted)
            SearchText.Write(entry);
    }

    private AuditEntry? Describe(EntityEntry entry, IReadOnlyDictionary<Guid, object> tracked)
    {
        var changes = new Dictionary<string, object?>();
        foreach (var property in Flatten(entry))
        {
            if (!AuditedRecords.IsAudited(property.Metadata))
                continue;
            var (before, after) = entry.State switch
            {
                EntityState.Added => (null, property.CurrentValue),
                EntityState.Deleted => (property.OriginalValue, null),
                _ when property.IsModified => (property.OriginalValue, property.CurrentValue),
                _ => (null, null),
            };
            if (!Equals(before, after))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name);
                changes[name] = new { before = Text(before), after = Text(after) };
            }
        }

        if (changes.Count == 0)
            return null;
        var key = string.Join("/", entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Text(p.CurrentValue)));
        return AuditEntry.Of(
            current,
            clock,
            ActionOf(entry.State),
            NameOf(entry.Metadata),
            key,
            AuditSubject.Of(entry, tracked),
            JsonSerializer.Serialize(changes)
        );
    }

    private static AuditAction ActionOf(EntityState state) =>
        state switch
        {
            EntityState.Added => AuditAction.Added,
            EntityState.Deleted => AuditAction.Deleted,
            _ => AuditAction.Modified,
        };

    // A type of the framework's is generic: its name goes without what it is generic by.
    internal static string NameOf(IReadOnlyTypeBase record) =>
        record.ClrType == typeof(Dictionary<string, object>) ? record.Name : record.ClrType.Name.Split('`')[0];

    private static IEnumerable<PropertyEntry> Flatten(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties));

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            DateTime instant => instant.ToString("O"),
            DateOnly day => day.ToString("O"),
            string text => text,
            IEnumerable many => string.Join(", ", many.Cast<object>()),
            IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
