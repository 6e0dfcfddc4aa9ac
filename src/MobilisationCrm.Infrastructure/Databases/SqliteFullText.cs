using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Databases;

/// <summary>The full text of logged contacts on SQLite: an FTS5 table beside them, which triggers keep.</summary>
internal static class SqliteFullText
{
    private const string Table = "InteractionWords";

    private static readonly string[] Objects =
    [
        $"""CREATE VIRTUAL TABLE IF NOT EXISTS "{Table}" USING fts5("Id" UNINDEXED, "SearchText", tokenize = 'unicode61')""",
        $"""
        CREATE TRIGGER IF NOT EXISTS "{Table}_Added" AFTER INSERT ON "Interactions" WHEN new."SearchText" IS NOT NULL BEGIN
          INSERT INTO "{Table}" ("Id", "SearchText") VALUES (new."Id", new."SearchText");
        END
        """,
        // A logged contact is never reworded; its text is written once more only where an older release had none.
        $"""
        CREATE TRIGGER IF NOT EXISTS "{Table}_Changed" AFTER UPDATE OF "SearchText" ON "Interactions"
        WHEN new."SearchText" IS NOT old."SearchText" BEGIN
          DELETE FROM "{Table}" WHERE old."SearchText" IS NOT NULL AND "Id" = old."Id";
          INSERT INTO "{Table}" ("Id", "SearchText") VALUES (new."Id", new."SearchText");
        END
        """,
        $"""
        CREATE TRIGGER IF NOT EXISTS "{Table}_Removed" AFTER DELETE ON "Interactions" BEGIN
          DELETE FROM "{Table}" WHERE "Id" = old."Id";
        END
        """,
    ];

    /// <summary>Makes it and fills it; a second run changes nothing.</summary>
    public static async Task InstallAsync(CrmDbContext db, CancellationToken cancellation)
    {
        if (await IsInstalledAsync(db, cancellation))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var statement in Objects)
            await db.Database.ExecuteSqlRawAsync(statement, cancellation);
        await db.Database.ExecuteSqlRawAsync(
            $"""
            INSERT INTO "{Table}" ("Id", "SearchText")
            SELECT "Id", "SearchText" FROM "Interactions" WHERE "SearchText" IS NOT NULL ORDER BY "RecordedAt"
            """,
            cancellation
        );
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The table is there.</summary>
    public static async Task<bool> IsInstalledAsync(CrmDbContext db, CancellationToken cancellation) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = {Table}").SingleAsync(cancellation) > 0;

    /// <summary>Makes its index anew: one that is only added to still holds words of rows that were changed.</summary>
    public static async Task RebuildAsync(CrmDbContext db, CancellationToken cancellation)
    {
        if (await IsInstalledAsync(db, cancellation))
            await db.Database.ExecuteSqlRawAsync($"""INSERT INTO "{Table}" ("{Table}") VALUES ('rebuild')""", cancellation);
    }

    /// <summary>
    /// Keys of the newest that hold words with such beginnings and that the reader may read; null where only the slow way finds them.
    /// </summary>
    public static async Task<List<Guid>?> FindAsync(
        CrmDbContext db,
        IReadOnlyList<string> words,
        int most,
        CancellationToken cancellation
    )
    {
        if (!words.All(IsWord) || !await IsInstalledAsync(db, cancellation))
            return null;
        var phrase = string.Join(' ', words.Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*"));
        return await db
            .Database.SqlQuery<Guid>(
                $"""
                SELECT i."Id" AS "Value" FROM "InteractionWords" CROSS JOIN "Interactions" i ON i."Id" = "InteractionWords"."Id"
                WHERE "InteractionWords" MATCH {phrase} AND (i."Confidentiality" <= {(int)db.Reader.Reads} OR EXISTS
                  (SELECT 1 FROM "RecordReaders" r WHERE r."RecordId" = i."Id" AND r."AccountId" = {db.Reader.ReaderId}))
                ORDER BY "InteractionWords".rowid DESC LIMIT {most}
                """
            )
            .ToListAsync(cancellation);
    }

    // Where no spaces stand between words, as in Chinese, none begins where a reader would look for it.
    private static bool IsWord(string word) =>
        word.Any(char.IsLetterOrDigit) && !word.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter && c >= '\u0E00');
}
