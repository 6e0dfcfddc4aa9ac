using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Benchmarks;

/// <summary>The product's requests beside bare handlers on the same database, turn by turn.</summary>
internal sealed class RequestComparison(CrmProgram product, HttpClient bare, BareLog log)
{
    private const int Connections = 16;
    private const int Turns = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <summary>Address of the campaign that is asked about.</summary>
    public const string Campaign = "/api/v1/campaigns/generated-81";

    /// <summary>Reads that are compared, with the parts of both answers that must be the same.</summary>
    private static readonly (string Name, string Path, string[] Same)[] Reads =
    [
        ("list of 195 engagements", $"{Campaign}/engagements?pageSize=500", ["items", "total"]),
        (
            "dashboard",
            $"{Campaign}/dashboard",
            ["coSponsors", "pledges", "funnel", "balance", "trend", "stale", "forecast", "timeInStage", "activity", "nextBest", "states"]
        ),
        ("State file", $"{Campaign}/engagements/{{0}}", ["engagement", "commitments", "positions", "votes", "earlier"]),
        ("20 items of a timeline", $"{Campaign}/engagements/{{0}}/timeline?pageSize=20", ["total"]),
    ];

    /// <summary>Starts both on a database that is generated for this and prints the ratios.</summary>
    /// <param name="interactions">Logged contacts.</param>
    /// <param name="postgreSql">Connection string of a database for this alone; null for SQLite.</param>
    public static async Task CompareAsync(int interactions, string? postgreSql)
    {
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-requests-").FullName;
        var settings = Settings(folder, postgreSql);
        Console.WriteLine($"{interactions} logged contacts, {(postgreSql is null ? "SQLite" : "PostgreSQL")}, {Connections} connections");
        await CrmProgram.RunAsync(settings, "generate", "--interactions", $"{interactions}");
        var port = Ports.Free();
        var database = postgreSql ?? new SqliteConnectionStringBuilder { DataSource = $"{folder}/mobilisation-crm.db", DefaultTimeout = 30 }.ToString();
        using var process = Process.Start(Environment.ProcessPath!, ["bare", postgreSql is null ? "Sqlite" : "PostgreSql", database, $"{port}"]);
        using var bare = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await using (var cold = await SignedInAsync(new(settings) { ["KeptAnswers:Megabytes"] = "0" }))
        {
            var comparison = new RequestComparison(cold, bare, await LogOfAsync(cold));
            await comparison.ExpectTheSameAsync();
            Console.WriteLine($"{"nothing kept",-28}{"product/s",11}{"bare/s",9}{"ratio",8}{"spread",14}{"product ms",12}{"bare ms",9}");
            foreach (var (name, path, _) in Reads)
                await comparison.CompareAsync(name, () => comparison.Get(path), () => comparison.Get(path));
            await comparison.CompareLogAsync();
        }

        await using (var warm = await SignedInAsync(settings))
        {
            var comparison = new RequestComparison(warm, bare, await LogOfAsync(warm));
            Console.WriteLine("unchanged");
            foreach (var (name, path, _) in Reads.Take(2))
                await comparison.CompareAsync(name, () => comparison.Get(path), () => comparison.Get(path));
            await comparison.NotModifiedAsync();
        }

        process.Kill();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>As the program is operated, with a manager who signs in.</summary>
    public static Dictionary<string, string> Settings(string folder, string? postgreSql)
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Data:Folder"] = folder,
            ["Roles"] = "web",
            ["Bootstrap:AdminEmail"] = "manager@example.org",
            ["Bootstrap:AdminPassword"] = "Mobilise-2026",
            ["Accounts:RequireSecondFactor"] = "false",
        };
        if (postgreSql is not null)
            (settings["Database:Provider"], settings["Database:ConnectionString"]) = ("PostgreSql", postgreSql);
        return settings;
    }

    private static async Task<CrmProgram> SignedInAsync(Dictionary<string, string> settings)
    {
        var program = await CrmProgram.StartAsync(settings);
        await program.SignInAsync("manager");
        return program;
    }

    /// <summary>A contact with the State that is written to most, and a counterpart of it.</summary>
    public static async Task<BareLog> LogOfAsync(CrmProgram program)
    {
        var list = await program.Http.GetFromJsonAsync<JsonObject>($"{Campaign}/engagements?pageSize=500&sort=Quiet");
        var iso2 = (string)list!["items"]!.AsArray()[^1]!["iso2"]!;
        var organisations = await program.Http.GetFromJsonAsync<JsonObject>($"/api/v1/organisations?state={iso2}");
        var contacts = await program.Http.GetFromJsonAsync<JsonObject>($"/api/v1/contacts?state={iso2}");
        return new BareLog(
            "generated-81",
            iso2,
            "Call",
            "Instructions from the capital",
            "The expert expects them by the end of the week.",
            (Guid)organisations!["items"]![0]!["id"]!,
            [(Guid)contacts!["items"]![0]!["id"]!, (Guid)contacts["items"]![1]!["id"]!]
        );
    }

    private async Task ExpectTheSameAsync()
    {
        foreach (var (name, path, same) in Reads)
        {
            var ours = await product.Http.GetFromJsonAsync<JsonObject>(string.Format(path, log.Iso2));
            var theirs = await BareAnswerAsync(string.Format(path, log.Iso2));
            foreach (var part in same)
                if (!JsonNode.DeepEquals(ours![part], theirs[part]))
                    throw new InvalidOperationException($"{name}: {part} differs:\n{Begin(ours[part])}\n{Begin(theirs[part])}");
        }
    }

    private static string Begin(JsonNode? node) => node?.ToJsonString() is { } text ? text[..Math.Min(text.Length, 1_500)] : "nothing";

    private async Task<JsonObject> BareAnswerAsync(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return (await bare.GetFromJsonAsync<JsonObject>(path))!;
            }
            catch (HttpRequestException) when (attempt < 50)
            {
                await Task.Delay(100);
            }
        }
    }

    private HttpRequestMessage Get(string path) => new(HttpMethod.Get, string.Format(path, log.Iso2));

    /// <summary>Logs it.</summary>
    public static HttpRequestMessage Log(BareLog log) => new(HttpMethod.Post, "/api/v1/interactions") { Content = JsonContent.Create(log) };

    private async Task CompareAsync(string name, Func<HttpRequestMessage> ours, Func<HttpRequestMessage> theirs)
    {
        // The runtime compiles what is used most: not before it is, and not while it is measured.
        foreach (var (http, make) in new[] { (product.Http, ours), (bare, theirs) })
            await Load.ThroughputAsync(http, make, Connections, Turn);
        var turns = new List<(double Ours, double Theirs)>();
        for (var turn = 0; turn < Turns; turn++)
            turns.Add(
                (
                    await Load.ThroughputAsync(product.Http, ours, Connections, Turn),
                    await Load.ThroughputAsync(bare, theirs, Connections, Turn)
                )
            );
        var ratios = turns.Select(t => t.Ours / t.Theirs).Order().ToList();
        var median = turns.OrderBy(t => t.Ours / t.Theirs).ElementAt(Turns / 2);
        Console.WriteLine(
            $"{name,-28}{median.Ours,11:0}{median.Theirs,9:0}{ratios[Turns / 2],8:0.00}{$"{ratios[0]:0.00}-{ratios[^1]:0.00}",14}"
                + $"{await Load.MedianAsync(product.Http, ours, 50),12:0.00}{await Load.MedianAsync(bare, theirs, 50),9:0.00}"
        );
    }

    private Task CompareLogAsync() => CompareAsync("log a contact", () => Log(log), () => Log(log));

    private async Task NotModifiedAsync()
    {
        foreach (var (name, path, _) in Reads.Take(2))
        {
            using var first = await product.Http.GetAsync(string.Format(path, log.Iso2));
            var tag = first.Headers.ETag!;
            Func<HttpRequestMessage> ask = () =>
            {
                var request = Get(path);
                request.Headers.IfNoneMatch.Add(tag);
                return request;
            };
            var throughput = await Load.ThroughputAsync(product.Http, ask, Connections, Turn, HttpStatusCode.NotModified);
            Console.WriteLine(
                $"{name + ", 304",-28}{throughput,11:0}{"",31}{await Load.MedianAsync(product.Http, ask, 200, HttpStatusCode.NotModified),12:0.00}"
            );
        }
    }
}
