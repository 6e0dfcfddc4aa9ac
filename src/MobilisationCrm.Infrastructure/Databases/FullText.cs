using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MobilisationCrm.Databases;

/// <summary>
/// Lets searches in logged contacts use the full text of the database. Without it they find the same, only slowly: on PostgreSQL it takes
/// an extension that the server may lack, and on SQL Server there is none.
/// </summary>
internal static partial class FullText
{
    private const string Index = "IX_Interactions_SearchText";

    /// <summary>Makes it, where it can be made; a second run changes nothing.</summary>
    public static async Task InstallAsync(CrmDbContext db, ILogger log, CancellationToken cancellation)
    {
        if (db is SqliteCrmDbContext)
            await SqliteFullText.InstallAsync(db, cancellation);
        if (db is not PostgreSqlCrmDbContext || await HasIndexAsync(db, cancellation))
            return;
        try
        {
            await db.Database.ExecuteSqlRawAsync("CREATE EXTENSION IF NOT EXISTS pg_trgm", cancellation);
            await db.Database.ExecuteSqlRawAsync(
                $"""CREATE INDEX IF NOT EXISTS "{Index}" ON "Interactions" USING gin ("SearchText" gin_trgm_ops)""",
                cancellation
            );
        }
        catch (PostgresException fault)
        {
            LogMissing(log, fault.MessageText);
        }
    }

    /// <summary>Says where searches go the slow way.</summary>
    public static async Task SayAsync(CrmDbContext db, ILogger log, CancellationToken cancellation)
    {
        if (db is SqliteCrmDbContext && !await SqliteFullText.IsInstalledAsync(db, cancellation))
            LogMissing(log, "there is no table InteractionWords; \"migrate\" makes it");
        if (db is PostgreSqlCrmDbContext && !await HasIndexAsync(db, cancellation))
            LogMissing(log, $"there is no index {Index}; it takes the extension pg_trgm, and \"migrate\" makes it");
    }

    private static Task<bool> HasIndexAsync(CrmDbContext db, CancellationToken cancellation) =>
        db.Database.SqlQuery<bool>($"SELECT to_regclass({$"\"{Index}\""}) IS NOT NULL AS \"Value\"").SingleAsync(cancellation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Searches in logged contacts go the slow way: {Reason}")]
    private static partial void LogMissing(ILogger log, string reason);
}
