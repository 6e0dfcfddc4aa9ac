using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// What Missions' mail servers and programs really send, not what the standards say: each is understood, or a person is asked.
/// </summary>
[Category(TestDatabase.Indifferent)]
[TestFixture("pipe")]
[TestFixture("IMAP")]
internal sealed class ReadingRealMail(string way) : IncomingMailFixture(way)
{
    private static readonly DateTime Later = FakeClock.Start.AddHours(1);
    private readonly Queue<string> _states = new();

    protected override async Task Prepare()
    {
        await base.Prepare();
        foreach (var state in (await Staff.Get<List<States.StateSummary>>("/states")).Where(s => s.Status == States.StateStatus.Member))
            _states.Enqueue(state.Iso2);
    }

    [TestCase("01-reply")]
    [TestCase("02-mailto-upper")]
    [TestCase("03-octet-stream-ics")]
    [TestCase("03b-text-plain-named-ics")]
    [TestCase("03d-application-ics")]
    [TestCase("04-reply-no-closing-boundary")]
    [TestCase("05-reply-folded-part-headers")]
    [TestCase("05e-exchange-layout")]
    [TestCase("05f-nested-folded-boundary")]
    [TestCase("06-unquoted-boundary-equals")]
    [TestCase("06b-unquoted-name-space")]
    [TestCase("06c-trailing-semicolon")]
    [TestCase("06e-spaces-around-equals")]
    [TestCase("07-list-footer-after-base64")]
    [TestCase("07b-no-padding")]
    [TestCase("10-alias-known-sender")]
    [TestCase("12-alarm-first")]
    [TestCase("14-timezone-first")]
    [TestCase("14c-lf-only")]
    public async Task WhenAReplyAccepts_HoweverItIsWrappedUp_TheAnswerIsRecorded(string name)
    {
        var sent = await InviteAsync();
        var mail = await ReceiveAsync(name, sent);
        Assert.That((mail.Kind, mail.Status), Is.EqualTo((IncomingKind.CalendarReply, IncomingStatus.Filed)), mail.Problem);
        Assert.That((await AnswerOfAsync(sent)).Answer, Is.EqualTo(Answer.Accepted));
    }

    [Test]
    public async Task WhenALineIsFoldedInsideACharacter_TheCommentIsWhole()
    {
        var sent = await InviteAsync();
        await ReceiveAsync("11b-folded-inside-character", sent);
        Assert.That((await AnswerOfAsync(sent)).Comment, Does.Contain("Участвую лично"));
    }

    [TestCase("08-chair-first")]
    [TestCase("08b-shared-mailbox-first")]
    public async Task WhenAReplyNamesOthersToo_OnlyTheSendersOwnAnswerIsRecorded(string name)
    {
        var other = await InviteAsync();
        var sent = await InviteAsync(with: other.Iso2);
        await ReceiveAsync(name, sent, other.Address);
        Assert.That((await AnswerOfAsync(sent)).Answer, Is.EqualTo(Answer.Declined));
        Assert.That(Session.InvitationOf(await Staff.Meeting(sent.Meeting.Meeting.Id), other.Iso2).Answer, Is.EqualTo(Answer.None));
    }

    [TestCase("09-delegate-accepts", Answer.Delegated)]
    [TestCase("13-uid-capitals", Answer.Accepted)]
    [TestCase("14g-recurrence-id", Answer.Declined)]
    public async Task WhenAReplyIsUnusual_ItIsRecordedRightOrAPersonIsAsked(string name, Answer answer)
    {
        var sent = await InviteAsync();
        var mail = await ReceiveAsync(name, sent);
        var recorded = (await AnswerOfAsync(sent)).Answer;
        Assert.That((mail.Status, recorded), Is.EqualTo((IncomingStatus.Filed, answer)).Or.EqualTo((IncomingStatus.Triage, Answer.None)));
    }

    [Test]
    public async Task WhenAReplySaysNoAnswer_NoneIsRecorded()
    {
        var sent = await InviteAsync();
        var mail = await ReceiveAsync("14e-partstat-missing", sent);
        Assert.That((mail.Status, mail.Problem), Is.EqualTo((IncomingStatus.Triage, "reply-no-answer")));
        Assert.That((await AnswerOfAsync(sent)).Answer, Is.EqualTo(Answer.None));
    }

