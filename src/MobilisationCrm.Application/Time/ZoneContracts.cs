namespace MobilisationCrm.Time;

/// <summary>
/// How the clocks of a zone stand by the server's tz data, which is newer than that of many browsers; for some years back and ahead.
/// </summary>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="Periods">Times in which they stand still against UTC, the first first.</param>
/// <param name="Until">End of the last, UTC.</param>
public sealed record ZoneClock(string TimeZone, IReadOnlyList<ClockPeriod> Periods, DateTime Until);

/// <summary>A time in which the clocks of a zone stand still against UTC.</summary>
/// <param name="From">Its begin, UTC.</param>
/// <param name="OffsetMinutes">Minutes by which they are ahead of UTC.</param>
public sealed record ClockPeriod(DateTime From, int OffsetMinutes);
