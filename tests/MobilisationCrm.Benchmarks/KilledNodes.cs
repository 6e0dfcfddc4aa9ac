using System.Diagnostics;
using Npgsql;

namespace MobilisationCrm.Benchmarks;

/// <summary>
/// Three nodes on one PostgreSQL, of which one after the other is killed while they send. Also the connections of all are cut, and the
/// database is started anew.
/// </summary>
internal static class KilledNodes
{
    private const int Nodes = 3;

    // Now and then the killed node stays away, until the others have taken over what it held.
    private const int StaysAway = 10;
    private const int CutsConnections = 6;

    /// <summary>Kills nodes so many times, and prints what came of it.</summary>
    /// <param name="kills">How many times.</param>
    /// <param name="postgreSql">Connection string of a database for this alone.</param>
    /// <param name="restart">Command that starts the database server anew, asked twice; null for never.</param>
    public static async Task CountAsync(int kills, string postgreSql, string? restart)
    {
        using var arrivals = new Arrivals();
        var mailings = new Mailings();
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-kills-").FullName;
        var settings = Enumerable.Range(0, Nodes).Select(n => SettingsOf(n, folder, arrivals.Port, postgreSql)).ToList();
        await CrmProgram.RunAsync(settings[0], "migrate");
        var nodes = new List<CrmProgram>();
        foreach (var each in settings)
            nodes.Add(await CrmProgram.StartAsync(each));
        var (same, other, cuts, restarts) = (new List<double>(), new List<double>(), 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var (victim, sender) = (kill % Nodes, nodes[(kill + 1) % Nodes]);
            await sender.SignInAsync("staff");
            await Mailings.DrainAsync(sender);
            var (meeting, messages) = await mailings.PrepareAsync(sender);
            var goal = arrivals.Count + Random.Shared.Next(1, messages);
            var mailing = mailings.SendAsync(sender, meeting);
            await arrivals.ReachAsync(goal);
            if (kill % CutsConnections == CutsConnections - 1)
            {
                await CutAsync(postgreSql, arrivals);
                cuts++;
            }
            else if (restart is not null && (kill == kills / 3 || kill == 2 * kills / 3))
            {
                using var again = Process.Start("sh", ["-c", restart]);
                await again.WaitForExitAsync();
                arrivals.NoteDeath();
                restarts++;
            }

            await nodes[victim].KillAsync(arrivals);
            var watch = Stopwatch.StartNew();
            await mailing;
            if (kill % StaysAway == 0)
                other.Add(await DrainAsync(sender, watch));
            nodes[victim] = await CrmProgram.StartAsync(settings[victim]);
            if (kill % StaysAway != 0)
                same.Add(await DrainAsync(sender, watch));
        }

        await nodes[0].SignInAsync("staff");
        Console.WriteLine($"{kills} kills of {Nodes} nodes on PostgreSQL, connections cut {cuts} times, database started anew {restarts} times");
        arrivals.Print(await mailings.FinishAsync(nodes[0]));
        Kills.Print("from the kill until all was sent, the node started anew at once", same);
        Kills.Print("from the kill until all was sent, by the other nodes", other);
        foreach (var node in nodes)
            await node.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<double> DrainAsync(CrmProgram sender, Stopwatch watch)
    {
        await Mailings.DrainAsync(sender);
        return watch.Elapsed.TotalSeconds;
    }

    private static Dictionary<string, string> SettingsOf(int node, string folder, int port, string postgreSql) =>
        AtOnce.Settings(Directory.CreateDirectory(Path.Combine(folder, $"node-{node}")).FullName, port, postgreSql);

    private static async Task CutAsync(string postgreSql, Arrivals arrivals)
    {
        await using var connection = new NpgsqlConnection($"{postgreSql};Pooling=false");
        await connection.OpenAsync();
        await using var cut = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            connection
        );
        await cut.ExecuteNonQueryAsync();
        arrivals.NoteDeath();
    }
}