    [TestCase("04b-letter-no-closing-boundary", "I will attend.")]
    [TestCase("05b-letter-folded-charset", "é")]
    [TestCase("05d-folded-top-only", "")]
    [TestCase("07c-stray-character", "We will attend.")]
    [TestCase("07e-broken-attachment", "We will come, see attachment.")]
    [TestCase("15-iso-2022-jp", "会議に出席します。")]
    [TestCase("16-no-charset", "Nous serons présents à la réunion – merci")]
    [TestCase("16b-us-ascii-label", "présents à la réunion")]
    [TestCase("16c-unknown-8bit", "présents à la réunion")]
    [TestCase("16g-utf8-without-hyphen", "é")]
    [TestCase("17-utf-7-body", "Wir kommen")]
    [TestCase("17b-unicode-1-1-utf-7", "")]
    [TestCase("20b-unquoted-comma", "Text")]
    [TestCase("20d-no-closing-bracket", "Text")]
    [TestCase("20j-group", "Text")]
    [TestCase("21-empty-plain", "We will attend with three delegates.")]
    [TestCase("21b-text-attachment-last", "We will attend.")]
    [TestCase("21e-pgp-signed", "We will attend.")]
    [TestCase("21f-forward-only", "Inner text here.")]
    [TestCase("23-bare-equals", "See https://example.org/x?a=yes&b=zoo and 2+2=4; soft break.")]
    [TestCase("85-nul-in-body", "")]
    public async Task WhenALetterIsOutOfTheOrdinary_ItIsFiledWithTheTextThatAReaderWouldSee(string name, string text)
    {
        var sent = await InviteAsync();
        var mail = await ReceiveAsync(name, sent);
        Assert.That((mail.Kind, mail.Status), Is.EqualTo((IncomingKind.Letter, IncomingStatus.Filed)), mail.Problem);
        Assert.That(mail.Text, Does.Contain(text).And.Not.Contain("�").And.Not.Contain("attached list"));
        Assert.That((await Staff.Timeline(sent.Iso2, "kind=Interaction"))[0].Text, Is.EqualTo(mail.Text));
    }

    [TestCase("18-word-split-in-character", "Подтверждение участия делегации")]
    [TestCase("19-raw-latin1-headers", "Réunion confirmée")]
    [TestCase("15-iso-2022-jp", "出席")]
    public async Task WhenASubjectIsEncodedLoosely_ItIsWhole(string name, string subject)
    {
        var mail = await ReceiveAsync(name, await InviteAsync());
        Assert.That(mail.Subject, Is.EqualTo(subject));
        if (name.StartsWith("19", StringComparison.Ordinal))
            Assert.That(mail.FromName, Is.EqualTo("André"));
    }

    [TestCase("84-subject-of-20000", IncomingStatus.Filed)]
    [TestCase("86-headers-only", IncomingStatus.Triage)]
    [TestCase("87-thousand-parts", IncomingStatus.Filed)]
    [TestCase("87b-nested-hundredfold", IncomingStatus.Triage)]
    public async Task WhenAMessageIsBeyondAllMeasure_ItIsKept_AndTheNextIsFiled(string name, IncomingStatus status)
    {
        var sent = await InviteAsync();
        var mail = await ReceiveAsync(name, sent);
        Assert.That((mail.Status, mail.FromAddress), Is.EqualTo((status, sent.Address)), $"{mail.Problem} {mail.Text}");
        Assert.That(mail.Subject, Is.Not.Empty);
        Assert.That((await ReceiveAsync("05d-folded-top-only", await InviteAsync())).Status, Is.EqualTo(IncomingStatus.Filed));
    }

    [TestCase("21d-smime-signed-opaque", "wrapped-up")]
    [TestCase("22-winmail-only", "wrapped-up")]
    public async Task WhenNobodyCanReadALetterHere_APersonIsAsked(string name, string problem)
    {
        var mail = await ReceiveAsync(name, await InviteAsync());
        Assert.That((mail.Status, mail.Problem), Is.EqualTo((IncomingStatus.Triage, problem)));
    }

