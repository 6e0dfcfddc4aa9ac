using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>A sending that is taken back, and a test before it: rules M28 and M29.</summary>
internal sealed class SendingWithSecondThoughts : CrmFixture
{
    private const int Seconds = 10;

    [Test]
    public async Task M28_WhenASendingIsTakenBackInTime_NobodyIsToldAndTheMeetingIsADraftAgain()
    {
        var meeting = await Invited("KE", "SN");
        var sent = await Send(meeting);
        Crm.Clock.Now = FakeClock.Start.AddSeconds(Seconds - 1);
        await Crm.RunAsync<MailSender>();
        var taken = await TakeBack(meeting, sent.Messages);
        Crm.Clock.Now = FakeClock.Start.AddMinutes(5);
        await Crm.RunAsync<MailSender>();

        var mails = await Staff.MailOf(meeting);
        var preview = await Staff.Preview(meeting);
        Assert.Multiple(() =>
        {
            Assert.That((taken.TakenBack, taken.Left), Is.EqualTo((2, Array.Empty<string>())));
            Assert.That(mails.Select(m => m.Mail.State), Is.All.EqualTo(MailState.Cancelled));
            Assert.That(preview.Letters.Select(l => (l.Purpose, l.Cause)), Is.All.EqualTo((MailPurpose.Invitation, LetterCause.New)));
        });
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.Status, Is.EqualTo(MeetingStatus.Draft));

        // Sent once more, they go.
        var again = await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        mails = await Staff.MailOf(meeting);
        Assert.That((again.Queued, mails.Count(m => m.Mail.State == MailState.Sent)), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task M28_WhenALetterHasLeftMeanwhile_ItIsNamedAndTheMeetingStaysAnnounced()
    {
        var meeting = await Invited("KE", "UG");
        var sent = await Send(meeting);
        Crm.Clock.Now = FakeClock.Start.AddSeconds(Seconds + 1);
        await Crm.RunAsync<MailSender>();
        var taken = await TakeBack(meeting, sent.Messages);

        var mails = await Staff.MailOf(meeting);
        Assert.Multiple(() =>
        {
            Assert.That(mails.Select(m => m.Mail.State), Is.All.EqualTo(MailState.Sent), "Nothing waits longer than it was held.");
            Assert.That(taken.TakenBack, Is.Zero);
            Assert.That(taken.Left, Is.EquivalentTo(mails.Select(m => m.Mail.ToName)));
        });
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.Status, Is.EqualTo(MeetingStatus.Sent));
    }

    [Test]
    public async Task M28_WhenAChangeIsTakenBack_WhatWasToldBeforeStays()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE");
        await Staff.Change(meeting, new { place = "Conference Room 8" });
        var taken = await TakeBack(meeting, (await Send(meeting)).Messages);

        var preview = await Staff.Preview(meeting);
        Assert.Multiple(() =>
        {
            Assert.That(taken.TakenBack, Is.EqualTo(1));
            Assert.That(preview.Letters.Single().Cause, Is.EqualTo(LetterCause.PlaceChanged), "The change is due as before.");
        });
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.Status, Is.EqualTo(MeetingStatus.Sent));
    }

    [Test]
    public async Task M29_WhenATestIsSent_ItReachesTheCallerAloneAndAnswersNothing()
    {
        var meeting = await Invited("KE", "SN");
        var test = await Staff.Post<TestLetterResult>($"/meetings/{meeting.Meeting.Id}/test-letter", new { language = "fr" });
        await Crm.RunAsync<MailSender>();
        var listed = await Staff.Get<PagedList<MailSummary>>("/mail?purpose=TestLetter");
        var mail = await Staff.Get<MailDetail>($"/mail/{listed.Items[0].Id}");

        var detail = await Staff.Meeting(meeting.Meeting.Id);
        var preview = await Staff.Preview(meeting);
        Assert.Multiple(() =>
        {
            Assert.That((mail.Mail.ToAddress, mail.Mail.State, mail.Calendar), Is.EqualTo((test.ToAddress, MailState.Sent, (string?)null)));
            Assert.That(mail.Mail.ToAddress, Is.EqualTo("staff@example.org"));
            Assert.That(mail.Mail.Subject, Does.StartWith("[Test] "), "In the reader's language.");
            Assert.That(mail.Mail.Language, Is.EqualTo("fr"), "The letter itself is the invitee's.");
            Assert.That(mail.Text, Does.Contain("Its answer links only open the meeting’s page").And.Not.Contain("/rsvp/"));
            Assert.That(mail.Html, Does.Contain($"/meetings/{meeting.Meeting.Id}").And.Not.Contain("/rsvp/"));
            Assert.That(detail.Meeting.Status, Is.EqualTo(MeetingStatus.Draft));
            Assert.That(preview.Letters.Select(l => l.Cause), Is.All.EqualTo(LetterCause.New), "Nobody counts as told.");
        });
        Assert.That(await Staff.MailOf(meeting), Is.Empty);
    }

    [Test]
    public async Task M28_M29_WhenTheRequestIsWrong_TheFieldIsNamed()
    {
        var meeting = await Invited("KE");
        var path = $"/meetings/{meeting.Meeting.Id}";
        await Staff.Refused(HttpMethod.Post, $"{path}/send", new { holdSeconds = 3_600 }, 400, "invalid-request", "holdSeconds");
        await Staff.Refused(HttpMethod.Post, $"{path}/take-back", new { messages = Array.Empty<Guid>() }, 400, "invalid-request", "messages");
        await Staff.Refused(HttpMethod.Post, $"{path}/test-letter", new { language = "tlh" }, 400, "invalid-request", "language");
    }

    [Test]
    public async Task M29_WhenNobodyReadsTheLanguage_TheFieldIsNamed()
    {
        var meeting = await Invited("KE");
        await Staff.Refused(
            HttpMethod.Post,
            $"/meetings/{meeting.Meeting.Id}/test-letter",
            new { language = "zh" },
            422,
            "no-invitees",
            "language"
        );
    }

    private async Task<MeetingDetail> Invited(params string[] states)
    {
        var meeting = await Staff.PrepareMeeting(MeetingKind.Information);
        return await Staff.Invite(meeting, states);
    }

    private Task<SendResult> Send(MeetingDetail meeting) =>
        Staff.Post<SendResult>($"/meetings/{meeting.Meeting.Id}/send", new { holdSeconds = Seconds });

    private Task<TakeBackResult> TakeBack(MeetingDetail meeting, IReadOnlyList<Guid> messages) =>
        Staff.Post<TakeBackResult>($"/meetings/{meeting.Meeting.Id}/take-back", new { messages });
}
