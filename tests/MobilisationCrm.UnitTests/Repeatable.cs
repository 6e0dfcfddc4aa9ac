using FsCheck;
using FsCheck.Fluent;

namespace MobilisationCrm;

/// <summary>
/// Invented input is the same in every run: a change is judged by the change, never by the luck of the draw. The environment variable SEED
/// draws anew, to look for what nobody thought of.
/// </summary>
internal static class Repeatable
{
    private static readonly Rnd Seed = new(ulong.TryParse(Environment.GetEnvironmentVariable("SEED"), out var seed) ? seed : 2026);

    public static IEnumerable<T> Draw<T>(this Gen<T> generator, int count) => generator.Sample(count, Seed, 50);

    public static void CheckRepeatably(this Property property) =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(new Replay(Seed, null)), property);
}