    [TestCase("30-dsn", true)]
    [TestCase("31-qmail", true)]
    [TestCase("31b-exim-x-failed-recipients", false)]
    [TestCase("31d-status-in-text-part", true)]
    [TestCase("31e-capitals-type", true)]
    [TestCase("32-nested-status", true)]
    [TestCase("33-mailbox-full", false)]
    [TestCase("33c-too-big", false)]
    [TestCase("34-given-up", false)]
    [TestCase("34c-given-up-full", false)]
    [TestCase("34e-odd-status", true)]
    [TestCase("35-global-status", true)]
    [TestCase("36-xtext-plus", true)]
    [TestCase("36b-original-empty", true)]
    [TestCase("37-forward-target", false)]
    [TestCase("38-gap-with-space", true)]
    public async Task M18_WhenALetterCameBack_ItIsNoLongerCalledSent_AndAWrongAddressAloneIsNotWrittenToAgain(string name, bool isWrong)
    {
        var sent = name.StartsWith("36-", StringComparison.Ordinal) ? await InvitePersonAsync("mission+un@example.org") : await InviteAsync();
        var mail = await ReceiveAsync(name, sent);
        var letter = await Staff.Get<MailDetail>($"/mail/{sent.Letter.Mail.Id}");
        Assert.That((mail.Kind, mail.Status), Is.EqualTo((IncomingKind.DeliveryFailure, IncomingStatus.Filed)), mail.Problem);
        Assert.That(letter.Mail.State, Is.EqualTo(MailState.Bounced), letter.Mail.LastError);
        Assert.That(await IsSuppressedAsync(sent), Is.EqualTo(isWrong), letter.Mail.LastError);
        Assert.That(
            (await Staff.FollowUps($"state={sent.Iso2}")).Single(f => f.Title == sent.Address).Origin,
            Is.EqualTo(isWrong ? FollowUpOrigin.AddressRefused : FollowUpOrigin.MessageNotSent)
        );
    }

    [Test]
    public async Task WhenAServerStillTries_NothingFollows()
    {
        var sent = await InviteAsync();
        await ReceiveAsync("34b-delayed", sent);
        Assert.That((await Staff.Get<MailDetail>($"/mail/{sent.Letter.Mail.Id}")).Mail.State, Is.EqualTo(MailState.Sent));
        Assert.That(await IsSuppressedAsync(sent), Is.False);
    }

    [Test]
    public async Task WhenTheHolderOfAnAddressComplains_ItIsNotWrittenToAgain()
    {
        var sent = await InviteAsync();
        Assert.That((await ReceiveAsync("39-abuse-report", sent)).Kind, Is.EqualTo(IncomingKind.Complaint));
        Assert.That(await IsSuppressedAsync(sent), Is.True);
    }

    [TestCase("39b-read-receipt", IncomingKind.ReadReceipt)]
    [TestCase("40-auto-submitted", IncomingKind.Automatic)]
    [TestCase("40b-x-autoreply", IncomingKind.Automatic)]
    [TestCase("40d-x-autorespond", IncomingKind.Automatic)]
    [TestCase("41-away-and-last-contact", IncomingKind.Automatic)]
    public async Task WhenAMachineWrote_ItIsNoContactAndNoObjection(string name, IncomingKind kind)
    {
        var sent = await InviteAsync();
        var before = (await Staff.Row(sent.Iso2)).LastContactAt;
        var mail = await ReceiveAsync(name, sent);
        Assert.That((mail.Kind, mail.Status), Is.EqualTo((kind, IncomingStatus.Filed)));
        Assert.That((await Staff.Row(sent.Iso2)).LastContactAt, Is.EqualTo(before));
        Assert.That(await IsSuppressedAsync(sent), Is.False);
    }

