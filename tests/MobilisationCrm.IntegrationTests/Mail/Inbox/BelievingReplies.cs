using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Whose answer a calendar reply is: the sender's own, and believed only of who was invited, is on file with it, or carries its secret.
/// </summary>
internal sealed class BelievingReplies() : IncomingMailFixture("pipe")
{
    private const string Secretariat = "secretariat@example.org";

    [Test]
    public async Task WhenTheChairStandsFirst_TheSendersOwnLineCounts()
    {
        var (meeting, _, kari) = await KariOf("SE");
        await Receive(meeting, kari, Line(Secretariat, "ROLE=CHAIR;PARTSTAT=ACCEPTED"), Line(kari, "PARTSTAT=DECLINED"));
        Assert.That(await AnswersOf(meeting), Is.EqualTo(new[] { (kari, Answer.Declined) }));
    }

    [TestCase("PARTSTAT=NEEDS-ACTION")]
    [TestCase("PARTSTAT=ACCEPTED")]
    public async Task WhenTheSharedMailboxIsInvitedToo_OnlyTheSendersOwnAnswerIsRecorded(string mailbox)
    {
        var (meeting, mission, kari) = await KariOf("NO", withMailbox: true);
        await Receive(meeting, kari, Line(mission.Email!, mailbox), Line(kari, "PARTSTAT=DECLINED"));
        Assert.That(await AnswersOf(meeting), Is.EquivalentTo(new[] { (kari, Answer.Declined), (mission.Email!, Answer.None) }));
    }

    [Test]
    public async Task WhenTheCalendarNamesAnAlias_TheInviteeWhoSendsItAnswers()
    {
        var (meeting, mission, kari) = await KariOf("DK", withMailbox: true);
        await Receive(
            meeting,
            kari,
            Line(Secretariat, "PARTSTAT=ACCEPTED"),
            Line(mission.Email!, "PARTSTAT=NEEDS-ACTION"),
            Line("alias@example.net", "PARTSTAT=ACCEPTED")
        );
        Assert.That(await AnswersOf(meeting), Is.EquivalentTo(new[] { (kari, Answer.Accepted), (mission.Email!, Answer.None) }));
    }

    [Test]
    public async Task WhenSeveralStrangersAreListed_NobodysAnswerIsTaken()
    {
        var (meeting, _, kari) = await KariOf("FI");
        var mail = await Receive(meeting, kari, Line("one@example.net", "PARTSTAT=ACCEPTED"), Line("two@example.net", "PARTSTAT=DECLINED"));
        Assert.That((mail.Problem, (await AnswersOf(meeting)).Single().Answer), Is.EqualTo(("reply-unknown-sender", Answer.None)));
    }

