using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// What the preview says before anything is sent: who gets what and why; and corrected letters, which go only when staff ask for them.
/// </summary>
internal sealed class CorrectingInvitations : CrmFixture
{
    [Test]
    public async Task M05_WhenThingsChange_ThePreviewSaysWhoGetsWhatAndWhy()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE", "UG", "TZ");
        Assert.That(
            await Causes(meeting),
            Is.EqualTo(new[] { ("KE", null, null), ("UG", null, null), ("TZ", (MailPurpose?)null, (LetterCause?)null) })
        );
        await Staff.Invite(meeting, "KE", "TZ", "RW");
        Assert.That(
            await Causes(meeting),
            Is.EqualTo(
                new[]
                {
                    ("KE", null, null),
                    ("RW", MailPurpose.Invitation, LetterCause.New),
                    ("UG", (MailPurpose?)MailPurpose.Cancellation, (LetterCause?)LetterCause.Removed),
                    ("TZ", null, null),
                }
            )
        );
        await SendAll(meeting);
        await Staff.Change(meeting, new { place = "Conference Room 9" });
        Assert.That((await Causes(meeting)).Select(c => c.Cause), Is.All.EqualTo(LetterCause.PlaceChanged));
        await Staff.Change(meeting, new { startsLocal = "2026-10-01T10:30:00" });
        Assert.That((await Causes(meeting)).Select(c => c.Cause), Is.All.EqualTo(LetterCause.MovedAndPlaceChanged));
        await SendAll(meeting);
        await Staff.Change(meeting, new { endsLocal = "2026-10-01T12:30:00" });
        Assert.That(
            (await Causes(meeting)).Select(c => (c.Purpose, c.Cause)),
            Is.All.EqualTo(((MailPurpose?)MailPurpose.Change, (LetterCause?)LetterCause.Moved))
        );
        await Staff.Invite(meeting, "KE", "TZ", "RW", "UG");
        Assert.That((await Causes(meeting)).Single(c => c.Iso2 == "UG").Cause, Is.EqualTo(LetterCause.InvitedAgain));
    }

    [Test]
    public async Task M04_WhenCancellingIsLookedAt_ThePreviewSaysWhoWouldBeTold_AndNothingIsCancelled()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ZM");
        await Staff.Invite(meeting, "ZM", "ZW");
        var preview = await Staff.Get<MeetingPreview>($"/meetings/{meeting.Meeting.Id}/preview?cancelling=true");
        Assert.That(
            preview.Letters.Select(l => (l.Iso2, l.Purpose, l.Cause)),
            Is.EqualTo(new[] { ("ZM", (MailPurpose?)MailPurpose.Cancellation, (LetterCause?)LetterCause.Cancelled), ("ZW", null, null) })
        );
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.Status, Is.EqualTo(MeetingStatus.Sent));
    }

    [Test]
    public async Task M02_WhenStaffAskForIt_ACorrectedLetterGoesOnce_WithTheSameSequence()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "GH", "FR");
        await Staff.Change(meeting, new { agenda = "1. The revised draft" });
        Assert.That(
            (await Causes(meeting)).Select(c => (c.Purpose, c.Cause)),
            Is.All.EqualTo(((MailPurpose?)null, (LetterCause?)LetterCause.Corrected))
        );
        var unasked = await Staff.SendInvitations(meeting);
        Crm.Clock.Now = Crm.Clock.Now.AddHours(1);
        var asked = await SendCorrections(meeting);
        var again = await SendCorrections(meeting);
        var mail = (await Staff.MailOf(meeting, "GH"))[^1];
        var calendar = CalendarText.Parse(mail.Calendar!);
        Assert.Multiple(() =>
        {
            Assert.That((unasked.Queued, asked.Queued, again.Queued), Is.EqualTo((0, 2, 0)));
            Assert.That((mail.Mail.Purpose, calendar.Method, calendar.Sequence), Is.EqualTo((MailPurpose.Correction, "REQUEST", 0)));
            Assert.That(calendar["DTSTAMP"], Is.EqualTo("20260915T150000Z"), "A corrected text moves only DTSTAMP.");
            Assert.That(mail.Text, Does.Contain("1. The revised draft"));
        });
    }

    [Test]
    public async Task M02_WhenCorrectedTwice_EachCorrectionMayGo()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "GM");
        foreach (var title in new[] { "Information meting", "Information meeting, corrected" })
        {
            await Staff.Change(meeting, new { title });
            Assert.That((await SendCorrections(meeting)).Queued, Is.EqualTo(1));
        }

        Assert.That(
            (await Staff.MailOf(meeting, purpose: MailPurpose.Correction)).Select(m => m.Mail.Subject),
            Has.One.Contains("meting").And.One.Contains("meeting, corrected")
        );
    }

    [Test]
    public async Task M05_WhenACorrectionIsTakenBack_NobodyIsOfferedOne()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "MR");
        await Staff.Change(meeting, new { agenda = "Other", languages = new[] { "en" } });
        await Staff.Change(meeting, new { agenda = "1. The draft\n2. Calendar", languages = new[] { "en", "fr" } });
        Assert.That((await Causes(meeting)).Single(), Is.EqualTo(("MR", (MailPurpose?)null, (LetterCause?)null)));
        Assert.That((await SendCorrections(meeting)).Queued, Is.EqualTo(0));
    }

    [Test]
    public async Task M02_WhenAPaperIsAddedAfterTheFirstSend_TheSequenceStays_AndACorrectedLetterMayCarryIt()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "CD");
        using var paper = new ByteArrayContent([.. "%PDF-1.7"u8]);
        paper.Headers.ContentType = new("application/octet-stream");
        await Staff.Post($"/meetings/{meeting.Meeting.Id}/papers?name=draft.pdf", paper);
        Assert.That((await Causes(meeting)).Single(), Is.EqualTo(("CD", (MailPurpose?)null, (LetterCause?)LetterCause.Corrected)));
        Assert.That((await SendCorrections(meeting)).Queued, Is.EqualTo(1));
        Assert.That((await Staff.CalendarOf(meeting, "CD")).Sequence, Is.EqualTo(0));
    }

    [Test]
    public async Task M02_WhenATimeChangesWithTheWords_TheLetterOfChangeIsEnough()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "LR");
        await Staff.Change(meeting, new { startsLocal = "2026-10-01T10:15:00", agenda = "Other" });
        Assert.That((await SendCorrections(meeting)).Queued, Is.EqualTo(1));
        Assert.That((await SendCorrections(meeting)).Queued, Is.EqualTo(0));
        Assert.That((await Staff.MailOf(meeting))[^1].Mail.Purpose, Is.EqualTo(MailPurpose.Change));
    }

    [Test]
    public async Task M03_WhenRemovedWhileTheInvitationStillWaits_AndInvitedAgain_ItIsInvitedAfterAll()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "SL", "GN");
        await Staff.SendInvitations(meeting);
        await Staff.Invite(meeting, "SL");
        await Staff.SendInvitations(meeting);
        await Staff.Invite(meeting, "SL", "GN");
        await SendAll(meeting);
        var mails = await Staff.MailOf(meeting, "GN");
        Assert.That(
            mails.Select(m => (m.Mail.Purpose, m.Mail.State)),
            Is.EqualTo(new[] { (MailPurpose.Invitation, MailState.Superseded), (MailPurpose.Invitation, MailState.Sent) })
        );
    }

    private async Task<List<(string? Iso2, MailPurpose? Purpose, LetterCause? Cause)>> Causes(MeetingDetail meeting) =>
        (await Staff.Preview(meeting)).Letters.Select(l => (l.Iso2, l.Purpose, l.Cause)).ToList();

    private async Task<SendResult> SendCorrections(MeetingDetail meeting)
    {
        var result = await Staff.Post<SendResult>($"/meetings/{meeting.Meeting.Id}/send", new { corrections = true });
        await Crm.RunAsync<MailSender>();
        return result;
    }

    private async Task SendAll(MeetingDetail meeting)
    {
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
    }
}
