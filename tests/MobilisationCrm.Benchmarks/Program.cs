using System.Diagnostics;
using MobilisationCrm.Benchmarks;
using MobilisationCrm.Judging;

// Programs that print ratios against a baseline run beside them; never timed tests.
switch (args)
{
    case ["mail"]:
        await Sending.CompareAsync("storing");
        await Sending.CompareAsync("forgetting");
        return 0;
    case ["mail", var port] when ushort.TryParse(port, out _):
        await Sending.CompareAsync(port);
        return 0;
    case ["incoming"]:
        await Incoming.CompareAsync();
        return 0;
    case ["letters"]:
        await Letters.CountAsync();
        return 0;
    case ["memory"]:
        foreach (var recipients in new[] { 1_000, 8_000 })
        {
            // A process each: what one leaves behind does not count for the other.
            using var process = Process.Start(Environment.ProcessPath!, $"memory {recipients}");
            await process.WaitForExitAsync();
        }

        return 0;
    case ["memory", var recipients]:
        await Sending.WatchMemoryAsync(int.Parse(recipients));
        return 0;
    case ["pages", var few, var many, .. var on] when on.Length < 2:
        await Pages.CompareAsync(int.Parse(few), int.Parse(many), on.FirstOrDefault());
        return 0;
    case ["keys", var interactions]:
        await FirstKey.MeasureAsync(int.Parse(interactions));
        return 0;
    case ["at-once"]:
        await AtOnce.MeasureAsync(null);
        return 0;
    case ["at-once", var postgreSql]:
        await AtOnce.MeasureAsync(postgreSql);
        return 0;
    case ["idle", var postgreSql]:
        await Idle.MeasureAsync(postgreSql, 10);
        return 0;
    case ["months", .. var numbers]:
        await Trials.PrintAsync(
            numbers.Length > 0 ? int.Parse(numbers[0]) : 5_000,
            numbers.Length > 1 ? ulong.Parse(numbers[1]) : 1,
            Console.Out
        );
        return 0;
    case ["kills", .. var given] when given.Length < 2:
        await Kills.CountAsync(given.Length > 0 ? int.Parse(given[0]) : 200);
        return 0;
    case ["kills", var kills, var postgreSql, .. var restart]:
        await KilledNodes.CountAsync(int.Parse(kills), postgreSql, restart.FirstOrDefault());
        return 0;
    case ["requests", var interactions]:
        await RequestComparison.CompareAsync(int.Parse(interactions), null);
        return 0;
    case ["requests", var interactions, var postgreSql]:
        await RequestComparison.CompareAsync(int.Parse(interactions), postgreSql);
        return 0;
    case ["crowd", var minutes, .. var on] when on.Length < 2:
        await Crowd.WatchAsync(int.Parse(minutes), on.FirstOrDefault());
        return 0;
    case ["bare", var provider, var database, var port]:
        await BareProgram.ServeAsync(provider, database, int.Parse(port));
        return 0;
    case ["sink", var kind]:
        await Sink.ServeAsync(kind == "storing");
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Benchmarks: mail [PORT] | incoming | letters | memory | requests COUNT [POSTGRESQL] | pages FEW MANY [POSTGRESQL] | keys COUNT | crowd MINUTES [POSTGRESQL] | at-once [POSTGRESQL] | idle POSTGRESQL"
                + " | months [COUNT] [SEED] | kills [COUNT [POSTGRESQL [RESTART COMMAND]]]"
        );
        return 2;
}
