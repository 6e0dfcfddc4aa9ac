using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>A meeting is stored by the wall clock of its place; its instant is derived (M8).</summary>
internal sealed class KeepingWallTime : CrmFixture
{
    // Wall times whose instants were worked out by hand from the zones' rules, not by the product.
    [TestCase("America/New_York", "2026-10-01T10:00:00", "20261001T140000Z", TestName = "M08_NewYork_InSummerTime")]
    [TestCase("America/New_York", "2026-11-02T10:00:00", "20261102T150000Z", TestName = "M08_NewYork_TheDayAfterTheClocksWentBack")]
    [TestCase("Europe/Paris", "2026-10-28T15:00:00", "20261028T140000Z", TestName = "M08_Paris_InTheWeekWhenNewYorkIsFiveHoursAway")]
    [TestCase("America/New_York", "2026-10-28T10:00:00", "20261028T140000Z", TestName = "M08_NewYork_InTheWeekWhenParisIsFiveHoursAway")]
    [TestCase("America/Sao_Paulo", "2026-12-01T10:00:00", "20261201T130000Z", TestName = "M08_SaoPaulo_WhichGaveUpSummerTime")]
    [TestCase("Africa/Casablanca", "2026-03-02T10:00:00", "20260302T100000Z", TestName = "M08_Casablanca_InRamadan")]
    [TestCase("Africa/Casablanca", "2026-04-15T10:00:00", "20260415T090000Z", TestName = "M08_Casablanca_OutsideRamadan")]
    [TestCase("Africa/Cairo", "2026-10-15T10:00:00", "20261015T070000Z", TestName = "M08_Cairo_InSummerTime")]
    [TestCase("Africa/Cairo", "2026-11-15T10:00:00", "20261115T080000Z", TestName = "M08_Cairo_InWinter")]
    [TestCase("Asia/Ulaanbaatar", "2026-10-01T10:00:00", "20261001T020000Z", TestName = "M08_Ulaanbaatar")]
    [TestCase("America/Bogota", "2026-10-01T10:00:00", "20261001T150000Z", TestName = "M08_Bogota")]
    [TestCase("Africa/Dakar", "2026-10-01T10:00:00", "20261001T100000Z", TestName = "M08_Dakar")]
    [TestCase("Asia/Kathmandu", "2026-10-01T10:00:00", "20261001T041500Z", TestName = "M08_Kathmandu")]
    public async Task M08(string zone, string startsLocal, string utc)
    {
        Crm.Clock.Now = DateTime.SpecifyKind(DateTime.Parse(startsLocal).AddDays(-14), DateTimeKind.Utc);
        var meeting = await Staff.InviteTo(
            await Staff.PrepareMeeting(startsLocal: startsLocal, endsLocal: startsLocal.Replace(":00:00", ":45:00"), timeZone: zone),
            "KE"
        );
        var calendar = await Staff.CalendarOf(meeting, "KE");
        Assert.Multiple(() =>
        {
            Assert.That(calendar["DTSTART"], Is.EqualTo(utc));
            Assert.That(
                DateTime.ParseExact(calendar["DTEND"], "yyyyMMdd'T'HHmmss'Z'", null)
                    - DateTime.ParseExact(utc, "yyyyMMdd'T'HHmmss'Z'", null),
                Is.EqualTo(TimeSpan.FromMinutes(45))
            );
            Assert.That(meeting.Meeting.StartsLocal.ToString("s"), Is.EqualTo(startsLocal), "The wall time is what is stored.");
            Assert.That(meeting.Meeting.TimeZone, Is.EqualTo(zone));
        });
    }

    [Test]
    public async Task M08_WhenTheClocksGoBack_TheFirstOfTheTwoHoursIsMeant()
    {
        var meeting = await Staff.PrepareMeeting(startsLocal: "2026-11-01T01:30:00", endsLocal: "2026-11-01T03:00:00");
        Assert.That(meeting.Meeting.StartsAt, Is.EqualTo(new DateTime(2026, 11, 1, 5, 30, 0, DateTimeKind.Utc)));
        Assert.That(meeting.Meeting.EndsAt, Is.EqualTo(new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc)));
    }

    [TestCase("Europe/Paris", "2027-03-28T02:30:00")]
    [TestCase("America/New_York", "2027-03-14T02:30:00")]
    public Task M08_WhenTheClocksJumpOverTheHour_AnotherHourIsAskedFor(string zone, string local) =>
        Staff.Refused(
            HttpMethod.Post,
            "/meetings",
            new
            {
                Campaign,
                kind = "Information",
                title = "x",
                startsLocal = local,
                endsLocal = local[..11] + "05:00:00",
                timeZone = zone,
            },
            422,
            "time-skipped",
            "startsLocal"
        );
}
