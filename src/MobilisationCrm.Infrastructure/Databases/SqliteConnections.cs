using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MobilisationCrm.Databases;

/// <summary>
/// Has SQLite itself wait for another writer, in steps of a few milliseconds. Without it the ADO.NET client sleeps 150 ms whenever two
/// write at once, which the mail queue does all the time: it claims the next messages while outcomes are written down. A connection stays
/// open as long as its context: to open one defines anew each function that EF Core has for SQLite, which takes longer than most
/// statements.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    private const string Statement = "PRAGMA busy_timeout = 30000";

    /// <summary>The only one; it knows nothing of its connections.</summary>
    public static readonly SqliteConnections Instance = new();

    private SqliteConnections() { }

    /// <summary>
    /// Before the first connection: SQLite does not count the memory it takes. It would lock the whole process each time, and a request
    /// takes memory a thousand times.
    /// </summary>
    public static void Prepare()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statement;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override InterceptionResult ConnectionClosing(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => new(InterceptionResult.Suppress());
}
