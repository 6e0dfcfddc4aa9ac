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
/// <param name="StartedOn">Day on which it began at Identified, in the campaign's zone.</param>
/// <param name="Moves">Standing moves in order of time: stage entered and day, in the campaign's zone; none after the adoption.</param>
/// <param name="IsSponsor">A confirmed sponsorship stands.</param>
public sealed record FunnelEntry(
    EngagementStatus Status,
    Stage Stage,
    Stage Furthest,
    DateOnly StartedOn,
    IReadOnlyList<(Stage To, DateOnly On)> Moves,
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
/// <param name="Days">Its length, calendar days.</param>
/// <param name="EndedOn">Day on which the next stage was entered.</param>
public sealed record CompletedStay(Stage Stage, double Days, DateOnly EndedOn);

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
    /// One row per stage, in order: stays that ended in a period, and those that last.
    /// </summary>
    /// <param name="entries">The engagements.</param>
    /// <param name="from">First day of the period; null for the beginning.</param>
    /// <param name="until">Last day of the period; null for no end.</param>
    /// <param name="today">The day until which stays last: today, or that of the adoption.</param>
    public static IReadOnlyList<StageTime> Times(
        IReadOnlyCollection<FunnelEntry> entries,
        DateOnly? from,
        DateOnly? until,
        DateOnly today
    )
    {
        var ended = CompletedStays(entries).Where(s => !(s.EndedOn < from) && !(s.EndedOn > until)).ToLookup(s => s.Stage, s => s.Days);
        var lasting = entries
            .Where(e => e.Status == EngagementStatus.Active)
            .ToLookup(e => e.Stage, e => Between(e.Moves.Count == 0 ? e.StartedOn : e.Moves[^1].On, today));
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
            var (stage, since) = (Stage.Identified, entry.StartedOn);
            foreach (var (to, on) in entry.Moves)
            {
                yield return new CompletedStay(stage, Between(since, on), on);
                (stage, since) = (to, on);
            }
        }
    }

    private static double Between(DateOnly from, DateOnly to) => Math.Max(0, to.DayNumber - from.DayNumber);

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
