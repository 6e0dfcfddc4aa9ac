using System.Diagnostics;

namespace MobilisationCrm.Benchmarks;

/// <summary>
/// Kills the program on SQLite at random moments of what it does, starts it again, and counts what arrived: nothing may be lost or
/// half, and a message may arrive twice only where the process died within a tenth of a second of the mail server's reply (M16).
/// </summary>
internal static class Kills
{
    private enum Moment
    {
        Sending,
        Storing,
        Stopping,
        Starting,
        Migrating,
        Restoring,
    }

    // What a program does most of its time it is killed in most often.
    private static readonly Moment[] Moments =
    [
        Moment.Sending,
        Moment.Storing,
        Moment.Sending,
        Moment.Starting,
        Moment.Sending,
        Moment.Stopping,
        Moment.Sending,
        Moment.Migrating,
        Moment.Sending,
        Moment.Restoring,
    ];

    /// <summary>Kills the program so many times, and prints what came of it.</summary>
    public static async Task CountAsync(int kills)
    {
        using var arrivals = new Arrivals();
        var mailings = new Mailings();
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-kills-").FullName;
        var settings = AtOnce.Settings(folder, arrivals.Port, null);
        var (starts, goesOn, ends, isUnfinished) = (new List<double>(), new List<double>(), new List<double>(), false);
        for (var kill = 0; kill < kills; kill++)
        {
            var moment = Moments[kill % Moments.Length];
            if (moment is Moment.Starting or Moment.Migrating or Moment.Restoring)
            {
                await KillAsync(settings, Path.Combine(folder, $"copy-{kill}.db"), moment, arrivals);
                continue;
            }

            var watch = Stopwatch.StartNew();
            await using var program = await CrmProgram.StartAsync(settings);
            starts.Add(watch.Elapsed.TotalSeconds);
            await program.SignInAsync("staff");
            await Mailings.DrainAsync(program);
            if (isUnfinished)
                goesOn.Add(watch.Elapsed.TotalSeconds);
            var (meeting, messages) = await mailings.PrepareAsync(program);
            var before = arrivals.Count;
            var mailing = mailings.SendAsync(program, meeting);
            if (moment == Moment.Storing)
                await Task.Delay(Random.Shared.Next(300));
            else
                await arrivals.ReachAsync(before + Random.Shared.Next(1, messages));
            if (moment == Moment.Stopping)
                ends.Add(await TerminateAsync(program));
            else
                await program.KillAsync(arrivals);
            await mailing;
            isUnfinished = arrivals.Count - before < messages;
        }

        await using (var last = await CrmProgram.StartAsync(settings))
        {
            await last.SignInAsync("staff");
            Console.WriteLine($"{kills} ends of the process on SQLite, {ends.Count} of them asked for");
            arrivals.Print(await mailings.FinishAsync(last));
            Print("start to ready", starts);
            Print("start until all was sent that a kill had left", goesOn);
            Print("from SIGTERM to the end", ends);
        }

        var left = Directory.GetFiles(folder, "*.unfinished*").Length;
        Console.WriteLine($"files left unfinished: {left}");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Prints median and worst, in seconds.</summary>
    public static void Print(string what, List<double> seconds)
    {
        seconds.Sort();
        if (seconds.Count > 0)
            Console.WriteLine($"{what}: median {seconds[seconds.Count / 2]:0.0} s, worst {seconds[^1]:0.0} s of {seconds.Count}");
    }

    // The copy is made while nothing runs: a restore that succeeds before it is killed changes nothing.
    private static async Task KillAsync(Dictionary<string, string> settings, string copy, Moment moment, Arrivals arrivals)
    {
        if (moment == Moment.Restoring)
            await CrmProgram.RunAsync(settings, "backup", copy);
        await using var program = moment switch
        {
            Moment.Migrating => CrmProgram.Begin(settings, "migrate"),
            Moment.Restoring => CrmProgram.Begin(settings, "restore", copy),
            _ => CrmProgram.Begin(settings),
        };
        await Task.Delay(Random.Shared.Next(moment == Moment.Starting ? 4_000 : 1_500));
        await program.KillAsync(arrivals);
        File.Delete(copy);
    }

    private static async Task<double> TerminateAsync(CrmProgram program)
    {
        var watch = Stopwatch.StartNew();
        using var ask = Process.Start("kill", $"-TERM {program.Process.Id}");
        await program.Process.WaitForExitAsync();
        return watch.Elapsed.TotalSeconds;
    }
}
