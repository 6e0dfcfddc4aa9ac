using MobilisationCrm.ClosedDays;

namespace MobilisationCrm.Reminders;

/// <summary>When a recipient's city works (M23).</summary>
/// <param name="Zone">IANA zone of the city.</param>
/// <param name="Days">Its working days.</param>
/// <param name="FromHour">First hour of the day at which a letter may arrive.</param>
/// <param name="UntilHour">Hour of the day at which it is no longer sent.</param>
internal sealed record OpenHours(string Zone, WorkingDays Days, int FromHour, int UntilHour)
{
    /// <summary>The first moment from now on that lies within them, UTC; null when there is none early enough.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="notBefore">First day on which it may be.</param>
    /// <param name="until">Last moment of use, UTC.</param>
    public DateTime? First(DateTime now, DateOnly notBefore, DateTime until)
    {
        var today = Time.Zone.DayOf(now, Zone);
        var first = notBefore > today ? notBefore : today;
        for (var day = first; Time.Zone.HourOf(day, FromHour, Zone) is var opens && opens <= until; day = day.AddDays(1))
        {
            var moment = opens > now ? opens : now;
            if (Days.IsOpen(day) && moment < Time.Zone.HourOf(day, UntilHour, Zone) && moment <= until)
                return moment;
        }

        return null;
    }
}