    [TestCase("70-counter-utc", 15)]
    [TestCase("71-windows-zone", 15)]
    [TestCase("71b-windows-display-name", 15)]
    [TestCase("71d-custom-vtimezone", 15)]
    [TestCase("71e-date-only", null)]
    [TestCase("71h-unknown-zone", null)]
    public async Task WhenAnotherTimeIsProposed_ItIsShownAsAnInstant_AndNoneIsGuessed(string name, int? hourUtc)
    {
        var mail = await ReceiveAsync(name, await InviteAsync());
        Assert.That((mail.Status, mail.Problem), Is.EqualTo((IncomingStatus.Triage, "reply-counter")));
        var proposed = (await Staff.Get<IncomingMailDetail>($"/mail/incoming/{mail.Id}")).Proposes;
        Assert.That((proposed?.Hour, proposed?.Minute), Is.EqualTo((hourUtc, hourUtc is null ? (int?)null : 0)));
    }

    [Test]
    public async Task WhenAnOlderReplyComesLate_TheNewerStays()
    {
        var sent = await InviteAsync();
        await Staff.Change(sent.Meeting, new { place = "Conference Room 5" });
        await Staff.SendInvitations(sent.Meeting);
        await Crm.RunAsync<MailSender>();
        await ReceiveAsync("80-1-older-sequence-late", sent);
        await ReceiveAsync("80-2-older-sequence-late", sent);
        Assert.That((await AnswerOfAsync(sent)).Answer, Is.EqualTo(Answer.Accepted));
    }

    [Test]
    public async Task WhenSomebodyAnswersAnew_TheLaterReplyCounts()
    {
        var sent = await InviteAsync();
        await ReceiveAsync("80c-1-newer-replaces", sent);
        await ReceiveAsync("80c-2-newer-replaces", sent);
        Assert.That((await AnswerOfAsync(sent)).Answer, Is.EqualTo(Answer.Declined));
    }

    [Test]
    public async Task WhenAMeetingIsCancelled_ALateReplyWaitsForAPerson()
    {
        var sent = await InviteAsync();
        await Staff.CancelMeeting(sent.Meeting);
        Assert.That((await ReceiveAsync("81-after-cancellation", sent)).Problem, Is.EqualTo("reply-meeting-cancelled"));
    }

    [Test]
    public async Task WhenAMessageComesTwice_ItIsFiledOnce()
    {
        var sent = await InviteAsync();
        var first = await ReceiveAsync("82-1-same-message-twice", sent);
        Assert.That((await ReceiveAsync("82-1-same-message-twice", sent)).Id, Is.EqualTo(first.Id));
        Assert.That(await Staff.Timeline(sent.Iso2, "kind=Interaction"), Has.Count.EqualTo(1));
    }

    private async Task<SentInvitation> InviteAsync(string? with = null)
    {
        var iso2 = _states.Dequeue();
        var meeting = await Staff.InviteTo(MeetingKind.Information, with is null ? [iso2] : [iso2, with]);
        return new SentInvitation(iso2, meeting, (await Staff.MailOf(meeting, iso2)).Single());
    }

    private async Task<SentInvitation> InvitePersonAsync(string address)
    {
        var iso2 = _states.Dequeue();
        var person = await Staff.AddContact("Felt", (await Staff.Mission(iso2)).Id, "Counsellor", address);
        var meeting = await Staff.InviteContacts(await Staff.PrepareMeeting(), person.Id);
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        return new SentInvitation(iso2, meeting, (await Staff.MailOf(meeting)).Single());
    }

    private Task<IncomingMailItem> ReceiveAsync(string name, SentInvitation sent, string other = "nobody@example.org")
    {
        Crm.Clock.Now = Later;
        return Server.Receive(FieldCase.Of(name, sent, Later, other));
    }

    private async Task<InvitationItem> AnswerOfAsync(SentInvitation sent) =>
        Session.InvitationOf(await Staff.Meeting(sent.Meeting.Meeting.Id), sent.Iso2);

    private async Task<bool> IsSuppressedAsync(SentInvitation sent) =>
        (await Staff.Get<PagedList<SuppressionItem>>($"/mail/suppressions?search={Uri.EscapeDataString(sent.Address)}")).Total > 0;
}
