using MobilisationCrm.Time;

namespace MobilisationCrm;

/// <summary>
/// Now and today. Whose day it is: terms of posts, evidence, what is due and dates of record go by the day at the United Nations; figures
/// by the campaign's zone; a reminder by the recipient's city; desk and digest by the reader's zone.
/// </summary>
public static class Clock
{
    /// <summary>The present instant, UTC.</summary>
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>Today in a zone.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="zone">IANA zone.</param>
    public static DateOnly TodayIn(this TimeProvider clock, string zone) => Zone.DayOf(clock.UtcNow(), zone);

    /// <summary>Today at the seat of the United Nations.</summary>
    public static DateOnly TodayAtUn(this TimeProvider clock) => clock.TodayIn(Zone.NewYork);
}
