using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Time;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// A country changes its clocks, and a release brings tz data that knows it. Morocco went from UTC+1 to UTC for good on 20 September 2026:
/// the product's data has it, the older set of these tests has not. What was agreed is the wall time (M8).
/// </summary>
internal sealed class ChangingClocks : CrmFixture
{
    private const string Casablanca = "Africa/Casablanca";
    private static readonly DateTime TwoInTheAfternoon = new(2026, 10, 1, 14, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime ThreeInTheAfternoon = new(2026, 10, 1, 15, 0, 0, DateTimeKind.Utc);
    private readonly TzData _data = new();

    [SetUp]
    public void TakeOlderData() => _data.Take("2026b", Casablanca, (DateTime.UnixEpoch, 1));

    [TearDown]
    public void TakeShippedData() => _data.Ship();

    protected override void Configure(IServiceCollection services) => services.AddSingleton<IStartupFilter>(_data);

    [Test]
    public async Task M02_M08_WhenInvitationsWentOut_TheHourMoves_AndTheChangeLetterIsOffered()
    {
        var before = await Staff.InviteTo(await AtThreeIn(Casablanca), "MA", "SN");
        Assert.That(before.Meeting.StartsAt, Is.EqualTo(TwoInTheAfternoon));
        Assert.That((await Staff.CalendarOf(before, "MA"))["DTSTART"], Is.EqualTo("20261001T140000Z"));

        await Upgrade();
        var after = await Staff.Meeting(before.Meeting.Id);
        Assert.Multiple(() =>
        {
            Assert.That(after.Meeting.StartsAt, Is.EqualTo(ThreeInTheAfternoon));
            Assert.That(after.Meeting.EndsAt, Is.EqualTo(ThreeInTheAfternoon.AddHours(1)));
            Assert.That(after.Meeting.StartsLocal, Is.EqualTo(before.Meeting.StartsLocal), "The wall time is what was agreed.");
            Assert.That(after.Sequence, Is.EqualTo(before.Sequence + 1));
            Assert.That(after.ClockChange, Is.EqualTo(new ClockChange(false, TwoInTheAfternoon, 2)));
        });
        Assert.That(await Staff.MailOf(after), Has.Count.EqualTo(2), "Nothing is sent by itself.");
        var letter = (await Staff.Preview(after)).Letters.Single(l => l.Iso2 == "SN");
        Assert.Multiple(() =>
        {
            Assert.That((letter.Purpose, letter.Cause), Is.EqualTo((MailPurpose.Change, LetterCause.Moved)));
            Assert.That(letter.Text, Does.Contain("15:00 – 16:00, heure de Casablanca (UTC+0)"));
            Assert.That(letter.Text, Does.Contain("11:00 – 12:00, heure de New York (UTC−4)"));
        });

        await Staff.SendInvitations(after);
        var calendar = await Staff.CalendarOf(after, "MA");
        Assert.That((calendar["DTSTART"], calendar["SEQUENCE"]), Is.EqualTo(("20261001T150000Z", $"{after.Sequence}")));
        Assert.That((await Staff.Meeting(after.Meeting.Id)).ClockChange, Is.Null, "Everybody is told: there is nothing to do.");
    }

    [Test]
    public async Task WhenTheHourMoves_WhoRunsTheMeetingIsTold_AndTheAuditLogSaysWhy()
    {
        var meeting = await Staff.InviteTo(await AtThreeIn(Casablanca), "TN");
        await Upgrade();
        Assert.That(await RaisedFor(meeting), Is.EqualTo(new[] { (FollowUpOrigin.ClocksChanged, Casablanca) }));
        var desk = await Staff.Get<Desk.CampaignDesk>($"/campaigns/{Campaign}/desk");
        Assert.That(desk.FollowUps.Any(f => f.MeetingId == meeting.Meeting.Id), "It stands on the desk.");
        var listed = (await Staff.Get<PagedList<MeetingSummary>>($"/meetings?campaign={Campaign}&state=TN")).Items.Single();
        Assert.That(listed.ClocksChanged, "It is marked in the list of meetings.");
        var entry = (await Audit(meeting)).Single(e => e.Action == "ClocksChanged");
        Assert.Multiple(() =>
        {
            Assert.That(entry.AccountName, Is.EqualTo("system"));
            Assert.That($"{entry.Changes[0]}", Does.Contain(Casablanca).And.Contain("2026-10-01T14:00").And.Contain("2026-10-01T15:00"));
            Assert.That($"{entry.Changes[1]}", Does.Contain("TZDB: 2026b"));
        });
    }

    [Test]
    public async Task WhenTheLetterOfBeforeIsAnswered_ItsPageTellsTheTwoHoursApart()
    {
        var meeting = await Staff.InviteTo(await AtThreeIn(Casablanca), "GB");
        var link = Session.AnswerLink((await Staff.MailOf(meeting)).Single(), Answer.Accepted);
        await Upgrade();
        using var page = await Crm.Anonymous().Send(HttpMethod.Get, link, accept: "text/html");
        Assert.That(
            WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()),
            Does.Contain("14:00 (UTC)").And.Contain("15:00 – 16:00, Casablanca time (UTC+0)")
        );
    }

