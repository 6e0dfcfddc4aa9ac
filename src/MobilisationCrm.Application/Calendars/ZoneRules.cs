using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace MobilisationCrm.Calendars;

/// <summary>
/// A VTIMEZONE (RFC 5545, 3.6.5). Only the onsets about a given year are worked out: rules begin in 1601 and have no end.
/// </summary>
internal sealed class ZoneRules
{
    private sealed record Onset(DateTime At, TimeSpan From, TimeSpan To);

    private readonly List<VTimeZoneInfo> _observances;

    private ZoneRules(List<VTimeZoneInfo> observances) => _observances = observances;

    /// <summary>The rules; null where they are not whole, or are of another kind than a month's nth weekday or day each year.</summary>
    public static ZoneRules? Of(VTimeZone zone)
    {
        var observances = zone.TimeZoneInfos.ToList();
        return observances.Count > 0 && observances.TrueForAll(IsKnown) ? new ZoneRules(observances) : null;
    }

    /// <summary>The instant of a wall time, the first where there are two; null where the clocks jump over it.</summary>
    public DateTime? ToUtc(DateTime local)
    {
        var onsets = _observances.SelectMany(o => Onsets(o, local.Year)).OrderBy(o => o.At).ToList();
        return onsets
            .SelectMany(o => new[] { o.From, o.To })
            .Distinct()
            .Select(offset => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc))
            .Where(utc => utc + OffsetAt(utc) == local)
            .Order()
            .Cast<DateTime?>()
            .FirstOrDefault();

        TimeSpan OffsetAt(DateTime utc) => onsets.FindLast(o => o.At <= utc)?.To ?? onsets[0].From;
    }

    private static bool IsKnown(VTimeZoneInfo observance)
    {
        var rule = observance.RecurrenceRule;
        return observance is { OffsetFrom: not null, OffsetTo: not null, Start: not null }
            && observance.Properties.Count(p => p.Name == "RRULE") == (rule is null ? 0 : 1)
            && observance.Properties.Count(p => p.Name == "RDATE") <= observance.RecurrenceDates.GetAllDates().Count()
            && (rule is null || IsKnown(rule));
    }

    private static bool IsKnown(RecurrenceRule rule) =>
        rule is { Frequency: FrequencyType.Yearly, Interval: 1, Count: null, ByMonth.Count: <= 1, ByDay.Count: <= 1 }
        && rule.ByYearDay.Count + rule.ByWeekNo.Count + rule.BySetPosition.Count == 0
        && rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count == 0
        && rule.ByDay.TrueForAll(day => rule.ByMonth.Count == 1 && (day.Offset is not (null or 0) || rule.ByMonthDay.Count > 0));

    private static IEnumerable<Onset> Onsets(VTimeZoneInfo observance, int year)
    {
        var (start, before, rule) = (observance.Start!.Value, observance.OffsetFrom!.Offset, observance.RecurrenceRule);
        var ruled =
            from y in Enumerable.Range(year - 1, rule is null ? 0 : 3)
            where y > start.Year
            from day in Days(rule!, y, start)
            let at = day + start.TimeOfDay
            where rule!.Until is not { } until || (until.IsUtc ? at - before : at) <= until.Value
            select at;
        return observance
            .RecurrenceDates.GetAllDates()
            .Select(date => date.Value)
            .Concat(ruled)
            .Prepend(start)
            .Where(at => at.Year <= year + 1)
            // Some zones begin with the calendar itself, before which there is no instant.
            .Select(at => new Onset(at.Year == 1 ? at : at - before, before, observance.OffsetTo!.Offset));
    }

    // The days of a year on which the rule holds: "2SU" of March, the Sunday among 8 to 14 March, or 1 March.
    private static IEnumerable<DateTime> Days(RecurrenceRule rule, int year, DateTime start)
    {
        var first = new DateTime(year, rule.ByMonth.Count > 0 ? rule.ByMonth[0] : start.Month, 1);
        var days = Enumerable.Range(0, DateTime.DaysInMonth(year, first.Month)).Select(d => first.AddDays(d)).ToList();
        var length = days.Count;
        if (rule.ByMonthDay.Count > 0)
            days = days.FindAll(d => rule.ByMonthDay.Contains(d.Day) || rule.ByMonthDay.Contains(d.Day - length - 1));
        if (rule.ByDay is [var weekday])
        {
            days = days.FindAll(d => d.DayOfWeek == weekday.DayOfWeek);
            if (weekday.Offset is { } nth and not 0)
                days = [.. days.Skip(nth > 0 ? nth - 1 : days.Count + nth).Take(Math.Abs(nth) <= days.Count ? 1 : 0)];
        }

        return rule.ByMonthDay.Count + rule.ByDay.Count > 0 ? days : days.Where(d => d.Day == start.Day);
    }
}
