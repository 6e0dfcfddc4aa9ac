namespace MobilisationCrm.Engagements;

/// <summary>One stage of the co-sponsorship funnel.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Current">Active engagements now in it.</param>
/// <param name="Reached">Engagements that ever stood in it or beyond.</param>
/// <param name="Conversion">
/// Reached by the next stage over reached by this one, 0 to 1; null for the last stage and where none reached it.
/// </param>
/// <param name="MedianDays">Median of the completed stays in it, days; null when no stay is completed.</param>
public sealed record FunnelStage(Stage Stage, int Current, int Reached, double? Conversion, double? MedianDays);

/// <summary>What the funnel needs to know of one engagement.</summary>
/// <param name="Status">Active, OnHold or Declined.</param>
/// <param name="Stage">Stage it stands in.</param>
/// <param name="Furthest">Furthest stage it stood in.</param>
/// <param name="StartedAt">Beginning at Identified.</param>
/// <param name="Moves">Standing moves in order of time: stage entered and instant.</param>
/// <param name="IsSponsor">A confirmed sponsorship stands.</param>
public sealed record FunnelEntry(
    EngagementStatus Status,
    Stage Stage,
    Stage Furthest,
    DateTime StartedAt,
    IReadOnlyList<(Stage To, DateTime At)> Moves,
    bool IsSponsor
);

/// <summary>How long engagements stay in a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Completed">Stays that ended, in the period asked for.</param>
/// <param name="MedianDays">Their median, days; null when there is none.</param>
/// <param name="Standing">Active engagements now in it.</param>
/// <param name="MedianStanding">Median of their days in it so far; null when there is none.</param>
public sealed record StageTime(Stage Stage, int Completed, double? MedianDays, int Standing, double? MedianStanding);

/// <summary>A stay in a stage that has ended.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Days">Its length.</param>
/// <param name="EndedAt">When the next stage was entered, UTC.</param>
public sealed record CompletedStay(Stage Stage, double Days, DateTime EndedAt);

/// <summary>The figures of the funnel, defined once for API, dashboard and exports.</summary>
public static class Funnel
{
    /// <summary>One row per stage, in order.</summary>
    public static IReadOnlyList<FunnelStage> Of(IReadOnlyCollection<FunnelEntry> entries)
    {
        var stages = Enum.GetValues<Stage>();
        var reached = stages.Select(s => entries.Count(e => e.Furthest >= s)).ToArray();
        var stays = CompletedStays(entries).ToLookup(s => s.Stage, s => s.Days);
        return
        [
            .. stages.Select(
                (stage, i) =>
                    new FunnelStage(
                        stage,
                        entries.Count(e => e.Status == EngagementStatus.Active && e.Stage == stage),
                        reached[i],
                        i + 1 < stages.Length && reached[i] > 0 ? (double)reached[i + 1] / reached[i] : null,
                        Median(stays[stage])
                    )
            ),
        ];
    }

    /// <summary>
    /// One row per stage, in order: stays that ended between two instants, and those that last until now, or until the campaign's end.
    /// </summary>
    public static IReadOnlyList<StageTime> Times(IReadOnlyCollection<FunnelEntry> entries, DateTime from, DateTime until, DateTime now)
    {
        var ended = CompletedStays(entries).Where(s => s.EndedAt >= from && s.EndedAt < until).ToLookup(s => s.Stage, s => s.Days);
        var lasting = entries
            .Where(e => e.Status == EngagementStatus.Active)
            .ToLookup(e => e.Stage, e => Math.Max(0, (now - (e.Moves.Count == 0 ? e.StartedAt : e.Moves[^1].At)).TotalDays));
        return
        [
            .. Enum.GetValues<Stage>()
                .Select(s => new StageTime(s, ended[s].Count(), Median(ended[s]), lasting[s].Count(), Median(lasting[s]))),
        ];
    }

    /// <summary>All stays that have ended.</summary>
    public static IEnumerable<CompletedStay> CompletedStays(IEnumerable<FunnelEntry> entries)
    {
        foreach (var entry in entries)
        {
            var (stage, since) = (Stage.Identified, entry.StartedAt);
            foreach (var (to, at) in entry.Moves)
            {
                yield return new CompletedStay(stage, Math.Max(0, (at - since).TotalDays), at);
                (stage, since) = (to, at);
            }
        }
    }

    /// <summary>The median to a tenth of a day; null of nothing.</summary>
    public static double? Median(IEnumerable<double> days)
    {
        double[] sorted = [.. days.Order()];
        if (sorted.Length == 0)
            return null;
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Math.Round(median, 1);
    }
}