    [Test]
    public async Task WhenSomebodyElseSendsAMissionsAnswer_NothingIsRecorded_AndAPersonSeesWhoseItWouldBe()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "IS", "EE");
        var invited = Session.InvitationOf(meeting, "IS");
        foreach (var from in new[] { "forger@example.net", "mission.est@example.org", Secretariat })
        {
            var mail = await Receive(meeting, from, Line("mission.isl@example.org", "PARTSTAT=DECLINED"));
            var detail = await Staff.Get<IncomingMailDetail>($"/mail/incoming/{mail.Id}");
            Assert.That(
                (mail.Status, mail.Problem, detail.MeetingId),
                Is.EqualTo((IncomingStatus.Triage, "reply-unknown-sender", (Guid?)meeting.Meeting.Id)),
                from
            );
            Assert.That((detail.InvitationId, detail.Answer), Is.EqualTo(((Guid?)invited.Id, (Answer?)Answer.Declined)), from);
        }

        Assert.That((await AnswersOf(meeting)).Select(a => a.Answer), Is.All.EqualTo(Answer.None));
    }

    [Test]
    public async Task WhenAColleagueOrTheMailboxSendsTheInviteesAnswer_ItIsBelieved_UntilTheColleagueLeft()
    {
        var (meeting, mission, kari) = await KariOf("LV");
        var colleague = await Staff.AddContact("Ozols", mission.Id, "Assistant", "ozols@example.org");
        await Receive(meeting, "ozols@example.org", Line(kari, "SENT-BY=\"mailto:ozols@example.org\";PARTSTAT=ACCEPTED"));
        Assert.That(await AnswersOf(meeting), Is.EqualTo(new[] { (kari, Answer.Accepted) }));
        await Receive(meeting, mission.Email!, Line(kari, "PARTSTAT=DECLINED"));
        Assert.That(await AnswersOf(meeting), Is.EqualTo(new[] { (kari, Answer.Declined) }));
        await Staff.Patch($"/contacts/{colleague.Id}/posts/{colleague.Posts[0].Id}", new { endsOn = "2026-09-15" });
        Crm.Clock.Now = FakeClock.Start.AddDays(2);
        Assert.That(
            (await Receive(meeting, "ozols@example.org", Line(kari, "PARTSTAT=ACCEPTED"))).Problem,
            Is.EqualTo("reply-unknown-sender")
        );
    }

    [Test]
    public async Task WhenTheMailboxWasInvited_APersonOfTheMissionAnswersForIt_UnderItsOwnAddress()
    {
        var mission = await Staff.Mission("LT");
        await Staff.AddContact("Kazlauskas", mission.Id, "Counsellor", "kazlauskas@example.org");
        var meeting = await Staff.InviteTo(MeetingKind.Information, "LT");
        await Receive(
            meeting,
            "kazlauskas@example.org",
            Line(mission.Email!, "PARTSTAT=NEEDS-ACTION"),
            Line("kazlauskas@example.org", "PARTSTAT=TENTATIVE")
        );
        Assert.That(await AnswersOf(meeting), Is.EqualTo(new[] { (mission.Email!, Answer.Tentative) }));
    }

    [Test]
    public async Task WhenAPersonWasInvited_AColleagueWhoTookUpTheInvitationIsNoAnswerOfIt()
    {
        var (meeting, mission, kari) = await KariOf("PL");
        await Staff.AddContact("Nowak", mission.Id, "Counsellor", "nowak@example.org");
        var mail = await Receive(
            meeting,
            "nowak@example.org",
            Line(kari, "PARTSTAT=ACCEPTED"),
            Line("nowak@example.org", "PARTSTAT=DECLINED")
        );
        Assert.That((mail.Problem, (await AnswersOf(meeting)).Single().Answer), Is.EqualTo(("reply-unknown-sender", Answer.None)));
    }

    [Test]
    public async Task WhenTheReplyNamesOurLetterToThatInvitee_ItIsBelieved_AndNoOtherLetterIs()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "CZ", "SK");
        var letter = (await Staff.MailOf(meeting, "CZ")).Single().MessageId;
        var other = (await Staff.MailOf(meeting, "SK")).Single().MessageId;
        var line = Line("mission.cze@example.org", "PARTSTAT=ACCEPTED");
        Assert.That(
            (await Receive(meeting, "assistant@example.net", [line], headers: $"In-Reply-To: {other}\r\n")).Problem,
            Is.EqualTo("reply-unknown-sender")
        );
        await Receive(meeting, "assistant@example.net", [line], headers: $"References: <x@example.net> {letter}\r\n");
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "CZ").Answer, Is.EqualTo(Answer.Accepted));
        await Receive(
            meeting,
            "assistant@example.net",
            [Line("assistant@example.net", "PARTSTAT=DECLINED")],
            headers: $"In-Reply-To: {letter}\r\n"
        );
        var after = await Staff.Meeting(meeting.Meeting.Id);
        Assert.That(
            (Session.InvitationOf(after, "CZ").Answer, Session.InvitationOf(after, "SK").Answer),
            Is.EqualTo((Answer.Declined, Answer.None))
        );
    }

    [Test]
    public async Task WhenTheReplyQuotesTheAnswerLinkOfThatInvitee_ItIsBelieved()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "HU", "RO");
        var letter = (await Staff.MailOf(meeting, "HU")).Single();
        var link = Session.AnswerLink(letter, Answer.Accepted);
        var text = $"Accepted\r\n> https://crm.example.org{link}";
        Assert.That(
            (await Receive(meeting, "a@example.net", [Line("mission.rou@example.org", "PARTSTAT=ACCEPTED")], text: text)).Problem,
            Is.EqualTo("reply-unknown-sender")
        );
        Assert.That(
            (await Receive(meeting, "a@example.net", [Line("mission.hun@example.org", "PARTSTAT=ACCEPTED")], text: text)).Status,
            Is.EqualTo(IncomingStatus.Filed)
        );
        var after = await Staff.Meeting(meeting.Meeting.Id);
        Assert.That(
            (Session.InvitationOf(after, "HU").Answer, Session.InvitationOf(after, "RO").Answer),
            Is.EqualTo((Answer.Accepted, Answer.None))
        );
    }

    [Test]
    public async Task WhenADelegateAnswers_AStrangerWaitsForAPerson_AndAColleagueIsTheSubstitute()
    {
        var (meeting, mission, kari) = await KariOf("BG");
        await Staff.AddContact("Dahl", mission.Id, "First Secretary", "per.dahl@example.org");
        var delegated = $"CN=Per Dahl;DELEGATED-FROM=\"mailto:{kari}\";PARTSTAT=ACCEPTED";
        var stranger = await Receive(meeting, "per@example.net", Line("per@example.net", delegated));
        Assert.That((stranger.Problem, (await AnswersOf(meeting)).Single().Answer), Is.EqualTo(("reply-unknown-sender", Answer.None)));
        var detail = await Staff.Get<IncomingMailDetail>($"/mail/incoming/{stranger.Id}");
        Assert.That(
            (detail.Answer, detail.SubstituteName),
            Is.EqualTo(((Answer?)Answer.Delegated, "Per Dahl")),
            "A person sees what it says."
        );
        await Receive(meeting, "per.dahl@example.org", Line("per.dahl@example.org", delegated));
        var invitation = (await Staff.Meeting(meeting.Meeting.Id)).Invitations.Single();
        Assert.That((invitation.Answer, invitation.SubstituteName), Is.EqualTo((Answer.Delegated, "Per Dahl")));
        var refused = await Receive(
            meeting,
            "per.dahl@example.org",
            Line("per.dahl@example.org", delegated.Replace("ACCEPTED", "DECLINED"))
        );
        Assert.That(refused.Problem, Is.EqualTo("reply-no-answer"));
    }

    [Test]
    public async Task WhenTheSenderSaysTwoThings_NeitherIsRecorded()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "SI");
        var mission = "mission.svn@example.org";
        var mail = await Receive(meeting, mission, Line(mission, "PARTSTAT=ACCEPTED"), Line(mission, "PARTSTAT=DECLINED"));
        Assert.That((mail.Problem, (await AnswersOf(meeting)).Single().Answer), Is.EqualTo(("reply-no-answer", Answer.None)));
    }

    private async Task<(MeetingDetail Meeting, OrganisationSummary Mission, string Kari)> KariOf(string iso2, bool withMailbox = false)
    {
        var mission = await Staff.Mission(iso2);
        var kari = await Staff.AddContact("Felt", mission.Id, "Second Committee expert", $"kari.{iso2}@example.org".ToLowerInvariant());
        var meeting = await Staff.PrepareMeeting();
        await Staff.Put<MeetingDetail>(
            $"/meetings/{meeting.Meeting.Id}/invitations",
            new { contacts = new[] { kari.Id }, organisations = withMailbox ? [mission.Id] : Array.Empty<Guid>() }
        );
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        return (await Staff.Meeting(meeting.Meeting.Id), mission, kari.Email!);
    }

    private Task<IncomingMailItem> Receive(MeetingDetail meeting, string from, params string[] lines) => Receive(meeting, from, lines, "");

    private Task<IncomingMailItem> Receive(
        MeetingDetail meeting,
        string from,
        string[] lines,
        string headers = "",
        string text = "Accepted"
    ) => Server.Receive(ReplyMessage.Of(meeting, from, lines, headers: headers, text: text));

    private static string Line(string address, string parameters) => $"ATTENDEE;{parameters}:mailto:{address}";

    private async Task<List<(string Address, Answer Answer)>> AnswersOf(MeetingDetail meeting) =>
        [.. (await Staff.Meeting(meeting.Meeting.Id)).Invitations.Select(i => (i.Address!, i.Answer))];
}