    [Test]
    public async Task WhenItIsADraft_ItMovesSilently()
    {
        var draft = await Staff.Invite(await AtThreeIn(Casablanca), "DZ");
        await Upgrade();
        var after = await Staff.Meeting(draft.Meeting.Id);
        Assert.Multiple(() =>
        {
            Assert.That(after.Meeting.StartsAt, Is.EqualTo(ThreeInTheAfternoon));
            Assert.That(after.Sequence, Is.Zero);
            Assert.That(after.ClockChange, Is.Null);
        });
        Assert.That(await RaisedFor(draft), Is.Empty);
    }

    [TestCase("Africa/Dakar", TestName = "WhenItIsInAnotherZone_ItIsUntouched")]
    [TestCase("America/New_York", TestName = "WhenItIsInNewYork_ItIsUntouched")]
    public async Task WhenTheClocksAreTheSame(string zone)
    {
        var before = await Staff.InviteTo(await AtThreeIn(zone), "ML");
        await Upgrade();
        var after = await Staff.Meeting(before.Meeting.Id);
        Assert.That(
            (after.Meeting.StartsAt, after.Sequence, after.Version),
            Is.EqualTo((before.Meeting.StartsAt, before.Sequence, before.Version))
        );
        Assert.That((await Audit(before)).SelectMany(e => e.Changes).Select(c => c.After), Has.None.EqualTo(Zone.TzVersion), "Nothing changed that anybody reads.");
    }

    [Test]
    public async Task WhenItIsPast_OrCancelled_ItIsUntouched()
    {
        var past = await Staff.InviteTo(await AtThreeIn(Casablanca), "NE");
        var cancelled = await Staff.InviteTo(await AtThreeIn(Casablanca), "NG");
        await Staff.CancelMeeting(cancelled);
        Staff.WaitUntilAfter(past);
        await Upgrade();
        Assert.That((await Staff.Meeting(past.Meeting.Id)).Meeting.StartsAt, Is.EqualTo(TwoInTheAfternoon));
        Crm.Clock.Now = FakeClock.Start;
        await Crm.RunAsync<ClockChanges>();
        Assert.That((await Staff.Meeting(cancelled.Meeting.Id)).Meeting.StartsAt, Is.EqualTo(TwoInTheAfternoon));
    }

