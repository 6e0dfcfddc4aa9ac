using System.Net;
using System.Net.Http.Json;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using Npgsql;

namespace MobilisationCrm.Scenarios;

/// <summary>The disk is full or the database is away: callers and the supervisor are told, and all is well again by itself.</summary>
internal sealed class LosingTheDatabase
{
    private static readonly object Call = new
    {
        campaign = "sse-next",
        iso2 = "FR",
        kind = "Call",
        subject = "x",
    };

    [Test]
    [Platform("Linux")]
    [Category(TestDatabase.Indifferent)]
    public async Task WhenTheDiskIsFull_WritesAndReadinessSaySo_AndAllIsWellOnceThereIsRoom()
    {
        using var folder = new TemporaryFolder();
        await using var program = await ApiProcess.ServeAsync(Development(new() { ["Data:Folder"] = folder.Name }));
        var staff = new RunningSession(program.Address);
        await staff.SignInAsync();
        await program.LimitFilesAsync(100_000);
        await ExpectAsync(staff.Http, "storage-full", TimeSpan.FromMinutes(1));
        using var states = await staff.Http.GetAsync("/api/v1/states");
        Assert.That(states.StatusCode, Is.EqualTo(HttpStatusCode.OK), "what is there can be read");
        await program.LimitFilesAsync(null);
        await ExpectWellAsync(staff.Http);
    }

    [Test]
    [Platform("Linux")]
    [Category(TestDatabase.Indifferent)]
    public async Task WhenTheDiskIsFullAtTheStart_ItEndsWithASentence()
    {
        using var folder = new TemporaryFolder();
        Dictionary<string, string> settings = new() { ["Data:Folder"] = folder.Name };
        await using var program = ApiProcess.Begin(Development(settings));
        while (!program.HasExited && !File.Exists(Path.Combine(folder.Name, "mobilisation-crm.lock")))
            await Task.Delay(2);
        await program.LimitFilesAsync(20_000);
        await program.WaitForExitAsync();
        Assert.That(program.ExitCode, Is.EqualTo(1), program.Output);
        Assert.That(program.Output, Does.Contain("The disk of the database is full: ").And.Not.Contain("Unhandled exception"));
        await using var next = await ApiProcess.ServeAsync(Development(settings));
        Assert.That(next.HasExited, Is.False, next.Output);
    }

    [Test]
    public async Task WhenTheServerIsAway_CallersAndReadinessSaySo_AndAllIsWellOnceItIsBack()
    {
        if (TestDatabase.Provider != DatabaseProvider.PostgreSql)
            Assert.Ignore("A file is never away.");
        await using var database = await TestDatabase.CreateAsync();
        var server = new NpgsqlConnectionStringBuilder(database.Settings["Database:ConnectionString"]);
        await using var line = new CutLine(server.Port);
        (server.Port, server.Timeout) = (line.Port, 5);
        var settings = new Dictionary<string, string>(database.Settings)
        {
            ["Database:ConnectionString"] = server.ToString(),
            ["Roles"] = "web",
        };
        await using var program = await ApiProcess.ServeAsync(Development(settings));
        var staff = new RunningSession(program.Address);
        await staff.SignInAsync();
        line.Cut();
        await ExpectAsync(staff.Http, "database-away", TimeSpan.FromSeconds(5));
        await using var other = await ApiProcess.ServeAsync(Development(settings));
        Assert.That(other.HasExited);
        Assert.That(other.ExitCode, Is.EqualTo(1), other.Output);
        Assert.That(other.Output, Does.Contain("The database cannot be used: ").And.Not.Contain("Unhandled exception"));
        line.Mend();
        await ExpectWellAsync(staff.Http);
    }

    [Test]
    public async Task WhenTwoMigrateAtOnce_BothFindItDone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var both = await Task.WhenAll(ApiProcess.RunAsync(database.Settings, "migrate"), ApiProcess.RunAsync(database.Settings, "migrate"));
        Assert.That(both.Select(b => b.ExitCode), Is.All.Zero, string.Join('\n', both.Select(b => b.Output)));
    }

    private static Dictionary<string, string> Development(Dictionary<string, string> settings) =>
        new(settings) { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    private static async Task ExpectAsync(HttpClient http, string code, TimeSpan retryAfter)
    {
        using var answer = await http.PostAsJsonAsync("/api/v1/interactions", Call);
        var problem = await answer.Content.ReadFromJsonAsync<Problem>(Session.Json);
        Assert.That((answer.StatusCode, problem!.Code), Is.EqualTo((HttpStatusCode.ServiceUnavailable, code)));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(retryAfter));
        using var ready = await http.GetAsync("/health/ready");
        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await ready.Content.ReadAsStringAsync(), Does.StartWith($"Unhealthy\n{code}: "));
    }

    private static async Task ExpectWellAsync(HttpClient http)
    {
        using var ready = await http.GetAsync("/health/ready");
        Assert.That(await ready.Content.ReadAsStringAsync(), Is.EqualTo("Healthy"));
        using var answer = await http.PostAsJsonAsync("/api/v1/interactions", Call);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
    }
}
