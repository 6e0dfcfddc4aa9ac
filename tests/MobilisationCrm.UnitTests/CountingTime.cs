using MobilisationCrm.ClosedDays;
using MobilisationCrm.Time;

namespace MobilisationCrm.Rules;

/// <summary>Working days, and wall times against instants.</summary>
internal sealed class CountingTime
{
    private static readonly WorkingDays NewYork = new(new HashSet<DateOnly> { new(2026, 11, 26), new(2026, 12, 25), new(2027, 1, 1) });

    [TestCase("2026-11-24", 3, "2026-11-30", TestName = "WhenThanksgivingAndAWeekendLieBetween_TheyAreNotCounted")]
    [TestCase("2026-11-30", -3, "2026-11-24", TestName = "WhenCountedBackward_TheSameDaysAreLeftOut")]
    [TestCase("2026-11-28", 1, "2026-11-30", TestName = "WhenStartedOnASaturday_MondayIsTheFirst")]
    [TestCase("2026-11-28", 0, "2026-11-28", TestName = "WhenNothingIsAdded_TheDayStays")]
    [TestCase("2026-12-24", 1, "2026-12-28", TestName = "WhenChristmasIsAFriday_MondayIsNext")]
    public void WorkingDaysAreAdded(string from, int days, string to) =>
        Assert.That(NewYork.Add(DateOnly.Parse(from), days), Is.EqualTo(DateOnly.Parse(to)));

    [Test]
    public void WhenTheWeekendIsFridayAndSaturday_SundayIsAWorkingDay()
    {
        var riyadh = new WorkingDays(new HashSet<DateOnly>(), new HashSet<DayOfWeek> { DayOfWeek.Friday, DayOfWeek.Saturday });
        Assert.That((riyadh.IsOpen(new DateOnly(2026, 10, 2)), riyadh.IsOpen(new DateOnly(2026, 10, 4))), Is.EqualTo((false, true)));
    }

    [Test]
    public void WhenEveryDayIsCalledWeekend_CountingStillEnds() =>
        Assert.That(
            new WorkingDays(new HashSet<DateOnly>(), Enum.GetValues<DayOfWeek>().ToHashSet()).Add(new DateOnly(2026, 10, 2), 1),
            Is.EqualTo(new DateOnly(2026, 10, 5))
        );

    // Instants worked out by hand from the rules of each zone.
    [TestCase("America/New_York", "2026-07-01T09:00", "2026-07-01T13:00")]
    [TestCase("America/New_York", "2026-12-01T09:00", "2026-12-01T14:00")]
    [TestCase("Europe/Paris", "2026-10-26T15:00", "2026-10-26T14:00")]
    [TestCase("America/Sao_Paulo", "2026-12-15T09:00", "2026-12-15T12:00")]
    [TestCase("Africa/Casablanca", "2026-03-02T09:00", "2026-03-02T09:00")]
    [TestCase("Africa/Casablanca", "2026-04-15T09:00", "2026-04-15T08:00")]
    [TestCase("Africa/Cairo", "2026-08-01T09:00", "2026-08-01T06:00")]
    [TestCase("Africa/Cairo", "2026-12-01T09:00", "2026-12-01T07:00")]
    [TestCase("Asia/Ulaanbaatar", "2026-07-01T09:00", "2026-07-01T01:00")]
    [TestCase("America/Bogota", "2026-07-01T09:00", "2026-07-01T14:00")]
    [TestCase("Africa/Dakar", "2026-07-01T09:00", "2026-07-01T09:00")]
    [TestCase("Asia/Kathmandu", "2026-07-01T09:00", "2026-07-01T03:15")]
    public void M08_WhenAWallTimeIsGiven_TheInstantFollows(string zone, string local, string utc)
    {
        var instant = Zone.ToUtc(DateTime.Parse(local), zone);
        Assert.That(instant, Is.EqualTo(DateTime.Parse(utc)));
        Assert.That(instant.Kind, Is.EqualTo(DateTimeKind.Utc));
        Assert.That(Zone.ToLocal(instant, zone), Is.EqualTo(DateTime.Parse(local)), "And back.");
    }

    [TestCase("Europe/Paris", "2027-03-28T02:30")]
    [TestCase("America/New_York", "2027-03-14T02:00")]
    [TestCase("America/Santiago", "2026-09-06T00:30")]
    public void M08_WhenTheClocksJumpOverIt_TheTimeIsRefused(string zone, string local) =>
        Assert.That(
            () => Zone.ToUtc(DateTime.Parse(local), zone, "startsLocal"),
            Throws.TypeOf<RuleException>().With.Property("Code").EqualTo(RuleCode.TimeSkipped).And.Property("Field").EqualTo("startsLocal")
        );

    [TestCase("Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30")]
    [TestCase("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30")]
    public void M08_WhenTheHourExistsTwice_TheFirstIsMeant(string zone, string local, string utc) =>
        Assert.That(Zone.ToUtc(DateTime.Parse(local), zone), Is.EqualTo(DateTime.Parse(utc)));

    [TestCase("Mars/Olympus")]
    [TestCase("")]
    [TestCase("EST5EDT; DROP")]
    public void WhenTheZoneIsUnknown_ItIsRefused(string zone) =>
        Assert.That(
            () => Zone.ToUtc(new DateTime(2026, 10, 1), zone),
            Throws.TypeOf<RuleException>().With.Property("Code").EqualTo(RuleCode.UnknownZone)
        );

    [TestCase("Asia/Kathmandu", "UTC+5:45")]
    [TestCase("America/St_Johns", "UTC−2:30")]
    [TestCase("Africa/Dakar", "UTC+0")]
    [TestCase("America/New_York", "UTC−4")]
    public void WhenTheOffsetIsShown_ItIsThatOfTheInstant(string zone, string offset) =>
        Assert.That(Zone.Offset(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc), zone), Is.EqualTo(offset));

    [Test]
    public void WhenAStateIsLoaded_TheZoneOfItsCapitalIsKnown() =>
        Assert.That(ShippedStates.All.Select(s => s.Facts.CapitalTimeZone).Where(z => !Zone.Exists(z)), Is.Empty);
}
