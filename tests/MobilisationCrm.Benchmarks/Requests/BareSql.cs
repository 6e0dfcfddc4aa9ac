using System.Data.Common;
using System.Globalization;

namespace MobilisationCrm.Benchmarks;

/// <summary>Short forms for ADO.NET on both databases.</summary>
internal static class BareSql
{
    /// <summary>Runs a statement with parameters named @p0, @p1 …</summary>
    public static DbCommand Command(this DbConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            // SQLite holds ids and instants as texts.
            parameter.Value = connection is Npgsql.NpgsqlConnection
                ? values[i]
                : values[i] switch
                {
                    Guid id => id.ToString().ToUpperInvariant(),
                    DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
                    DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    bool yes => yes ? 1 : 0,
                    var other => other,
                };
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static async Task<List<T>> ReadAsync<T>(
        this DbConnection connection,
        string sql,
        Func<DbDataReader, T> read,
        params object[] values
    )
    {
        await using var command = connection.Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    public static async Task RunAsync(this DbConnection connection, string sql, params object[] values)
    {
        await using var command = connection.Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    public static DateTime Instant(this DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    public static DateTime? MaybeInstant(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);

    public static DateOnly? MaybeDay(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static Guid? MaybeId(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static string? MaybeText(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static T Word<T>(this DbDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));
}
