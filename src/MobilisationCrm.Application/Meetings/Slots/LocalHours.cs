using MobilisationCrm.ClosedDays;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>The hour of a meeting in the places that matter, and whether it is night or a closed day there.</summary>
internal static class LocalHours
{
    private static readonly LocalizedText Weekend = new("weekend", "fin de semaine", "fin de semana");
    private static readonly LocalizedText NationalDay = new("national day", "fête nationale", "fiesta nacional");

    /// <summary>The meeting's own city, New York, Geneva and Paris; in New York with the closed days of UN Headquarters.</summary>
    public static IReadOnlyList<LocalHour> Of(MeetingTime time, IReadOnlyDictionary<DateOnly, LocalizedText> closed) =>
        [
            .. new[] { time.TimeZone, Zone.NewYork, "Europe/Zurich", "Europe/Paris" }
                .Distinct()
                .Select(zone =>
                    In(
                        time,
                        new LocalizedText(
                            MeetingWording.City(zone, null, "en"),
                            MeetingWording.City(zone, null, "fr"),
                            MeetingWording.City(zone, null, "es")
                        ),
                        zone,
                        day =>
                            zone == Zone.NewYork && closed.TryGetValue(day, out var name) ? name
                            : IsWeekend(day, "sat sun") ? Weekend
                            : null
                    )
                ),
        ];

    /// <summary>The capital, with the State's own weekend and national day.</summary>
    public static LocalHour InCapital(MeetingTime time, State state) =>
        In(
            time,
            StateNames.Capital(state.Iso2, state.Facts.Capital),
            state.Facts.CapitalTimeZone,
            day =>
                $"{day:MM-dd}" == state.Facts.NationalDay ? NationalDay
                : IsWeekend(day, state.Facts.Weekend) ? Weekend
                : null
        );

    private static LocalHour In(MeetingTime time, LocalizedText city, string zone, Func<DateOnly, LocalizedText?> closedDay)
    {
        var (start, end) = (Zone.ToLocal(time.StartsAt, zone), Zone.ToLocal(time.EndsAt, zone));
        var night = start.Hour < 7 || end.Date > start.Date || end.TimeOfDay > TimeSpan.FromHours(22);
        return new LocalHour(city, zone, start, end, night, closedDay(Zone.DateOf(start)));
    }

    private static bool IsWeekend(DateOnly day, string weekend) => WorkingDays.ParseWeekend(weekend).Contains(day.DayOfWeek);
}
