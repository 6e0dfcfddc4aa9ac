namespace MobilisationCrm.Engagements;

/// <summary>One stage of the co-sponsorship funnel.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Current">Active engagements now in it.</param>
/// <param name="Reached">Engagements that ever stood in it or beyond.</param>
/// <param name="Conversion">Reached by the next stage over reached by this one, 0 to 1; null for the last stage and where none reached it.</param>
/// <param name="MedianDays">Median of the completed stays in it, days; null when no stay is completed.</param>
public sealed record FunnelStage(Stage Stage, int Current, int Reached, double? Conversion, double? MedianDays);

/// <summary>What the funnel needs to know of one engagement.</summary>
/// <param name="Status">Active, OnHold or Declined.</param>
/// <param name="Stage">Stage it stands in.</param>
/// <param name="Furthest">Furthest stage it stood in.</param>
/// <param name="StartedAt">Beginning at Identified.</param>
/// <param name="Moves">Standing moves in order of time: stage entered and instant.</param>
public sealed record FunnelEntry(EngagementStatus Status, Stage Stage, Stage Furthest, DateTime StartedAt, IReadOnlyList<(Stage To, DateTime At)> Moves);

/// <summary>The figures of the funnel, defined once for API, dashboard and exports.</summary>
public static class Funnel
{
    /// <summary>One row per stage, in order.</summary>
    public static IReadOnlyList<FunnelStage> Of(IReadOnlyCollection<FunnelEntry> entries)
    {
        var stages = Enum.GetValues<Stage>();
        var reached = stages.Select(s => entries.Count(e => e.Furthest >= s)).ToArray();
        var stays = entries.SelectMany(CompletedStays).ToLookup(s => s.Stage, s => s.Days);
        return [.. stages.Select((stage, i) => new FunnelStage(
            stage,
            entries.Count(e => e.Status == EngagementStatus.Active && e.Stage == stage),
            reached[i],
            i + 1 < stages.Length && reached[i] > 0 ? (double)reached[i + 1] / reached[i] : null,
            Median([.. stays[stage]])))];
    }

    private static IEnumerable<(Stage Stage, double Days)> CompletedStays(FunnelEntry entry)
    {
        var (stage, since) = (Stage.Identified, entry.StartedAt);
        foreach (var (to, at) in entry.Moves)
        {
            yield return (stage, Math.Max(0, (at - since).TotalDays));
            (stage, since) = (to, at);
        }
    }

    private static double? Median(double[] days)
    {
        if (days.Length == 0)
            return null;
        Array.Sort(days);
        var middle = days.Length / 2;
        var median = days.Length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
        return Math.Round(median, 1);
    }
}
