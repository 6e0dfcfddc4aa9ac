using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Reminders;

namespace MobilisationCrm.Scenarios;

/// <summary>The managers' table of rules decides what goes out and when: M22, M23, M24.</summary>
internal sealed class ReminderRules : CrmFixture
{
    [Test]
    public async Task WhenAManagerAddsARule_TheChainHasOneMoreReminder_AndItStopsAtAnAnswer()
    {
        await Manager.Post("/reminders/rules", new { kind = ReminderKind.AnswerMissing, workingDays = 5 });
        var meeting = await Staff.InviteTo(MeetingKind.Information, "TZ", "MZ");
        await At(24, 15);
        Assert.That(await Reminders(meeting), Has.Count.EqualTo(2), "Thursday, five working days before.");
        await Staff.RecordAnswer(meeting, "TZ", Answer.Declined);
        await At(28, 15);
        Assert.That(
            (await Reminders(meeting)).Where(m => m.Mail.StateIso2 == "TZ").ToList(),
            Has.Count.EqualTo(1),
            "M24: an answer ends the chain."
        );
        Assert.That((await Reminders(meeting)).Where(m => m.Mail.StateIso2 == "MZ").ToList(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task WhenTheMeetingIsOver_ThoseWhoCameAreThankedOnceOnTheNextWorkingDay()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "AO", "CV");
        Staff.WaitUntilAfter(meeting);
        await Staff.RecordAttendance(meeting, "AO");
        await Staff.RecordAttendance(meeting, "CV", Attendance.Absent);
        Crm.Clock.Now = new DateTime(2026, 10, 2, 15, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<ReminderSender>();
        await Crm.RunAsync<ReminderSender>();
        var thanks = await Staff.MailOf(meeting, purpose: MailPurpose.Thanks);
        Assert.That(thanks.Select(m => m.Mail.StateIso2), Is.EqualTo(new[] { "AO" }));
    }

    [Test]
    public async Task WhenTheClosingDateIsNear_StatesFarEnoughAndNotConfirmedAreReminded_AndThePlanShowsItBefore()
    {
        await Manager.Patch($"/campaigns/{Campaign}", new { closesOn = "2026-10-30" });
        foreach (var iso2 in new[] { "GH", "GN", "GM" })
            await Manager.Move(iso2, Stage.BilateralMeeting, "Met at the summit.");
        await Manager.Move("GW", Stage.FirstContact, "Met at the summit.");
        await Manager.Post(
            $"/campaigns/{Campaign}/engagements/GN/commitments",
            new { kind = CommitmentKind.Sponsorship, source = "Seen in e-deleGATE." }
        );
        await Staff.Patch($"/campaigns/{Campaign}/engagements/GM", new { remindersOff = true });
        Crm.Clock.Now = new DateTime(2026, 10, 20, 14, 0, 0, DateTimeKind.Utc);
        var planned = (await Staff.Get<List<PlannedReminderItem>>("/reminders?days=14")).FindAll(p =>
            p.Kind == ReminderKind.ClosingDate && p.Campaign == Campaign
        );
        Assert.That(
            planned.Select(p => (p.Iso2, p.DueOn)),
            Is.EqualTo(new[] { ("GH", new DateOnly(2026, 10, 20)), ("GH", new DateOnly(2026, 10, 27)) }),
            "That of ten working days before was missed and still helps; the other is three working days before."
        );

        Crm.Clock.Now = new DateTime(2026, 10, 27, 14, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<ReminderSender>();
        var sent = await Staff.Get<PagedList<MailSummary>>("/mail?purpose=ClosingDate&to=GH");
        Assert.That(sent.Items.Single().ToAddress, Is.EqualTo("mission.gha@example.org"));
        Assert.That(
            (await Staff.Get<PagedList<MailSummary>>("/mail?purpose=ClosingDate")).Items.Where(m => m.StateIso2 is "GN" or "GM" or "GW"),
            Is.Empty
        );
    }

    [Test]
    public async Task M23_WhenARecipientHadItsShareOfTheWeek_NothingMoreIsSent()
    {
        var meetings = new List<MeetingDetail>();
        for (var i = 0; i < 6; i++)
            meetings.Add(await Staff.InviteTo(await Staff.PrepareMeeting(title: $"Meeting {i}"), "LR"));
        Crm.Clock.Now = new DateTime(2026, 9, 28, 12, 0, 0, DateTimeKind.Utc);
        Assert.That(
            (await PlannedFor("LR")).Select(p => p.Problem),
            Is.EqualTo(new[] { null, null, null, null, "weekly-cap", "weekly-cap" }),
            "The plan says so before."
        );
        await At(28, 15);
        var stored = new List<MailSummary>();
        foreach (var meeting in meetings)
            stored.AddRange((await Reminders(meeting)).Select(m => m.Mail));
        Assert.That(stored.Count(m => m.State == MailState.Queued), Is.EqualTo(4));
        Assert.That(
            stored.Where(m => m.State == MailState.Superseded).Select(m => m.Reason),
            Is.EqualTo(new[] { "weekly-cap", "weekly-cap" }),
            "What is dropped is told."
        );
        await Crm.RunAsync<MailSender>();
        Assert.That(
            (await PlannedFor("LR")).Select(p => (p.Problem, p.IsDropped)),
            Is.EqualTo(new[] { ("weekly-cap", true), ("weekly-cap", true) }),
            "What has gone out is not planned any more."
        );
    }

    [Test]
    public async Task WhenAnAddressMayNotBeWrittenTo_ThePlanSaysWhyNothingWillGo()
    {
        await Staff.InviteTo(MeetingKind.Information, "SL");
        await Manager.Post("/mail/suppressions", new { address = "mission.sle@example.org", reason = "The Mission asked us by phone." });
        Crm.Clock.Now = new DateTime(2026, 9, 28, 12, 0, 0, DateTimeKind.Utc);
        Assert.That((await PlannedFor("SL")).Select(p => p.Problem), Is.EqualTo(new[] { "suppressed" }));
    }

    [Test]
    public async Task WhenARuleIsDoubleOrOutOfBounds_ItIsRefusedWithItsField()
    {
        await Manager.Refused(
            HttpMethod.Post,
            "/reminders/rules",
            new { kind = "AnswerMissing", workingDays = 3 },
            422,
            "rule-exists",
            "workingDays"
        );
        await Manager.Refused(
            HttpMethod.Post,
            "/reminders/rules",
            new { kind = "AnswerMissing", workingDays = 0 },
            400,
            "invalid-request",
            "workingDays"
        );
        await Manager.Refused(HttpMethod.Post, "/reminders/rules", new { workingDays = 7 }, 400, "invalid-request", "kind");
        await Manager.Refused(
            HttpMethod.Post,
            "/reminders/rules",
            new
            {
                kind = "AnswerMissing",
                workingDays = 7,
                fromHour = 12,
                untilHour = 12,
            },
            400,
            "invalid-request",
            "untilHour"
        );
        await Staff.Refused(HttpMethod.Post, "/reminders/rules", new { kind = "AnswerMissing", workingDays = 7 }, 403, "not-allowed");
        var rule = (await Manager.Get<List<ReminderRuleItem>>("/reminders/rules")).Find(r => r.Kind == ReminderKind.MeetingAhead)!;
        await Manager.Refused(HttpMethod.Patch, $"/reminders/rules/{rule.Id}", new { fromHour = 18 }, 422, "end-before-start", "untilHour");
        await Manager.Refused(
            HttpMethod.Patch,
            $"/reminders/rules/{rule.Id}",
            new { isActive = false },
            409,
            "stale-version",
            ifMatch: "\"99\""
        );
    }

    private async Task<List<PlannedReminderItem>> PlannedFor(string iso2) =>
        (await Staff.Get<List<PlannedReminderItem>>("/reminders?days=14")).FindAll(p =>
            p.Kind == ReminderKind.AnswerMissing && p.Iso2 == iso2
        );

    private async Task At(int day, int hour)
    {
        Crm.Clock.Now = new DateTime(2026, 9, day, hour, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<ReminderSender>();
    }

    private async Task<List<MailDetail>> Reminders(MeetingDetail meeting) =>
        await Staff.MailOf(meeting, purpose: MailPurpose.AnswerReminder);
}
