using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MobilisationCrm.Databases;

/// <summary>
/// What <see cref="FileTurn" /> is for the embedded database, on a server: a lock that ends with its connection. EF Core locks the steps
/// alone, and fails where another process makes its own table at the same time; the States would be loaded twice.
/// </summary>
internal static partial class ServerTurn
{
    // PostgreSQL knows its locks by numbers; any number will do.
    private const string PostgreSqlTry = "SELECT CASE WHEN pg_try_advisory_lock(7234918231) THEN 0 ELSE -1 END";
    private const string PostgreSqlWait = "SELECT 0 FROM pg_advisory_lock(7234918231)";

    /// <summary>Waits for the turn, and says so where it has to. It ends when the connection is disposed.</summary>
    public static async Task<DbConnection> TakeAsync(CrmDbContext db, ILogger log, CancellationToken cancellation)
    {
        await MakeDatabaseAsync(db, cancellation);
        var connection = Connect(db);
        try
        {
            await connection.OpenAsync(cancellation);
            if (!await AskAsync(connection, PostgreSqlTry, wait: 0, cancellation))
            {
                LogWaiting(log, connection.Database);
                await AskAsync(connection, PostgreSqlWait, wait: -1, cancellation);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task MakeDatabaseAsync(CrmDbContext db, CancellationToken cancellation)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation))
            return;
        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (DbException)
        {
            // Another process may have been quicker.
            if (!await creator.ExistsAsync(cancellation))
                throw;
        }
    }

    private static DbConnection Connect(CrmDbContext db)
    {
        var server = db.Database.GetConnectionString();
        return db is PostgreSqlCrmDbContext
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString())
            : new SqlConnection(new SqlConnectionStringBuilder(server) { Pooling = false }.ToString());
    }

    private static async Task<bool> AskAsync(DbConnection connection, string postgreSql, int wait, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = connection is NpgsqlConnection
            ? postgreSql
            : "DECLARE @taken int; EXEC @taken = sp_getapplock @Resource = N'MobilisationCrm', @LockMode = N'Exclusive', "
                + $"@LockOwner = N'Session', @LockTimeout = {wait}; SELECT @taken;";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) >= 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process migrates {Database}; this one goes on when that has ended")]
    private static partial void LogWaiting(ILogger logger, string database);
}
