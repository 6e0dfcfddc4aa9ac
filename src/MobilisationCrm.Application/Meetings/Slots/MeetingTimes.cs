using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>Times of meetings by the tz data that ships with the product.</summary>
public static class MeetingTimes
{
    /// <summary>A meeting's time from its wall times.</summary>
    /// <exception cref="RuleException">unknown-zone; time-skipped: the clocks jump over that wall time.</exception>
    public static MeetingTime Of(DateTime startsLocal, DateTime endsLocal, string zone) =>
        new(
            startsLocal,
            endsLocal,
            zone,
            Zone.ToUtc(startsLocal, zone, "startsLocal"),
            Zone.ToUtc(endsLocal, zone, "endsLocal"),
            Zone.TzVersion
        );
}
