using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Scenarios;

/// <summary>A letter is true at the moment it leaves, whatever happened since it was stored.</summary>
internal sealed class LeavingTrue : CrmFixture
{
    // The meeting of PrepareMeeting is on Thursday 1 October 2026; three working days before is Monday 28 September.
    private static readonly DateTime Monday = new(2026, 9, 28, 14, 0, 0, DateTimeKind.Utc);

    [TearDown]
    public Task LetMailGo() => Manager.Post("/mail/resume");

    [Test]
    public async Task M25_WhenAMissionAnswersWhileItsReminderWaits_ItIsNotReminded()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "AO", "NA");
        await PauseAsync();
        await RemindAt(Monday);
        await Staff.RecordAnswer(meeting, "AO", Answer.Declined);
        await Manager.Post("/mail/resume");
        await Crm.RunAsync<MailSender>();
        Assert.That(
            (await Reminders(meeting)).Select(m => (m.StateIso2, m.State, m.Reason)),
            Is.EquivalentTo(new[] { ("AO", MailState.Superseded, "answered"), ("NA", MailState.Sent, null) })
        );
    }

    [Test]
    public async Task M25_WhenThePauseOutlastsTheMeeting_NothingOfItLeaves_AndNeitherRetryNorResendLetsItGo()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "SZ", "LS");
        await PauseAsync();
        await Staff.SendInvitations(meeting);
        Crm.Clock.Now = new DateTime(2026, 10, 1, 15, 0, 0, DateTimeKind.Utc);
        await Manager.Post("/mail/resume");
        await Crm.RunAsync<MailSender>();
        var mails = await Staff.MailOf(meeting);
        Assert.That(mails.Select(m => (m.Mail.State, m.Mail.Reason)), Is.All.EqualTo((MailState.Superseded, "meeting-over")));
        Assert.That(mails[0].History.Select(h => (h.Kind, h.Detail)), Is.EqualTo(new[] { (MailEventKind.Superseded, "meeting-over") }));
        await Staff.Refused(HttpMethod.Post, $"/mail/{mails[0].Mail.Id}/retry", null, 422, "mail-not-retryable");
    }

    [Test]
    public async Task M25_WhenTheAddressChangesWhileALetterWaits_ItGoesToTheNewOne()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "ZM");
        await PauseAsync();
        await Staff.SendInvitations(meeting);
        await Staff.Patch($"/organisations/{(await Staff.Mission("ZM")).Id}", new { email = "zambia.new@example.org" });
        await Manager.Post("/mail/resume");
        await Crm.RunAsync<MailSender>();
        var mail = (await Staff.MailOf(meeting)).Single().Mail;
        Assert.That((mail.State, mail.ToAddress), Is.EqualTo((MailState.Sent, "zambia.new@example.org")));
    }

    [Test]
    public async Task M25_WhenALetterWaitsAndStaffEditTheMeeting_ItIsHeld_UntilTheChangeIsTakenBackOrSent()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "ZW");
        await PauseAsync();
        await Staff.SendInvitations(meeting);
        await Staff.Change(meeting, new { place = "Conference Room 9" });
        await Manager.Post("/mail/resume");
        await Crm.RunAsync<MailSender>();
        var held = (await Staff.MailOf(meeting)).Single().Mail;
        Assert.That((held.State, held.LastError, held.Tries), Is.EqualTo((MailState.Queued, "edits-not-sent", 0)));
        await Staff.Change(meeting, new { place = "Conference Room 3" });
        Crm.Clock.Now = held.DueAt;
        await Crm.RunAsync<MailSender>();
        Assert.That((await Staff.MailOf(meeting)).Single().Mail.State, Is.EqualTo(MailState.Sent));
    }

    [Test]
    public async Task M25_WhenThePauseLastsOverNewYear_WhatIsStillTrueLeavesOnce_AndTheRestSaysWhy()
    {
        var before = await Staff.Invite(
            await Staff.PrepareMeeting(startsLocal: "2026-12-30T10:00:00", endsLocal: "2026-12-30T11:00:00"),
            "RW",
            "BI"
        );
        var after = await Staff.Invite(
            await Staff.PrepareMeeting(startsLocal: "2027-01-20T10:00:00", endsLocal: "2027-01-20T11:00:00"),
            "RW",
            "BI"
        );
        Crm.Clock.Now = new DateTime(2026, 12, 23, 15, 0, 0, DateTimeKind.Utc);
        await PauseAsync();
        await Staff.SendInvitations(before);
        await Staff.SendInvitations(after);
        for (var day = 0; day < 13; day++)
            await RemindAt(Crm.Clock.Now.AddDays(1));
        await Manager.Post("/mail/resume");
        await Crm.RunAsync<MailSender>();
        var over = await Staff.MailOf(before);
        Assert.That(over.Select(m => (m.Mail.State, m.Mail.Reason)), Is.All.EqualTo((MailState.Superseded, "meeting-over")));
        var left = await Staff.MailOf(after);
        Assert.That(left, Has.Count.EqualTo(2));
        Assert.That(left.Select(m => (m.Mail.State, m.Mail.SentAt?.Year)), Is.All.EqualTo((MailState.Sent, (int?)2027)));
        await RemindAt(Crm.Clock.Now.AddHours(1));
        Assert.That(await Staff.MailOf(after), Has.Count.EqualTo(2), "Nothing is doubled, and nobody is reminded at once.");
    }

    [Test]
    public async Task M22_WhenTheClockIsSetBackAnHour_NothingIsDoubledAndNothingIsLost()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "MU", "SC");
        await RemindAt(Monday);
        Assert.That(await Reminders(meeting), Has.Count.EqualTo(2));
        await RemindAt(Monday.AddHours(-1));
        var late = await Staff.Invite(
            await Staff.PrepareMeeting(startsLocal: "2026-10-15T10:00:00", endsLocal: "2026-10-15T11:00:00"),
            "MU"
        );
        await Staff.SendInvitations(late);
        await Crm.RunAsync<MailSender>();
        await RemindAt(Monday.AddMinutes(30));
        Assert.That((await Reminders(meeting)).Select(m => m.State), Is.EqualTo(new[] { MailState.Sent, MailState.Sent }));
        Assert.That((await Staff.MailOf(late)).Single().Mail.State, Is.EqualTo(MailState.Sent));
    }

    [Test]
    public async Task M05_WhenMovedThereAndBackUnsent_NobodyIsToldAnything_AndTheSequenceIsTheOldOne()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "MW");
        await Staff.Change(meeting, new { place = "Conference Room 9" });
        await Staff.Change(meeting, new { place = "Conference Room 3" });
        Assert.That((await Staff.SendInvitations(meeting)).Queued, Is.Zero);
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Sequence, Is.Zero);
        await Staff.Change(meeting, new { place = "Conference Room 8" });
        Assert.That((await Staff.SendInvitations(meeting)).Queued, Is.EqualTo(1));
    }

    [Test]
    public async Task M26_WhenStaffTookTheInvitationOutBeforeItLeft_NobodyIsReminded_AndItIsDueAgain()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "BI");
        await PauseAsync();
        await Staff.SendInvitations(meeting);
        await Staff.Post($"/mail/{(await Staff.MailOf(meeting)).Single().Mail.Id}/cancel");
        await Manager.Post("/mail/resume");
        await RemindAt(Monday);
        Assert.That(await Reminders(meeting), Is.Empty);
        Assert.That((await Staff.Preview(meeting)).Letters.Single().Purpose, Is.EqualTo(MailPurpose.Invitation));
    }

    [Test]
    public async Task M27_WhenInvitedThreeWorkingDaysAhead_TheReminderKeepsItsDistance()
    {
        Crm.Clock.Now = Monday;
        var meeting = await Staff.InviteTo(MeetingKind.Information, "RW");
        await RemindAt(Monday.AddHours(1));
        await RemindAt(Monday.AddDays(1));
        Assert.That(await Reminders(meeting), Is.Empty);
        await RemindAt(Monday.AddDays(2));
        Assert.That((await Reminders(meeting)).Single().State, Is.EqualTo(MailState.Sent), "Two working days after the invitation.");
    }

    [Test]
    public async Task M23_WhenAMissionSitsInGeneva_GenevasWeekendCounts()
    {
        var geneva = await Staff.AddOrganisation(
            OrganisationKind.PermanentMission,
            "Mission in Geneva",
            "EG",
            "egypt.geneva@example.org",
            "Europe/Zurich"
        );
        // Wednesday 7 October in Geneva: three working days before is Friday 2 October there, and would be Sunday by Egypt's weekend.
        var meeting = await Staff.InviteOrganisations(
            await Staff.PrepareMeeting(startsLocal: "2026-10-07T10:00:00", endsLocal: "2026-10-07T11:00:00", timeZone: "Europe/Zurich"),
            geneva.Id
        );
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        await RemindAt(new DateTime(2026, 10, 4, 9, 0, 0, DateTimeKind.Utc));
        Assert.That(await Reminders(meeting), Is.Empty, "It is Sunday.");
        await RemindAt(new DateTime(2026, 10, 5, 9, 0, 0, DateTimeKind.Utc));
        Assert.That(await Reminders(meeting), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task M22_WhenTheRuleIsChanged_NobodyIsRemindedOfTheSameAgain()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "UG");
        await RemindAt(Monday);
        var rule = (await Manager.Get<List<MobilisationCrm.Reminders.ReminderRuleItem>>("/reminders/rules")).Single(r =>
            r.Kind == MobilisationCrm.Reminders.ReminderKind.AnswerMissing
        );
        try
        {
            await Manager.Patch($"/reminders/rules/{rule.Id}", new { workingDays = 1 });
            await RemindAt(Monday.AddDays(2));
            Assert.That(await Reminders(meeting), Has.Count.EqualTo(1));
        }
        finally
        {
            await Manager.Patch($"/reminders/rules/{rule.Id}", new { rule.WorkingDays });
        }
    }

    private Task PauseAsync() => Manager.Post("/mail/pause", new { reason = "The list is being checked" });

    private async Task RemindAt(DateTime at)
    {
        Crm.Clock.Now = at;
        await Crm.RunAsync("reminders");
        await Crm.RunAsync<MailSender>();
    }

    private async Task<List<MailSummary>> Reminders(MeetingDetail meeting) =>
        (await Staff.MailOf(meeting))
            .ConvertAll(m => m.Mail)
            .FindAll(m => m.Purpose is MailPurpose.AnswerReminder or MailPurpose.DayBefore);
}