    [Test]
    public async Task WhenRunTwice_ItIsDoneOnce_AndOlderDataTakesNothingBack()
    {
        var meeting = await Staff.InviteTo(await AtThreeIn(Casablanca), "EG");
        await Upgrade();
        var once = await Staff.Meeting(meeting.Meeting.Id);
        await Crm.RunAsync<ClockChanges>();
        TakeOlderData();
        await Crm.RunAsync<ClockChanges>();
        _data.Ship();
        var twice = await Staff.Meeting(meeting.Meeting.Id);
        Assert.That(
            (twice.Sequence, twice.Version, twice.Meeting.StartsAt),
            Is.EqualTo((once.Sequence, once.Version, ThreeInTheAfternoon))
        );
        Assert.That(await RaisedFor(meeting), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenTheCountryChangesItsMind_BeforeAnybodyIsTold_TheLettersAreRightAgain()
    {
        var meeting = await Staff.InviteTo(await AtThreeIn(Casablanca), "LY");
        await Upgrade();
        _data.Take("2027a", Casablanca, (DateTime.UnixEpoch, 1));
        await Crm.RunAsync<ClockChanges>();
        var back = await Staff.Meeting(meeting.Meeting.Id);
        Assert.That((back.Meeting.StartsAt, back.ClockChange), Is.EqualTo((TwoInTheAfternoon, (ClockChange?)null)));
    }

    [Test]
    public async Task WhenTheHourExistsNoMore_ItIsTold_AndTheOthersMove()
    {
        var skipped = await Staff.InviteTo(await AtThreeIn(Casablanca), "TD");
        var later = await Staff.InviteTo(await AtThreeIn(Casablanca, "2026-10-02"), "TG");
        // Clocks that jump from three to four in the afternoon of the first meeting.
        _data.Take("2027a", Casablanca, (DateTime.UnixEpoch, 1), (TwoInTheAfternoon, 2));
        await Crm.RunAsync<ClockChanges>();
        await Crm.RunAsync<ClockChanges>();
        var after = await Staff.Meeting(skipped.Meeting.Id);
        Assert.Multiple(() =>
        {
            Assert.That(after.Meeting.StartsAt, Is.EqualTo(TwoInTheAfternoon), "Its hour waits for staff.");
            Assert.That(after.ClockChange, Is.EqualTo(new ClockChange(true, null, 0)));
        });
        Assert.That(await RaisedFor(skipped), Is.EqualTo(new[] { (FollowUpOrigin.HourSkipped, Casablanca) }));
        Assert.That((await Staff.Meeting(later.Meeting.Id)).Meeting.StartsAt, Is.EqualTo(TwoInTheAfternoon.AddHours(23)));

        await Staff.Change(after, new { startsLocal = "2026-10-01T16:00:00", endsLocal = "2026-10-01T17:00:00" });
        Assert.That((await Staff.Meeting(after.Meeting.Id)).ClockChange, Is.Null);
    }

    [Test]
    public async Task WhenTheProgramStarts_HoursAreDerivedAnewBeforeAnythingElse()
    {
        await using var database = await TestDatabase.CreateAsync();
        Guid id;
        await using (var old = await Crm.StartAsync(database, "Development", services: Configure))
        {
            var (manager, staff) = (old.SignInAs(Role.Manager), old.SignInAs(Role.Staff));
            (manager.Campaign, staff.Campaign) = (Campaign, Campaign);
            await manager.OpenCampaign(Campaign);
            id = (await staff.PrepareMeeting(startsLocal: "2026-10-01T15:00:00", endsLocal: "2026-10-01T16:00:00", timeZone: Casablanca))
                .Meeting
                .Id;
        }

        _data.Ship();
        await using var upgraded = await Crm.StartAsync(database, "Development", services: Configure);
        Assert.That((await upgraded.SignInAs(Role.Staff).Meeting(id)).Meeting.StartsAt, Is.EqualTo(ThreeInTheAfternoon));
    }

    [Test]
    public async Task WhenTheReaderSitsInMorocco_TheAppGetsTheClocksOfTheServer()
    {
        await Viewer.Patch("/session", new { timeZone = Casablanca });
        _data.Ship();
        var clock = (await Viewer.Get<SessionDetail>("/session")).Clocks.Single(c => c.TimeZone == Casablanca);
        Assert.That(clock.Periods.Last(p => p.From <= FakeClock.Start).OffsetMinutes, Is.EqualTo(60));
        Assert.That(clock.Periods.Last(p => p.From <= ThreeInTheAfternoon).OffsetMinutes, Is.Zero);
        Assert.That(clock.Until, Is.GreaterThan(FakeClock.Start.AddYears(4)));
    }

    private Task<MeetingDetail> AtThreeIn(string zone, string day = "2026-10-01") =>
        Staff.PrepareMeeting(startsLocal: $"{day}T15:00:00", endsLocal: $"{day}T16:00:00", timeZone: zone);

    // A release with newer tz data starts.
    private Task Upgrade()
    {
        _data.Ship();
        return Crm.RunAsync<ClockChanges>();
    }

    private async Task<List<(FollowUpOrigin, string)>> RaisedFor(MeetingDetail meeting) =>
        (await Staff.FollowUps($"meeting={meeting.Meeting.Id}")).ConvertAll(f => (f.Origin, f.Title));

    private async Task<IReadOnlyList<AuditItem>> Audit(MeetingDetail meeting) =>
        (await Administrator.Get<PagedList<AuditItem>>($"/audit?kind=Meeting&record={meeting.Meeting.Id}")).Items;
}
