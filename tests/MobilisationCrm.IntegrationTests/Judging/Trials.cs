using System.Diagnostics;

namespace MobilisationCrm.Judging;

/// <summary>A rule that was broken: how often, and the smallest story that breaks it.</summary>
internal sealed record Verdict(string Rule, int Months, Violation Violation, ulong Seed, Story Story)
{
    public IReadOnlyList<string> Lines { get; set; } = [];
}

/// <summary>Plays many months, judges them, and makes the stories of what it finds small.</summary>
public static class Trials
{
    /// <summary>Prints violations by rule, speed, and for each rule the smallest story found.</summary>
    public static async Task PrintAsync(int count, ulong seed, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        var watch = Stopwatch.StartNew();
        var verdicts = await RunAsync(count, seed, TimeSpan.FromMinutes(30), to);
        await to.WriteLineAsync($"\n{count} months from seed {seed}; with the shrinking {watch.Elapsed.TotalSeconds:0} s.");
        foreach (var verdict in verdicts)
            await to.WriteLineAsync($"{verdict.Months,6} months: {verdict.Rule}");
        if (verdicts.Count == 0)
            await to.WriteLineAsync("No rule was broken.");
    }

    internal static string Describe(Verdict verdict) =>
        $"\n{verdict.Rule} was broken in {verdict.Months} months; seed {verdict.Seed}, made small:\n  "
        + string.Join("\n  ", verdict.Lines)
        + $"\n  => {verdict.Violation}";

    /// <summary>Plays months of consecutive seeds on one office for each core.</summary>
    internal static async Task<List<Verdict>> RunAsync(int count, ulong seed, TimeSpan shrinking, TextWriter? progress = null)
    {
        var offices = await Task.WhenAll(Office.OpenAsync(), Office.OpenAsync());
        try
        {
            var (next, found, watch) = (-1, new Dictionary<string, List<Verdict>>(), Stopwatch.StartNew());
            await Task.WhenAll(
                offices.Select(office =>
                    Task.Run(async () =>
                    {
                        for (int i; (i = Interlocked.Increment(ref next)) < count;)
                        {
                            var story = Story.Of(seed + (ulong)i);
                            var violations = Judge.Of(await Month.PlayAsync(office, story));
                            lock (found)
                                foreach (var rule in violations.GroupBy(v => v.Key))
                                    Keep(found, new Verdict(rule.Key, 1, rule.First(), seed + (ulong)i, story));
                        }
                    })
                )
            );
            progress?.WriteLine($"{count / watch.Elapsed.TotalSeconds:0.0} months a second");
            var verdicts = new List<Verdict>();
            var until = DateTime.UtcNow + shrinking;
            foreach (var (_, list) in found.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                // The shortest is the quickest to make small.
                var smallest = list.OrderBy(v => v.Story.Acts.Count).ThenBy(v => v.Seed).First();
                verdicts.Add(await Shrinking.ShrinkAsync(offices[0], smallest with { Months = list.Count }, until));
                progress?.WriteLine(Describe(verdicts[^1]));
            }

            return verdicts;
        }
        finally
        {
            foreach (var office in offices)
                await office.DisposeAsync();
        }
    }

    private static void Keep(Dictionary<string, List<Verdict>> found, Verdict verdict)
    {
        if (!found.TryGetValue(verdict.Rule, out var list))
            found[verdict.Rule] = list = [];
        list.Add(verdict);
    }
}
