using System.Globalization;
using System.Text.RegularExpressions;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using MobilisationCrm.Time;
using NodaTime;
using NodaTime.TimeZones;

namespace MobilisationCrm.Calendars;

/// <summary>
/// Wall times of a calendar object as instants: by the VTIMEZONE that stands in it (RFC 5545, 3.6.5), else by the name of its zone, as the
/// tz database or Windows knows it. None is guessed (3.2.19).
/// </summary>
internal static partial class WallTime
{
    // Names of the tz database and of Windows, by which programs call a zone, each with the tz database's.
    private static readonly Dictionary<string, string> Names = Known();

    /// <summary>
    /// The instant, UTC; null for a day, a floating time, an hour that the clocks jump over, a century without meetings, and in a zone that
    /// nobody knows.
    /// </summary>
    /// <param name="moment">The time.</param>
    /// <param name="zones">VTIMEZONEs of the object; null where there are none.</param>
    public static DateTime? ToUtc(CalDateTime? moment, IEnumerable<VTimeZone>? zones)
    {
        if (moment is not { HasTime: true, TzId: { } id })
            return null;
        if (moment.IsUtc)
            return DateTime.SpecifyKind(moment.Value, DateTimeKind.Utc);
        if (moment.Year is < 1970 or > 2200)
            return null;
        var rules = zones?.FirstOrDefault(z => id.Trim().Equals(z.TzId?.Trim(), StringComparison.OrdinalIgnoreCase));
        return rules is not null && ZoneRules.Of(rules) is { } read ? read.ToUtc(moment.Value) : ByName(moment.Value, id.Trim());
    }

    private static DateTime? ByName(DateTime local, string name)
    {
        var shown = Shown().Match(name);
        if (Find(shown.Success ? shown.Groups["name"].Value : name) is not { } zone)
            return null;
        try
        {
            var utc = Zone.ToUtc(local, zone);
            return shown.Success && OffsetOf(zone, utc) != OffsetOf(shown) ? null : utc;
        }
        catch (RuleException)
        {
            // An hour that the clocks jump over is none.
            return null;
        }
    }

    // Some programs write the path of their own tz database before the name. The name itself has several parts, or is UTC.
    private static string? Find(string name)
    {
        string? zone;
        var rest = name;
        while (!Names.TryGetValue(rest, out zone))
        {
            rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..];
            if (!rest.Contains('/', StringComparison.Ordinal) && !rest.Equals("UTC", StringComparison.OrdinalIgnoreCase))
                return null;
        }

        return zone;
    }

    // Windows writes the distance from UTC before the name. A distance that is no longer right shows rules that differ from ours.
    private static TimeSpan OffsetOf(Match shown) =>
        shown.Groups["hours"] is { Success: true } hours
            ? TimeSpan.ParseExact(hours.Value.Replace('.', ':'), @"hh\:mm", CultureInfo.InvariantCulture)
                * (shown.Groups["sign"].Value == "-" ? -1 : 1)
            : TimeSpan.Zero;

    private static TimeSpan OffsetOf(string zone, DateTime utc) =>
        Zone.Data[zone].GetZoneInterval(Instant.FromDateTimeUtc(utc)).StandardOffset.ToTimeSpan();

    private static Dictionary<string, string> Known()
    {
        var names = Zone.Data.Ids.ToDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);
        foreach (var (windows, zone) in TzdbDateTimeZoneSource.Default.WindowsToTzdbIds)
            names.TryAdd(windows, zone);
        foreach (var row in CsvRows.ReadShipped("reference/windows_zones.csv"))
        {
            if (names.TryGetValue(row["windows_zone"], out var zone))
                names.TryAdd(row["display_name"], zone);
        }

        return names;
    }

    [GeneratedRegex(@"^\((?:UTC|GMT)(?:(?<sign>[+-])(?<hours>[01]\d[:.][0-5]\d))?\)\s*(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Shown();
}
