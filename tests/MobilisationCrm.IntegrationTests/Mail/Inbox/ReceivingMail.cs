using System.Net;
using System.Text;
using MobilisationCrm.Accounts;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>Messages that a mail server hands over: delivery failures, letters, and what nobody can place.</summary>
[TestFixture("pipe")]
[TestFixture("IMAP")]
internal sealed class ReceivingMail(string way) : IncomingMailFixture(way)
{
    [Test]
    public async Task M18_WhenADeliveryFails_OnlyTheStatusFieldsCountAndTheAddressIsSuppressed_AndTheOwnerIsTold()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "SZ", "KM");
        var (wrong, slow) = ((await Staff.MailOf(meeting, "SZ"))[0], (await Staff.MailOf(meeting, "KM"))[0]);
        var failed = await Receive(Bounce("mission.swz@example.org", "failed", "5.1.1", wrong.MessageId));
        var delayed = await Receive(Bounce("mission.com@example.org", "delayed", "4.4.1", slow.MessageId));
        await Staff.Change(meeting, new { place = "Conference Room 6" });
        var sent = await Staff.SendInvitations(meeting);
        Assert.Multiple(() =>
        {
            Assert.That((failed.Kind, failed.Status), Is.EqualTo((IncomingKind.DeliveryFailure, IncomingStatus.Filed)));
            Assert.That(delayed.Kind, Is.EqualTo(IncomingKind.DeliveryFailure));
            Assert.That(sent.Skipped.Select(s => s.Code), Is.EqualTo(new[] { "suppressed" }), "The delayed one is still written to.");
            Assert.That(sent.Queued, Is.EqualTo(1));
        });
        var told = (await Staff.FollowUps("state=SZ")).Single();
        Assert.That((told.Origin, told.Title), Is.EqualTo((FollowUpOrigin.AddressRefused, "mission.swz@example.org")));
        Assert.That(await Staff.FollowUps("state=KM"), Is.Empty);
    }

    [Test]
    public async Task M18_WhenAReportDoesNotNameALetterOfOurs_NothingFollowsFromIt()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "SS");
        var forged = await Receive(Bounce("mission.ssd@example.org", "failed", "5.1.1", $"<{Guid.NewGuid():N}@crm.example.org>"));
        var letter = (await Staff.MailOf(meeting, "SS"))[0];
        Assert.That((forged.Status, forged.Problem), Is.EqualTo((IncomingStatus.Triage, "failure-of-unknown-message")));
        Assert.That(letter.Mail.State, Is.EqualTo(MailState.Sent));
        var suppressed = await Staff.Get<PagedList<SuppressionItem>>("/mail/suppressions?search=mission.ssd@example.org");
        Assert.That(suppressed.Items, Is.Empty);
    }

    [Test]
    public async Task WhenALetterAnswersOurs_ItLandsOnTheTimelineOfItsState()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "DJ");
        var ours = (await Staff.MailOf(meeting, "DJ"))[0];
        var mail = await Receive(
            $"From: =?iso-8859-1?Q?Premi=E8re_conseill=E8re?= <someone@diplomatie.example>\r\nMessage-ID: <{Guid.NewGuid()}@diplomatie.example>\r\nIn-Reply-To: {ours.MessageId}\r\n"
                + "Subject: =?utf-8?B?UsOpcG9uc2U=?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Convert.ToBase64String(Encoding.UTF8.GetBytes("Nous étudions le texte."))
        );
        var item = (await Staff.Timeline("DJ", "kind=Interaction"))[0];
        Assert.Multiple(() =>
        {
            Assert.That((mail.Status, mail.FromName), Is.EqualTo((IncomingStatus.Filed, "Première conseillère")));
            Assert.That(
                (item.Type, item.Detail, item.Title, item.Text),
                Is.EqualTo(("Email", "Inbound", "Réponse", "Nous étudions le texte."))
            );
        });
    }

    [Test]
    public async Task WhenALetterComesAsHtmlAlone_ItsTextIsRead()
    {
        var mail = await Receive(
            $"From: html@example.net\nMessage-ID: <{Guid.NewGuid()}@example.net>\nSubject: Hello\nContent-Type: text/html; charset=utf-8\n\n"
                + "<html><head><title>x</title><style>p{color:red}</style></head><body><p>Dear&nbsp;colleagues,</p>\n<div>we will <b>attend</b>.<br>"
                + "Regards</div><table><tr><td>Room</td><td>4</td></tr></table><script>alert(1)</script>"
                + string.Concat(Enumerable.Repeat("<div>", 20_000))
                + "PS</body></html>\n"
        );
        Assert.That(
            (mail.Kind, mail.Text),
            Is.EqualTo((IncomingKind.Letter, "Dear colleagues,\n\nwe will attend.\nRegards\n\nRoom 4\n\nPS"))
        );
    }

    [Test]
    public async Task WhenALetterWasReceivedAtSomeHour_TheTimelineAndTheMailPageSaySo()
    {
        var status = await Staff.Get<MailStatus>("/mail/status");
        Crm.Clock.Now = (status.LastIncomingAt ?? FakeClock.Start).AddHours(2);
        await Receive(
            $"From: mission.ken@example.org\nMessage-ID: <{Guid.NewGuid()}@example.org>\nSubject: Hello\n\nWe wish to know more.\n"
        );
        Assert.That((await Staff.Timeline("KE", "kind=Interaction"))[0].At, Is.EqualTo(Crm.Clock.Now));
        Assert.That((await Staff.Get<MailStatus>("/mail/status")).LastIncomingAt, Is.EqualTo(Crm.Clock.Now));
    }

    [Test]
    public async Task WhenASenderIsUnknown_NothingIsCreatedUntilAPersonFilesIt()
    {
        var mail = await Receive(
            $"From: new@example.net\nMessage-ID: <{Guid.NewGuid()}@example.net>\nSubject: Hello\n\nWe wish to know more.\n"
        );
        Assert.That((mail.Status, mail.Problem), Is.EqualTo((IncomingStatus.Triage, "unknown-sender")));
        Assert.That(await Staff.Timeline("SC", "kind=Interaction"), Is.Empty);
        await Staff.Post($"/mail/incoming/{mail.Id}/assign", new { campaign = Campaign, iso2 = "SC" });
        Assert.That((await Staff.Timeline("SC", "kind=Interaction"))[0].Text, Does.StartWith("We wish to know more."));
        await Staff.Refused(HttpMethod.Post, $"/mail/incoming/{mail.Id}/dismiss", null, 422, "mail-not-in-triage");
        var read = (await Staff.Get<IncomingMailDetail>($"/mail/incoming/{mail.Id}")).Mail;
        Assert.That((read.Campaign, read.StateIso2), Is.EqualTo((Campaign, "SC")));
    }

    [Test]
    public async Task WhenAMessageWasSetAsideByMistake_ItComesBackIntoTriage()
    {
        var mail = await Receive($"From: hasty@example.net\nMessage-ID: <{Guid.NewGuid()}@example.net>\nSubject: Hello\n\nHello\n");
        await Staff.Refused(HttpMethod.Post, $"/mail/incoming/{mail.Id}/restore", null, 422, "mail-not-dismissed");
        await Staff.Post($"/mail/incoming/{mail.Id}/dismiss");
        await Staff.Post($"/mail/incoming/{mail.Id}/restore");
        var read = (await Staff.Get<IncomingMailDetail>($"/mail/incoming/{mail.Id}")).Mail;
        Assert.That((read.Status, read.Problem), Is.EqualTo((IncomingStatus.Triage, "unknown-sender")));
    }

    [Test]
    public async Task WhenALetterOfAnUnknownSenderAnswersAnInvitation_StaffRecordIt_AndTheLetterIsOnTheTimeline()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "MU");
        var mail = await Receive(
            $"From: assistant@example.net\nMessage-ID: <{Guid.NewGuid()}@example.net>\nSubject: Your invitation\n\nThe Ambassador will attend.\n"
        );
        await Staff.Post(
            $"/mail/incoming/{mail.Id}/answer",
            new { invitationId = Session.InvitationOf(meeting, "MU").Id, answer = "Accepted" }
        );
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "MU");
        Assert.That((invitation.Answer, invitation.AnsweredBy), Is.EqualTo((Answer.Accepted, (AnswerChannel?)AnswerChannel.Email)));
        Assert.That((await Staff.Timeline("MU", "kind=Interaction"))[0].Title, Is.EqualTo("Your invitation"));
    }

    [Test]
    public async Task WhenAnAbsenceNoticeComes_ItIsCalledAutomaticAndAsksForNothing()
    {
        var mail = await Receive(
            $"From: mission.mus@example.org\nMessage-ID: <{Guid.NewGuid()}@example.org>\nAuto-Submitted: auto-replied\nSubject: Out of office\n\nI am away.\n"
        );
        Assert.That((mail.Kind, mail.Status, mail.Problem), Is.EqualTo((IncomingKind.Automatic, IncomingStatus.Filed, (string?)null)));
    }

    [Test]
    public async Task WhenAMessageIsNone_ItIsKeptForAPersonToLookAt()
    {
        var noise = new byte[5_000_000];
        new Random(7).NextBytes(noise);
        var mail = await Receive(noise);
        Assert.That((mail.Kind, mail.Status, mail.Problem), Is.EqualTo((IncomingKind.Unreadable, IncomingStatus.Triage, "unreadable")));
        // A mailbox ends each line by CRLF.
        if (Dovecot is null)
            Assert.That((await SourceAsync(mail)).SequenceEqual(noise), "It is kept to the last byte.");
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
        using var response = await Server.Hand("From: a@example.net\r\nSubject: Used\r\n\r\nText"u8.ToArray());
        var keys = await Administrator.Get<List<ApiKeyItem>>("/api/v1/api-keys");
        Assert.Multiple(() =>
        {
            Assert.That(
                keys.Single(k => k.Id == unused.Id),
                Has.Property(nameof(ApiKeyItem.LastUsedOn)).Null.And.Property(nameof(ApiKeyItem.Role)).EqualTo(Role.Administrator)
            );
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
            using var response = await Server.Hand("From: a@example.net\n\nx"u8.ToArray(), secret);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), secret);
        }

        Assert.That((await Administrator.Get<List<ApiKeyItem>>("/api/v1/api-keys")).ConvertAll(k => k.Name), Has.No.Member("old"));
    }

    private async Task<byte[]> SourceAsync(IncomingMailItem mail)
    {
        using var response = await Staff.Send(HttpMethod.Get, $"/mail/incoming/{mail.Id}/message");
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static string Bounce(string recipient, string action, string status, string messageId) =>
        $"From: MAILER-DAEMON@mx.example.org\nMessage-ID: <{Guid.NewGuid()}@mx.example.org>\nAuto-Submitted: auto-replied\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nDelivery failed permanently.\n"
        + $"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {status}\n"
        + $"Diagnostic-Code: smtp; 550 no such user\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {messageId}\n\n--b--\n";

    private Task<IncomingMailItem> Receive(string raw) => Server.Receive(raw);

    private Task<IncomingMailItem> Receive(byte[] raw) => Server.Receive(raw);
}
