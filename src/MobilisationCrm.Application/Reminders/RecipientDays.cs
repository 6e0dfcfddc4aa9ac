using Microsoft.EntityFrameworkCore;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Reminders;

/// <summary>
/// Working days of the city where a recipient sits (M23): the weekend of the country there, whatever State it speaks for; in New York also
/// the closed days of UN Headquarters; everywhere its own national day.
/// </summary>
internal sealed class RecipientDays(IReadOnlySet<DateOnly> closedAtUn, IReadOnlyDictionary<string, string> weekends)
{
    private readonly Dictionary<(string Zone, string? NationalDay, int Year), WorkingDays> _known = [];

    public static async Task<RecipientDays> ReadAsync(CrmDbContext db, CancellationToken cancellation) =>
        new(
            await db.ClosedDays.Select(d => d.Date).ToHashSetAsync(cancellation),
            await db.States.Select(s => new { s.Iso2, s.Facts.Weekend }).ToDictionaryAsync(s => s.Iso2, s => s.Weekend, cancellation)
        );

    /// <summary>Working days around a year.</summary>
    public WorkingDays Of(string zone, State? state, int year)
    {
        var key = (zone, state?.Facts.NationalDay, year);
        if (!_known.TryGetValue(key, out var days))
            _known[key] = days = Create(zone, key.Item2, year);
        return days;
    }

    private WorkingDays Create(string zone, string? nationalDay, int year)
    {
        var closed = new[] { year - 1, year, year + 1 }
            .Select(y => DateOnly.TryParse($"{y}-{nationalDay}", out var date) ? date : (DateOnly?)null)
            .OfType<DateOnly>()
            .ToHashSet();
        if (zone == Zone.NewYork)
            closed.UnionWith(closedAtUn);
        var weekend = Zone.CountryOf(zone) is { } country ? weekends.GetValueOrDefault(country, "") : "";
        return new WorkingDays(closed, WorkingDays.ParseWeekend(weekend));
    }
}
