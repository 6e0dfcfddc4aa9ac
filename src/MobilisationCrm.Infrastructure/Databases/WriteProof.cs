using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Databases;

/// <summary>Proves by writing one number that the database can be written: a full disk is seen in no other way on all three.</summary>
public sealed class WriteProof(CrmDbContext db)
{
    // SQLite's log may still have room for a page or two, but not for what a person saves.
    private const long LeastFree = 1024 * 1024;
    private const int Busy = 5;

    /// <summary>Writes; throws what the database throws.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var isEmbedded = db is SqliteCrmDbContext;
        if (isEmbedded)
            ExpectRoom();
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            if (isEmbedded)
                await db.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 500", cancellation);
            db.Database.SetCommandTimeout(isEmbedded ? 1 : 5);
            await db
                .ClusterLocks.Where(l => l.Work == LockedWork.ProveWriting)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Taken, t => t.Taken + 1), cancellation);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Busy)
        {
            // Another process is writing just now, which proves it, too.
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private void ExpectRoom()
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        var disk = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(file)! : Path.GetDirectoryName(file)!);
        if (disk.AvailableFreeSpace < LeastFree)
            throw new SqliteException("database or disk is full", 13);
    }
}
