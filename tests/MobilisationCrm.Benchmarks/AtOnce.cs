using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace MobilisationCrm.Benchmarks;

/// <summary>From the answer to "Send" until the mail server has taken the message.</summary>
internal static class AtOnce
{
    private const int Rounds = 100;
    private static readonly string[] States = ["KE", "UG", "RW", "TZ", "FR", "ES"];

    /// <summary>On SQLite, where one process does both, or on a PostgreSQL with one for the web and one for the jobs.</summary>
    /// <param name="postgreSql">Connection string of a database for this alone; null for SQLite.</param>
    public static async Task MeasureAsync(string? postgreSql)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var taken = new SemaphoreSlim(0);
        listener.Start();
        _ = Sink.ServeAsync(listener, stores: true, () => taken.Release());
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-at-once-").FullName;
        var settings = Settings(folder, ((IPEndPoint)listener.LocalEndpoint).Port, postgreSql);
        await using (var web = await CrmProgram.StartAsync(new(settings) { ["Roles"] = postgreSql is null ? "web,worker" : "web" }))
        await using (postgreSql is null ? null : await CrmProgram.StartAsync(new(settings) { ["Roles"] = "worker" }))
        {
            await web.SignInAsync("staff");
            // The first are not counted: the programs compile what they need.
            await SendAsync(web, taken, 5);
            var seconds = await SendAsync(web, taken, Rounds);
            Console.WriteLine(
                $"{(postgreSql is null ? "SQLite, one process" : "PostgreSQL, web and worker apart")}: from the answer to \"Send\" until the mail server has taken the message, {Rounds} times"
            );
            Console.WriteLine($"median {seconds[Rounds / 2]:0.000} s, worst {seconds[^1]:0.000} s");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<double>> SendAsync(CrmProgram web, SemaphoreSlim taken, int times)
    {
        var seconds = new List<double>();
        for (var round = 0; round < times; round++)
        {
            var meeting = await PrepareAsync(web, States[round % States.Length]);
            // Nobody sends by the second hand.
            await Task.Delay(Random.Shared.Next(1500));
            await web.SendAsync(HttpMethod.Post, $"/meetings/{meeting}/send", new { });
            var watch = Stopwatch.StartNew();
            if (!await taken.WaitAsync(TimeSpan.FromMinutes(2)))
                throw new InvalidOperationException("A message did not leave.");
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        seconds.Sort();
        return seconds;
    }

    /// <summary>Prepares a meeting in two weeks to which these States are invited.</summary>
    public static async Task<Guid> PrepareAsync(CrmProgram web, params string[] states)
    {
        var day = DateTime.UtcNow.Date.AddDays(14);
        var prepared = await web.SendAsync(
            HttpMethod.Post,
            "/meetings",
            new
            {
                campaign = "sse-next",
                kind = "Information",
                title = "Information meeting",
                startsLocal = day.AddHours(10).ToString("s"),
                endsLocal = day.AddHours(11).ToString("s"),
                timeZone = "America/New_York",
            }
        );
        var meeting = (await prepared.ReadFromJsonAsync<JsonElement>()).GetProperty("meeting").GetProperty("id").GetGuid();
        await web.SendAsync(HttpMethod.Put, $"/meetings/{meeting}/invitations", new { states });
        return meeting;
    }

    /// <summary>An installation with the demo that sends to a server on this machine.</summary>
    public static Dictionary<string, string> Settings(string folder, int port, string? postgreSql)
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Data:Folder"] = folder,
            ["Mail:Transport"] = "Smtp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = $"{port}",
            ["Mail:Smtp:StartTls"] = "false",
            // Who sends a hundred times in two minutes would have to wait for the limits.
            ["Mail:PerMinute"] = "100000",
            ["Mail:PerMinutePerDomain"] = "100000",
        };
        if (postgreSql is not null)
            (settings["Database:Provider"], settings["Database:ConnectionString"]) = ("PostgreSql", postgreSql);
        return settings;
    }
}
