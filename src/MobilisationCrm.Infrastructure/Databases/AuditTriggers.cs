using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Audit;

namespace MobilisationCrm.Databases;

/// <summary>Has the database guard the audit log (<see cref="AuditGuard"/>).</summary>
internal static class AuditTriggers
{
    private const string Emptied = "new.\"Name\" = '' AND new.\"EntityKey\" = '' AND new.\"Changes\" = '{}' AND new.\"Salt\" IS NULL";

    // What releases wrote that sealed nothing is sealed by "migrate".
    private const string Sealed = "old.\"Digest\" IS NOT NULL";

    /// <summary>Sets the guard anew after steps of migration, or where it does not stand.</summary>
    /// <param name="db">The database.</param>
    /// <param name="isChanged">Whether tables were changed: SQLite forgets triggers of a table that it makes anew.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task InstallAsync(CrmDbContext db, bool isChanged, CancellationToken cancellation)
    {
        if (!isChanged && await StandsAsync(db, cancellation))
            return;
        // EF Core takes braces in a statement for places of parameters.
        foreach (var statement in Statements(db))
            await db.Database.ExecuteSqlRawAsync(
                statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
                cancellation
            );
    }

    // A program may lack the right to make triggers that are there.
    private static async Task<bool> StandsAsync(CrmDbContext db, CancellationToken cancellation)
    {
        var sql = db switch
        {
            SqliteCrmDbContext => "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('AuditEntries', 'AuditLinks')",
            PostgreSqlCrmDbContext => """
                SELECT COUNT(*)::int AS "Value" FROM pg_trigger WHERE tgenabled <> 'D' AND NOT tgisinternal
                AND tgrelid IN (to_regclass('"AuditEntries"'), to_regclass('"AuditLinks"'))
                """,
            _ => """
                SELECT COUNT(*) AS "Value" FROM sys.triggers
                WHERE is_disabled = 0 AND parent_id IN (OBJECT_ID('AuditEntries'), OBJECT_ID('AuditLinks'))
                """,
        };
        var triggers = Statements(db).Count(s => s.StartsWith("CREATE", StringComparison.Ordinal) && s.Contains(" TRIGGER ", StringComparison.Ordinal));
        return await db.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellation) == triggers;
    }

    private static IEnumerable<string> Statements(CrmDbContext db)
    {
        var kept = AuditGuard.Kept(db.Model);
        return db switch
        {
            SqliteCrmDbContext => Sqlite(kept),
            PostgreSqlCrmDbContext => PostgreSql(kept),
            _ => SqlServer(kept),
        };
    }

    private static IEnumerable<string> Sqlite(IReadOnlyList<string> kept)
    {
        var refuse = $"BEGIN SELECT RAISE(ABORT, '{AuditGuard.Refusal}'); END";
        var same = string.Join(" AND ", kept.Select(c => $"new.\"{c}\" IS old.\"{c}\""));
        yield return $"DROP TRIGGER IF EXISTS \"{AuditGuard.Entries}\"";
        yield return $"DROP TRIGGER IF EXISTS \"{AuditGuard.Entries}_Delete\"";
        yield return $"DROP TRIGGER IF EXISTS \"{AuditGuard.Links}\"";
        yield return $"DROP TRIGGER IF EXISTS \"{AuditGuard.Links}_Delete\"";
        yield return $"CREATE TRIGGER \"{AuditGuard.Entries}\" BEFORE UPDATE ON \"AuditEntries\" WHEN {Sealed} AND NOT ({Emptied} AND {same}) {refuse}";
        yield return $"CREATE TRIGGER \"{AuditGuard.Entries}_Delete\" BEFORE DELETE ON \"AuditEntries\" {refuse}";
        yield return $"CREATE TRIGGER \"{AuditGuard.Links}\" BEFORE UPDATE ON \"AuditLinks\" {refuse}";
        yield return $"CREATE TRIGGER \"{AuditGuard.Links}_Delete\" BEFORE DELETE ON \"AuditLinks\" {refuse}";
    }

    private static IEnumerable<string> PostgreSql(IReadOnlyList<string> kept)
    {
        var same = string.Join(" AND ", kept.Select(c => $"new.\"{c}\" IS NOT DISTINCT FROM old.\"{c}\""));
        yield return $"""
            CREATE OR REPLACE FUNCTION "RefuseAuditChange"() RETURNS trigger LANGUAGE plpgsql AS
            $guard$ BEGIN RAISE EXCEPTION '{AuditGuard.Refusal}'; END $guard$
            """;
        yield return $"""
            CREATE OR REPLACE TRIGGER "{AuditGuard.Entries}" BEFORE UPDATE ON "AuditEntries" FOR EACH ROW
            WHEN ({Sealed} AND NOT ({Emptied} AND {same})) EXECUTE FUNCTION "RefuseAuditChange"()
            """;
        yield return $"""
            CREATE OR REPLACE TRIGGER "{AuditGuard.Entries}_Delete" BEFORE DELETE ON "AuditEntries" FOR EACH ROW
            EXECUTE FUNCTION "RefuseAuditChange"()
            """;
        yield return $"""
            CREATE OR REPLACE TRIGGER "{AuditGuard.Links}" BEFORE UPDATE OR DELETE ON "AuditLinks" FOR EACH ROW
            EXECUTE FUNCTION "RefuseAuditChange"()
            """;
    }

    private static IEnumerable<string> SqlServer(IReadOnlyList<string> kept)
    {
        // EXCEPT takes two nulls for the same.
        var columns = string.Join(", ", kept.Select(c => $"\"{c}\""));
        var emptied = Emptied.Replace("new.", "", StringComparison.Ordinal);
        yield return $"""
            CREATE OR ALTER TRIGGER "{AuditGuard.Entries}" ON "AuditEntries" AFTER UPDATE, DELETE AS
            IF EXISTS (SELECT {columns} FROM deleted WHERE "Digest" IS NOT NULL EXCEPT SELECT {columns} FROM inserted WHERE {emptied})
            BEGIN; THROW 50000, '{AuditGuard.Refusal}', 1; END
            """;
        yield return $"""
            CREATE OR ALTER TRIGGER "{AuditGuard.Links}" ON "AuditLinks" AFTER UPDATE, DELETE AS
            IF EXISTS (SELECT * FROM deleted) BEGIN; THROW 50000, '{AuditGuard.Refusal}', 1; END
            """;
    }
}
