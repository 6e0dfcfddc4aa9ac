namespace MobilisationCrm.Judging;

/// <summary>
/// Makes a story small by leaving acts out for as long as it breaks the same rule. A library's shrinking plays a thousand other stories
/// for each step; a month takes a third of a second.
/// </summary>
internal static class Shrinking
{
    public static async Task<Verdict> ShrinkAsync(Office office, Verdict verdict, DateTime until)
    {
        var best = await TryAsync(office, verdict, verdict.Story) ?? verdict with { Lines = ["(does not happen again when played alone)"] };
        for (var size = Math.Max(1, best.Story.Acts.Count / 2); size > 0 && DateTime.UtcNow < until; size = size == 1 ? 0 : size / 2)
            for (var from = best.Story.Acts.Count - size; from >= 0 && DateTime.UtcNow < until; from -= size)
                best = await TryAsync(office, best, Without(best.Story, from, size)) ?? best;
        // Once more one by one: what was needed by an act that is gone can go too.
        for (var from = best.Story.Acts.Count - 1; from >= 0 && DateTime.UtcNow < until; from--)
            best = await TryAsync(office, best, Without(best.Story, Math.Min(from, best.Story.Acts.Count - 1), 1)) ?? best;
        // And with one invitee for each meeting, where one is enough.
        for (var i = 0; i < best.Story.Acts.Count && DateTime.UtcNow < until; i++)
            if (best.Story.Acts[i] is { Kind: ActKind.Create } act)
                best = await TryAsync(office, best, With(best.Story, i, act with { C = act.C % 9 })) ?? best;
        return best;
    }

    private static Story With(Story story, int at, Act act) => story with { Acts = [.. story.Acts.Select((a, i) => i == at ? act : a)] };

    private static Story Without(Story story, int from, int size) =>
        story with { Acts = [.. story.Acts.Take(from), .. story.Acts.Skip(from + size)] };

    private static async Task<Verdict?> TryAsync(Office office, Verdict verdict, Story story)
    {
        var history = await Month.PlayAsync(office, story);
        return Judge.Of(history).Find(v => v.Key == verdict.Rule) is { } violation
            ? verdict with { Story = story, Violation = violation, Lines = history.Lines }
            : null;
    }
}
