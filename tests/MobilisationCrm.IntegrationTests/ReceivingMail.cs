using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>Messages that a mail server hands over: calendar replies, delivery failures, letters, and what nobody can place.</summary>
internal sealed class ReceivingMail : CrmFixture
{
    private string _key = "";

    protected override async Task Prepare()
    {
        var account = await Administrator.Get<AccountSummary>("/session");
        _key = (await Administrator.Post<NewApiKey>("/api/v1/api-keys", new { name = "mail server", accountId = account.Id })).Key;
    }

    [TestCase("ACCEPTED", Answer.Accepted)]
    [TestCase("TENTATIVE", Answer.Tentative)]
    [TestCase("DECLINED", Answer.Declined)]
    public async Task WhenACalendarReplyComes_ItIsRecordedOnTheInvitationAndTheTimeline(string status, Answer answer)
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "BW");
        var mail = await Receive(Reply(meeting, "mission.bwa@example.org", $"PARTSTAT={status}"));
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "BW");
        var onTimeline = (await Staff.Timeline("BW", "kind=Answer"))[0];
        Assert.Multiple(() =>
        {
            Assert.That((mail.Kind, mail.Status, mail.StateIso2), Is.EqualTo((IncomingKind.CalendarReply, IncomingStatus.Filed, "BW")));
            Assert.That((invitation.Answer, invitation.AnsweredBy, invitation.Comment), Is.EqualTo((answer, (AnswerChannel?)AnswerChannel.CalendarReply, "À bientôt, merci")));
            Assert.That(onTimeline.Type, Is.EqualTo($"{answer}"));
        });
    }

    [Test]
    public async Task WhenTheSameReplyComesTwice_TheSecondChangesNothing()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "NA");
        var raw = Reply(meeting, "mission.nam@example.org", "PARTSTAT=ACCEPTED");
        var first = await Receive(raw);
        await Staff.RecordAnswer(meeting, "NA", Answer.Declined);
        Assert.That((await Receive(raw)).Id, Is.EqualTo(first.Id));
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "NA").Answer, Is.EqualTo(Answer.Declined));
    }

    [Test]
    public async Task WhenTheMissionDelegatesByCalendar_TheOtherPersonIsKept()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ZM");
        await Receive(Reply(meeting, "mission.zmb@example.org", "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:other@example.org\"",
            "ATTENDEE;CN=Première conseillère;DELEGATED-FROM=\"mailto:mission.zmb@example.org\":mailto:other@example.org"));
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
        await Receive(Reply(meeting, "mission.lso@example.org", "PARTSTAT=ACCEPTED", sequence: 0));
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "LS");
        Assert.That((invitation.Answer, invitation.AnsweredOlderVersion), Is.EqualTo((Answer.Accepted, true)));
    }

    [Test]
    public async Task WhenAReplyCannotBePlaced_ItGoesToTriageAndNothingIsRecorded()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "MW");
        var stranger = await Receive(Reply(meeting, "stranger@example.net", "PARTSTAT=ACCEPTED"));
        var unknown = await Receive(Reply(meeting, "mission.mwi@example.org", "PARTSTAT=ACCEPTED", uid: $"{Guid.NewGuid()}@crm.example.org"));
        var elsewhere = await Receive(Reply(meeting, "mission.mwi@example.org", "PARTSTAT=ACCEPTED", uid: $"{meeting.Meeting.Id}@other.example.org"));
        var broken = await Receive(Reply(meeting, "mission.mwi@example.org", "PARTSTAT=ACCEPTED").Replace("BEGIN:VEVENT", "BEGIN:VOTHER"));
        await Staff.CancelMeeting(meeting);
        var cancelled = await Receive(Reply(meeting, "mission.mwi@example.org", "PARTSTAT=ACCEPTED"));
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
    public async Task WhenADeliveryFails_OnlyTheStatusFieldsCountAndTheAddressIsSuppressed()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "SZ", "KM");
        var failed = await Receive(Bounce("mission.swz@example.org", "failed", "5.1.1"));
        var delayed = await Receive(Bounce("mission.com@example.org", "delayed", "4.4.1"));
        await Staff.Change(meeting, new { place = "Conference Room 6" });
        var sent = await Staff.SendInvitations(meeting);
        Assert.Multiple(() =>
        {
            Assert.That((failed.Kind, failed.Status), Is.EqualTo((IncomingKind.DeliveryFailure, IncomingStatus.Filed)));
            Assert.That(delayed.Kind, Is.EqualTo(IncomingKind.DeliveryFailure));
            Assert.That(sent.Skipped.Select(s => s.Code), Is.EqualTo(new[] { "suppressed" }), "The delayed one is still written to.");
            Assert.That(sent.Queued, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task WhenALetterAnswersOurs_ItLandsOnTheTimelineOfItsState()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "DJ");
        var ours = (await Staff.MailOf(meeting, "DJ"))[0];
        var mail = await Receive(
            $"From: =?iso-8859-1?Q?Premi=E8re_conseill=E8re?= <someone@diplomatie.example>\r\nMessage-ID: <{Guid.NewGuid()}@diplomatie.example>\r\nIn-Reply-To: {ours.MessageId}\r\n"
            + "Subject: =?utf-8?B?UsOpcG9uc2U=?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes("Nous étudions le texte.")));
        var item = (await Staff.Timeline("DJ", "kind=Interaction"))[0];
        Assert.Multiple(() =>
        {
            Assert.That((mail.Status, mail.FromName), Is.EqualTo((IncomingStatus.Filed, "Première conseillère")));
            Assert.That((item.Type, item.Detail, item.Title, item.Text), Is.EqualTo(("Email", "Inbound", "Réponse", "Nous étudions le texte.")));
        });
    }

    [Test]
    public async Task WhenASenderIsUnknown_NothingIsCreatedUntilAPersonFilesIt()
    {
        var mail = await Receive($"From: new@example.net\nMessage-ID: <{Guid.NewGuid()}@example.net>\nSubject: Hello\n\nWe wish to know more.\n");
        Assert.That((mail.Status, mail.Problem), Is.EqualTo((IncomingStatus.Triage, "unknown-sender")));
        Assert.That(await Staff.Timeline("SC", "kind=Interaction"), Is.Empty);
        await Staff.Post($"/mail/incoming/{mail.Id}/assign", new { campaign = Campaign, iso2 = "SC" });
        Assert.That((await Staff.Timeline("SC", "kind=Interaction"))[0].Text, Does.StartWith("We wish to know more."));
        await Staff.Refused(HttpMethod.Post, $"/mail/incoming/{mail.Id}/dismiss", null, 422, "mail-not-in-triage");
    }

    [Test]
    public async Task WhenAMessageIsNone_ItIsKeptForAPersonToLookAt()
    {
        var noise = new byte[5_000_000];
        new Random(7).NextBytes(noise);
        var mail = await Receive(noise);
        var halfway = await Receive("From: a@example.net\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nno end");
        Assert.That((mail.Kind, mail.Status, mail.Problem), Is.EqualTo((IncomingKind.Unreadable, IncomingStatus.Triage, "unreadable")));
        Assert.That((halfway.Kind, halfway.FromAddress), Is.EqualTo((IncomingKind.Unreadable, "a@example.net")));
    }

    [Test]
    public async Task WhenALetterWithAVeryLongMessageIdComesTwice_ItIsFiledOnce()
    {
        var letter = $"From: a@example.net\r\nMessage-ID: <{new string('x', 400)}@example.net>\r\nSubject: Long\r\n\r\nText";
        var first = await Receive(letter);
        Assert.That((await Receive(letter)).Id, Is.EqualTo(first.Id));
    }

    [Test]
    public async Task WhenAKeyIsUsed_TheListSaysWhatItMayDoAndWhenItWasUsedLast()
    {
        var account = await Administrator.Get<AccountSummary>("/session");
        var unused = await Administrator.Post<NewApiKey>("/api/v1/api-keys", new { name = "never used", accountId = account.Id });
        await Receive("From: a@example.net\r\nSubject: Used\r\n\r\nText");
        var keys = await Administrator.Get<List<ApiKeyItem>>("/api/v1/api-keys");
        Assert.Multiple(() =>
        {
            Assert.That(keys.Single(k => k.Id == unused.Id), Has.Property(nameof(ApiKeyItem.LastUsedOn)).Null.And.Property(nameof(ApiKeyItem.Role)).EqualTo(Role.Administrator));
            Assert.That(keys.Single(k => k.Name == "mail server").LastUsedOn, Is.EqualTo(DateOnly.FromDateTime(Crm.Clock.Now)));
        });
    }

    [Test]
    public async Task WhenAKeyIsUnknownOrRevoked_NothingIsTaken()
    {
        var account = await Administrator.Get<AccountSummary>("/session");
        var key = await Administrator.Post<NewApiKey>("/api/v1/api-keys", new { name = "old", accountId = account.Id });
        await Administrator.Delete($"/api/v1/api-keys/{key.Id}");
        foreach (var secret in new[] { key.Key, "crm_nonsense", "" })
        {
            using var response = await Hand("From: a@example.net\n\nx"u8.ToArray(), secret);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), secret);
        }

        Assert.That((await Administrator.Get<List<ApiKeyItem>>("/api/v1/api-keys")).ConvertAll(k => k.Name), Has.No.Member("old"));
    }

    private static string Reply(MeetingDetail meeting, string attendee, string parameters, string more = "", int sequence = 0, string? uid = null) =>
        $"From: {attendee}\r\nTo: secretariat@example.org\r\nMessage-ID: <{Guid.NewGuid()}@example.org>\r\nSubject: Accepted\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAccepted\r\n--b\r\n"
        + "Content-Type: text/calendar; method=REPLY; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
        + $"UID:{uid ?? $"{meeting.Meeting.Id}@crm.example.org"}\r\nSEQUENCE:{sequence}\r\nDTSTAMP:20260901T120000Z\r\nATTENDEE;CN=\"Mission: the one\";{parameters}:MAILTO:{attendee}\r\n"
        + (more.Length > 0 ? $"{more}\r\n" : "") + "COMMENT:À bien\r\n tôt\\, merci\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n";

    private static string Bounce(string recipient, string action, string status) =>
        $"From: MAILER-DAEMON@mx.example.org\nMessage-ID: <{Guid.NewGuid()}@mx.example.org>\nAuto-Submitted: auto-replied\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nDelivery failed permanently.\n"
        + $"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {status}\n"
        + "Diagnostic-Code: smtp; 550 no such user\n\n--b--\n";

    private Task<IncomingMailItem> Receive(string raw) => Receive(Encoding.UTF8.GetBytes(raw));

    private async Task<IncomingMailItem> Receive(byte[] raw)
    {
        using var response = await Hand(raw, _key);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<IncomingMailItem>(text, Session.Json)!;
    }

    private async Task<HttpResponseMessage> Hand(byte[] raw, string key)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Crm.ClientOptions.BaseAddress, "/api/v1/mail/incoming"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        request.Content = new ByteArrayContent(raw) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };
        return await http.SendAsync(request);
    }
}
