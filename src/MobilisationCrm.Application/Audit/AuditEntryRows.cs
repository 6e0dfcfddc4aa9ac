using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Audit;

/// <summary>
/// Stores entries of the program itself by one statement. EF Core would track each and write it by a statement of its own, which the queue
/// of mail has no time for.
/// </summary>
internal static class AuditEntryRows
{
    /// <summary>Few enough for the parameters that SQL Server and SQLite take gladly.</summary>
    public const int MostAStatement = 25;

    /// <summary>Seals and stores them.</summary>
    public static Task AddAsync(CrmDbContext db, IEnumerable<AuditEntry> entries)
    {
        var values = new List<object>();
        var rows = new List<string>();
        foreach (var entry in entries)
        {
            entry.Seal();
            object?[] row =
            [
                entry.Id,
                entry.At,
                entry.AccountName,
                entry.Action,
                entry.Entity,
                entry.EntityKey,
                entry.Name,
                entry.StateIso2,
                entry.CampaignId,
                entry.PartOf,
                entry.Changes,
                entry.Salt,
                entry.Digest,
            ];
            rows.Add($"({string.Join(", ", row.Select(Place))})");
        }

        var insert = $"""
            INSERT INTO "AuditEntries"
            ("Id", "At", "AccountName", "Action", "Entity", "EntityKey", "Name", "StateIso2", "CampaignId", "PartOf", "Changes", "Salt", "Digest")
            VALUES {string.Join(", ", rows)}
            """;
        return db.Database.ExecuteSqlRawAsync(insert, values);

        // A null has no type by which every database would take it as a parameter.
        string Place(object? value)
        {
            if (value is null)
                return "NULL";
            values.Add(value);
            return $"{{{values.Count - 1}}}";
        }
    }
}
