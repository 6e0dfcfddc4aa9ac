namespace MobilisationCrm.ClosedDays;

/// <summary>A day on which UN Headquarters in New York is closed; the yearly circular decides, so the table is editable.</summary>
public sealed class ClosedDay
{
    /// <summary>The day; the key.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>How sure the date is: fixed, computed, estimated, confirmed.</summary>
    public string Certainty { get; set; } = "";
}

/// <summary>Counts working days: neither weekend nor closed day.</summary>
/// <param name="closed">Closed days; days outside it are open.</param>
/// <param name="weekend">Days of the week that are closed; Saturday and Sunday when null.</param>
public sealed class WorkingDays(IReadOnlySet<DateOnly> closed, IReadOnlySet<DayOfWeek>? weekend = null)
{
    private static readonly HashSet<DayOfWeek> SaturdaySunday = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    private readonly IReadOnlySet<DayOfWeek> _weekend = weekend is { Count: > 0 and < 7 } ? weekend : SaturdaySunday;

    /// <summary>Days of the week named by three letters each, as in "fri sat".</summary>
    public static IReadOnlySet<DayOfWeek> ParseWeekend(string text) =>
        Enum.GetValues<DayOfWeek>().Where(d => text.Contains(d.ToString()[..3], StringComparison.OrdinalIgnoreCase)).ToHashSet();

    /// <summary>True for a working day.</summary>
    public bool IsOpen(DateOnly day) => !_weekend.Contains(day.DayOfWeek) && !closed.Contains(day);

    /// <summary>The day that lies the given number of working days after (or, when negative, before) a day.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsOpen(day))
                left--;
        }

        return day;
    }
}
