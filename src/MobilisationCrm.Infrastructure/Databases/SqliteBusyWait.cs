using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MobilisationCrm.Databases;

/// <summary>
/// Has SQLite itself wait for another writer, in steps of a few milliseconds. Without it the ADO.NET client sleeps 150 ms whenever two
/// write at once, which the mail queue does all the time: it claims the next messages while outcomes are written down.
/// </summary>
internal sealed class SqliteBusyWait : DbConnectionInterceptor
{
    private const string Statement = "PRAGMA busy_timeout = 30000";

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
}
