using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using MobilisationCrm.States;

namespace MobilisationCrm.Scenarios;

/// <summary>What a start does and does not do, in Development and in Production.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class Starting
{
    [Test]
    public async Task InProduction_WhenTheSchemaIsBehind_TheStartIsRefusedAndSaysHowToMendIt()
    {
        var database = await TestDatabase.CreateAsync();
        await using (var program = await ApiProcess.ServeAsync(database.Settings))
        {
            Assert.That(program.HasExited);
            Assert.That(program.ExitCode, Is.Not.Zero);
            Assert.That(program.Output, Does.Contain("MobilisationCrm.Api migrate"));
        }

        await database.DisposeAsync();
    }

    [Test]
    public async Task InProduction_WhenMigrated_OnlyReferenceDataIsThere_AndTheBootstrapAdministrator()
    {
        var database = await TestDatabase.CreateAsync();
        await ApiProcess.RunAsync(database.Settings, "migrate");
        await using (
            var crm = await Crm.StartAsync(
                database,
                "Production",
                new() { ["Bootstrap:AdminEmail"] = "root@example.org", ["Bootstrap:AdminPassword"] = "a long password" }
            )
        )
        {
            var administrator = crm.SignInAs("root@example.org", "a long password");
            await Assert.MultipleAsync(async () =>
            {
                Assert.That(await administrator.Get<List<StateSummary>>("/states"), Has.Count.EqualTo(195));
                Assert.That(await administrator.Get<List<object>>("/campaigns"), Is.Empty);
                Assert.That((await administrator.Get<PagedList<object>>("/organisations")).Total, Is.Zero);
                Assert.That((await administrator.Get<List<AccountSummary>>("/accounts")).Single().Role, Is.EqualTo(Role.Administrator));
                Assert.That(
                    (await administrator.Get<Mail.MailStatus>("/mail/status")).OnlyToDomains,
                    Is.Empty,
                    "In Production mail goes to everybody."
                );
            });
            await crm.Anonymous()
                .Refused(
                    HttpMethod.Post,
                    "/session",
                    new { email = "staff@example.org", password = Imports.DemoSeeder.Password },
                    401,
                    "sign-in-failed"
                );
        }

        await database.DisposeAsync();
    }

    [Test]
    public async Task InProduction_WhenNobodyCanSignIn_TheLogHoldsALinkThatWorksOnce()
    {
        var database = await TestDatabase.CreateAsync();
        await ApiProcess.RunAsync(database.Settings, "migrate");
        await using (var crm = await Crm.StartAsync(database, "Production", new() { ["Accounts:RequireSecondFactor"] = "" }))
        {
            var token = Regex
                .Match(string.Join('\n', crm.Log.All), @"https://crm\.example\.org/first-administrator\?token=(\S+)")
                .Groups[1]
                .Value;
            var request = new
            {
                token,
                displayName = "First",
                email = "first@example.org",
                password = "a long password",
            };
            await crm.Anonymous()
                .Refused(HttpMethod.Post, "/session/first-administrator", request with { token = "guess" }, 422, "link-expired", "token");
            await crm.Anonymous()
                .Refused(
                    HttpMethod.Post,
                    "/session/first-administrator",
                    request with
                    {
                        password = "short",
                    },
                    400,
                    "invalid-request",
                    "password"
                );
            await crm.Anonymous().Post("/session/first-administrator", request);
            await crm.Anonymous()
                .Refused(
                    HttpMethod.Post,
                    "/session/first-administrator",
                    request with
                    {
                        email = "second@example.org",
                    },
                    422,
                    "link-expired",
                    "token"
                );
            var first = await crm.SignInAs("first@example.org", "a long password").Get<SessionDetail>("/session");
            Assert.That((first.Role, first.NeedsSecondFactor), Is.EqualTo((Role.Administrator, true)));
        }

        await database.DisposeAsync();
    }

    [Test]
    public async Task InProduction_WhenTheBootstrapPasswordIsTooWeak_TheStartSaysSo()
    {
        var database = await TestDatabase.CreateAsync();
        await ApiProcess.RunAsync(database.Settings, "migrate");
        var refused = await ApiProcess.ServeAsync(
            new(database.Settings) { ["Bootstrap:AdminEmail"] = "root@example.org", ["Bootstrap:AdminPassword"] = "short" }
        );
        Assert.That(refused.HasExited);
        Assert.That(refused.Output, Does.Contain("Bootstrap:AdminEmail/AdminPassword was refused"));
        await refused.DisposeAsync();
        await database.DisposeAsync();
    }

    [Test]
    public async Task WhenBackedUpWhileItRuns_TheCopyHoldsEverything_AndIsNeverOverwritten()
    {
        var database = await TestDatabase.CreateAsync();
        await ApiProcess.RunAsync(database.Settings, "migrate");
        var copies = Directory.CreateTempSubdirectory("mobilisation-crm-copy-").FullName;
        var copy = Path.Combine(copies, "mobilisation-crm.db");
        (int ExitCode, string Output) first,
            second;
        await using (await ApiProcess.ServeAsync(database.Settings))
        {
            first = await ApiProcess.RunAsync(database.Settings, "backup", copy);
            second = await ApiProcess.RunAsync(database.Settings, "backup", copy);
        }

        if (TestDatabase.Provider != DatabaseProvider.Sqlite)
        {
            Assert.That(first.ExitCode, Is.EqualTo(1));
            Assert.That(first.Output, Does.Contain("pg_dump"));
        }
        else
        {
            Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 1)), first.Output);
            Assert.That(second.Output, Does.Contain("already"));
            await using var restored = await ApiProcess.ServeAsync(new() { ["Data:Folder"] = copies });
            Assert.That(restored.HasExited, Is.False, restored.Output);
        }

        await database.DisposeAsync();
        Directory.Delete(copies, true);
    }

    [Test]
    public async Task WhenRestoredWhileItRuns_TheDatabaseIsAsItWas_AndNoOtherFileIsTaken()
    {
        var database = await TestDatabase.CreateAsync();
        var history = Path.Combine(Repository.Root, "db", "demo", "campaign_history.csv");
        await ApiProcess.RunAsync(database.Settings, "migrate");
        var copies = Directory.CreateTempSubdirectory("mobilisation-crm-copy-").FullName;
        var copy = Path.Combine(copies, "copy.db");
        await ApiProcess.RunAsync(database.Settings, "backup", copy);
        await using (var program = await ApiProcess.ServeAsync(database.Settings))
        {
            var loaded = await ApiProcess.RunAsync(database.Settings, "import-history", history);
            if (TestDatabase.Provider != DatabaseProvider.Sqlite)
            {
                var restored = await ApiProcess.RunAsync(database.Settings, "restore", copy);
                Assert.That(restored.ExitCode, Is.EqualTo(1));
                Assert.That(restored.Output, Does.Contain("pg_restore"));
            }
            else
            {
                var file = Path.Combine(database.Folder, "mobilisation-crm.db");
                var restored = await RestoreBesideAWriterAsync(database, file, copy);
                Assert.That(restored.ExitCode, Is.Zero, restored.Output);
                var again = await ApiProcess.RunAsync(database.Settings, "import-history", history);
                Assert.That(again.Output, Is.EqualTo(loaded.Output), "what was loaded since the copy is gone");
                var other = await ApiProcess.RunAsync(database.Settings, "restore", history);
                Assert.That(other.ExitCode, Is.EqualTo(1));
                Assert.That(other.Output, Does.Contain("is no copy of this program's database; nothing was changed"));
                Run(copy, "DELETE FROM __EFMigrationsHistory");
                var broken = await ApiProcess.RunAsync(database.Settings, "restore", copy);
                Assert.That(broken.ExitCode, Is.EqualTo(1), "it cannot be brought up to date: what it adds is there");
                Assert.That(broken.Output, Does.Contain("Nothing was changed."));
                var known = await ApiProcess.RunAsync(database.Settings, "import-history", history);
                Assert.That(known.Output, Does.Contain("0 rows added"));
                Assert.That(Run(file, "SELECT COUNT(*) FROM MailPauses WHERE EndedAt IS NULL"), Is.EqualTo(1), "what is due may be out already");
                Assert.That(Directory.GetFiles(database.Folder), Has.None.Contains(".db."), "drafts are gone");
            }

            Assert.That(program.HasExited, Is.False, program.Output);
        }

        await database.DisposeAsync();
        Directory.Delete(copies, true);
    }

    [Test]
    public async Task InDevelopment_WhenStartedTwice_TheSecondStartChangesNothing()
    {
        var database = await TestDatabase.CreateAsync();
        Dictionary<string, long> first,
            second;
        await using (var crm = await Crm.StartAsync(database, "Development"))
            first = await CountRows(crm);
        await using (var crm = await Crm.StartAsync(database, "Development"))
        {
            second = await CountRows(crm);
            var states = await crm.SignInAs(Role.Viewer).Get<JsonElement>("/states/FR");
            Assert.That(states.GetProperty("version").GetInt32(), Is.EqualTo(1));
        }

        Assert.That(first["States"], Is.EqualTo(195));
        Assert.That(second, Is.EquivalentTo(first));
        await database.DisposeAsync();
    }

    [Test]
    public async Task InDevelopment_WhenBootstrapIsSet_ThatAccountIsMadeBesideTheDemo()
    {
        await using var crm = await Crm.StartWithDemoAsync(
            new() { ["Bootstrap:AdminEmail"] = "root@example.org", ["Bootstrap:AdminPassword"] = "a long password" }
        );
        Assert.That(
            (await crm.SignInAs("root@example.org", "a long password").Get<AccountSummary>("/session")).Role,
            Is.EqualTo(Role.Administrator)
        );
    }

    [Test]
    public async Task WhenServing_TheHealthChecksAnswerWithoutASession()
    {
        await using var crm = await Crm.StartWithDemoAsync();
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            using var response = await crm.Anonymous().Send(HttpMethod.Get, path);
            Assert.That((int)response.StatusCode, Is.EqualTo(200), path);
        }
    }

    [TestCase("Mail:Transport", "Pigeon", "Mail:Transport is Pickup or Smtp.")]
    [TestCase("Mail:FromAddress", "nobody", "Not a mail address.")]
    [TestCase("Site:PublicUrl", "crm", "PublicUrl")]
    [TestCase("Proxies:Known", "10.0.0.0/8, proxy", "Proxies:Known: proxy is no address and no network.")]
    public async Task WhenASettingIsWrong_TheStartSaysWhich(string key, string value, string sentence)
    {
        using var folder = new TemporaryFolder();
        await using var program = ApiProcess.Begin(new() { ["Data:Folder"] = folder.Name, [key] = value });
        await program.WaitForExitAsync();
        Assert.That(program.ExitCode, Is.EqualTo(1), program.Output);
        Assert.That(program.Output, Does.Contain(sentence).And.Not.Contain("   at "));
    }

    // Longer than a restore takes, shorter than it waits.
    private static async Task<(int ExitCode, string Output)> RestoreBesideAWriterAsync(TestDatabase database, string file, string copy)
    {
        await using var writer = new SqliteConnection($"Data Source={file};Pooling=False");
        await writer.OpenAsync();
        await using var writing = await writer.BeginTransactionAsync();
        var restoring = ApiProcess.RunAsync(database.Settings, "restore", copy);
        await Task.WhenAny(restoring, Task.Delay(TimeSpan.FromSeconds(8)));
        Assert.That(restoring.IsCompleted, Is.False, "it waits for who writes");
        await writing.RollbackAsync();
        return await restoring;
    }

    private static object? Run(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    private static async Task<Dictionary<string, long>> CountRows(Crm crm)
    {
        await using var scope = crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var rows = new Dictionary<string, long>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().ToList())
        {
#pragma warning disable EF1002 // The name is the model's own.
            rows[table] = await db.Database.SqlQueryRaw<long>($"SELECT CAST(COUNT(*) AS bigint) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
        }

        return rows;
    }
}
