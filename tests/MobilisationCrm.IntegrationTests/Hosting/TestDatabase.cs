using Microsoft.Data.Sqlite;
using Npgsql;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A real database for one application: SQLite in a folder of its own, or PostgreSQL on the server that TEST_POSTGRES
/// names. A filled database is copied from a template, which takes a fraction of the time of filling it again.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Connection string of a PostgreSQL server on which databases may be made; null to test on SQLite.</summary>
    public static readonly string? Server = Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    private const string File = "mobilisation-crm.db";
    private readonly string _name = $"crm_{Guid.NewGuid():N}";

    private TestDatabase() => Folder = Directory.CreateTempSubdirectory("mobilisation-crm-test-").FullName;

    /// <summary>The application's data folder: mail files, and the database file of SQLite.</summary>
    public string Folder { get; }

    /// <summary>What the application must be told to use this database.</summary>
    public Dictionary<string, string> Settings
    {
        get
        {
            var settings = new Dictionary<string, string> { ["Data:Folder"] = Folder };
            if (Server is not null)
            {
                settings["Database:Provider"] = "PostgreSql";
                settings["Database:ConnectionString"] = ConnectionString;
            }

            return settings;
        }
    }

    private string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = _name, MaxPoolSize = 10 }.ToString();

    /// <summary>An empty database, or a copy of a template that no application uses any more.</summary>
    public static async Task<TestDatabase> CreateAsync(TestDatabase? template = null)
    {
        var database = new TestDatabase();
        if (Server is not null)
            await RunAsync($"CREATE DATABASE {database._name}" + (template is null ? "" : $" TEMPLATE {template._name}"));
        else if (template is not null)
            System.IO.File.Copy(Path.Combine(template.Folder, File), Path.Combine(database.Folder, File));
        return database;
    }

    /// <summary>Closes every connection, so that the database can be copied or removed.</summary>
    public void Release()
    {
        if (Server is null)
        {
            // The last connection to close writes the log back into the file.
            SqliteConnection.ClearAllPools();
            return;
        }

        using var pool = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(pool);
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        if (Server is not null)
            await RunAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
