using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MobilisationCrm.Databases;

/// <summary>What is wrong with the database, and not with what it was asked.</summary>
public enum DatabaseFault
{
    /// <summary>It cannot write: its disk is full.</summary>
    StorageFull,

    /// <summary>It cannot be reached, refuses to work for now, or does not answer in time.</summary>
    Away,
}

/// <summary>Tells faults that pass, or that an operator mends, from faults of the program; the same for all three databases.</summary>
public static class DatabaseFaults
{
    // SQLite's result codes, https://sqlite.org/rescode.html: SQLITE_FULL; a write or the shared memory's file beyond a limit of the
    // operating system.
    private static readonly HashSet<int> SqliteFull = [13, 778, 4874];

    // SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_ROWID.
    private static readonly HashSet<int> SqliteDuplicate = [1555, 2067, 2579];

    // A unique index; a primary key or another constraint.
    private static readonly HashSet<int> SqlServerDuplicate = [2601, 2627];

    // SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN.
    private static readonly HashSet<int> SqliteAway = [5, 6, 8, 10, 14];

    // PostgreSQL's classes and codes, https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, authorization, no such
    // database, resources, read-only (a standby), operator intervention. A statement that a client cancelled (57014) is none of them.
    private static readonly string[] PostgreSqlAway = ["08", "28", "3D000", "53", "25006", "57P"];

    // Of SQL Server's errors those that say that there is no room: in a file group, in a database, in its log.
    private static readonly HashSet<int> SqlServerFull = [1101, 1105, 9002];

    // Time-out, connection, cannot open the database or sign in, read-only, shutting down, too busy, moving to another machine.
    private static readonly HashSet<int> SqlServerAway =
    [
        -2,
        -1,
        2,
        20,
        53,
        64,
        121,
        233,
        258,
        921,
        942,
        976,
        983,
        3906,
        4060,
        6005,
        10053,
        10054,
        10060,
        10061,
        11001,
        17142,
        18456,
        40197,
        40501,
        40613,
    ];

    /// <summary>What an exception, or what caused it, says about the database; null for a fault of another kind.</summary>
    public static DatabaseFault? Of(Exception fault)
    {
        // EF Core wraps what the database says, more than once.
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (Judge(cause) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>A unique index or a primary key refused a second record like one that is there.</summary>
    public static bool IsDuplicate(Exception fault) =>
        fault switch
        {
            SqliteException said => SqliteDuplicate.Contains(said.SqliteExtendedErrorCode),
            PostgresException said => said.SqlState == PostgresErrorCodes.UniqueViolation,
            SqlException said => SqlServerDuplicate.Contains(said.Number),
            _ => false,
        };

    private static DatabaseFault? Judge(Exception fault) =>
        fault switch
        {
            SqliteException sqlite => Judge(
                SqliteFull.Contains(sqlite.SqliteErrorCode) || SqliteFull.Contains(sqlite.SqliteExtendedErrorCode),
                SqliteAway.Contains(sqlite.SqliteErrorCode)
            ),
            PostgresException said => Judge(
                said.SqlState == PostgresErrorCodes.DiskFull,
                PostgreSqlAway.Any(code => said.SqlState.StartsWith(code, StringComparison.Ordinal))
            ),
            NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException } => DatabaseFault.Away,
            NpgsqlException { IsTransient: true } => DatabaseFault.Away,
            // From class 20 on the connection is gone.
            SqlException said => Judge(SqlServerFull.Contains(said.Number), said.Class >= 20 || SqlServerAway.Contains(said.Number)),
            // ENOSPC of Linux and macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows: a large request is buffered on the disk.
            IOException { HResult: 28 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => DatabaseFault.StorageFull,
            _ => null,
        };

    private static DatabaseFault? Judge(bool isFull, bool isAway) =>
        isFull ? DatabaseFault.StorageFull
        : isAway ? DatabaseFault.Away
        : null;
}
