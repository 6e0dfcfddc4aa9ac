using NodaTime;
using NodaTime.TimeZones;

namespace MobilisationCrm.Time;

/// <summary>Wall times and instants by the tz database that ships with the product, whatever the server has installed.</summary>
public static class Zone
{
    /// <summary>The seat of the United Nations.</summary>
    public const string NewYork = "America/New_York";

    // The choice follows the flow of work, not the process: a test with other tz data does not disturb other tests.
    private static readonly AsyncLocal<IDateTimeZoneProvider?> Given = new();

    /// <summary>The tz data: what ships with the product.</summary>
    internal static IDateTimeZoneProvider Data => Given.Value ?? DateTimeZoneProviders.Tzdb;

    /// <summary>Version of the tz data, as "TZDB: 2026c …"; a later one sorts behind an earlier one.</summary>
    public static string TzVersion => Data.VersionId;

    /// <summary>
    /// For tests: takes other tz data for whatever the caller does next and whatever that calls; null for what ships with the product.
    /// </summary>
    public static void Use(IDateTimeZoneProvider? data) => Given.Value = data;

    /// <summary>True for a zone the database knows.</summary>
    public static bool Exists(string id) => Data.GetZoneOrNull(id) is not null;

    /// <summary>The instant of a wall time. Where clocks go back and the hour exists twice, the first is meant.</summary>
    public static DateTime ToUtc(DateTime local, string zone, string field = "at")
    {
        try
        {
            return Get(zone)
                .ResolveLocal(LocalDateTime.FromDateTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)), FirstOrThrow)
                .ToDateTimeUtc();
        }
        catch (SkippedTimeException)
        {
            throw new RuleException(
                RuleCode.TimeSkipped,
                $"The clocks of {zone} jump over {local:yyyy-MM-dd HH:mm}; choose another hour.",
                field
            );
        }
    }

    /// <summary>The instant at which an hour of a day begins; where clocks jump over it, the one to which they jump.</summary>
    /// <param name="day">The day.</param>
    /// <param name="hour">0 to 24.</param>
    /// <param name="zone">IANA zone.</param>
    public static DateTime HourOf(DateOnly day, int hour, string zone) =>
        Get(zone)
            .ResolveLocal(LocalDateTime.FromDateTime(day.ToDateTime(TimeOnly.MinValue).AddHours(hour)), Resolvers.LenientResolver)
            .ToDateTimeUtc();

    /// <summary>The country in which a zone lies, ISO 3166-1 alpha-2; null for one of no country.</summary>
    public static string? CountryOf(string zone) => Countries.Value.GetValueOrDefault(zone);

    /// <summary>How often a wall time exists: not at all where clocks jump over it, twice where they go back over it, else once.</summary>
    public static int Occurrences(DateTime local, string zone) =>
        Get(zone).MapLocal(LocalDateTime.FromDateTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified))).Count;

    /// <summary>The wall time of an instant.</summary>
    public static DateTime ToLocal(DateTime utc, string zone) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(Get(zone)).ToDateTimeUnspecified();

    /// <summary>The calendar day of an instant in a zone.</summary>
    public static DateOnly DayOf(DateTime utc, string zone) => DateOf(ToLocal(utc, zone));

    /// <summary>The calendar day of a wall time.</summary>
    public static DateOnly DateOf(DateTime wallTime) => new(wallTime.Year, wallTime.Month, wallTime.Day);

    /// <summary>Distance from UTC at an instant, as "UTC+5:45".</summary>
    public static string Offset(DateTime utc, string zone)
    {
        var offset = Get(zone).GetUtcOffset(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).ToTimeSpan();
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        return offset.Minutes == 0 ? $"UTC{sign}{Math.Abs(offset.Hours)}" : $"UTC{sign}{offset:h\\:mm}";
    }

    /// <summary>Minutes by which the clocks of a zone are ahead of UTC at an instant.</summary>
    public static int OffsetMinutes(DateTime utc, string zone) => Get(zone).GetUtcOffset(Instant.FromDateTimeUtc(utc)).Seconds / 60;

    /// <summary>The clocks of a zone from five years before an instant to five years after it.</summary>
    public static ZoneClock Clock(string zone, DateTime utc)
    {
        var (from, until) = (utc.AddYears(-5), utc.AddYears(5));
        var periods = Get(zone)
            .GetZoneIntervals(Instant.FromDateTimeUtc(from), Instant.FromDateTimeUtc(until))
            .Select(i => i.HasStart && i.Start.ToDateTimeUtc() > from ? i.Start.ToDateTimeUtc() : from)
            .Select(begin => new ClockPeriod(begin, OffsetMinutes(begin, zone)));
        return new ZoneClock(zone, [.. periods], until);
    }

    private static readonly Lazy<Dictionary<string, string>> Countries = new(() =>
        TzdbDateTimeZoneSource.Default.ZoneLocations!.ToDictionary(l => l.ZoneId, l => l.CountryCode)
    );

    private static readonly ZoneLocalMappingResolver FirstOrThrow = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ThrowWhenSkipped
    );

    private static DateTimeZone Get(string id) =>
        Data.GetZoneOrNull(id)
        ?? throw new RuleException(RuleCode.UnknownZone, $"{id} is not a known time zone; use an IANA name such as Africa/Dakar.", "timeZone");
}
