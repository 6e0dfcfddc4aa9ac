using System.Diagnostics;

namespace MobilisationCrm.Benchmarks;

/// <summary>What the main pages ask the API for: with the demo as it is seeded, and with the work of years beside it.</summary>
internal static class Pages
{
    private const int WarmUps = 5;
    private const int Rounds = 15;

    private static readonly (string Name, string Path)[] Reads =
    [
        ("pipeline", $"/campaigns/{Volume.Campaign}/engagements?PageSize=500"),
        ("State file", $"/campaigns/{Volume.Campaign}/engagements/{Volume.BusyState}"),
        ("timeline, first page", $"/campaigns/{Volume.Campaign}/engagements/{Volume.BusyState}/timeline?PageSize=50"),
        ("follow-ups of a State", $"/follow-ups?Campaign={Volume.Campaign}&State={Volume.BusyState}&Done=false&PageSize=100"),
        ("desk", $"/campaigns/{Volume.Campaign}/desk"),
        ("dashboard", $"/campaigns/{Volume.Campaign}/dashboard"),
        ("search, one word", $"/search?Q=lorem&Campaign={Volume.Campaign}"),
        ("search, nothing found", $"/search?Q=nowhere+written&Campaign={Volume.Campaign}"),
        ("meetings", $"/meetings?Campaign={Volume.Campaign}&PageSize=50"),
        ("contacts", "/contacts?PageSize=50"),
        ("organisations", "/organisations?PageSize=50"),
    ];

    public static async Task CompareAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-pages-").FullName;
        var demo = await MeasureAsync(folder);
        await Volume.FillAsync(folder);
        var filled = await MeasureAsync(folder);
        Console.WriteLine($"{"read",-24}{"demo, ms",12}{"filled, ms",12}{"ratio",8}{"demo, KB",12}{"filled, KB",12}");
        foreach (var ((name, _), before, after) in Reads.Zip(demo, filled))
        {
            Console.WriteLine(
                $"{name,-24}{before.Milliseconds,12:0.0}{after.Milliseconds,12:0.0}{after.Milliseconds / before.Milliseconds,8:0.0}{before.Bytes / 1000.0,12:0.0}{after.Bytes / 1000.0,12:0.0}"
            );
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The median time and the size of each answer, as a manager gets them over HTTP.</summary>
    private static async Task<List<(double Milliseconds, int Bytes)>> MeasureAsync(string folder)
    {
        await using var program = await CrmProgram.StartAsync(
            new()
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Data:Folder"] = folder,
                ["Roles"] = "web",
            }
        );
        await program.SignInAsync("manager");
        var measured = new List<(double, int)>();
        foreach (var (_, path) in Reads)
        {
            var times = new List<double>();
            var bytes = 0;
            for (var round = 0; round < WarmUps + Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                bytes = (await program.Http.GetByteArrayAsync($"/api/v1{path}")).Length;
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            measured.Add((times.Skip(WarmUps).Order().ElementAt(Rounds / 2), bytes));
        }

        return measured;
    }
}
