namespace MobilisationCrm.Hosting;

/// <summary>The application's clock, standing still until a test sets it.</summary>
internal sealed class FakeClock : TimeProvider
{
    /// <summary>
    /// Tuesday 15 September 2026, 10:00 in New York, 16:00 in Paris: a working day at both seats, some weeks before the
    /// clocks of Europe and then of America go back.
    /// </summary>
    public static readonly DateTime Start = new(2026, 9, 15, 14, 0, 0, DateTimeKind.Utc);

    public DateTime Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
