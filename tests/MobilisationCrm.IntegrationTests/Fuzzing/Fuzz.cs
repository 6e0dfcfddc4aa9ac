using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Fuzzing;

/// <summary>
/// How long to look, and what was found. A short look is part of tests/run; a long one is asked for by FUZZ_REQUESTS, FUZZ_MUTATIONS and
/// FUZZ_SEEDS, and then measures time and memory, too.
/// </summary>
internal sealed class Fuzz
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private const long MostMemory = 1024L * 1024 * 1024;

    private readonly string _what;
    private readonly int _seed;
    private readonly Dictionary<string, (int Times, string First)> _found = [];
    private readonly SortedDictionary<int, int> _statuses = [];
    private (TimeSpan Took, string What) _slowest;
    private int _count;

    public Fuzz(string what, int seed) => (_what, _seed, Random) = (what, seed, new Random(seed));

    public static bool IsLong => Environment.GetEnvironmentVariable("FUZZ_SEEDS") is { Length: > 0 };

    public static int[] Seeds =>
        [.. (IsLong ? Environment.GetEnvironmentVariable("FUZZ_SEEDS")! : "24").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))];

    public Random Random { get; }

    /// <summary>How many of a kind fall to each seed.</summary>
    public static int Share(string setting, int shortly) =>
        int.TryParse(Environment.GetEnvironmentVariable(setting), out var all) ? all / Seeds.Length : shortly;

    /// <summary>Tries one; what it throws, or says, is a fault.</summary>
    public async Task TryAsync(Func<string> describe, Func<Task<(int Status, string? Fault)>> attempt)
    {
        var (status, fault, took) = await OnceAsync(attempt);
        // The first compile what they run; another that is slow may have waited for a machine that does more than this.
        if (took > Longest && IsLong)
            took = (await OnceAsync(attempt)).Took;
        _count++;
        _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
        if (took > _slowest.Took)
            _slowest = (took, describe());
        if (IsLong && took > Longest)
            fault ??= "slower than two seconds, twice";
        if (fault is null)
            return;
        // One fault found a thousand times is one fault.
        var kind = Regex.Replace(fault, "[0-9a-f-]{36}|[0-9]{3,}", "…").Cut(300);
        _found[kind] = _found.TryGetValue(kind, out var known) ? (known.Times + 1, known.First) : (1, describe());
    }

    private static async Task<(int Status, string? Fault, TimeSpan Took)> OnceAsync(Func<Task<(int Status, string? Fault)>> attempt)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var (status, fault) = await attempt();
            return (status, fault, watch.Elapsed);
        }
        catch (Exception thrown) when (thrown is not SuccessException)
        {
            var place = thrown.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("MobilisationCrm", StringComparison.Ordinal));
            return (0, $"{thrown.GetType().Name}: {thrown.Message.Split('\n')[0]} {place}", watch.Elapsed);
        }
    }

    /// <summary>Says what was seen, and fails on any fault.</summary>
    public void End()
    {
        var memory = GC.GetTotalMemory(forceFullCollection: IsLong);
        TestContext.Out.WriteLine(
            $"{_what}, seed {_seed}: {_count} tried; statuses {string.Join(", ", _statuses.Select(s => $"{s.Key}: {s.Value}"))}; "
                + $"slowest {_slowest.Took.TotalMilliseconds:F0} ms ({_slowest.What.Cut(200)}); {memory / 1_000_000} MB held"
        );
        foreach (var (kind, (times, first)) in _found)
            TestContext.Out.WriteLine($"  {times} × {kind}\n      {first.Cut(1_500)}");
        if (IsLong)
            Assert.That(memory, Is.LessThan(MostMemory));
        Assert.That(_found.Keys, Is.Empty, $"seed {_seed}");
    }
}
