using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Audit;
using MobilisationCrm.Jobs;
using MobilisationCrm.KeptFigures;
using MobilisationCrm.Mail;
using MobilisationCrm.States;

namespace MobilisationCrm.Databases;

/// <summary>Brings a database to the present schema and loads what ships with the product.</summary>
public sealed class DatabaseCommands(
    CrmDbContext db,
    StateReference reference,
    KeptFigureRecount figures,
    MailCommands mail,
    ILogger<DatabaseCommands> log
)
{
    private FileTurn? _turn;
    private bool _isAlone;

    /// <summary>Does something to the database as a whole while no other process migrates, backs up or restores it.</summary>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancellation)
    {
        if (_isAlone)
        {
            await work();
            return;
        }

        if (db is SqliteCrmDbContext)
            _turn = await FileTurn.TakeAsync(DatabaseFile, log, cancellation);
        await using var server = _turn is null ? await ServerTurn.TakeAsync(db, log, cancellation) : null;
        _isAlone = true;
        try
        {
            await work();
        }
        finally
        {
            _isAlone = false;
            _turn?.Dispose();
            _turn = null;
        }
    }

    /// <summary>Removes what a killed backup or restore of the embedded database left unfinished, unless one is at work.</summary>
    public void RemoveLeftovers()
    {
        if (db is SqliteCrmDbContext)
            FileTurn.TryTake(DatabaseFile)?.Dispose();
    }

    /// <summary>Applies missing migrations, then loads reference data; a second run changes nothing.</summary>
    /// <exception cref="InvalidOperationException">The database is older than the first migration; the message says what to do.</exception>
    public Task MigrateAsync(CancellationToken cancellation) => AloneAsync(() => ApplyAsync(cancellation), cancellation);

    private async Task ApplyAsync(CancellationToken cancellation)
    {
        // With nothing to apply EF Core still makes tables of its own, for which a program may lack the right.
        var isBehind = (await MissingAsync(cancellation)).Count > 0;
        if (isBehind)
        {
            await ForgetLockAsync(cancellation);
            await WholeSqliteMigrations.ApplyAsync(db, cancellation);
        }

        await JobTables.InstallAsync(db, cancellation);
        // Readers do not wait for the writer; the setting is kept in the file.
        if (db is SqliteCrmDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
        await reference.LoadAsync(cancellation);
        await FullText.InstallAsync(db, log, cancellation);
        await figures.FillAsync(cancellation);
        await AuditChain.SealFormerAsync(db, cancellation);
        await AuditTriggers.InstallAsync(db, isBehind, cancellation);
    }

    /// <summary>Copies the embedded database into a new file, whole even while the program runs.</summary>
    /// <exception cref="InvalidOperationException">A database server, or a file that is there; the message says what to do.</exception>
    public Task BackUpAsync(string file, CancellationToken cancellation)
    {
        ExpectEmbedded();
        return AloneAsync(() => CopyToAsync(file, cancellation), cancellation);
    }

    /// <summary>
    /// Puts a copy in place of all that the embedded database holds, whole or not at all, even while the program runs; a copy that an
    /// older release made is brought up to date. Mail is paused in it: what went out after the copy was made stands in it as due.
    /// </summary>
    /// <exception cref="InvalidOperationException">A database server, or no copy that this release can read; the message says which.</exception>
    public Task RestoreAsync(string file, CancellationToken cancellation)
    {
        ExpectEmbedded();
        return AloneAsync(() => PutInPlaceAsync(file, cancellation), cancellation);
    }

    private async Task CopyToAsync(string file, CancellationToken cancellation)
    {
        if (File.Exists(file))
            throw new InvalidOperationException($"There is a file {file} already; nothing was copied.");
        try
        {
            var draft = _turn!.DraftOf(file);
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {draft}", cancellation);
            // SQLite does not wait until a copy is on the disk.
            using (var written = File.OpenHandle(draft, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(written);
            File.Move(draft, file);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{file} could not be written: {fault.Message} Nothing was copied.", fault);
        }
    }

    private async Task PutInPlaceAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw new InvalidOperationException($"There is no file {file}; nothing was changed.");
        var live = db.Database.GetConnectionString();
        // The copy is made ready beside the database, where there is room for its size. It is put in place in one transaction of
        // SQLite, so that a kill leaves all or nothing.
        var draft = new SqliteConnectionStringBuilder(live) { Pooling = false, DataSource = _turn!.DraftOf(DatabaseFile) };
        try
        {
            await using (var copy = Open(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }))
            await using (var target = Open(draft))
            {
                ExpectReadable(copy, file);
                copy.BackupDatabase(target);
            }

            await ConnectToAsync(draft.ToString());
            await ApplyAsync(cancellation);
            await mail.PauseAsync(new PauseMailRequest { Reason = $"The database was restored from {Path.GetFileName(file)}." }, cancellation);
            await ConnectToAsync(live!);
            await using var ready = Open(draft);
            // It waits for another writer, as everywhere in the program.
            await db.Database.OpenConnectionAsync(cancellation);
            ready.BackupDatabase((SqliteConnection)db.Database.GetDbConnection());
        }
        catch (Exception fault) when (fault is SqliteException or DbUpdateException)
        {
            throw new InvalidOperationException($"{file} could not be put in place: {fault.Message} Nothing was changed.", fault);
        }
    }

    // A connection of SQLite stays open as long as its context.
    private async Task ConnectToAsync(string database)
    {
        await db.Database.GetDbConnection().CloseAsync();
        db.Database.SetConnectionString(database);
    }

    private string DatabaseFile => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    /// <summary>
    /// On SQLite EF Core notes in a row that somebody migrates, and waits without a word while it is there. A killed process leaves it for
    /// ever. Who has the turn knows that nobody migrates.
    /// </summary>
    private async Task ForgetLockAsync(CancellationToken cancellation)
    {
        if (db is not SqliteCrmDbContext)
            return;
        var tables = await db
            .Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .ToListAsync(cancellation);
        if (tables.Count > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellation);
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder database)
    {
        var connection = new SqliteConnection(database.ToString());
        connection.Open();
        return connection;
    }

    private void ExpectReadable(SqliteConnection copy, string file)
    {
        var applied = MigrationsIn(copy, file);
        var ours = db.Database.GetMigrations().ToList();
        // Ids of migrations begin with the time at which they were made. Unknown older ids are steps that the initial migration has
        // replaced.
        var newer = applied.Except(ours).FirstOrDefault(id => string.CompareOrdinal(id, ours[0]) > 0);
        if (newer is not null)
            throw new InvalidOperationException($"{file} comes from a newer release, which added {newer}; nothing was changed.");
        ExpectFirstMigration(
            applied,
            file,
            "restore it and back it up again with the last version that still has the steps between, then restore that copy with this one"
        );
    }

    private async Task<List<string>> MissingAsync(CancellationToken cancellation)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        ExpectFirstMigration(
            applied,
            "The database",
            "run \"MobilisationCrm.Api migrate\" once with the last version that still has the steps between, then with this one"
        );
        return [.. db.Database.GetMigrations().Except(applied)];
    }

    private static List<string> MigrationsIn(SqliteConnection copy, string file)
    {
        try
        {
            using var command = copy.CreateCommand();
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
            using var reader = command.ExecuteReader();
            var migrations = new List<string>();
            while (reader.Read())
                migrations.Add(reader.GetString(0));
            return migrations;
        }
        catch (SqliteException)
        {
            throw new InvalidOperationException($"{file} is no copy of this program's database; nothing was changed.");
        }
    }

    /// <summary>
    /// Refuses what took some of the steps that the first migration stands for, not all of them: that makes the whole schema or nothing.
    /// </summary>
    private void ExpectFirstMigration(List<string> applied, string what, string remedy)
    {
        var first = db.Database.GetMigrations().First();
        if (applied.Count > 0 && !applied.Contains(first))
        {
            throw new InvalidOperationException(
                $"{what} stands at {applied[^1]}, and this version begins with {first}: {remedy}; nothing was changed."
            );
        }
    }

    private void ExpectEmbedded()
    {
        if (db is not SqliteCrmDbContext)
            throw new InvalidOperationException(
                "This is for SQLite alone. Use the server's own tools: pg_dump and pg_restore, BACKUP DATABASE and RESTORE DATABASE."
            );
    }

    /// <summary>Refuses a schema that is behind.</summary>
    /// <exception cref="InvalidOperationException">Says which migrations are missing and how to mend it.</exception>
    public async Task ExpectCurrentAsync(CancellationToken cancellation)
    {
        var missing = await MissingAsync(cancellation);
        if (missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"The database schema is behind by {missing.Count} migration(s), first {missing[0]}. Run \"MobilisationCrm.Api migrate\"; where an administrator changes the schema, after the script under db/."
            );
        }

        await JobTables.ExpectCurrentAsync(db, cancellation);
        await FullText.SayAsync(db, log, cancellation);
    }
}
