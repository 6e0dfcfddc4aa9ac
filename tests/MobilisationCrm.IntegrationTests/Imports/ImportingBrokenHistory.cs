using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;

namespace MobilisationCrm.Scenarios;

/// <summary>A history file with a broken line: nothing of it is loaded, and the line is named.</summary>
internal sealed class ImportingBrokenHistory
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "db", "demo", "campaign_history.csv"));

    private TestDatabase _database = null!;
    private Crm _crm = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        // Production seeds nothing, so that what is there afterwards was imported.
        _database = await TestDatabase.CreateAsync();
        Assert.That((await ApiProcess.RunAsync(_database.Settings, "migrate")).ExitCode, Is.Zero);
        _crm = await Crm.StartAsync(
            _database,
            "Production",
            new() { ["Bootstrap:AdminEmail"] = "root@example.org", ["Bootstrap:AdminPassword"] = "a long password" }
        );
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _crm.DisposeAsync();
        await _database.DisposeAsync();
    }

    private Session Administrator => _crm.SignInAs("root@example.org", "a long password");

    [Test]
    public async Task WhenALineIsBroken_NothingIsLoadedAndTheLineIsNamed()
    {
        await Expect("XX,Nowhere,GPIESS membership,2017-07,member,source,high", "\"XX\" in column iso2 is no State");
        await Expect("CL,Chile,A/RES/77/281,2023-04-18,bystander,source,high", "unknown event \"A/RES/77/281\" with role \"bystander\"");
        await Expect("CL,Chile,Some other event,2023-04-18,co-lead,source,high", "unknown event \"Some other event\"");
        await Expect("CL,Chile,A/RES/77/281,18 April 2023,co-lead,source,high", "\"18 April 2023\" in column date is no date");
        await Expect("CL,Chile,A/RES/77/281,2023-02-30,co-lead,source,high", "\"2023-02-30\" in column date is no date");
        await Expect("CL,Chile,A/RES/77/281", "Line 7");
        await Expect("CL,\"Chile,A/RES/77/281,2023-04-18,co-lead,source,high", "Line ");

        // The rest of the file is good, so anything loaded would show.
        async Task Expect(string line, string problem)
        {
            var result = await Import([.. Lines.Take(6), line, .. Lines.Skip(6)]);
            Assert.That(result.Problems, Is.Not.Empty, line);
            Assert.That(result.Problems[0].ToString(), Does.Contain(problem).IgnoreCase);
            if (line.Count(c => c == ',') == 6 && !line.Contains('"', StringComparison.Ordinal))
                Assert.That(result.Problems.Single().Line, Is.EqualTo(7));
            Assert.That(await Administrator.Get<List<object>>("/campaigns"), Is.Empty, "Nothing half-loaded.");
        }
    }

    [Test]
    public async Task WhenSeveralLinesAreBroken_EachIsNamed()
    {
        var result = await Import([
            Lines[0],
            "XX,a,GPIESS membership,2017-07,member,s,high",
            Lines[1],
            "YY,b,GPIESS membership,2017-07,member,s,high",
        ]);
        Assert.That(result.Problems.Select(p => p.Line), Is.EqualTo(new[] { 2, 4 }));
    }

    [Test]
    public async Task WhenAColumnIsMissing_ItIsNamed()
    {
        var result = await Import(["iso2,name_en,event,date,role,source", "CL,Chile,A/RES/77/281,2023-04-18,co-lead,source"]);
        Assert.That(result.Problems.Single().Message, Does.Contain("confidence"));
    }

    private async Task<ImportReport> Import(string[] lines)
    {
        await using var scope = _crm.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<HistoryImporter>()
            .ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)), check: false, CancellationToken.None);
    }
}
