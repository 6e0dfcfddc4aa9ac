using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Desk;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Search;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Scenarios;

/// <summary>A meeting's title and agenda in several languages: each invitee reads its own, everybody else those of the meeting.</summary>
internal sealed class TranslatingMeetings : CrmFixture
{
    private static readonly object French = new
    {
        language = "fr",
        title = "Réunion d’information",
        agenda = "1. Le projet\n2. Calendrier",
    };

    private static readonly object Spanish = new { language = "es", title = "Reunión informativa" };

    [Test]
    public async Task M11_WhenAMeetingIsTranslated_LetterCalendarAndAnswerPageHaveTheWordsOfTheInviteesLanguage()
    {
        var meeting = await Translated(French, Spanish);
        await Staff.InviteTo(meeting, "SN", "CL", "KE");
        Assert.Multiple(() =>
        {
            Assert.That(meeting.Meeting.Title, Is.EqualTo("Information meeting"));
            Assert.That(meeting.Translations.Select(t => t.Language), Is.EqualTo(new[] { "fr", "es" }));
        });
        foreach (
            var (iso2, title, agenda) in new[]
            {
                ("SN", "Réunion d’information", "1. Le projet\n2. Calendrier"),
                ("CL", "Reunión informativa", "1. The draft\n2. Calendar"),
                ("KE", "Information meeting", "1. The draft\n2. Calendar"),
            }
        )
        {
            var mail = (await Staff.MailOf(meeting, iso2)).Single();
            using var page = await Crm.Anonymous().Send(HttpMethod.Get, Session.AnswerLink(mail, Answer.Accepted), accept: "text/html");
            using var entry = await Crm.Anonymous().Send(
                HttpMethod.Get,
                $"{Session.AnswerLink(mail, Answer.Accepted).Split('?')[0]}/calendar.ics"
            );
            await Assert.MultipleAsync(async () =>
            {
                Assert.That(mail.Mail.Subject, Does.StartWith(title));
                Assert.That(mail.Text.ReplaceLineEndings("\n"), Does.Contain($"{title}\n").And.Contain(agenda));
                Assert.That(CalendarText.Parse(mail.Calendar!)["SUMMARY"], Is.EqualTo(title));
                Assert.That(WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), Does.Contain($"<h2><bdi>{title}</bdi></h2>"));
                Assert.That(CalendarText.Parse(await entry.Content.ReadAsStringAsync())["SUMMARY"], Is.EqualTo(title));
            });
        }
    }

    [Test]
    public async Task M02_WhenATranslationIsCorrectedAfterTheLettersWent_ACorrectionGoesToThoseWhoReadItOnly()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "SN", "KE");
        await Staff.Change(meeting, new { translations = new[] { French } });
        var later = await Staff.Meeting(meeting.Meeting.Id);
        var unasked = await Staff.SendInvitations(meeting);
        var asked = await Staff.Post<SendResult>($"/meetings/{meeting.Meeting.Id}/send", new { corrections = true });
        var correction = (await Staff.MailOf(meeting, purpose: MailPurpose.Correction)).Single();
        Assert.Multiple(() =>
        {
            Assert.That((later.Sequence, later.Version), Is.EqualTo((0, meeting.Version + 1)));
            Assert.That((unasked.Queued, asked.Queued), Is.EqualTo((0, 1)));
            Assert.That(correction.Mail.StateIso2, Is.EqualTo("SN"));
            Assert.That(CalendarText.Parse(correction.Calendar!)["SUMMARY"], Is.EqualTo("Réunion d’information"));
        });
    }

    [Test]
    public async Task WhenAMeetingIsEditedOrCopied_ItsTranslationsStay_UntilTheyAreTakenOut()
    {
        var meeting = await Translated(French);
        await Staff.Change(meeting, new { title = "Briefing" });
        var copy = (await Staff.Post<MeetingCopy>($"/meetings/{meeting.Meeting.Id}/copy")).Meeting;
        Assert.That(copy.Translations, Is.EqualTo(meeting.Translations));
        await Staff.Change(copy, new { translations = Array.Empty<object>() });
        Assert.That((await Staff.Meeting(copy.Meeting.Id)).Translations, Is.Empty);
    }

    [Test]
    public async Task WhenAMeetingIsOlderThanTranslations_ItReadsAsBefore()
    {
        var meeting = await Staff.PrepareMeeting();
        await using (var scope = Crm.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await db.Database.ExecuteSqlAsync($"""UPDATE "Meetings" SET "Translations" = '' WHERE "Id" = {meeting.Meeting.Id}""");
        }

        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Translations, Is.Empty);
    }

    [Test]
    public async Task WhenAReaderHasTheLanguageOfATranslation_EveryAnswerHasItsTitle()
    {
        var meeting = await Staff.InviteTo(await Translated(Spanish), "TL");
        await Staff.RecordAnswer(meeting, "TL", Answer.Accepted);
        await Staff.Post(
            "/follow-ups",
            new
            {
                Campaign,
                iso2 = "TL",
                meetingId = meeting.Meeting.Id,
                title = "Ask",
                dueOn = "2026-09-30",
            }
        );
        await Administrator.Patch("/session", new { language = "es" });
        var one = (await Administrator.Meeting(meeting.Meeting.Id)).Meeting;
        var listed = (await Administrator.Get<PagedList<MeetingSummary>>($"/meetings?campaign={Campaign}&state=TL")).Items.Single();
        var desk = await Administrator.Get<CampaignDesk>($"/campaigns/{Campaign}/desk");
        var answer = (await Administrator.Timeline("TL")).Single(i => i.Kind == TimelineKind.Answer);
        var hits = await Administrator.Get<List<SearchHit>>($"/search?q=reunion informativa&campaign={Campaign}");
        var followUp = (await Administrator.FollowUps("state=TL")).Single(f => f.MeetingId == meeting.Meeting.Id);
        await Administrator.Patch("/session", new { language = "en" });
        Assert.Multiple(() =>
        {
            Assert.That((one.Title, one.TitleOnFile), Is.EqualTo(("Reunión informativa", "Information meeting")));
            Assert.That(listed.Title, Is.EqualTo("Reunión informativa"));
            Assert.That(desk.Answers.Single(a => a.MeetingId == one.Id).Meeting, Is.EqualTo("Reunión informativa"));
            Assert.That(answer.Title, Is.EqualTo("Reunión informativa"));
            Assert.That(hits.Single(h => h.Id == one.Id.ToString()).Title, Is.EqualTo("Reunión informativa"));
            Assert.That(followUp.Meeting, Is.EqualTo("Reunión informativa"));
        });
        Assert.That((await Staff.Meeting(one.Id)).Meeting.Title, Is.EqualTo("Information meeting"));
    }

    [Test]
    public async Task WhenATitleIsSentBackAsItWasRead_TheMeetingsOwnStays()
    {
        var meeting = await Translated(French);
        var reader = Crm.SignInAs("staff.fr@example.org", DemoSeeder.Password);
        await reader.Patch($"/meetings/{meeting.Meeting.Id}", new { title = "Réunion d’information", place = "Room 9" });
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.TitleOnFile, Is.EqualTo("Information meeting"));
        await reader.Patch($"/meetings/{meeting.Meeting.Id}", new { title = "Briefing" });
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.TitleOnFile, Is.EqualTo("Briefing"));
    }

    [TestCase("fr", "Réunion", 422, "language-twice", "translations")]
    [TestCase("xx", "Réunion", 400, "invalid-request", "translations[1].language")]
    [TestCase("es", " ", 400, "invalid-request", "translations[1].title")]
    public async Task WhenATranslationIsNotUsable_ItSaysWhich(string language, string title, int status, string code, string field)
    {
        var meeting = await Translated(French);
        await Staff.Refused(
            HttpMethod.Patch,
            $"/meetings/{meeting.Meeting.Id}",
            new { translations = new[] { French, new { language, title } } },
            status,
            code,
            field,
            $"\"{meeting.Version}\""
        );
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Translations, Is.EqualTo(meeting.Translations));
    }

    private async Task<MeetingDetail> Translated(params object[] translations)
    {
        var meeting = await Staff.PrepareMeeting();
        await Staff.Change(meeting, new { translations });
        return await Staff.Meeting(meeting.Meeting.Id);
    }
}
