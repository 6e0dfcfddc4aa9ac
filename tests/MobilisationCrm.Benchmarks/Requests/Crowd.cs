using System.Collections.Concurrent;
using System.Diagnostics;

namespace MobilisationCrm.Benchmarks;

/// <summary>Fifty people read dashboards and lists while ten log contacts; each looks at what they got for a second.</summary>
internal static class Crowd
{
    private const int Readers = 50;
    private const int Writers = 10;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Prints how long reads and writes took, and whether what is kept is what is counted.</summary>
    /// <param name="minutes">How long.</param>
    /// <param name="postgreSql">Connection string of an empty database for this; null for SQLite.</param>
    public static async Task WatchAsync(int minutes, string? postgreSql)
    {
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-crowd-").FullName;
        var settings = RequestComparison.Settings(folder, postgreSql);
        await CrmProgram.RunAsync(settings, "generate", "--interactions", "50000");
        await using (var program = await CrmProgram.StartAsync(settings))
        {
            await program.SignInAsync("manager");
            var log = await RequestComparison.LogOfAsync(program);
            var (reads, writes, until) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), DateTime.UtcNow.AddMinutes(minutes));
            await Task.WhenAll(
                Enumerable
                    .Range(0, Readers)
                    .Select(i => GoOnAsync(i, reads, () => new(HttpMethod.Get, $"{RequestComparison.Campaign}/{Page(i)}")))
                    .Concat(Enumerable.Range(0, Writers).Select(i => GoOnAsync(i, writes, () => RequestComparison.Log(log))))
            );
            Console.WriteLine($"{Readers} readers, {Writers} who log, {minutes} minutes, {(postgreSql is null ? "SQLite" : "PostgreSQL")}");
            Print("reads", reads);
            Print("writes", writes);

            // They did not all begin at the same moment.
            async Task GoOnAsync(int number, ConcurrentBag<double> times, Func<HttpRequestMessage> ask)
            {
                await Task.Delay(Look * (number / (double)Readers));
                while (DateTime.UtcNow < until)
                {
                    var watch = Stopwatch.StartNew();
                    await Load.AskAsync(program.Http, ask, null);
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    await Task.Delay(Look);
                }
            }
        }

        await CrmProgram.RunAsync(settings, "recount", "--check");
        Console.WriteLine("What is kept is what is counted.");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string Page(int number) => number % 2 == 0 ? "dashboard" : "engagements?pageSize=500";

    private static void Print(string name, ConcurrentBag<double> times)
    {
        double[] sorted = [.. times.Order()];
        Console.WriteLine(
            $"{name,-8}{sorted.Length,8}   median {sorted[sorted.Length / 2],6:0.0} ms   95th of a hundred {sorted[sorted.Length * 95 / 100],6:0.0} ms   worst {sorted[^1],6:0} ms"
        );
    }
}
