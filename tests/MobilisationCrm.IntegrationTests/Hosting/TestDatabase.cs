using System.Data.Common;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using MobilisationCrm.Databases;
using Npgsql;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A real database for one application: SQLite in a folder of its own, PostgreSQL on the server that TEST_POSTGRES names, or SQL Server
/// on the one that TEST_SQLSERVER names. A filled database is copied from a template, which takes a fraction of the time of filling it
/// again; SQL Server has no such copy, there the application fills each anew.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Category of tests that are the same whatever the database: they look at messages and at the wire.</summary>
    public const string Indifferent = "Indifferent";

    /// <summary>The engine that is tested on.</summary>
    public static readonly DatabaseProvider Provider;

    // Connection string of a server on which databases may be made.
    private static readonly string Server = "";

    private const string File = "mobilisation-crm.db";
    private readonly string _name = $"crm_{Guid.NewGuid():N}";

    static TestDatabase()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } postgres)
            (Provider, Server) = (DatabaseProvider.PostgreSql, postgres);
        else if (Environment.GetEnvironmentVariable("TEST_SQLSERVER") is { Length: > 0 } sqlServer)
            (Provider, Server) = (DatabaseProvider.SqlServer, sqlServer);
    }

    private TestDatabase() => Folder = Directory.CreateTempSubdirectory("mobilisation-crm-test-").FullName;

    /// <summary>The application's data folder: mail files, and the database file of SQLite.</summary>
    public string Folder { get; }

    /// <summary>What the application must be told to use this database.</summary>
    public Dictionary<string, string> Settings
    {
        get
        {
            var settings = new Dictionary<string, string> { ["Data:Folder"] = Folder };
            if (Provider != DatabaseProvider.Sqlite)
            {
                settings["Database:Provider"] = $"{Provider}";
                settings["Database:ConnectionString"] = ConnectionString;
            }

            return settings;
        }
    }

    private string ConnectionString =>
        Provider == DatabaseProvider.SqlServer
            ? new SqlConnectionStringBuilder(Server) { InitialCatalog = _name, MaxPoolSize = 10 }.ToString()
            : new NpgsqlConnectionStringBuilder(Server) { Database = _name, MaxPoolSize = 10 }.ToString();

    /// <summary>An empty database, or, where the engine can, a copy of a template that no application uses any more.</summary>
    public static async Task<TestDatabase> CreateAsync(TestDatabase? template = null)
    {
        var database = new TestDatabase();
        if (Provider == DatabaseProvider.SqlServer)
            // As EF Core makes them: readers do not wait for writers.
            await RunAsync($"CREATE DATABASE {database._name}", $"ALTER DATABASE {database._name} SET READ_COMMITTED_SNAPSHOT ON");
        else if (Provider == DatabaseProvider.PostgreSql)
            await RunAsync($"CREATE DATABASE {database._name}" + (template is null ? "" : $" TEMPLATE {template._name}"));
        else if (template is not null)
            System.IO.File.Copy(Path.Combine(template.Folder, File), Path.Combine(database.Folder, File));
        return database;
    }

    /// <summary>Closes every connection, so that the database can be copied or removed.</summary>
    public void Release()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            // The last connection to close writes the log back into the file.
            SqliteConnection.ClearAllPools();
            return;
        }

        using var pool = Connect(ConnectionString);
        if (pool is SqlConnection sqlServer)
            SqlConnection.ClearPool(sqlServer);
        else
            NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        if (Provider == DatabaseProvider.SqlServer)
            // Whoever is still connected is thrown out.
            await RunAsync($"ALTER DATABASE {_name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE", $"DROP DATABASE {_name}");
        else if (Provider == DatabaseProvider.PostgreSql)
            await RunAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>All that the data folder and the tables hold: the bytes of the files, and each row of a server as a text.</summary>
    public async Task<string> HeldAsync()
    {
        var held = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            // A node holds its number alone.
            if (Path.GetFileName(file).StartsWith(".node-", StringComparison.Ordinal))
                continue;
            // The program has the file of SQLite open.
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            held.Append(await reader.ReadToEndAsync()).Append('\n');
        }

        if (Provider != DatabaseProvider.PostgreSql)
            return $"{held}";
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        foreach (var table in await ReadAsync("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
            held.AppendJoin('\n', await ReadAsync($"SELECT t::text FROM \"{table}\" t"));
        return $"{held}";

        async Task<List<string>> ReadAsync(string statement)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
                rows.Add(reader.GetString(0));
            return rows;
        }
    }

    private static DbConnection Connect(string server) =>
        Provider == DatabaseProvider.SqlServer ? new SqlConnection(server) : new NpgsqlConnection(server);

    private static async Task RunAsync(params string[] statements)
    {
        // A database that is in use cannot be a template: no connection to the server itself is kept.
        await using var connection = Connect($"{Server};Pooling=false");
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }
}
