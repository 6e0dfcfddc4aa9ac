using Npgsql;

namespace MobilisationCrm.Benchmarks;

/// <summary>What a worker costs that has nothing to do.</summary>
internal static class Idle
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(1);

    /// <summary>Counts the statements and the time of the processor over some minutes.</summary>
    /// <param name="postgreSql">
    /// Connection string of a database for this alone, as a role that may read pg_stat_statements, which the server must have loaded.
    /// </param>
    /// <param name="minutes">How long; an hour holds each job as often as it comes round.</param>
    public static async Task MeasureAsync(string postgreSql, int minutes)
    {
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-idle-").FullName;
        var settings = new Dictionary<string, string>
        {
            ["Data:Folder"] = folder,
            ["Database:Provider"] = "PostgreSql",
            ["Database:ConnectionString"] = postgreSql,
            ["Roles"] = "worker",
        };
        await CrmProgram.RunAsync(settings, "migrate");
        await using (var worker = await CrmProgram.StartAsync(settings))
        {
            await Task.Delay(WarmUp);
            var (statements, processor) = (await CountAsync(postgreSql), worker.Process.TotalProcessorTime);
            await Task.Delay(TimeSpan.FromMinutes(minutes));
            worker.Process.Refresh();
            Console.WriteLine($"An idle worker on PostgreSQL over {minutes} minutes, per minute");
            Console.WriteLine($"statements            {(await CountAsync(postgreSql) - statements) / minutes,8:0.0}");
            Console.WriteLine($"seconds of processor  {(worker.Process.TotalProcessorTime - processor).TotalSeconds / minutes,8:0.00}");
        }

        Directory.Delete(folder, recursive: true);
    }

    // Counted from elsewhere: what counts is not counted.
    private static async Task<double> CountAsync(string postgreSql)
    {
        var builder = new NpgsqlConnectionStringBuilder(postgreSql);
        var measured = builder.Database!;
        builder.Database = "postgres";
        await using var connection = new NpgsqlConnection(builder.ToString());
        await connection.OpenAsync();
        await using var extension = new NpgsqlCommand("CREATE EXTENSION IF NOT EXISTS pg_stat_statements", connection);
        await extension.ExecuteNonQueryAsync();
        await using var count = new NpgsqlCommand(
            "SELECT COALESCE(SUM(s.calls), 0)::float8 FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = @name",
            connection
        );
        count.Parameters.AddWithValue("name", measured);
        return (double)(await count.ExecuteScalarAsync())!;
    }
}
