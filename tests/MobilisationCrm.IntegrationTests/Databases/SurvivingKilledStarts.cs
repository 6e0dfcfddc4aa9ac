using System.Globalization;
using Microsoft.Data.Sqlite;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// A process is killed while it makes, copies or replaces the embedded database. The next one goes on as if it were the first, and
/// nothing unfinished is left.
/// </summary>
[Category(TestDatabase.Indifferent)]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SurvivingKilledStarts
{
    private const string LockIsHeld = "SELECT COUNT(*) FROM __EFMigrationsLock";
    private const string TablesAreThere = "SELECT COUNT(*) FROM __EFMigrationsHistory";
    private const string StatesAreThere = "SELECT COUNT(*) FROM States";
    private const string CampaignsAreThere = "SELECT COUNT(*) FROM Campaigns";
    private TemporaryFolder _folder = null!;

    private string Database => Path.Combine(_folder.Name, "mobilisation-crm.db");

    private string Copy => Path.Combine(_folder.Name, "copies", "copy.db");

    private Dictionary<string, string> Production => new() { ["Data:Folder"] = _folder.Name, ["Database:Provider"] = "Sqlite" };

    private Dictionary<string, string> Development => new(Production) { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("")]
    [TestCase(LockIsHeld)]
    [TestCase(TablesAreThere)]
    [TestCase(StatesAreThere)]
    public async Task WhenMigrateIsKilled_TheNextOneFinishes(string moment)
    {
        await KillAsync(ApiProcess.Begin(Production, "migrate"), moment);
        var (exitCode, output) = await ApiProcess.RunAsync(Production, "migrate");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(Count(StatesAreThere), Is.EqualTo(195));
    }

    [TestCase("")]
    [TestCase(LockIsHeld)]
    [TestCase(StatesAreThere)]
    [TestCase(CampaignsAreThere)]
    public async Task WhenTheFirstStartIsKilled_TheNextOneServesTheWholeDemo(string moment)
    {
        await KillAsync(ApiProcess.Begin(Development), moment);
        await using var next = await ApiProcess.ServeAsync(Development);
        Assert.That(next.HasExited, Is.False, next.Output);
        Assert.That((Count(CampaignsAreThere), Count("SELECT COUNT(*) FROM Accounts")), Is.EqualTo((3, 5)), next.Output);
        Assert.That(Count("SELECT COUNT(*) FROM Interactions"), Is.GreaterThan(10), next.Output);
    }

    [Test]
    public async Task WhenAKilledMigrateLeftItsMark_TheNextOneDoesNotWaitForIt()
    {
        await LeaveMarkAsync();
        Assert.That((await ApiProcess.RunAsync(Production, "migrate")).ExitCode, Is.Zero);
        Assert.That(Count(LockIsHeld), Is.Zero);
    }

    [Test]
    public async Task WhenAnotherMigrates_TheSecondWaits_SaysSo_AndFindsItDone()
    {
        await ApiProcess.RunAsync(Production, "migrate");
        ApiProcess second;
        await using (File.Open(Path.ChangeExtension(Database, ".lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            second = ApiProcess.Begin(Production, "migrate");
            await UntilAsync(() => second.Output.Contains("Another process migrates", StringComparison.Ordinal), second);
            Assert.That(second.HasExited, Is.False);
        }

        await second.WaitForExitAsync();
        Assert.That(second.ExitCode, Is.Zero, second.Output);
        Assert.That(second.Output, Does.Contain("up to date"));
        await second.DisposeAsync();
    }

    [Test]
    public async Task WhenABackupIsKilled_NoCopyIsThere_AndTheNextRemovesWhatItLeft()
    {
        await FillAsync();
        await KillAtDraftAsync(ApiProcess.Begin(Production, "backup", Copy), Copy);
        Assert.That(File.Exists(Copy), Is.False, "only a whole copy has the name that was asked for");
        var other = Path.Combine(Path.GetDirectoryName(Copy)!, "other.db");
        var (exitCode, output) = await ApiProcess.RunAsync(Production, "backup", other);
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(Copy)!), Is.EqualTo(new[] { other }));
        Assert.That(Read(other, "PRAGMA integrity_check"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task WhenARestoreIsKilled_TheDataIsAsBefore_AndTheNextStartRemovesWhatItLeft()
    {
        await FillAsync();
        await ApiProcess.RunAsync(Production, "backup", Copy);
        Run("INSERT INTO ClosedDays VALUES ('2099-01-01', 'since the copy', 'sure')");
        await KillAtDraftAsync(ApiProcess.Begin(Production, "restore", Copy), Database);
        await using (var next = await ApiProcess.ServeAsync(Production))
            Assert.That(next.HasExited, Is.False, next.Output);
        Assert.That(Directory.GetFiles(_folder.Name, "*.unfinished*"), Is.Empty);
        Assert.That(Count("SELECT COUNT(*) FROM ClosedDays WHERE Date = '2099-01-01'"), Is.EqualTo(1));
        Assert.That(Read(Database, "PRAGMA integrity_check"), Is.EqualTo("ok"));
    }

    // Some megabytes, so that copying takes a while.
    private async Task FillAsync()
    {
        await ApiProcess.RunAsync(Production, "migrate");
        Run("CREATE TABLE Ballast (Bytes BLOB)");
        Run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150) "
                + "INSERT INTO Ballast SELECT randomblob(1000000) FROM n"
        );
    }

    private async Task LeaveMarkAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // As EF Core makes it.
        command.CommandText =
            "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); "
            + "INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-29 12:00:00+00:00')";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Kills once the statement counts something; at once when the database's file is there where there is none.</summary>
    private async Task KillAsync(ApiProcess program, string moment)
    {
        await UntilAsync(() => File.Exists(Database) && (moment.Length == 0 || Count(moment) > 0), program);
        await program.KillAsync();
        await program.DisposeAsync();
    }

    private static async Task KillAtDraftAsync(ApiProcess program, string file)
    {
        await UntilAsync(() => new FileInfo($"{file}.unfinished") is { Exists: true, Length: > 10_000_000 }, program);
        await program.KillAsync();
        Assert.That(File.Exists($"{file}.unfinished"), "killed in the middle of it");
        await program.DisposeAsync();
    }

    private static async Task UntilAsync(Func<bool> isSo, ApiProcess program)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(90); DateTime.UtcNow < deadline && !program.HasExited && !isSo();)
            await Task.Delay(2);
    }

    private long Count(string statement)
    {
        try
        {
            return Convert.ToInt64(Read(Database, statement), CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            // No such table yet, or somebody writes.
            return 0;
        }
    }

    private void Run(string statement) => Read(Database, statement);

    private static object? Read(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
