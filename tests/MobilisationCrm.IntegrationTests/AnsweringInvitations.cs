using System.Net;
using MobilisationCrm.Engagements;
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
            Assert.That((invitation.Answer, invitation.AnsweredBy, invitation.Comment), Is.EqualTo((answer, (AnswerChannel?)AnswerChannel.Link, "With thanks.")));
            Assert.That(invitation.AnsweredAt, Is.EqualTo(FakeClock.Start.AddHours(1)));
            Assert.That((after.Meeting.Accepted, after.Meeting.Tentative, after.Meeting.Declined), Is.EqualTo((accepted, tentative, declined)));
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
        Assert.That(await nameless.Content.ReadAsStringAsync(), Does.Contain("role=\"alert\"").And.Contain(">kept</textarea>"), "What was typed is not lost.");
        await Mission.AnswerByLink(mail, Answer.Delegated, substituteName: "Mr Habimana", substituteRank: "First Counsellor");
        var invitation = Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "RW");
        Assert.That((invitation.Answer, invitation.SubstituteName, invitation.SubstituteRank), Is.EqualTo((Answer.Delegated, "Mr Habimana", "First Counsellor")));
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
        Assert.That((Session.InvitationOf(after, "ZM").Answer, Session.InvitationOf(after, "ZW").Answer), Is.EqualTo((Answer.Accepted, Answer.None)));
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
            await Mission.Refused(new HttpMethod($"{method}"), link, method == HttpMethodName.Post ? new { answer = "Accepted" } : null, 404, "link-invalid");
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
    public async Task M14_WhenTheMeetingIsCancelledOrTheInviteeRemoved_TheLinkNoLongerAnswers()
    {
        var (cancelled, mail) = await Invited("AO");
        await Staff.CancelMeeting(cancelled);
        await Mission.Refused(HttpMethod.Post, Session.AnswerLink(mail, Answer.Accepted), new { answer = "Accepted" }, 410, "link-expired");

        var meeting = await Staff.InviteTo(MeetingKind.Information, "AO", "BW");
        var removed = (await Staff.MailOf(meeting, "AO")).Single();
        await Staff.Invite(meeting, "BW");
        await Mission.Refused(HttpMethod.Post, Session.AnswerLink(removed, Answer.Accepted), new { answer = "Accepted" }, 404, "link-invalid");
    }

    [TestCase("FR", "fr", "Votre réponse à l’invitation", "Nous participerons")]
    [TestCase("ES", "es", "Su respuesta a la invitación", "Asistiremos")]
    [TestCase("IE", "en", "Your answer to the invitation", "We will attend")]
    public async Task M11_WhenTheAnswerPageIsOpened_ItSpeaksTheLanguageOfTheLetter(string iso2, string language, string heading, string accept)
    {
        var (_, mail) = await Invited(iso2);
        using var page = await Mission.Send(HttpMethod.Get, Session.AnswerLink(mail, Answer.Accepted), accept: "text/html");
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain($"<html lang=\"{language}\">").And.Contain(heading).And.Contain(accept));
    }

    [Test]
    public async Task WhenTextsHoldMarkup_TheAnswerPageShowsThemAsText()
    {
        var meeting = await Staff.InviteTo(await Staff.PrepareMeeting(title: "<script>alert(1)</script> & more", place: "\"><img src=x>"), "NA");
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
        await Mission.Refused(HttpMethod.Post, Session.AnswerLink(mail, Answer.Accepted).Split('?')[0], new { answer = "Perhaps" }, 422, "answer-missing", "answer");
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

    [Test]
    public async Task WhenStaffWriteDownAnAnswerFromTheTelephone_ItSaysSo()
    {
        var (meeting, _) = await Invited("BI");
        await Staff.RecordAnswer(meeting, "BI", Answer.Accepted);
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "BI").AnsweredBy, Is.EqualTo(AnswerChannel.Staff));
        var item = (await Staff.Timeline("BI", "kind=Answer")).Single();
        Assert.That((item.Kind, item.Detail), Is.EqualTo((TimelineKind.Answer, "Staff")));
    }

    [Test]
    public async Task WhenSomebodyGuessesAtLinks_TheyAreSlowedDown()
    {
        var statuses = new List<int>();
        var guesser = new HttpClient { BaseAddress = Crm.ClientOptions.BaseAddress };
        guesser.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.77");
        for (var i = 0; i < 61; i++)
        {
            using var response = await guesser.GetAsync($"/rsvp/guess{i}");
            statuses.Add((int)response.StatusCode);
        }

        Assert.That(statuses.Take(60), Is.All.EqualTo(404));
        Assert.That(statuses[60], Is.EqualTo(429));
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
