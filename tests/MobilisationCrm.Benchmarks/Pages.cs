namespace MobilisationCrm.Benchmarks;

/// <summary>What the main pages ask the API for, with few logged contacts and with many: nothing may grow with them.</summary>
internal static class Pages
{
    private const int WarmUps = 20;
    private const int Rounds = 40;
    private const string Campaign = "generated-81";

    private static readonly (string Name, string Path)[] Reads =
    [
        ("pipeline", $"/campaigns/{Campaign}/engagements?pageSize=500"),
        ("dashboard", $"/campaigns/{Campaign}/dashboard"),
        ("dashboard, one group", $"/campaigns/{Campaign}/dashboard?group=African"),
        ("desk", $"/campaigns/{Campaign}/desk"),
        ("State file", $"/campaigns/{Campaign}/engagements/{{0}}"),
        ("timeline, first page", $"/campaigns/{Campaign}/engagements/{{0}}/timeline?pageSize=50"),
        ("follow-ups of a State", $"/follow-ups?campaign={Campaign}&state={{0}}&done=false&pageSize=100"),
        ("meetings", $"/meetings?campaign={Campaign}&pageSize=50"),
        ("mail", "/mail?pageSize=50"),
        ("contacts", "/contacts?pageSize=50"),
        ("organisations", "/organisations?pageSize=50"),
        ("search, a common word", $"/search?q=instructions&campaign={Campaign}"),
        ("search, three words", $"/search?q=coparrainage+instructions+capitale&campaign={Campaign}"),
        ("search, nothing found", $"/search?q=nowhere+written&campaign={Campaign}"),
    ];

    /// <summary>Times them on two databases that are generated for this.</summary>
    /// <param name="few">Logged contacts of the one.</param>
    /// <param name="many">Logged contacts of the other.</param>
    /// <param name="postgreSql">Connection string of an empty database for the one, whose name gets "_many" for the other; null for SQLite.</param>
    public static async Task CompareAsync(int few, int many, string? postgreSql)
    {
        var before = await MeasureAsync(few, postgreSql);
        var after = await MeasureAsync(many, postgreSql is null ? null : postgreSql + "_many");
        Console.WriteLine($"{"median of one client, ms",-26}{few,12}{many,12}{"ratio",8}");
        foreach (var ((name, milliseconds), later) in before.Zip(after))
            Console.WriteLine($"{name,-26}{milliseconds,12:0.0}{later.Milliseconds,12:0.0}{later.Milliseconds / milliseconds,8:0.00}");
    }

    private static async Task<List<(string Name, double Milliseconds)>> MeasureAsync(int interactions, string? postgreSql)
    {
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-pages-").FullName;
        var settings = RequestComparison.Settings(folder, postgreSql);
        settings["KeptAnswers:Megabytes"] = "0";
        await CrmProgram.RunAsync(settings, "generate", "--interactions", $"{interactions}");
        var measured = new List<(string, double)>();
        await using (var program = await CrmProgram.StartAsync(settings))
        {
            await program.SignInAsync("manager");
            var log = await RequestComparison.LogOfAsync(program);
            foreach (var (name, path) in Reads)
                await MeasureAsync(name, () => new(HttpMethod.Get, $"/api/v1{string.Format(path, log.Iso2)}"));
            await MeasureAsync("log a contact", () => RequestComparison.Log(log));

            async Task MeasureAsync(string name, Func<HttpRequestMessage> ask)
            {
                await Load.MedianAsync(program.Http, ask, WarmUps);
                measured.Add((name, await Load.MedianAsync(program.Http, ask, Rounds)));
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return measured;
    }
}
