using System.Net;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>A Mission answers by the link of its letter, without an account: rule M14.</summary>
internal sealed class AnsweringInvitations : CrmFixture
{
    private Session Mission => Crm.Anonymous();

    [Test]
    public async Task M14_WhenALinkIsOnlyOpened_TheChosenAnswerIsShownAndNothingIsRecorded()
    {
        var (meeting, mail) = await Invited("KE");
        foreach (var answer in new[] { Answer.Accepted, Answer.Tentative, Answer.Delegated, Answer.Declined })
        {
            using var page = await Mission.Send(HttpMethod.Get, Session.AnswerLink(mail, answer), accept: "text/html");
            var html = await page.Content.ReadAsStringAsync();
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(html, Does.Contain($"value=\"{answer}\" required checked").And.Contain("<form method=\"post\">"));
        }

        using var head = await Mission.Send(HttpMethod.Head, Session.AnswerLink(mail, Answer.Accepted));
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "KE").Answer, Is.EqualTo(Answer.None));
    }

    [Test]
    public async Task WhenSomebodyReadsTheArchive_TheLettersSecretIsNotShown()
    {
        var (meeting, mail) = await Invited("KE");
        var token = Session.AnswerLink(mail, Answer.Accepted).Split('?')[0]["/rsvp/".Length..];
        using var shown = await Crm.SignInAs(Role.Viewer).Send(HttpMethod.Get, $"/api/v1/mail/{mail.Mail.Id}");
        using var entry = await Crm.SignInAs(Role.Viewer).Send(HttpMethod.Get, $"/api/v1/meetings/{meeting.Meeting.Id}");
        // A calendar folds its lines: any part of the token would do to find the rest.
        foreach (var answer in new[] { shown, entry })
            foreach (var part in token.Chunk(20).Where(p => p.Length == 20))
                Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain(new string(part)));
    }

    [TestCase(Answer.Accepted, 1, 0, 0)]
    [TestCase(Answer.Tentative, 0, 1, 0)]
    [TestCase(Answer.Declined, 0, 0, 1)]
    public async Task M14_WhenTheAnswerIsConfirmed_TheMeetingAndTheTimelineShowIt(Answer answer, int accepted, int tentative, int declined)
    {
        var (meeting, mail) = await Invited("UG");
        Crm.Clock.Now = FakeClock.Start.AddHours(1);
        await Mission.AnswerByLink(mail, answer, "With thanks.");
        var after = await Staff.Meeting(meeting.Meeting.Id);
        var invitation = Session.InvitationOf(after, "UG");
        var event_ = (await Staff.Timeline("UG", "kind=Answer"))[0];
        Assert.Multiple(() =>
        {
            Assert.That(
                (invitation.Answer, invitation.AnsweredBy, invitation.Comment),
                Is.EqualTo((answer, (AnswerChannel?)AnswerChannel.Link, "With thanks."))
            );
            Assert.That(invitation.AnsweredAt, Is.EqualTo(FakeClock.Start.AddHours(1)));
            Assert.That(
                (after.Meeting.Accepted, after.Meeting.Tentative, after.Meeting.Declined),
                Is.EqualTo((accepted, tentative, declined))
            );
            Assert.That((event_.Type, event_.Text, event_.MeetingId), Is.EqualTo(($"{answer}", "With thanks.", (Guid?)meeting.Meeting.Id)));
        });
    }

    [Test]
    public async Task M14_WhenSomeoneElseWillCome_NameAndRankAreNeededAndKept()
    {
        var (meeting, mail) = await Invited("RW");
        var path = Session.AnswerLink(mail, Answer.Delegated).Split('?')[0];
        using var nameless = await Mission.PostForm(path, new() { ["answer"] = "Delegated", ["comment"] = "kept" });
        Assert.That((int)nameless.StatusCode, Is.EqualTo(422));
        Assert.That(
            await nameless.Content.ReadAsStringAsync(),
            Does.Contain("role=\"alert\"").And.Contain("autofocus aria-invalid=\"true\"").And.Contain(">kept</textarea>"),
            "What was typed is not lost, and the name is asked for where it is missing."
        );
        using var thanks = await Mission.PostForm(
            path,
            new()
            {
                ["answer"] = "Delegated",
                ["substituteName"] = "Mr Habimana",
                ["substituteRank"] = "First Counsellor",
            }
        );
        Assert.That(
            await thanks.Content.ReadAsStringAsync(),
            Does.Contain("(<bdi>Mr Habimana, First Counsellor</bdi>)").And.Contain("href=\"mailto:")
        );
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "RW");
        Assert.That(
            (invitation.Answer, invitation.SubstituteName, invitation.SubstituteRank),
            Is.EqualTo((Answer.Delegated, "Mr Habimana", "First Counsellor"))
        );
    }

    [Test]
    public async Task M14_WhenTheMissionChangesItsMind_TheLastAnswerHolds()
    {
        var (meeting, mail) = await Invited("TZ");
        await Mission.AnswerByLink(mail, Answer.Delegated, substituteName: "Ms Mushi");
        await Mission.AnswerByLink(mail, Answer.Declined);
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "TZ");
        Assert.That((invitation.Answer, invitation.SubstituteName), Is.EqualTo((Answer.Declined, "")));
    }

    [Test]
    public async Task M14_WhenEachInviteeOpensItsLink_NoTwoLinksAreTheSame_AndEachRecordsItsOwnAnswer()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ZM", "ZW");
        var mails = await Staff.MailOf(meeting);
        Assert.That(mails.Select(m => Session.AnswerLink(m, Answer.Accepted)).Distinct().Count(), Is.EqualTo(2));
        await Mission.AnswerByLink(mails.Single(m => m.Mail.StateIso2 == "ZM"), Answer.Accepted);
        var after = await Staff.Meeting(meeting.Meeting.Id);
        Assert.That(
            (Session.InvitationOf(after, "ZM").Answer, Session.InvitationOf(after, "ZW").Answer),
            Is.EqualTo((Answer.Accepted, Answer.None))
        );
    }

    [TestCase(HttpMethodName.Get)]
    [TestCase(HttpMethodName.Post)]
    public async Task M14_WhenTheLinkWasAltered_ItIsRefused(HttpMethodName method)
    {
        var (_, mail) = await Invited("MW");
        var path = Session.AnswerLink(mail, Answer.Accepted).Split('?')[0];
        var middle = path.Length - 20;
        var altered = $"{path[..middle]}{(path[middle] == 'A' ? 'B' : 'A')}{path[(middle + 1)..]}";
        foreach (var link in new[] { altered, path[..^4], "/rsvp/guess", "/rsvp/%F0%9F%92%A9" })
            await Mission.Refused(
                new HttpMethod($"{method}"),
                link,
                method == HttpMethodName.Post ? new { answer = "Accepted" } : null,
                404,
                "link-invalid"
            );
    }

    [Test]
    public async Task M14_WhenTheMeetingIsOver_TheLinkHasExpired()
    {
        var (meeting, mail) = await Invited("MZ");
        Crm.Clock.Now = meeting.Meeting.EndsAt.AddSeconds(-1);
        await Mission.AnswerByLink(mail, Answer.Tentative);
        Crm.Clock.Now = meeting.Meeting.EndsAt;
        await Mission.Refused(HttpMethod.Post, Session.AnswerLink(mail, Answer.Accepted), new { answer = "Accepted" }, 410, "link-expired");
        await Mission.Refused(HttpMethod.Get, Session.AnswerLink(mail, Answer.Accepted), null, 410, "link-expired");
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "MZ").Answer, Is.EqualTo(Answer.Tentative));
    }

    [Test]
    public async Task M14_WhenTheMeetingIsCancelledOrTheInviteeRemoved_TheLinkNoLongerAnswersAndThePageSaysWhy()
    {
        var (cancelled, mail) = await Invited("AO");
        await Staff.CancelMeeting(cancelled);
        await Mission.Refused(
            HttpMethod.Post,
            Session.AnswerLink(mail, Answer.Accepted),
            new { answer = "Accepted" },
            410,
            "meeting-cancelled"
        );
        Assert.That(await Page(mail), Does.Contain("was cancelled").And.Not.Contain("<form"));

        var meeting = await Staff.InviteTo(MeetingKind.Information, "AO", "BW");
        var removed = (await Staff.MailOf(meeting, "AO")).Single();
        await Staff.Invite(meeting, "BW");
        await Mission.Refused(
            HttpMethod.Post,
            Session.AnswerLink(removed, Answer.Accepted),
            new { answer = "Accepted" },
            410,
            "not-invited"
        );
        await Mission.Refused(HttpMethod.Get, $"{Path(removed)}/calendar.ics", null, 410, "not-invited");
        Assert.That(await Page(removed), Does.Contain("was withdrawn").And.Not.Contain("<form"));
    }

    [Test]
    public async Task M14_WhenTheMeetingMovedAfterTheLetter_ThePageOfTheOldLetterSaysSo()
    {
        var (meeting, old) = await Invited("GH");
        Assert.That(await Page(old), Does.Not.Contain("Please note"));
        await Staff.Change(meeting, new { place = "Conference Room 9" });
        Assert.That(await Page(old), Does.Contain("Please note: the place, the link or the end changed"));
        await Staff.Change(meeting, new { startsLocal = "2026-10-02T09:00:00", endsLocal = "2026-10-02T10:00:00" });
        await Staff.SendInvitations(meeting);
        var letters = await Staff.MailOf(meeting);
        Assert.Multiple(async () =>
        {
            Assert.That(
                await Page(old),
                Does.Contain("our letter was for Thursday 1 October 2026, 10:00 (New York)").And.Contain("Friday 2 October 2026, 09:00")
            );
            Assert.That(await Page(letters[^1]), Does.Not.Contain("Please note"), "The letter of the change knows.");
        });
    }

    [Test]
    public async Task M14_WhenTheMeetingIsAddedToTheCalendar_ItBearsTheInvitationsUidAndNoAddressOfInvitees()
    {
        var (meeting, mail) = await Invited("GM");
        using var response = await Mission.Send(HttpMethod.Get, $"{Path(mail)}/calendar.ics");
        var raw = await response.Content.ReadAsStringAsync();
        var calendar = CalendarText.Parse(raw);
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/calendar"));
            Assert.That(
                (calendar.Method, calendar.Uid, calendar.Sequence),
                Is.EqualTo(("PUBLISH", $"{meeting.Meeting.Id}@crm.example.org", 0))
            );
            Assert.That(raw, Does.Not.Contain("ATTENDEE").And.Not.Contain("mission."));
        });
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "GM").Answer, Is.EqualTo(Answer.None));
    }

    [TestCase("FR", "fr", "Votre réponse à l’invitation", "<p>La Mission permanente de la France", "Nous participerons")]
    [TestCase("ES", "es", "Su respuesta a la invitación", "<p>La Misión Permanente de España", "Asistiremos")]
    [TestCase("IE", "en", "Your answer to the invitation", "<p>The Permanent Mission of Ireland", "We will attend")]
    public async Task M11_WhenTheAnswerPageIsOpened_ItSpeaksTheLanguageOfTheLetter(
        string iso2,
        string language,
        string heading,
        string invitee,
        string accept
    )
    {
        var (_, mail) = await Invited(iso2);
        using var page = await Mission.Send(HttpMethod.Get, Session.AnswerLink(mail, Answer.Accepted), accept: "text/html");
        Assert.That(
            WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()),
            Does.Contain($"<html lang=\"{language}\">").And.Contain(heading).And.Contain(invitee).And.Contain(accept)
        );
    }

    [Test]
    public async Task WhenTextsHoldMarkup_TheAnswerPageShowsThemAsText()
    {
        var meeting = await Staff.InviteTo(
            await Staff.PrepareMeeting(title: "<script>alert(1)</script> & more", place: "\"><img src=x>"),
            "NA"
        );
        var mail = (await Staff.MailOf(meeting)).Single();
        await Mission.AnswerByLink(mail, Answer.Delegated, "</textarea><script>x</script>", "\"><script>y</script>");
        using var page = await Mission.Send(HttpMethod.Get, Session.AnswerLink(mail, Answer.Accepted), accept: "text/html");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("<img"));
            Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'self'"));
        });
    }

    [Test]
    public async Task WhenNoAnswerIsChosen_ThePageAsksForOne()
    {
        var (meeting, mail) = await Invited("SZ");
        await Mission.Refused(
            HttpMethod.Post,
            Session.AnswerLink(mail, Answer.Accepted).Split('?')[0],
            new { answer = "Perhaps" },
            422,
            "answer-missing",
            "answer"
        );
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "SZ").Answer, Is.EqualTo(Answer.None));
    }

    [Test]
    public async Task WhenTheMeetingMovedAfterTheAnswer_StaffSeeThatItWasGivenToAnOlderVersion()
    {
        var (meeting, mail) = await Invited("LS");
        await Mission.AnswerByLink(mail, Answer.Accepted);
        await Staff.Change(meeting, new { startsLocal = "2026-10-01T09:00:00" });
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "LS").AnsweredOlderVersion);
        await Mission.AnswerByLink(mail, Answer.Accepted);
        await Staff.SendInvitations(meeting);
        await Mission.AnswerByLink(mail, Answer.Accepted);
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "LS").AnsweredOlderVersion, Is.False);
    }

    [TestCase("1", false)]
    [TestCase("0", true)]
    [TestCase("999", false)]
    public async Task WhenThePageOfAnOldLetterShowedTheNewTime_TheAnswerIsToTheNewTime(string seen, bool isOlder)
    {
        var (meeting, mail) = await Invited("KM");
        await Staff.Change(meeting, new { startsLocal = "2026-10-01T09:00:00" });
        Assert.That(await Page(mail), Does.Contain("name=\"seen\" value=\"1\""));
        using var response = await Mission.PostForm(Path(mail), new() { ["answer"] = "Accepted", ["seen"] = seen });
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "KM").AnsweredOlderVersion, Is.EqualTo(isOlder));
    }

    [TestCase(AnswerChannel.Phone)]
    [TestCase(AnswerChannel.NoteVerbale)]
    public async Task WhenStaffWriteDownAnAnswer_ItsSourceStandsWhereverTheAnswerDoes(AnswerChannel source)
    {
        var (meeting, _) = await Invited("BI");
        await Staff.RecordAnswer(meeting, "BI", Answer.Accepted, source: source);
        var desk = await Staff.Get<Desk.CampaignDesk>($"/campaigns/{Campaign}/desk");
        var item = (await Staff.Timeline("BI", "kind=Answer")).First(i => i.MeetingId == meeting.Meeting.Id);
        Assert.Multiple(async () =>
        {
            Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "BI").AnsweredBy, Is.EqualTo(source));
            Assert.That(desk.Answers.First(a => a.MeetingId == meeting.Meeting.Id).AnsweredBy, Is.EqualTo(source));
            Assert.That((item.Detail, item.By), Is.EqualTo(($"{source}", "Desk officer, Africa and Asia")));
        });
    }

    [Test]
    public async Task WhenTheSourceIsMissingOrTheInviteesOwn_OrTheAnswerLiesInTheFuture_ItIsRefused()
    {
        var (meeting, _) = await Invited("ER");
        var path = $"/meetings/{meeting.Meeting.Id}/invitations/{Session.InvitationOf(meeting, "ER").Id}/answer";
        await Staff.Refused(HttpMethod.Put, path, new { answer = "Accepted" }, 400, "invalid-request", "source");
        await Staff.Refused(HttpMethod.Put, path, new { answer = "Accepted", source = "Link" }, 400, "invalid-request", "source");
        await Staff.Refused(
            HttpMethod.Put,
            path,
            new
            {
                answer = "Accepted",
                source = "Phone",
                givenAt = FakeClock.Start.AddDays(1),
            },
            422,
            "answer-in-future",
            "givenAt"
        );
    }

    [Test]
    public async Task WhenAnOlderAnswerIsWrittenDownLater_TheOneGivenLastHoldsAndBothAreKept()
    {
        var (meeting, mail) = await Invited("DJ");
        Crm.Clock.Now = FakeClock.Start.AddHours(5);
        await Mission.AnswerByLink(mail, Answer.Declined, "Travelling.");
        Crm.Clock.Now = FakeClock.Start.AddHours(6);
        await Staff.RecordAnswer(meeting, "DJ", Answer.Accepted, givenAt: FakeClock.Start.AddHours(1));
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "DJ");
        var events = await Staff.Timeline("DJ", "kind=Answer");
        Assert.Multiple(() =>
        {
            Assert.That((invitation.Answer, invitation.Comment), Is.EqualTo((Answer.Declined, "Travelling.")));
            Assert.That(
                invitation.OtherAnswers.Select(a => (a.Answer, a.Channel, a.RecordedBy)),
                Is.EqualTo(new[] { (Answer.Accepted, AnswerChannel.Phone, "Desk officer, Africa and Asia") })
            );
            Assert.That(events.Select(e => e.Type), Is.EqualTo(new[] { "Declined", "Accepted" }));
        });
    }

    [Test]
    public async Task WhenManyAnswerAtOnce_NoneIsLost_AndThePageSentTwiceCountsOnce()
    {
        var (meeting, mail) = await Invited("SO");
        var comments = Enumerable.Range(1, 6).Select(n => $"Answer {n}").ToList();
        await Task.WhenAll(comments.Select(comment => Mission.AnswerByLink(mail, Answer.Accepted, comment)));
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "SO");
        Assert.That(invitation.OtherAnswers.Select(a => a.Comment).Append(invitation.Comment), Is.EquivalentTo(comments));
        await Mission.AnswerByLink(mail, Answer.Accepted, invitation.Comment);
        Assert.That((await Staff.Timeline("SO", "kind=Answer")), Has.Count.EqualTo(6));
    }

    private static string Path(Mail.MailDetail mail) => Session.AnswerLink(mail, Answer.Accepted).Split('?')[0];

    private async Task<string> Page(Mail.MailDetail mail)
    {
        using var page = await Mission.Send(HttpMethod.Get, Path(mail), accept: "text/html");
        return System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
    }

    private async Task<(MeetingDetail Meeting, Mail.MailDetail Mail)> Invited(string iso2)
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, iso2);
        return (meeting, (await Staff.MailOf(meeting)).Single());
    }

    internal enum HttpMethodName
    {
        Get,
        Post,
    }
}
