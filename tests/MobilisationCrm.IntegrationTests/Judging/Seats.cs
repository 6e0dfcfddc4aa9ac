using NodaTime;

namespace MobilisationCrm.Judging;

/// <summary>Clocks of the world, by the newest rules at hand.</summary>
internal static class Clocks
{
    public static DateTime Local(DateTime utc, string zone) =>
        Instant.FromDateTimeUtc(utc).InZone(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeUnspecified();

    public static DateTime Utc(DateTime local, string zone) =>
        LocalDateTime.FromDateTime(local).InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeUtc();
}

/// <summary>A city in which recipients sit: its clock, its weekend, and whether the closed days of UN Headquarters hold there.</summary>
internal sealed record Seat(string City, string Zone, DayOfWeek[] Weekend, bool IsHeadquarters = false);

/// <summary>Somebody who can be invited: a shared mailbox, or a person in the body of another guest.</summary>
internal sealed record Guest(string Name, string Iso2, Seat Seat, string Mailbox, (int Month, int Day)? NationalDay, int? BodyOf = null)
{
    private static readonly DayOfWeek[] SatSun = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    private static readonly DayOfWeek[] FriSat = [DayOfWeek.Friday, DayOfWeek.Saturday];
    private static readonly Seat NewYork = new("New York", "America/New_York", SatSun, IsHeadquarters: true);
    private static readonly Seat Geneva = new("Geneva", "Europe/Zurich", SatSun);
    private static readonly Seat Paris = new("Paris", "Europe/Paris", SatSun);
    private static readonly Seat Riyadh = new("Riyadh", "Asia/Riyadh", FriSat);

    // Days on which UN Headquarters is closed, of the years in which months are played.
    private static readonly HashSet<DateOnly> Closed =
    [
        new(2026, 9, 7),
        new(2026, 11, 26),
        new(2026, 12, 25),
        new(2027, 1, 1),
        new(2027, 3, 10),
        new(2027, 3, 26),
        new(2027, 5, 17),
    ];

    /// <summary>Everybody who is on file; a month invites some of them.</summary>
    public static readonly IReadOnlyList<Guest> All =
    [
        new("Mission of Kenya in New York", "KE", NewYork, "ke.ny", (12, 12)),
        new("Mission of Egypt in Geneva", "EG", Geneva, "eg.geneva", (7, 23)),
        new("Ministry in Paris", "FR", Paris, "fr.paris", (7, 14)),
        new("Ministry in Riyadh", "SA", Riyadh, "sa.riyadh", (9, 23)),
        new("Ministry in Cairo", "EG", new("Cairo", "Africa/Cairo", FriSat), "eg.cairo", (7, 23)),
        new("Ministry in Kathmandu", "NP", new("Kathmandu", "Asia/Kathmandu", [DayOfWeek.Saturday]), "np.kathmandu", (9, 20)),
        new("Ministry in Dakar", "SN", new("Dakar", "Africa/Dakar", SatSun), "sn.dakar", (4, 4)),
        new("Ministry in Bogota", "CO", new("Bogota", "America/Bogota", SatSun), "co.bogota", (7, 20)),
        new("Ministry in Casablanca", "MA", new("Casablanca", "Africa/Casablanca", SatSun), "ma.casablanca", (7, 30)),
        new("Ministry in Tel Aviv", "IL", new("Tel Aviv", "Asia/Jerusalem", FriSat), "il.telaviv", null),
        new("Ministry in Dhaka", "BD", new("Dhaka", "Asia/Dhaka", FriSat), "bd.dhaka", (3, 26)),
        new("Mission of Saudi Arabia in New York", "SA", NewYork, "sa.ny", (9, 23)),
        new("Ms Wanjiru of Kenya's Mission", "KE", NewYork, "wanjiru", (12, 12), BodyOf: 0),
        new("Mr Martin of the ministry in Paris", "FR", Paris, "martin", (7, 14), BodyOf: 2),
        new("Mr Al-Harbi of the ministry in Riyadh", "SA", Riyadh, "alharbi", (9, 23), BodyOf: 3),
    ];

    /// <summary>The address on file when a month begins.</summary>
    public string Address => $"{Mailbox}@example.org";

    /// <summary>The guest's own clock.</summary>
    public DateTime Local(DateTime utc) => Clocks.Local(utc, Seat.Zone);

    public DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>M23: the weekend of the country where it sits, the UN's closed days in New York, the State's own national day.</summary>
    public bool Works(DateOnly day) =>
        !Seat.Weekend.Contains(day.DayOfWeek)
        && !(Seat.IsHeadquarters && Closed.Contains(day))
        && !(NationalDay is { } national && (day.Month, day.Day) == national);

    /// <summary>The day so many working days before; none lies between it and the day but those counted.</summary>
    public DateOnly Before(DateOnly day, int workingDays) => Count(day, workingDays, -1);

    /// <summary>The day so many working days after.</summary>
    public DateOnly After(DateOnly day, int workingDays) => Count(day, workingDays, 1);

    /// <summary>Working days after one day up to and with another.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            count += Works(day) ? 1 : 0;
        return count;
    }

    private DateOnly Count(DateOnly day, int workingDays, int step)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(step);
            if (Works(day))
                workingDays--;
        }

        return day;
    }
}
