using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// A newer program on the database of an older one, and on a copy of it. The copy in these tests was made by the last version that had
/// the eighteen steps that the first migration took the place of: a meeting, a letter, its answer, and a second letter that is due.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class Upgrades
{
    private const string OldStep = "20261122162940_Turns";
    private const string Later = "99990101000000_Later";
    private string _folder = "";

    private string File => Path.Combine(_folder, "mobilisation-crm.db");

    private string Copy => Path.Combine(_folder, "copy.db");

    private Dictionary<string, string> OnSqlite => new() { ["Data:Folder"] = _folder, ["Database:Provider"] = "Sqlite" };

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("mobilisation-crm-upgrade-").FullName;

    [TearDown]
    public void RemoveFolder()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    [Test]
    public async Task WhenTheDatabaseTookEveryStep_ItIsTakenAsItIs_AndItsLettersStillHold()
    {
        Unpack(File);
        var before = Migrations(File);
        var migrated = await ApiProcess.RunAsync(OnSqlite, "migrate");
        Assert.That(migrated.ExitCode, Is.Zero, migrated.Output);
        Assert.That(Migrations(File), Is.EqualTo(before.Union(Known())));

        await using var database = await TestDatabase.CreateAsync();
        await using var crm = await Crm.StartAsync(database, "Production", OnSqlite);
        var manager = crm.SignInAs(Role.Administrator);
        var meeting = (await manager.Get<PagedList<MeetingSummary>>("/meetings?campaign=before")).Items.Single();
        var letter = (await manager.MailOf(await manager.Meeting(meeting.Id), purpose: MailPurpose.Invitation)).Single();
        await manager.AnswerByLink(letter, Answer.Declined);
        Assert.That((await manager.Meeting(meeting.Id)).Invitations.Single().Answer, Is.EqualTo(Answer.Declined));
    }

    [Test]
    public async Task WhenTheHistoryNamesOlderSteps_TheyDoNoHarm()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ApiProcess.RunAsync(database.Settings, "migrate");
        await WriteAsync(database, $"INSERT INTO \"__EFMigrationsHistory\" VALUES ('{OldStep}', '10.0.14')");
        var migrated = await ApiProcess.RunAsync(database.Settings, "migrate");
        Assert.That(migrated.ExitCode, Is.Zero, migrated.Output);
        await using var program = await ApiProcess.ServeAsync(database.Settings);
        Assert.That(program.HasExited, Is.False, program.Output);
    }

    [Test]
    public async Task WhenTheDatabaseLacksAStep_MigratingAndStartingAreRefused_AndNothingIsChanged()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ApiProcess.RunAsync(database.Settings, "migrate");
        await WriteAsync(
            database,
            "DELETE FROM \"__EFMigrationsHistory\"",
            $"INSERT INTO \"__EFMigrationsHistory\" VALUES ('{OldStep}', '10.0.14')",
            "DELETE FROM \"ClosedDays\""
        );
        var migrated = await ApiProcess.RunAsync(database.Settings, "migrate");
        await using var program = await ApiProcess.ServeAsync(database.Settings);
        Assert.That((migrated.ExitCode, program.HasExited), Is.EqualTo((1, true)));
        foreach (var said in new[] { migrated.Output, program.Output })
            Assert.That(
                said,
                Does.Contain($"The database stands at {OldStep}, and this version begins with ")
                    .And.Contain("run \"MobilisationCrm.Api migrate\" once with the last version that still has the steps between")
            );
        await using var services = Services(database.Settings);
        var db = services.GetRequiredService<CrmDbContext>();
        Assert.That(await db.Database.GetAppliedMigrationsAsync(), Is.EqualTo(new[] { OldStep }));
        Assert.That(await db.ClosedDays.AnyAsync(), Is.False, "reference data is not loaded either");
    }

    [Test]
    public async Task WhenNoStepIsMissing_MigratingNeedsNoRightToChangeTables()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ApiProcess.RunAsync(database.Settings, "migrate");
        var statements = new Statements();
        await using var services = Services(database.Settings, options => options.AddInterceptors(statements));
        await services.GetRequiredService<DatabaseCommands>().MigrateAsync(CancellationToken.None);
        Assert.That(statements.Texts, Has.Some.Contains("\"States\"").Or.Some.Contains("[States]"));
        Assert.That(statements.Texts, Has.None.Match(@"\b(CREATE|ALTER|DROP|LOCK)\b"));
    }

    [Test]
    public async Task WhenItsCopyIsRestored_EverythingIsThere()
    {
        Unpack(Copy);
        await ApiProcess.RunAsync(OnSqlite, "migrate");
        var restored = await ApiProcess.RunAsync(OnSqlite, "restore", Copy);
        Assert.That(restored.ExitCode, Is.Zero, restored.Output);
        Assert.That(Rows(File, "SELECT Slug FROM Campaigns"), Is.EqualTo(new[] { "before" }));
        Assert.That(Migrations(File), Is.EqualTo(Migrations(Copy).Union(Known())));
        await using var program = await ApiProcess.ServeAsync(OnSqlite);
        Assert.That(program.HasExited, Is.False, program.Output);
    }

    [TestCase(
        "DELETE FROM __EFMigrationsHistory WHERE MigrationId > '" + OldStep + "'",
        "copy.db stands at " + OldStep + ", and this version begins with 20261122171919_CampaignTitles: restore it and back it up again"
    )]
    [TestCase(
        "INSERT INTO __EFMigrationsHistory VALUES ('" + Later + "', '10.0.14')",
        "comes from a newer release, which added " + Later + "; nothing was changed."
    )]
    public async Task WhenACopyIsTooOldOrTooNew_ItIsNotRestored(string change, string sentence)
    {
        Unpack(Copy);
        Rows(Copy, change);
        await ApiProcess.RunAsync(OnSqlite, "migrate");
        var restored = await ApiProcess.RunAsync(OnSqlite, "restore", Copy);
        Assert.That(restored.ExitCode, Is.EqualTo(1));
        Assert.That(restored.Output, Does.Contain(sentence).And.Contain("nothing was changed"));
        Assert.That(Rows(File, "SELECT Slug FROM Campaigns"), Is.Empty);
        Assert.That(Migrations(File), Is.EqualTo(Known()));
    }

    [Test]
    public async Task WhenAMigrationIsAdded_AStartAsksForIt_AndAnOlderCopyIsBroughtUpToDate()
    {
        Unpack(Copy);
        await ApiProcess.RunAsync(OnSqlite, "migrate");
        await using var services = Services(OnSqlite, options => options.ReplaceService<IMigrationsAssembly, WithOneMore>());
        var commands = services.GetRequiredService<DatabaseCommands>();
        Assert.That(
            () => commands.ExpectCurrentAsync(CancellationToken.None),
            Throws.InvalidOperationException.With.Message.Contains($"by 1 migration(s), first {Later}. Run \"MobilisationCrm.Api migrate\"")
        );
        await commands.RestoreAsync(Copy, CancellationToken.None);
        await commands.ExpectCurrentAsync(CancellationToken.None);
        Assert.That(Rows(File, "SELECT Slug FROM Campaigns JOIN Later"), Is.EqualTo(new[] { "before" }));
        Assert.That(Rows(Copy, "SELECT name FROM sqlite_master WHERE name = 'Later'"), Is.Empty, "the copy stays as it was");
    }

    [Test]
    public async Task WhenAStepStopsAtItsEnd_NothingOfItIsLeft_AndTheNextMigrateTakesIt()
    {
        Unpack(File);
        foreach (var step in Known().Except(Migrations(File)))
        {
            await using var stopping = Services(OnSqlite, options => options.AddInterceptors(new StopAt(step)));
            Assert.That(
                () => stopping.GetRequiredService<DatabaseCommands>().MigrateAsync(CancellationToken.None),
                Throws.TypeOf<OperationCanceledException>(),
                step
            );
            Assert.That(Migrations(File), Does.Not.Contain(step));
        }

        await using var services = Services(OnSqlite);
        await services.GetRequiredService<DatabaseCommands>().MigrateAsync(CancellationToken.None);
        Assert.That(Migrations(File), Is.SupersetOf(Known()));
        Assert.That(Rows(File, "SELECT Slug FROM Campaigns"), Is.EqualTo(new[] { "before" }));
        Assert.That(Rows(File, "SELECT \"table\" FROM pragma_foreign_key_check"), Is.Empty);
    }

    private static void Unpack(string file)
    {
        using var packed = new GZipStream(
            System.IO.File.OpenRead(
                Path.Combine(Repository.Root, "tests", "MobilisationCrm.IntegrationTests", "Databases", "eighteen-steps.db.gz")
            ),
            CompressionMode.Decompress
        );
        using var unpacked = System.IO.File.Create(file);
        packed.CopyTo(unpacked);
    }

    private static List<string> Migrations(string file) => Rows(file, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");

    // What this version has for SQLite.
    private List<string> Known()
    {
        using var services = Services(OnSqlite);
        return [.. services.GetRequiredService<CrmDbContext>().Database.GetMigrations()];
    }

    private static List<string> Rows(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static async Task WriteAsync(TestDatabase database, params string[] statements)
    {
        await using var services = Services(database.Settings);
        var db = services.GetRequiredService<CrmDbContext>();
        foreach (var statement in statements)
            await db.Database.ExecuteSqlRawAsync(statement);
    }

    private static ServiceProvider Services(Dictionary<string, string> settings, Action<DbContextOptionsBuilder>? options = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings!).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging();
        services.AddApplication(configuration).AddInfrastructure(configuration);
        if (options is not null)
            services
                .ConfigureDbContext<SqliteCrmDbContext>(options)
                .ConfigureDbContext<PostgreSqlCrmDbContext>(options)
                .ConfigureDbContext<SqlServerCrmDbContext>(options);
        return services.BuildServiceProvider();
    }

    // Before EF Core writes down that it has taken the step.
    private sealed class StopAt(string step) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        ) =>
            command.CommandText.Contains($"VALUES ('{step}'", StringComparison.Ordinal)
                ? throw new OperationCanceledException(step)
                : ValueTask.FromResult(result);
    }

    private sealed class Statements : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            Texts.Add(result.CommandText);
            return result;
        }
    }

#pragma warning disable EF1001 // There is no public way to have a migration that the product does not have.
    private sealed class WithOneMore(
        ICurrentDbContext context,
        IDbContextOptions options,
        IMigrationsIdGenerator ids,
        IDiagnosticsLogger<DbLoggerCategory.Migrations> log
    ) : MigrationsAssembly(context, options, ids, log)
    {
        public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
            new Dictionary<string, TypeInfo>(base.Migrations) { [Later] = typeof(AddLater).GetTypeInfo() };
    }
#pragma warning restore EF1001

    [Migration(Later)]
    private sealed class AddLater : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("CREATE TABLE Later AS SELECT 1 AS Number");
    }
}
