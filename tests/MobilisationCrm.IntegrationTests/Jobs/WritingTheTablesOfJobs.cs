using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using MobilisationCrm.Jobs;
using Npgsql;

namespace MobilisationCrm.Scenarios;

/// <summary>The scripts with Hangfire's tables are those of its libraries. No server is asked.</summary>
internal sealed class WritingTheTablesOfJobs
{
    [TestCase(DatabaseProvider.PostgreSql)]
    [TestCase(DatabaseProvider.SqlServer)]
    public void WhenTheLibraryChanges_TheScriptForTheDatabaseAdministratorFollows(DatabaseProvider provider)
    {
        var file = Path.Combine(Repository.Root, "db", provider.ToString().ToLowerInvariant(), "jobs.sql");
        Assert.That(File.ReadAllText(file), Is.EqualTo(JobTables.Script(provider)), "Run db/add-migration without a name.");
    }
}

/// <summary>
/// Hangfire's tables come with "migrate" or by the script for a database administrator; the program makes none when it serves. SQLite has
/// none, and SQL Server's are made in a run that has one.
/// </summary>
[TestFixtureSource(nameof(Scripts))]
internal sealed class MakingTheTablesOfJobs(string script)
{
    private static readonly string[] Scripts = TestDatabase.Provider == DatabaseProvider.PostgreSql ? ["db/postgresql/jobs.sql"] : [];

    [Test]
    public async Task WhenAnAdministratorRunsTheScript_TheTablesAreThoseOfMigrate_AndASecondRunChangesNothing()
    {
        await using var migrated = await MigratedAsync();
        await using var scripted = await TestDatabase.CreateAsync();
        var statements = await File.ReadAllTextAsync(Path.Combine(Repository.Root, script));
        await DoAsync(scripted, statements);
        Assert.That(await DescribeAsync(scripted), Is.EqualTo(await DescribeAsync(migrated)));
        await DoAsync(scripted, statements);
        await DoAsync(migrated, statements);
        Assert.That(await DescribeAsync(scripted), Is.EqualTo(await DescribeAsync(migrated)));
    }

    [Test]
    public async Task InProduction_WhenTheTablesAreMissingOrBehind_TheStartIsRefusedInOneSentence()
    {
        await using var database = await MigratedAsync();
        await DoAsync(database, "UPDATE hangfire.schema SET version = version - 1");
        await ExpectRefusedAsync(
            database.Settings,
            $"The tables of the jobs are behind: run \"MobilisationCrm.Api migrate\", or apply {script}."
        );
        await DoAsync(database, "DROP SCHEMA hangfire CASCADE");
        await ExpectRefusedAsync(
            database.Settings,
            $"The tables of the jobs are missing: run \"MobilisationCrm.Api migrate\", or apply {script}."
        );
    }

    [Test]
    public async Task InProduction_WhenTheDatabaseIsMissing_TheStartIsRefusedInOneSentence_AndSoon()
    {
        await using var database = await TestDatabase.CreateAsync();
        var connection = database.Settings["Database:ConnectionString"];
        await ExpectRefusedAsync(
            new(database.Settings) { ["Database:ConnectionString"] = $"{connection};Database=nowhere" },
            "The database cannot be used: 3D000: database \"nowhere\" does not exist"
        );
        var port = Ports.Free();
        await ExpectRefusedAsync(
            new(database.Settings) { ["Database:ConnectionString"] = $"{connection};Port={port}" },
            $"The database cannot be used: Failed to connect to 127.0.0.1:{port}"
        );
    }

    [Test]
    public async Task InProduction_WhenTheProgramMayMakeNoTable_ItServes_AndItsJobsRun()
    {
        await using var database = await MigratedAsync();
        var role = $"crm_{Guid.NewGuid():N}";
        await DoAsync(
            database,
            $"""
            CREATE ROLE {role} LOGIN;
            GRANT USAGE ON SCHEMA public, hangfire TO {role};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, hangfire TO {role};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, hangfire TO {role}
            """
        );
        var connection = $"{database.Settings["Database:ConnectionString"]};Username={role}";
        await using (var program = await ApiProcess.ServeAsync(new(database.Settings) { ["Database:ConnectionString"] = connection }))
        {
            object? hasRun = null;
            // The one that sends is asked for when the program starts.
            for (var end = DateTime.UtcNow.AddSeconds(60); hasRun is not true && DateTime.UtcNow < end; await Task.Delay(200))
                hasRun = await DoAsync(database, "SELECT true FROM hangfire.job WHERE statename = 'Succeeded'");
            Assert.That(hasRun, Is.True, program.Output);
        }

        await DoAsync(database, $"DROP OWNED BY {role}; DROP ROLE {role}");
    }

    private static async Task<TestDatabase> MigratedAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var migrated = await ApiProcess.RunAsync(database.Settings, "migrate");
        Assert.That(migrated.ExitCode, Is.Zero, migrated.Output);
        return database;
    }

    private static async Task ExpectRefusedAsync(Dictionary<string, string> settings, string sentence)
    {
        var begun = DateTime.UtcNow;
        await using var program = await ApiProcess.ServeAsync(settings);
        Assert.That(program.HasExited);
        var said = program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(program.ExitCode, Is.EqualTo(1));
            Assert.That(said, Has.One.EqualTo(sentence), program.Output);
            Assert.That(said, Has.None.StartsWith("fail:").And.None.Contains("   at "), program.Output);
            Assert.That(DateTime.UtcNow - begun, Is.LessThan(TimeSpan.FromSeconds(30)), "Hangfire would wait for half a minute.");
        });
    }

    private static async Task<string> DescribeAsync(TestDatabase database) =>
        (string)
            (
                await DoAsync(
                    database,
                    """
                    SELECT string_agg(line, E'\n' ORDER BY line) FROM (
                      SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
                      FROM information_schema.columns WHERE table_schema = 'hangfire'
                      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'hangfire'
                      UNION ALL SELECT conrelid::regclass || pg_get_constraintdef(oid)
                      FROM pg_constraint WHERE connamespace = 'hangfire'::regnamespace
                      UNION ALL SELECT 'version ' || version FROM hangfire.schema
                    ) AS lines
                    """
                )
            )!;

    private static async Task<object?> DoAsync(TestDatabase database, string statement)
    {
        await using var connection = new NpgsqlConnection($"{database.Settings["Database:ConnectionString"]};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
