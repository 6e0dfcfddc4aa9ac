using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Databases;
using MobilisationCrm.Engagements;
using MobilisationCrm.GeneratedHistory;
using MobilisationCrm.Hosting;
using MobilisationCrm.KeptFigures;
using MobilisationCrm.Search;

namespace MobilisationCrm.Scenarios;

/// <summary>What is kept is what is counted; a difference is a fault, and can be mended.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CountingAnew
{
    private const string OfGroup = "/campaigns/sse-next/dashboard?group=African";

    [Test]
    public async Task WhenKeptFiguresAreWrong_TheNightlyJobNamesThem_AndCountingAnewMendsThem()
    {
        await using var crm = await Crm.StartWithDemoAsync();
        var manager = crm.SignInAs(Accounts.Role.Manager);
        var before = await manager.Get<CampaignDashboard>("/campaigns/sse-next/dashboard");
        var ofGroup = await manager.Get<CampaignDashboard>(OfGroup);
        Assert.That(ofGroup.Activity.Sum(a => a.Interactions), Is.Positive);
        await Do(crm, db => db.Engagements.ExecuteUpdateAsync(set => set.SetProperty(e => e.OnFile.LastContactAt, (DateTime?)null)));
        await Do(crm, db => db.WorkTallies.ExecuteUpdateAsync(set => set.SetProperty(t => t.Interactions, 99)));
        await Do(crm, db => db.EngagementTallies.Where(t => t.Interactions > 1).ExecuteDeleteAsync());
        await Do(crm, db => db.EngagementTallies.ExecuteUpdateAsync(set => set.SetProperty(t => t.Interactions, 99)));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => crm.RunAsync<KeptFigureCheck>());
        Assert.That(fault!.Message, Does.Contain("recount").And.Contain(nameof(FactsOnFile.LastContactAt)));
        await using (var scope = crm.Services.CreateAsyncScope())
            Assert.That(
                await scope.ServiceProvider.GetRequiredService<KeptFigureRecount>().RunAsync(CancellationToken.None),
                Is.GreaterThan(10)
            );
        await crm.RunAsync<KeptFigureCheck>();
        var after = await manager.Get<CampaignDashboard>("/campaigns/sse-next/dashboard");
        Assert.That(after.Stale.Select(s => s.Iso2), Is.EqualTo(before.Stale.Select(s => s.Iso2)));
        Assert.That(after.Activity, Is.EqualTo(before.Activity));
        Assert.That((await manager.Get<CampaignDashboard>(OfGroup)).Activity, Is.EqualTo(ofGroup.Activity));
    }

    [Test]
    public async Task WhenAnOlderReleaseKeptNothingByState_MigratingCountsIt()
    {
        await using var crm = await Crm.StartWithDemoAsync();
        await Do(crm, db => db.EngagementTallies.ExecuteDeleteAsync());
        await using (var scope = crm.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DatabaseCommands>().MigrateAsync(CancellationToken.None);
        await crm.RunAsync<KeptFigureCheck>();
    }

    [Test]
    public async Task WhenTheCampaignsZoneChanges_WorkIsCountedByItsNewDays()
    {
        await using var crm = await Crm.StartWithDemoAsync();
        var manager = crm.SignInAs(Accounts.Role.Manager);
        var campaign = await manager.Get<CampaignDetail>("/campaigns/sse-next");
        await manager.Patch("/campaigns/sse-next", new { timeZone = "Pacific/Auckland" }, $"\"{campaign.Version}\"");
        await crm.RunAsync<KeptFigureCheck>();
    }

    [Test]
    public async Task WhenAHistoryIsGenerated_ItsFiguresAreKept_AndItIsFound_AndASecondOneIsRefused()
    {
        await using var crm = await Crm.StartWithDemoAsync();
        await using (var scope = crm.Services.CreateAsyncScope())
        {
            var generator = scope.ServiceProvider.GetRequiredService<HistoryGenerator>();
            await generator.GenerateAsync(500, CancellationToken.None);
            await Assert.ThrowsAsync<InvalidOperationException>(() => generator.GenerateAsync(500, CancellationToken.None));
        }

        await crm.RunAsync<KeptFigureCheck>();
        var manager = crm.SignInAs(Accounts.Role.Manager);
        var campaigns = await manager.Get<List<CampaignSummary>>("/campaigns");
        Assert.That(campaigns.Count(c => c.Slug.StartsWith("generated-", StringComparison.Ordinal)), Is.EqualTo(5));
        var dashboard = await manager.Get<CampaignDashboard>("/campaigns/generated-81/dashboard");
        Assert.That(dashboard.Activity.Sum(a => a.Interactions), Is.InRange(199, 200), "Two fifths are the open campaign's.");
        Assert.That(dashboard.CoSponsors, Is.InRange(20, 60));
        var hits = await manager.Get<List<SearchHit>>("/search?q=instructions&campaign=generated-81");
        Assert.That(hits.Where(h => h.Kind == SearchKind.Interaction).Select(h => h.Campaign), Is.All.EqualTo("generated-81").And.Not.Empty);
    }

    [Test]
    public async Task WhenTheDataIsReal_NothingIsGenerated()
    {
        var database = await TestDatabase.CreateAsync();
        await ApiProcess.RunAsync(database.Settings, "migrate");
        await using (
            var crm = await Crm.StartAsync(
                database,
                "Production",
                new() { ["Bootstrap:AdminEmail"] = "root@secretariat.example", ["Bootstrap:AdminPassword"] = "a long password" }
            )
        )
            await crm.SignInAs("root@secretariat.example", "a long password").OpenCampaign("sse-real");
        var (code, output) = await ApiProcess.RunAsync(database.Settings, "generate", "--interactions", "10");
        Assert.That(code, Is.Not.Zero);
        Assert.That(output, Does.Contain("not the demo's; nothing was changed"));
        await database.DisposeAsync();
    }

    [Test]
    public async Task WhenTheFullTextIsMissing_SearchGoesOnTheSlowWay_AndTheStartSaysSo()
    {
        await using var crm = await Crm.StartWithDemoAsync();
        var manager = crm.SignInAs(Accounts.Role.Manager);
        var found = await manager.Get<List<SearchHit>>("/search?q=first word");
        await Do(
            crm,
            async db =>
            {
                if (db is SqliteCrmDbContext)
                    foreach (
                        var drop in new[]
                        {
                            "TRIGGER \"InteractionWords_Added\"",
                            "TRIGGER \"InteractionWords_Changed\"",
                            "TRIGGER \"InteractionWords_Removed\"",
                            "TABLE \"InteractionWords\"",
                        }
                    )
#pragma warning disable EF1002 // The names are the test's own.
                        await db.Database.ExecuteSqlRawAsync($"DROP {drop}");
#pragma warning restore EF1002
                else
                    await db.Database.ExecuteSqlAsync($"DROP INDEX \"IX_Interactions_SearchText\"");
            }
        );
        Assert.That(await manager.Get<List<SearchHit>>("/search?q=first word"), Is.EqualTo(found).And.Not.Empty);
        await using var scope = crm.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseCommands>().ExpectCurrentAsync(CancellationToken.None);
        Assert.That(string.Join('\n', crm.Log.All), Does.Contain("the slow way"));
        await scope.ServiceProvider.GetRequiredService<DatabaseCommands>().MigrateAsync(CancellationToken.None);
        Assert.That(await manager.Get<List<SearchHit>>("/search?q=first word"), Is.EqualTo(found));
    }

    private static async Task Do(Crm crm, Func<CrmDbContext, Task> work)
    {
        await using var scope = crm.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }
}
