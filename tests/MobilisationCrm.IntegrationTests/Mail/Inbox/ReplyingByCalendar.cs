using System.Diagnostics;
using System.Text;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>Answers of calendar programs (iTIP, RFC 5546), as Outlook, Google and Apple send them: the rules under "Answers".</summary>
[TestFixture("pipe")]
[TestFixture("IMAP")]
internal sealed class ReplyingByCalendar(string way) : IncomingMailFixture(way)
{
    [TestCase("ACCEPTED", Answer.Accepted)]
    [TestCase("TENTATIVE", Answer.Tentative)]
    [TestCase("DECLINED", Answer.Declined)]
    public async Task WhenACalendarReplyComesWithoutOrganizer_ItIsRecordedOnTheInvitationAndTheTimeline(string status, Answer answer)
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "BW");
        var mail = await Server.Receive(Reply(meeting, "mission.bwa@example.org", $"PARTSTAT={status}"));
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "BW");
        var onTimeline = (await Staff.Timeline("BW", "kind=Answer"))[0];
        Assert.Multiple(() =>
        {
            Assert.That((mail.Kind, mail.Status, mail.StateIso2), Is.EqualTo((IncomingKind.CalendarReply, IncomingStatus.Filed, "BW")));
            Assert.That(
                (invitation.Answer, invitation.AnsweredBy, invitation.Comment),
                Is.EqualTo((answer, (AnswerChannel?)AnswerChannel.CalendarReply, "À bientôt, merci"))
            );
            Assert.That(onTimeline.Type, Is.EqualTo($"{answer}"));
        });
    }

    [Test]
    public async Task WhenTheSameReplyComesTwice_TheSecondChangesNothing()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "NA");
        var raw = Reply(meeting, "mission.nam@example.org", "PARTSTAT=ACCEPTED");
        var first = await Server.Receive(raw);
        await Staff.RecordAnswer(meeting, "NA", Answer.Declined);
        Assert.That((await Server.Receive(raw)).Id, Is.EqualTo(first.Id));
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "NA").Answer, Is.EqualTo(Answer.Declined));
    }

    [TestCase("BEGIN:VALARM\r\nUID:0F0F-alarm\r\nATTENDEE:mailto:someone@example.org\r\nEND:VALARM")]
    [TestCase("RECURRENCE-ID:20300115T150000Z")]
    [TestCase("RRULE:FREQ=SECONDLY\r\nthis line is none\r\nX-MS-OLK-CONFTYPE:0")]
    public async Task WhenMoreStandsInTheReply_TheAnswerIsRecorded(string more)
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ET");
        var raw = Reply(meeting, "mission.eth@example.org", "PARTSTAT=ACCEPTED").Replace("BEGIN:VEVENT", $"BEGIN:VEVENT\r\n{more}");
        Assert.That((await Server.Receive(raw)).Status, Is.EqualTo(IncomingStatus.Filed));
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "ET").Answer, Is.EqualTo(Answer.Accepted));
    }

    [Test]
    public async Task WhenTheUidComesBackInCapitals_TheMeetingIsFound()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ER");
        var uid = $"{meeting.Meeting.Id}@CRM.example.org".ToUpperInvariant();
        await Server.Receive(Reply(meeting, "mission.eri@example.org", "PARTSTAT=ACCEPTED", uid: uid));
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "ER").Answer, Is.EqualTo(Answer.Accepted));
    }

    [TestCase("UID", "X-UID", "reply-unreadable")]
    [TestCase("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:another\r\nEND:VEVENT\r\nEND:VCALENDAR", "reply-unreadable")]
    [TestCase("PARTSTAT=ACCEPTED", "X-PARTSTAT=ACCEPTED", "reply-no-answer")]
    public async Task WhenTheReplyIsNotClear_APersonIsAskedAndNothingIsRecorded(string found, string instead, string problem)
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "SO");
        var mail = await Server.Receive(Reply(meeting, "mission.som@example.org", "PARTSTAT=ACCEPTED").Replace(found, instead));
        Assert.That((mail.Kind, mail.Problem), Is.EqualTo((IncomingKind.CalendarReply, problem)));
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "SO").Answer, Is.EqualTo(Answer.None));
    }

    [Test]
    public async Task WhenTheMissionDelegatesByCalendar_TheOtherPersonIsKept()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ZM");
        await Server.Receive(
            Reply(
                meeting,
                "mission.zmb@example.org",
                "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:other@example.org\"",
                "ATTENDEE;CN=Première conseillère;DELEGATED-FROM=\"mailto:mission.zmb@example.org\":mailto:other@example.org"
            )
        );
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "ZM");
        Assert.That((invitation.Answer, invitation.SubstituteName), Is.EqualTo((Answer.Delegated, "Première conseillère")));
    }

    [Test]
    public async Task WhenAnOlderEntryIsAnswered_TheAnswerIsKeptAsSuch()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "LS");
        await Staff.Change(meeting, new { place = "Conference Room 5" });
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        await Server.Receive(Reply(meeting, "mission.lso@example.org", "PARTSTAT=ACCEPTED", sequence: 0));
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "LS");
        Assert.That((invitation.Answer, invitation.AnsweredOlderVersion), Is.EqualTo((Answer.Accepted, true)));
    }

    [Test]
    public async Task WhenAReplyCannotBePlaced_ItGoesToTriageAndNothingIsRecorded()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "MW");
        var stranger = await Server.Receive(Reply(meeting, "stranger@example.net", "PARTSTAT=ACCEPTED"));
        var unknown = await Server.Receive(
            Reply(meeting, "mission.mwi@example.org", "PARTSTAT=ACCEPTED", uid: $"{Guid.NewGuid()}@crm.example.org")
        );
        var elsewhere = await Server.Receive(
            Reply(meeting, "mission.mwi@example.org", "PARTSTAT=ACCEPTED", uid: $"{meeting.Meeting.Id}@other.example.org")
        );
        var broken = await Server.Receive(
            Reply(meeting, "mission.mwi@example.org", "PARTSTAT=ACCEPTED").Replace("BEGIN:VEVENT", "BEGIN:VOTHER")
        );
        await Staff.CancelMeeting(meeting);
        var cancelled = await Server.Receive(Reply(meeting, "mission.mwi@example.org", "PARTSTAT=ACCEPTED"));
        Assert.Multiple(() =>
        {
            Assert.That(stranger.Problem, Is.EqualTo("reply-unknown-sender"));
            Assert.That(unknown.Problem, Is.EqualTo("reply-unknown-meeting"));
            Assert.That(elsewhere.Problem, Is.EqualTo("reply-unknown-meeting"));
            Assert.That(broken.Problem, Is.EqualTo("reply-unreadable"));
            Assert.That(cancelled.Problem, Is.EqualTo("reply-meeting-cancelled"));
        });
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "MW").Answer, Is.EqualTo(Answer.None));
    }

    [Test]
    public async Task WhenAnotherTimeIsProposed_ItWaitsForAPersonWithTheProposal()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "TG");
        var mail = await Server.Receive(
            Reply(
                meeting,
                "mission.tgo@example.org",
                "PARTSTAT=TENTATIVE",
                "DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20261002T150000",
                method: "COUNTER"
            )
        );
        var detail = await Staff.Get<IncomingMailDetail>($"/mail/incoming/{mail.Id}");
        Assert.Multiple(async () =>
        {
            Assert.That(
                (mail.Kind, mail.Status, mail.Problem),
                Is.EqualTo((IncomingKind.CalendarReply, IncomingStatus.Triage, "reply-counter"))
            );
            Assert.That(detail.Proposes, Is.EqualTo(new DateTime(2026, 10, 2, 19, 0, 0, DateTimeKind.Utc)));
            Assert.That(
                (detail.MeetingId, detail.InvitationId),
                Is.EqualTo(((Guid?)meeting.Meeting.Id, (Guid?)Session.InvitationOf(meeting, "TG").Id))
            );
            Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "TG").Answer, Is.EqualTo(Answer.None));
        });
    }

    [Test]
    public async Task WhenAReplyOfAnUnknownSenderWaits_StaffSayWhoseItIs_AndTheAnswerIsRecordedOnce()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ML", "NE");
        var mail = await Server.Receive(Reply(meeting, "assistant@example.net", "PARTSTAT=DECLINED"));
        var detail = await Staff.Get<IncomingMailDetail>($"/mail/incoming/{mail.Id}");
        Assert.That(
            (detail.MeetingId, detail.InvitationId, detail.Answer, detail.Comment),
            Is.EqualTo(((Guid?)meeting.Meeting.Id, (Guid?)null, (Answer?)Answer.Declined, "À bientôt, merci"))
        );
        var answer = new
        {
            invitationId = Session.InvitationOf(meeting, "ML").Id,
            answer = detail.Answer,
            comment = detail.Comment,
        };
        await Staff.Refused(
            HttpMethod.Post,
            $"/mail/incoming/{mail.Id}/answer",
            new { invitationId = Guid.NewGuid(), answer = "Accepted" },
            422,
            "unknown-invitation",
            "invitationId"
        );
        await Staff.Post($"/mail/incoming/{mail.Id}/answer", answer);
        await Staff.Refused(HttpMethod.Post, $"/mail/incoming/{mail.Id}/answer", answer, 422, "mail-not-in-triage");
        var after = await Staff.Meeting(meeting.Meeting.Id);
        var filed = (await Staff.Get<IncomingMailDetail>($"/mail/incoming/{mail.Id}")).Mail;
        Assert.Multiple(() =>
        {
            Assert.That(
                (Session.InvitationOf(after, "ML").Answer, Session.InvitationOf(after, "ML").AnsweredBy),
                Is.EqualTo((Answer.Declined, (AnswerChannel?)AnswerChannel.CalendarReply))
            );
            Assert.That(Session.InvitationOf(after, "NE").Answer, Is.EqualTo(Answer.None));
            Assert.That((filed.Status, filed.Campaign, filed.StateIso2), Is.EqualTo((IncomingStatus.Filed, Campaign, "ML")));
        });
    }

    [Test]
    public async Task WhenTheInviteeWasRemovedOrTheMeetingIsOver_TheReplyGoesToTriage()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "GN", "GW");
        await Staff.Invite(meeting, "GW");
        Assert.That(
            (await Server.Receive(Reply(meeting, "mission.gin@example.org", "PARTSTAT=ACCEPTED"))).Problem,
            Is.EqualTo("reply-not-invited")
        );
        Crm.Clock.Now = meeting.Meeting.EndsAt;
        Assert.That(
            (await Server.Receive(Reply(meeting, "mission.gnb@example.org", "PARTSTAT=ACCEPTED"))).Problem,
            Is.EqualTo("reply-meeting-over")
        );
    }

    [Test]
    public async Task WhenAReplyHasFiveMegabytes_TheAnswerIsRecordedAndTheCommentKeptAsFarAsItFits()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "CV");
        var raw = Reply(meeting, "mission.cpv@example.org", "PARTSTAT=ACCEPTED")
            .Replace("À bien\r\n tôt\\, merci", string.Concat(Enumerable.Repeat("thank you\r\n ", 400_000)));
        var watch = Stopwatch.StartNew();
        var mail = await Server.Receive(raw);
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "CV");
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetByteCount(raw), Is.GreaterThan(4_700_000));
            Assert.That(
                (mail.Status, invitation.Answer, invitation.Comment.Length),
                Is.EqualTo((IncomingStatus.Filed, Answer.Accepted, 2_000))
            );
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        });
    }

    private static string Reply(
        MeetingDetail meeting,
        string attendee,
        string parameters,
        string more = "",
        int sequence = 0,
        string? uid = null,
        string method = "REPLY",
        string stamp = ReplyMessage.Stamp
    ) =>
        ReplyMessage.Of(
            meeting,
            attendee,
            [
                $"ATTENDEE;CN=\"Mission: the one\";{parameters}:MAILTO:{attendee}",
                .. more.Length > 0 ? new[] { more } : [],
                "COMMENT:À bien\r\n tôt\\, merci",
            ],
            sequence,
            stamp,
            method,
            uid
        );
}
