using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The import command, as an operator runs it: the real history is loaded whole or not at all, and once.</summary>
internal sealed class ImportingHistory
{
    private static readonly string History = Path.Combine(Repository.Root, "db", "demo", "campaign_history.csv");
    private static readonly string[] Lines = File.ReadAllLines(History);

    private TestDatabase _database = null!;

    [SetUp]
    public async Task MakeDatabase() => _database = await TestDatabase.CreateAsync();

    [TearDown]
    public async Task RemoveDatabase() => await _database.DisposeAsync();

    [Test]
    public async Task WhenTheCommandRunsTwice_TheRealHistoryIsLoadedOnce()
    {
        var first = await ApiProcess.RunAsync(_database.Settings, "import-history", History);
        var second = await ApiProcess.RunAsync(_database.Settings, "import-history", History);
        await using var crm = await Crm.StartAsync(
            _database,
            "Production",
            new() { ["Bootstrap:AdminEmail"] = "root@example.org", ["Bootstrap:AdminPassword"] = "a long password" }
        );
        var administrator = crm.SignInAs("root@example.org", "a long password");
        var dashboard = await administrator.Get<CampaignDashboard>("/campaigns/sse-2024/dashboard");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.Output);
            Assert.That(first.Output, Does.Contain("131 rows added, 0 known already."));
            Assert.That(second.ExitCode, Is.Zero, second.Output);
            Assert.That(second.Output, Does.Contain("0 rows added, 131 known already."));
            Assert.That((dashboard.CoSponsors, dashboard.OnDraft, dashboard.Abstentions), Is.EqualTo((57, 12, 1)));
            Assert.That(
                (await administrator.Get<EngagementDetail>("/campaigns/sse-2023/engagements/AR")).Engagement.Position,
                Is.EqualTo(Position.Supportive)
            );
            Assert.That((await administrator.Get<Campaigns.CampaignDetail>("/campaigns/sse-next")).Campaign.Target, Is.EqualTo(70));
            Assert.That(await administrator.Get<List<object>>("/campaigns"), Has.Count.EqualTo(3));
        });
    }

    [Test]
    public async Task WhenTheCommandIsGivenABrokenFile_ItSaysTheLineAndEndsWithAnError()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Name, "broken.csv");
        await File.WriteAllLinesAsync(file, [.. Lines, "XX,Nowhere,GPIESS membership,2017-07,member,source,high"]);
        var broken = await ApiProcess.RunAsync(_database.Settings, "import-history", file);
        var missing = await ApiProcess.RunAsync(_database.Settings, "import-history", Path.Combine(folder.Name, "none.csv"));
        Assert.Multiple(() =>
        {
            Assert.That(broken.ExitCode, Is.EqualTo(1));
            Assert.That(broken.Output, Does.Contain($"Line {Lines.Length + 1}: \"XX\" in column iso2 is no State").And.Contain("Nothing was loaded."));
            Assert.That(missing.ExitCode, Is.EqualTo(2));
            Assert.That(missing.Output, Does.Contain("There is no file"));
        });
    }
}
