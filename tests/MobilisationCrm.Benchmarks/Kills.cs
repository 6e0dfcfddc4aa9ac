using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Benchmarks;

/// <summary>
/// Kills the program at random moments of a mailing, starts it again, and counts what arrived: nothing may be lost, and a message may
/// arrive twice only where the process died within a tenth of a second of the mail server's reply (M16).
/// </summary>
internal static partial class Kills
{
    // A process that is asked to stop ends by itself.
    private const int EveryTermination = 5;
    private const int Meetings = 4;
    private static readonly TimeSpan LongestMailing = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(0.1);
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<DateTime>> Taken = new();

    /// <summary>Kills the program so many times, on SQLite or a PostgreSQL, and prints what came of it.</summary>
    public static async Task CountAsync(int kills, string? postgreSql)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = ServeAsync(listener);
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-kills-").FullName;
        var settings = AtOnce.Settings(folder, ((IPEndPoint)listener.LocalEndpoint).Port, postgreSql);
        settings["Mail:Connections"] = "4";
        var (deaths, starts, goesOn, ends) = (new List<DateTime>(), new List<double>(), new List<double>(), new List<double>());
        for (var kill = 1; kill <= kills; kill++)
        {
            var watch = Stopwatch.StartNew();
            var before = Taken.Values.Sum(t => t.Count);
            await using var program = await CrmProgram.StartAsync(settings);
            starts.Add(watch.Elapsed.TotalSeconds);
            await program.SignInAsync("staff");
            if (await WaitingAsync(program) > 0)
            {
                while (Taken.Values.Sum(t => t.Count) == before)
                    await Task.Delay(5);
                goesOn.Add(watch.Elapsed.TotalSeconds);
            }

            var states = await StatesAsync(program);
            var meetings = new List<Guid>();
            while (meetings.Count < Meetings)
                meetings.Add(await AtOnce.PrepareAsync(program, states));
            var mailing = SendAsync(program, meetings);
            await Task.Delay(Random.Shared.NextDouble() * LongestMailing);
            if (kill % EveryTermination == 0)
            {
                watch.Restart();
                using var ask = Process.Start("kill", $"-TERM {program.Process.Id}");
                await program.Process.WaitForExitAsync();
                ends.Add(watch.Elapsed.TotalSeconds);
            }
            else
            {
                program.Process.Kill();
                await program.Process.WaitForExitAsync();
                deaths.Add(DateTime.UtcNow);
            }

            await mailing;
        }

        await using (var last = await CrmProgram.StartAsync(settings))
        {
            await last.SignInAsync("staff");
            while (await WaitingAsync(last) > 0)
                await Task.Delay(200);
            var sent = await SentAsync(last);
            var doubled = Taken.Where(t => t.Value.Count > 1).ToList();
            var firsts = doubled.ConvertAll(t => t.Value.First());
            var inDoubt = firsts.Count(at => deaths.Exists(death => death >= at && death - at <= Doubt));
            Console.WriteLine($"{kills} ends of the process, {ends.Count} of them asked for: {sent.Count} messages");
            Console.WriteLine($"lost {sent.Count(id => !Taken.ContainsKey(id))}, arrived and not written down {Taken.Keys.Except(sent).Count()}");
            Console.WriteLine($"doubled {doubled.Count}, of them {inDoubt} where the process died within {Doubt.TotalSeconds} s of the reply");
            Console.WriteLine($"start to ready {Median(starts):0.0} s, worst {starts.Max():0.0} s");
            Console.WriteLine($"start to the first message of those that waited {Median(goesOn):0.0} s, worst {goesOn.DefaultIfEmpty(double.NaN).Max():0.0} s");
            Console.WriteLine($"from SIGTERM to the end {Median(ends):0.0} s, worst {ends.DefaultIfEmpty(double.NaN).Max():0.0} s");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task SendAsync(CrmProgram program, List<Guid> meetings)
    {
        try
        {
            foreach (var meeting in meetings)
                await program.SendAsync(HttpMethod.Post, $"/meetings/{meeting}/send", new { });
        }
        catch (HttpRequestException)
        {
            // Killed meanwhile: what was answered is stored, what was not may be.
        }
    }

    private static double Median(List<double> values) => values.Count == 0 ? double.NaN : values.Order().ElementAt(values.Count / 2);

    private static async Task<string[]> StatesAsync(CrmProgram program)
    {
        var states = await program.Http.GetFromJsonAsync<JsonElement>("/api/v1/states");
        return [.. Items(states).Select(s => s.GetProperty("iso2").GetString()!)];
    }

    private static IEnumerable<JsonElement> Items(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray() : answer.GetProperty("items").EnumerateArray();

    private static async Task<int> WaitingAsync(CrmProgram program) =>
        (await program.Http.GetFromJsonAsync<JsonElement>("/api/v1/mail/status")).GetProperty("queued").GetInt32();

    private static async Task<HashSet<string>> SentAsync(CrmProgram program)
    {
        var sent = new HashSet<string>();
        for (var page = 1; ; page++)
        {
            var answer = await program.Http.GetFromJsonAsync<JsonElement>($"/api/v1/mail?state=Sent&purpose=Invitation&pageSize=200&page={page}");
            var ids = Items(answer).Select(m => m.GetProperty("id").GetGuid().ToString("N")).ToList();
            if (ids.Count == 0)
                return sent;
            sent.UnionWith(ids);
        }
    }

    private static async Task ServeAsync(TcpListener listener)
    {
        while (true)
            _ = ServeAsync(await listener.AcceptTcpClientAsync());
    }

    // Takes a message, and says so once it has noted which.
    private static async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink ESMTP");
            for (string? line, id = null; (line = await reader.ReadLineAsync()) is not null;)
            {
                if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync(line.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase) ? "250 sink" : "250 OK");
                    continue;
                }

                await writer.WriteLineAsync("354 Go on");
                while ((line = await reader.ReadLineAsync()) is not (null or "."))
                    id = MessageId().Match(line) is { Success: true } found ? found.Groups[1].Value : id;
                if (line is null)
                    return;
                Taken.GetOrAdd(id!, new ConcurrentQueue<DateTime>()).Enqueue(DateTime.UtcNow);
                await writer.WriteLineAsync("250 Taken");
            }
        }
        catch (IOException)
        {
            // The other side was killed.
        }
    }

    [GeneratedRegex("^Message-I[dD]: <([0-9a-f]{32})@")]
    private static partial Regex MessageId();
}
