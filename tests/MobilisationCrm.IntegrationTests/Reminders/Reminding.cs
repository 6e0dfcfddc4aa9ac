using MobilisationCrm.Accounts;
using MobilisationCrm.Desk;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Scenarios;

/// <summary>What happens by the clock: reminders to invitees, follow-ups for staff, the morning digest.</summary>
internal sealed class Reminding : CrmFixture
{
    // The meeting of PrepareMeeting is on Thursday 1 October 2026; three working days before is Monday 28 September.
    private static readonly DateTime Monday = Utc(2026, 9, 28, 14);
    private static readonly DateTime Wednesday = Utc(2026, 9, 30, 14);

    [Test]
    public async Task M22_WhenNoAnswerCame_TheInviteeIsRemindedOnceThreeWorkingDaysBefore()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE");
        await RemindAt(Utc(2026, 9, 25, 14));
        Assert.That(await Reminders(meeting), Is.Empty, "Friday is four working days before.");
        await RemindAt(Monday);
        await RemindAt(Monday.AddHours(1));
        await RemindAt(Utc(2026, 9, 29, 14));
        var reminder = (await Reminders(meeting)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(reminder.Mail.Purpose, Is.EqualTo(MailPurpose.AnswerReminder));
            Assert.That(reminder.Text, Does.Contain("answer=Accepted"), "A reminder carries the links to answer.");
        });
    }

    [Test]
    public async Task M22_WhenAccepted_TheInviteeIsRemindedOnTheWorkingDayBefore_AndNotOfAnswering()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "UG", "RW");
        await Staff.RecordAnswer(meeting, "UG", Answer.Accepted);
        await Staff.RecordAnswer(meeting, "RW", Answer.Delegated, "Second Secretary");
        await RemindAt(Monday);
        Assert.That(await Reminders(meeting), Is.Empty);
        await RemindAt(Wednesday);
        await RemindAt(Wednesday.AddHours(2));
        Assert.That(
            (await Reminders(meeting)).Select(m => (m.Mail.StateIso2, m.Mail.Purpose)),
            Is.EquivalentTo(new[] { ("UG", MailPurpose.DayBefore), ("RW", MailPurpose.DayBefore) })
        );
    }

    [TestCase(Answer.Declined)]
    [TestCase(Answer.Tentative)]
    public async Task M22_M24_WhenDeclinedOrUndecided_NobodyIsReminded(Answer answer)
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "TZ");
        await Staff.RecordAnswer(meeting, "TZ", answer);
        await RemindAt(Monday);
        await RemindAt(Wednesday);
        Assert.That(await Reminders(meeting), Is.Empty);
    }

    [Test]
    public async Task M22_WhenTheMeetingIsCancelledOrTheInviteeRemoved_NobodyIsReminded()
    {
        var cancelled = await Staff.InviteTo(MeetingKind.Information, "ZM");
        await Staff.CancelMeeting(cancelled);
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ZM", "ZW");
        await Staff.Invite(meeting, "ZW");
        await RemindAt(Monday);
        Assert.That(await Reminders(cancelled), Is.Empty);
        Assert.That((await Reminders(meeting)).Select(m => m.Mail.StateIso2), Is.EqualTo(new[] { "ZW" }));
    }

    [Test]
    public async Task M22_WhenTheServerWasDownOnThatDay_TheReminderLeavesAsLongAsItHelps()
    {
        var late = await Staff.InviteTo(MeetingKind.Information, "MW");
        await RemindAt(Wednesday);
        Assert.That(await Reminders(late), Has.Count.EqualTo(1), "One working day is left.");
        Crm.Clock.Now = FakeClock.Start;
        var tooLate = await Staff.InviteTo(MeetingKind.Information, "LS");
        await RemindAt(Utc(2026, 10, 1, 13));
        Assert.That(await Reminders(tooLate), Is.Empty, "It is the day of the meeting.");
    }

    [Test]
    public async Task M22_WhenTheMeetingMoves_TheReminderMovesWithIt()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "MZ");
        await Staff.Change(meeting, new { startsLocal = "2026-10-08T10:00:00", endsLocal = "2026-10-08T11:00:00" });
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        await RemindAt(Monday);
        Assert.That(await Reminders(meeting), Is.Empty);
        await RemindAt(Utc(2026, 10, 5, 14));
        Assert.That(await Reminders(meeting), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task M24_WhenTheAnswerWasToAnOlderDate_TheReminderAsksWhetherItStillHolds()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "BW");
        await Staff.RecordAnswer(meeting, "BW", Answer.Accepted);
        await Staff.Change(meeting, new { startsLocal = "2026-10-08T10:00:00", endsLocal = "2026-10-08T11:00:00" });
        await RemindAt(Utc(2026, 9, 30, 14));
        Assert.That(await Reminders(meeting), Is.Empty, "M26: nobody was told of the other date yet.");
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        await RemindAt(Utc(2026, 10, 5, 14));
        var reminder = (await Reminders(meeting)).Single();
        Assert.That(reminder.Mail.Purpose, Is.EqualTo(MailPurpose.AnswerReminder));
        Assert.That(reminder.Text, Does.Contain("Your answer was given for Thursday 1 October 2026").And.Not.Contain("not yet had"));
    }

    [Test]
    public async Task M23_WhenItIsNightAtTheReceiversSeat_TheReminderWaitsForWorkingHours()
    {
        var ministry = await Staff.AddOrganisation(
            OrganisationKind.Ministry,
            "Ministry in Ulaanbaatar",
            "MN",
            "sse.mng.2@example.org",
            "Asia/Ulaanbaatar"
        );
        var meeting = await Staff.InviteOrganisations(await Staff.PrepareMeeting(), ministry.Id);
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        // Thursday 22:00 there: its three working days before are counted to Monday there as well.
        await RemindAt(Utc(2026, 9, 28, 0));
        Assert.That(await Reminders(meeting), Is.Empty, "08:00 in Ulaanbaatar.");
        await RemindAt(Utc(2026, 9, 28, 1));
        Assert.That(await Reminders(meeting), Has.Count.EqualTo(1), "09:00 in Ulaanbaatar.");
        var late = await Staff.InviteTo(MeetingKind.Information, "JP");
        await RemindAt(Utc(2026, 9, 28, 21));
        Assert.That(await Reminders(late), Is.Empty, "17:00 in New York.");
    }

    [Test]
    public async Task M23_WhenClosedDaysLieBefore_TheyAreNotCountedAsWorkingDays()
    {
        var meeting = await Staff.InviteTo(
            await Staff.PrepareMeeting(startsLocal: "2026-11-30T10:00:00", endsLocal: "2026-11-30T11:00:00"),
            "GH"
        );
        // Monday 30 November: before it Friday 27, Wednesday 25 (Thursday is Thanksgiving), Tuesday 24.
        await RemindAt(Utc(2026, 11, 23, 15));
        Assert.That(await Reminders(meeting), Is.Empty);
        await RemindAt(Utc(2026, 11, 24, 15));
        Assert.That(await Reminders(meeting), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenNoOutcomeIsLoggedTwoWorkingDaysAfterAMeeting_ItsOrganiserIsAskedOnce()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Bilateral, "NG");
        await RulesAt(Utc(2026, 10, 2, 15));
        Assert.That(await Missing("NG"), Is.Empty, "Friday is one working day after.");
        await RulesAt(Utc(2026, 10, 5, 15));
        await RulesAt(Utc(2026, 10, 6, 15));
        var followUp = (await Missing("NG")).Single();
        Assert.That(
            (followUp.MeetingId, followUp.Owner!.Name, followUp.DueOn),
            Is.EqualTo(((Guid?)meeting.Meeting.Id, "Desk officer, Africa and Asia", new DateOnly(2026, 10, 5)))
        );
    }

    [Test]
    public async Task WhenAnOutcomeOrAContactFromTheMeetingIsLogged_NobodyIsAsked()
    {
        var noted = await Staff.InviteTo(MeetingKind.Bilateral, "BF");
        var logged = await Staff.InviteTo(MeetingKind.Bilateral, "NE");
        Staff.WaitUntilAfter(noted);
        await Staff.Change(noted, new { outcome = "Will consult the capital" });
        await Staff.LogContact("NE", meetingId: logged.Meeting.Id);
        await RulesAt(Utc(2026, 10, 5, 15));
        Assert.That(await Missing("BF"), Is.Empty);
        Assert.That(await Missing("NE"), Is.Empty);
    }

    [Test]
    public async Task WhenAnEngagementGoesStale_ItIsRaisedOnceForEachSilence()
    {
        await Staff.LogContact("GN");
        await Staff.Move("GN", Stage.FirstContact);
        await RulesAt(FakeClock.Start.AddDays(20));
        Assert.That(await Stale("GN"), Is.Empty);
        await RulesAt(FakeClock.Start.AddDays(22));
        await RulesAt(FakeClock.Start.AddDays(23));
        Assert.That(await Stale("GN"), Has.Count.EqualTo(1));
        await Staff.LogContact("GN");
        await RulesAt(FakeClock.Start.AddDays(46));
        var stale = await Staff.FollowUps("state=GN&done=true");
        Assert.That(stale.Select(f => f.DoneAt is null), Is.EqualTo(new[] { false, true }), "The contact settled it; a new silence is a new cause.");
    }

    [Test]
    public async Task WhenItIsMorningThere_StaffGetOneDigestInTheirLanguage_AndNoneWithoutNews()
    {
        var chargee = (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == "staff.fr@example.org");
        await Staff.Post(
            "/follow-ups",
            new
            {
                Campaign,
                iso2 = "LC",
                title = "Appeler le Représentant permanent",
                dueOn = "2026-09-16",
                ownerId = chargee.Id,
            }
        );
        Crm.Clock.Now = Utc(2026, 9, 15, 15);
        await Staff.LogContact("LC", subject: "Fast track", notes: $"@{chargee.DisplayName} knows them.");
        await DigestAt(Utc(2026, 9, 16, 4));
        Assert.That(await Digests("staff.fr@example.org"), Is.Empty, "06:00 in Paris.");
        await DigestAt(Utc(2026, 9, 16, 6));
        await DigestAt(Utc(2026, 9, 16, 7));
        var digest = (await Digests("staff.fr@example.org")).Single();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(digest.Mail.Language, Is.EqualTo("fr"));
            Assert.That(digest.Mail.Subject, Does.Contain("mercredi 16 septembre 2026"));
            Assert.That(
                digest.Text,
                Does.Contain("Sainte-Lucie · Appeler le Représentant permanent").And.Contain($"https://crm.example.org/c/{Campaign}/desk")
            );
            Assert.That(digest.Text, Does.Contain("vous confie · Sainte-Lucie · Appeler").And.Contain("vous mentionne · Sainte-Lucie · Fast"));
            Assert.That(
                (await Digests("manager@example.org")).Select(d => d.Text),
                Is.All.Not.Contain("Appeler"),
                "What is another's to do is not the manager's."
            );
            Assert.That(await Digests("viewer@example.org"), Is.Empty, "A viewer has nothing to do.");
        });
    }

    [TestCase(2026, 9, 19, TestName = "WhenItIsSaturday_NoDigestIsSent")]
    [TestCase(2026, 11, 26, TestName = "WhenUnHeadquartersIsClosed_NoDigestIsSent")]
    public async Task ClosedDays(int year, int month, int day)
    {
        await Staff.Post(
            "/follow-ups",
            new
            {
                Campaign,
                iso2 = "VC",
                title = "Call",
                dueOn = "2026-09-16",
            }
        );
        var before = (await Digests("staff@example.org")).Count;
        await DigestAt(Utc(year, month, day, 8));
        Assert.That(await Digests("staff@example.org"), Has.Count.EqualTo(before));
    }

    private static DateTime Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);

    private Task RemindAt(DateTime at)
    {
        Crm.Clock.Now = at;
        return Crm.RunAsync("reminders");
    }

    private Task RulesAt(DateTime at) => At<FollowUpRules>(at);

    private Task DigestAt(DateTime at) => At<MorningDigest>(at);

    private Task At<TJob>(DateTime at)
        where TJob : Jobs.IRecurringJob
    {
        Crm.Clock.Now = at;
        return Crm.RunAsync<TJob>();
    }

    private async Task<List<MailDetail>> Reminders(MeetingDetail meeting) =>
        (await Staff.MailOf(meeting)).FindAll(m => m.Mail.Purpose is MailPurpose.AnswerReminder or MailPurpose.DayBefore);

    private async Task<List<FollowUpItem>> Missing(string iso2) =>
        (await Staff.FollowUps($"state={iso2}")).FindAll(f => f.Origin == FollowUpOrigin.OutcomeMissing);

    private async Task<List<FollowUpItem>> Stale(string iso2) =>
        (await Staff.FollowUps($"state={iso2}")).FindAll(f => f.Origin == FollowUpOrigin.GoneStale);

    // The demo's own campaign has digests too; these are of the fixture's campaign.
    private async Task<List<MailDetail>> Digests(string address)
    {
        var digests = new List<MailDetail>();
        foreach (
            var mail in (await Staff.Get<PagedList<MailSummary>>("/mail?purpose=Digest&pageSize=500")).Items.Where(m =>
                m.ToAddress == address
            )
        )
            digests.Add(await Crm.SignInAs(mail.ToAddress, DemoSeeder.Password).Get<MailDetail>($"/mail/{mail.Id}"));
        return digests.FindAll(d => d.Text.Contains($"/c/{Campaign}/desk", StringComparison.Ordinal));
    }
}
