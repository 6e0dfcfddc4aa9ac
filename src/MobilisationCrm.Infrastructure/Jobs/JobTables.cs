using System.Globalization;
using System.Reflection;
using System.Text;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Databases;
using Npgsql;

namespace MobilisationCrm.Jobs;

/// <summary>
/// Hangfire's tables, in a schema of their own. They come with "migrate" or by the scripts under db/ and in no other way: the program needs
/// no right to make them when it serves.
/// </summary>
public static class JobTables
{
    internal const string PostgreSqlSchema = "hangfire";
    internal const string SqlServerSchema = "HangFire";

    private static readonly Assembly PostgreSqlLibrary = typeof(PostgreSqlObjectsInstaller).Assembly;

    // The library keeps one script for each version and runs those that are missing, from the third on.
    private static readonly List<int> PostgreSqlVersions =
    [
        .. Enumerable.Range(3, 1000).TakeWhile(version => PostgreSqlLibrary.GetManifestResourceInfo(ScriptOf(version)) is not null),
    ];

    /// <summary>Makes the tables, or brings them up to date; a second run changes nothing. With SQLite there are none.</summary>
    public static async Task InstallAsync(CrmDbContext db, CancellationToken cancellation)
    {
        // The installer always runs its first statements, for which the program may lack the right.
        if (await VersionsAsync(db, cancellation) is var (present, needed) && present >= needed)
            return;
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgreSql)
            PostgreSqlObjectsInstaller.Install(postgreSql, PostgreSqlSchema);
        else
            SqlServerObjectsInstaller.Install(connection, SqlServerSchema, enableHeavyMigrations: true);
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>Refuses tables that are missing or behind.</summary>
    /// <exception cref="InvalidOperationException">Says how to mend it.</exception>
    public static async Task ExpectCurrentAsync(CrmDbContext db, CancellationToken cancellation)
    {
        if (await VersionsAsync(db, cancellation) is var (present, needed) && present < needed)
        {
            var folder = db is PostgreSqlCrmDbContext ? "postgresql" : "sqlserver";
            throw new InvalidOperationException(
                $"The tables of the jobs are {(present == 0 ? "missing" : "behind")}: run \"MobilisationCrm.Api migrate\", or apply db/{folder}/jobs.sql."
            );
        }
    }

    /// <summary>What a database administrator runs in place of "migrate": makes the tables or brings them up to date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">SQLite, which has none.</exception>
    public static string Script(DatabaseProvider provider)
    {
        var statements = provider switch
        {
            DatabaseProvider.PostgreSql => PostgreSqlScript(),
            DatabaseProvider.SqlServer => SqlServerObjectsInstaller.GetInstallScript(SqlServerSchema, enableHeavyMigrations: true),
            _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, null),
        };
        return $"-- Hangfire's own tables, new or brought up to date; made by db/add-migration.\n{statements.ReplaceLineEndings("\n")}";
    }

    private static async Task<(int Present, int Needed)> VersionsAsync(CrmDbContext db, CancellationToken cancellation) =>
        db switch
        {
            SqliteCrmDbContext => (0, 0),
            PostgreSqlCrmDbContext => (await PostgreSqlVersionAsync(db, cancellation), PostgreSqlVersions[^1]),
            _ => (await SqlServerVersionAsync(db, cancellation), SqlServerObjectsInstaller.LatestSchemaVersion),
        };

    private static async Task<int> PostgreSqlVersionAsync(CrmDbContext db, CancellationToken cancellation)
    {
        const string table = $"{PostgreSqlSchema}.schema";
        var exists = await db
            .Database.SqlQueryRaw<bool>($"SELECT to_regclass('{table}') IS NOT NULL AS \"Value\"")
            .SingleAsync(cancellation);
        return exists
            ? await db.Database.SqlQueryRaw<int>($"SELECT COALESCE(MAX(version), 0) AS \"Value\" FROM {table}").SingleAsync(cancellation)
            : 0;
    }

    private static async Task<int> SqlServerVersionAsync(CrmDbContext db, CancellationToken cancellation)
    {
        const string table = $"[{SqlServerSchema}].[Schema]";
        // SQL Server looks for a table when it comes to the statement. The list keeps EF Core from making a subquery of both.
        var versions = await db
            .Database.SqlQueryRaw<int>($"IF OBJECT_ID(N'{table}') IS NULL SELECT 0 AS [Value] ELSE SELECT MAX([Version]) AS [Value] FROM {table}")
            .ToListAsync(cancellation);
        return versions[0];
    }

    // The installer runs each missing version in a transaction; this is the same in plain SQL, all or nothing.
    private static string PostgreSqlScript()
    {
        var script = new StringBuilder();
        script.Append("DO $jobs$\nDECLARE present integer := 0;\nBEGIN\n");
        script.Append($"IF to_regclass('{PostgreSqlSchema}.schema') IS NOT NULL THEN\n");
        script.Append($"EXECUTE 'SELECT COALESCE(MAX(version), 0) FROM {PostgreSqlSchema}.schema' INTO present;\nEND IF;\n");
        var previous = 1;
        foreach (var version in PostgreSqlVersions)
        {
            using var reader = new StreamReader(PostgreSqlLibrary.GetManifestResourceStream(ScriptOf(version))!);
            script.Append(CultureInfo.InvariantCulture, $"\nIF present < {version} THEN\nEXECUTE $version{version}$\n");
            script.Append(reader.ReadToEnd().ReplaceLineEndings("\n").Trim());
            script.Append(CultureInfo.InvariantCulture, $"\n$version{version}$;\n");
            script.Append(
                CultureInfo.InvariantCulture,
                $"UPDATE {PostgreSqlSchema}.schema SET version = {version} WHERE version = {previous};\nEND IF;\n"
            );
            previous = version;
        }

        return script.Append("END $jobs$;\n").ToString();
    }

    private static string ScriptOf(int version) =>
        string.Create(CultureInfo.InvariantCulture, $"Hangfire.PostgreSql.Scripts.Install.v{version}.sql");
}
