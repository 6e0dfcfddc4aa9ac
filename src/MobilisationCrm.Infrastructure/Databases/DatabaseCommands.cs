using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Search;
using MobilisationCrm.States;

namespace MobilisationCrm.Databases;

/// <summary>Brings a database to the present schema and loads what ships with the product.</summary>
public sealed class DatabaseCommands(CrmDbContext db, StateReference reference, SearchTextFiller searchTexts)
{
    /// <summary>Applies missing migrations, then loads reference data; a second run changes nothing.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await db.Database.MigrateAsync(cancellation);
        // Readers do not wait for the writer; the setting is kept in the file.
        if (db is SqliteCrmDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
        await reference.LoadAsync(cancellation);
        await searchTexts.FillAsync(cancellation);
    }

    /// <summary>Copies the embedded database into a new file, whole even while the program runs.</summary>
    /// <exception cref="InvalidOperationException">A database server, or a file that is there; the message says what to do.</exception>
    public async Task BackUpAsync(string file, CancellationToken cancellation)
    {
        if (db is not SqliteCrmDbContext)
            throw new InvalidOperationException("Only the SQLite database is copied so. Use the server's own tool: pg_dump, or BACKUP DATABASE.");
        if (File.Exists(file))
            throw new InvalidOperationException($"There is a file {file} already; nothing was copied.");
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellation);
    }

    /// <summary>Refuses a schema that is behind.</summary>
    /// <exception cref="InvalidOperationException">Says which migrations are missing and how to mend it.</exception>
    public async Task ExpectCurrentAsync(CancellationToken cancellation)
    {
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"The database schema is behind by {missing.Count} migration(s), first {missing[0]}. Run \"MobilisationCrm.Api migrate\", or apply the script under db/."
            );
        }
    }
}
