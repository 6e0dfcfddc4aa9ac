using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>Which of several answers is in force (RFC 5546, 2.1.5): the one to the newer entry, and of those the one given last.</summary>
internal sealed class OrderingReplies() : IncomingMailFixture("pipe")
{
    [Test]
    public async Task WhenAReplyToAnOlderEntryComesAfterOneToTheNewer_TheNewerHoldsAndBothAreKept()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "BJ");
        await Staff.Change(meeting, new { place = "Conference Room 5" });
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        await Answered(meeting, "BJ", "DECLINED", sequence: 1);
        Crm.Clock.Now = FakeClock.Start.AddHours(1);
        await Answered(meeting, "BJ", "ACCEPTED", sequence: 0);
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "BJ");
        Assert.That((invitation.Answer, invitation.AnsweredOlderVersion), Is.EqualTo((Answer.Declined, false)));
        Assert.That(invitation.OtherAnswers.Select(a => a.Answer), Is.EqualTo(new[] { Answer.Accepted }));
    }

    [Test]
    public async Task WhenAReplyWasSlow_ItsStampSaysThatALaterAnswerHolds()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "BF");
        Crm.Clock.Now = FakeClock.Start.AddHours(3);
        await Staff.RecordAnswer(meeting, "BF", Answer.Accepted);
        Crm.Clock.Now = FakeClock.Start.AddHours(4);
        await Answered(meeting, "BF", "DECLINED", stamp: "20260915T150000Z");
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "BF").Answer, Is.EqualTo(Answer.Accepted));
        await Answered(meeting, "BF", "TENTATIVE", stamp: "20991231T235959Z");
        Assert.That(
            Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "BF").Answer,
            Is.EqualTo(Answer.Tentative),
            "A clock that is ahead is not believed."
        );
    }

    [TestCase("20260915T150000Z", "20260915T160000Z", "a clock that is ahead")]
    [TestCase("20260901T120000Z", "20260901T120100Z", "a clock that is behind our letter")]
    [TestCase("20260915T140000Z", "20260915T140001Z", "the second of our letter")]
    public async Task WhenTheLaterReplyArrivesFirst_ItHolds_WhateverTheSendersClock(string first, string second, string clock)
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "CD");
        await Answered(meeting, "CD", "DECLINED", stamp: second);
        Crm.Clock.Now = FakeClock.Start.AddMinutes(5);
        await Answered(meeting, "CD", "ACCEPTED", stamp: first);
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "CD");
        Assert.That(invitation.Answer, Is.EqualTo(Answer.Declined), clock);
        Assert.That(invitation.OtherAnswers.Select(a => a.Answer), Is.EqualTo(new[] { Answer.Accepted }), clock);
        await Answered(meeting, "CD", "TENTATIVE", stamp: second);
        Assert.That(
            Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "CD").Answer,
            Is.EqualTo(Answer.Tentative),
            "Of two with one stamp the last to arrive was given last."
        );
    }

    [Test]
    public async Task WhenALinkWasAnsweredBetween_AReplyToAnOlderEntryDoesNotTakeItsPlace_AndOneToANewerDoes()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "CG");
        await Staff.Change(meeting, new { place = "Conference Room 5" });
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        Crm.Clock.Now = FakeClock.Start.AddHours(1);
        await Crm.Anonymous().AnswerByLink((await Staff.MailOf(meeting, "CG"))[^1], Answer.Accepted);
        Crm.Clock.Now = FakeClock.Start.AddHours(2);
        await Answered(meeting, "CG", "DECLINED", sequence: 0, stamp: "20260915T153000Z");
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "CG");
        Assert.That((invitation.Answer, invitation.AnsweredOlderVersion), Is.EqualTo((Answer.Accepted, false)));
        await Answered(meeting, "CG", "TENTATIVE", sequence: 1, stamp: "20260915T153000Z");
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "CG").Answer, Is.EqualTo(Answer.Tentative));
    }

    [Test]
    public async Task WhenAnAnswerToTheOlderEntryWasGivenLater_TheReplyToTheNewerEntryHolds()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "GQ");
        await Staff.Change(meeting, new { place = "Conference Room 5" });
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        Crm.Clock.Now = FakeClock.Start.AddHours(3);
        await Answered(meeting, "GQ", "DECLINED", sequence: 0, stamp: "20260915T160000Z");
        await Answered(meeting, "GQ", "ACCEPTED", sequence: 1, stamp: "20260915T150000Z");
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "GQ");
        Assert.That((invitation.Answer, invitation.AnsweredOlderVersion), Is.EqualTo((Answer.Accepted, false)));
    }

    [Test]
    public async Task WhenALinkAndAReplyComeInTheSameSecond_TheReplyThatCameLastHolds()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ST");
        Crm.Clock.Now = FakeClock.Start.AddHours(1).AddMilliseconds(300);
        await Crm.Anonymous().AnswerByLink((await Staff.MailOf(meeting, "ST")).Single(), Answer.Accepted);
        Crm.Clock.Now = FakeClock.Start.AddHours(1).AddMilliseconds(900);
        await Answered(meeting, "ST", "DECLINED", stamp: "20260915T150000Z");
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "ST").Answer, Is.EqualTo(Answer.Declined));
    }

    [Test]
    public async Task WhenAReplyNamesAnEntryThatWasNeverSent_LaterAnswersStillCount()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "AO");
        Crm.Clock.Now = FakeClock.Start.AddHours(1);
        await Answered(meeting, "AO", "ACCEPTED", sequence: 99, stamp: "20260915T141500Z");
        await Answered(meeting, "AO", "DECLINED", sequence: 0, stamp: "20260915T143000Z");
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "AO").Answer, Is.EqualTo(Answer.Declined));
        await Crm.Anonymous().AnswerByLink((await Staff.MailOf(meeting, "AO")).Single(), Answer.Tentative);
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "AO").Answer, Is.EqualTo(Answer.Tentative));
    }

    [Test]
    public async Task WhenAReplyNamesNeitherEntryNorTime_ItAnswersTheLastSentNow()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "UG");
        Crm.Clock.Now = FakeClock.Start.AddHours(1);
        await Answered(meeting, "UG", "ACCEPTED", sequence: null, stamp: null);
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "UG");
        Assert.That(
            (invitation.Answer, invitation.AnsweredAt, invitation.AnsweredOlderVersion),
            Is.EqualTo((Answer.Accepted, (DateTime?)Crm.Clock.Now, false))
        );
    }

    private async Task Answered(MeetingDetail meeting, string iso2, string status, int? sequence = 0, string? stamp = ReplyMessage.Stamp)
    {
        var address = Session.InvitationOf(meeting, iso2).Address!;
        var mail = await Server.Receive(
            ReplyMessage.Of(meeting, address, [$"ATTENDEE;PARTSTAT={status}:mailto:{address}"], sequence, stamp)
        );
        Assert.That(mail.Status, Is.EqualTo(IncomingStatus.Filed), mail.Problem);
    }
}
