using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Contacts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Reminders;

namespace MobilisationCrm.Scenarios;

/// <summary>What a Mission reads: the clocks (M10), the language (M11), a complete plain text (M12).</summary>
internal sealed class WritingLetters : CrmFixture
{
    [Test]
    public async Task M10_WhenTheReaderSitsElsewhere_TheLetterShowsTheMeetingsTheReadersAndNewYorksClock()
    {
        var ministry = await Staff.AddOrganisation(
            OrganisationKind.Ministry,
            "Ministry of Industry of Nepal",
            "NP",
            "industry.npl@example.org",
            "Asia/Kathmandu"
        );
        var meeting = await Staff.PrepareMeeting(
            startsLocal: "2026-10-28T20:00:00",
            endsLocal: "2026-10-28T21:00:00",
            timeZone: "Europe/Paris"
        );
        await Staff.InviteOrganisations(meeting, ministry.Id);
        var text = (await Staff.Preview(meeting)).Letters.Single().Text;
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("Wednesday 28 October 2026, 20:00 – 21:00, Paris time (UTC+1)"));
            Assert.That(text, Does.Contain("Thursday 29 October 2026, 00:45 – 01:45, Kathmandu time (UTC+5:45)"), "A new day there.");
            Assert.That(
                text,
                Does.Contain("Wednesday 28 October 2026, 15:00 – 16:00, New York time (UTC−4)"),
                "Five hours apart in that week."
            );
            Assert.That(Regex.Count(text, @"\d\d:\d\d –"), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task M10_WhenTheMissionSitsInNewYork_ItsCapitalsClockIsShownToo()
    {
        var preview = await Staff.Preview(await Staff.Invite(await Staff.PrepareMeeting(), "JP"));
        var letter = preview.Letters.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                letter.Text,
                Does.Contain("10:00 – 11:30, New York time (UTC−4)").And.Contain("23:00 – Friday 2 October 2026, 00:30, Tokyo time (UTC+9)")
            );
            Assert.That(letter.Capital!.IsNight, "Who would be at night is flagged to the sender.");
            Assert.That(preview.Hours.Single(h => h.City.En == "Paris").StartsLocal.ToString("s"), Is.EqualTo("2026-10-01T16:00:00"));
        });
    }

    [Test]
    public async Task M10_WhenTheMeetingFallsOnAClosedDay_ThePreviewSaysWhich()
    {
        var preview = await Staff.Preview(
            await Staff.Invite(await Staff.PrepareMeeting(startsLocal: "2026-11-26T10:00:00", endsLocal: "2026-11-26T11:00:00"), "FR")
        );
        Assert.That(
            preview.Hours.Single(h => h.City.En == "New York").ClosedDay,
            Is.EqualTo(new LocalizedText("Thanksgiving Day", "Action de grâce (Thanksgiving)", "Día de Acción de Gracias"))
        );
        var weekend = await Staff.Preview(
            await Staff.Invite(await Staff.PrepareMeeting(startsLocal: "2026-10-02T10:00:00", endsLocal: "2026-10-02T11:00:00"), "SA")
        );
        Assert.That(weekend.Letters.Single().Capital!.ClosedDay!.Fr, Is.EqualTo("fin de semaine"), "Friday in Riyadh.");
    }

    [TestCase(
        "KE",
        "en",
        "Excellency,",
        "has the honour to invite the Permanent Mission of Kenya to the United Nations to an information meeting",
        "Thursday 1 October 2026",
        "New York time"
    )]
    [TestCase(
        "SN",
        "fr",
        "Excellence,",
        "a l’honneur d’inviter la Mission permanente du Sénégal auprès de l’Organisation des Nations Unies à une réunion d’information",
        "jeudi 1er octobre 2026",
        "heure de New York"
    )]
    [TestCase(
        "CL",
        "es",
        "Excelencia:",
        "tiene el honor de invitar a la Misión Permanente de Chile ante las Naciones Unidas a una reunión informativa",
        "jueves 1 de octubre de 2026",
        "hora de Nueva York"
    )]
    public async Task M11_WhenAMissionIsInvited_EverythingIsInItsLanguage(
        string iso2,
        string language,
        string salutation,
        string sentence,
        string day,
        string clock
    )
    {
        var letter = (await Staff.Preview(await Staff.Invite(await Staff.PrepareMeeting(), iso2))).Letters.Single();
        Assert.Multiple(() =>
        {
            Assert.That(letter.Language, Is.EqualTo(language));
            Assert.That(letter.Subject, Is.EqualTo($"Information meeting – {day}"));
            Assert.That(letter.Text, Does.StartWith(salutation).And.Contain(sentence).And.Contain(clock));
            Assert.That(letter.Html, Does.Contain($"<html lang=\"{language}\">").And.Contain(sentence));
        });
    }

    [Test]
    public async Task M11_WhenAContactWishesAnotherLanguage_ItGoesBeforeTheOrganisationsAndTheStates()
    {
        var organisation = await Staff.AddOrganisation(
            OrganisationKind.SseNetwork,
            "Network of Belgium",
            "BE",
            "network.bel@example.org",
            language: "es"
        );
        var person = await Staff.AddContact("Peeters", organisation.Id, "Coordinator", "peeters@example.org", language: "en");
        var meeting = await Staff.PrepareMeeting();
        await Staff.Put(
            $"/meetings/{meeting.Meeting.Id}/invitations",
            new
            {
                states = new[] { "BE" },
                organisations = new[] { organisation.Id },
                contacts = new[] { person.Id },
            }
        );
        var languages = (await Staff.Preview(meeting)).Letters.ToDictionary(l => l.ToAddress!, l => l.Language);
        Assert.That(
            languages,
            Is.EquivalentTo(
                new Dictionary<string, string>
                {
                    ["mission.bel@example.org"] = "fr",
                    ["network.bel@example.org"] = "es",
                    ["peeters@example.org"] = "en",
                }
            )
        );
    }

    [Test]
    public async Task M11_WhenTheCampaignHasATitleInTheReadersLanguage_TheLetterNamesIt_ElseTheEnglishOne()
    {
        const string title = "Проект резолюции о социальной экономике";
        await Manager.Patch("/states/BY", new { correspondenceLanguage = "ru" });
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "BY");
        var english = (await Staff.Get<CampaignDetail>($"/campaigns/{Campaign}")).Campaign.Title.En;
        Assert.That((await Staff.Preview(meeting)).Letters.Single().Text, Does.Contain(english));
        await Manager.Patch($"/campaigns/{Campaign}", new { titleRu = $" {title} " });
        Assert.That((await Staff.Preview(meeting)).Letters.Single().Text, Does.Contain(title).And.Not.Contain(english));
        Assert.That((await Staff.Get<CampaignDetail>($"/campaigns/{Campaign}")).TitleRu, Is.EqualTo(title));
        await Manager.Patch($"/campaigns/{Campaign}", new { titleRu = "" });
        Assert.That((await Staff.Preview(meeting)).Letters.Single().Text, Does.Contain(english));
    }

    [TestCase("EG", "ar", "أصحاب السعادة،", "البعثة الدائمة لمصر لدى الأمم المتحدة", "بتوقيت نيويورك")]
    [TestCase(
        "RU",
        "ru",
        "Ваше Превосходительство!",
        "Постоянное представительство при Организации Объединенных Наций (Российская Федерация)",
        "по времени города Нью-Йорк"
    )]
    [TestCase("CN", "zh", "阁下：", "中国常驻联合国代表团", "纽约时间")]
    public async Task M11_WhenAMissionIsWrittenToInArabicRussianOrChinese_LetterHoursAndAnswerPageAreInIt(
        string iso2,
        string language,
        string salutation,
        string mission,
        string clock
    )
    {
        await Manager.Patch($"/states/{iso2}", new { correspondenceLanguage = language });
        var meeting = await Staff.PrepareMeeting();
        var letter = (await Staff.Preview(await Staff.Invite(meeting, iso2))).Letters.Single();
        Assert.Multiple(() =>
        {
            Assert.That(letter.Language, Is.EqualTo(language));
            var text = letter.Text.Replace("\u2068", "").Replace("\u2069", "");
            Assert.That(text, Does.StartWith(salutation).And.Contain(mission).And.Contain(clock));
            Assert.That(letter.Html, Does.Contain(language == "ar" ? "<html lang=\"ar\" dir=\"rtl\">" : $"<html lang=\"{language}\">"));
        });
        var link = Regex.Match(letter.Text, @"https://\S+answer=Accepted").Value;
        using var page = await Crm.Anonymous().Send(HttpMethod.Get, new Uri(link).PathAndQuery, accept: "text/html");
        Assert.That(
            System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()),
            Does.Contain($"<html lang=\"{language}\"").And.Contain(mission)
        );
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        var foreseen = (await Staff.Get<MeetingPreview>($"/meetings/{meeting.Meeting.Id}/preview?cancelling=true")).Letters.Single();
        await Staff.CancelMeeting(meeting);
        Assert.That((foreseen.Language, foreseen.WishedLanguage), Is.EqualTo((language, (string?)null)));
        var cancellation = (await Staff.MailOf(meeting)).Last();
        Assert.That((cancellation.Mail.Purpose, cancellation.Mail.Language), Is.EqualTo((MailPurpose.Cancellation, language)));
        Assert.That(cancellation.Mail.ToName, Is.EqualTo(mission), "The name beside the address is in the letter's language.");
        var draft = language switch
        {
            "ar" => "مشروع القرار «",
            "ru" => "Проект резолюции «",
            _ => "决议草案“",
        };
        var entries = (await Staff.MailOf(meeting)).ConvertAll(m => CalendarText.Parse(m.Calendar!));
        var words = entries.ConvertAll(e => e.Lines.Single(l => l.Name == "DESCRIPTION").Value);
        Assert.That(words, Is.All.StartsWith(draft));
        Assert.That(words[0], Does.Contain(link[..link.IndexOf("/rsvp/", StringComparison.Ordinal)]), "The entry says where to answer.");
        Assert.That(words[1], Does.Not.Contain("/rsvp/"), "Who is called off is asked for no answer.");
        Assert.That(entries[0].Lines.Single(l => l.Name == "ATTENDEE").Parameters["CN"], Is.EqualTo(mission));
    }

    [Test]
    public async Task M11_WhenNoLetterIsInTheWishedLanguage_PreviewAndPlanSayItBeforeItGoes()
    {
        var mission = await Staff.Mission("MZ");
        await using (var scope = Crm.Services.CreateAsyncScope())
        {
            // Forms refuse such a language; a file of older versions may hold it.
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await db.Organisations.Where(o => o.Id == mission.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Language, "pt"));
        }

        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "MZ");
        var foreseen = (await Staff.Preview(meeting)).Letters.Single();
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        var planned = (await Staff.Get<List<PlannedReminderItem>>("/reminders?days=60")).First(p => p.MeetingId == meeting.Meeting.Id);
        Assert.Multiple(() =>
        {
            Assert.That((foreseen.Language, foreseen.WishedLanguage), Is.EqualTo(("fr", "pt")));
            Assert.That((planned.Language, planned.WishedLanguage), Is.EqualTo(("fr", "pt")));
        });
    }

    [Test]
    public async Task M11_WhenAManagerRewritesALetterOfOneLanguage_ThatIsSent()
    {
        await Manager.Patch("/states/SY", new { correspondenceLanguage = "ar" });
        await Manager.Put<LetterTemplateDetail>(
            "/mail/templates/Change/ar",
            new
            {
                subject = "تغيير: {{title}}",
                body = "{{title}}\n{{#each hours}}\n- {{this}}\n{{/each}}\n{{accept}} {{tentative}} {{delegated}} {{decline}}",
            }
        );
        var meeting = await Staff.InviteTo(await Staff.PrepareMeeting(), "SY");
        await Staff.Change(meeting, new { place = "Room 9" });
        await Staff.SendInvitations(meeting);
        Assert.That(
            (await Staff.MailOf(meeting)).Last().Mail,
            Has.Property("Language").EqualTo("ar").And.Property("Subject").EqualTo("تغيير: \u2068Information meeting\u2069")
        );
    }

    [Test]
    public async Task WhenACounterpartsPostAndRankAreEdited_TheLetterFollows()
    {
        var mission = await Staff.Mission("CL");
        var person = await Staff.Post<ContactSummary>(
            "/contacts",
            new
            {
                givenName = "Ana",
                familyName = "Pérez",
                courtesy = "Ms",
                email = "ana.perez@example.org",
                organisationId = mission.Id,
                post = "Head of the Mission",
                postFunction = "PermanentRepresentative",
                isAdInterim = true,
            }
        );
        var meeting = await Staff.InviteContacts(await Staff.PrepareMeeting(), person.Id);
        var letter = (await Staff.Preview(meeting)).Letters.Single();
        Assert.That(
            letter.Text,
            Does.StartWith("Señora Encargada de Negocios:")
                .And.Contain("invitar a Sra. Ana Pérez, Encargada de Negocios interina de la Misión Permanente de Chile")
        );
        await Staff.Patch($"/contacts/{person.Id}", new { isAmbassador = true });
        letter = (await Staff.Preview(meeting)).Letters.Single();
        Assert.That(letter.Text, Does.StartWith("Excelencia:").And.Contain("Excma. Sra. Ana Pérez, Representante Permanente de Chile"));
        var post = (await Staff.Get<OrganisationDetail>($"/organisations/{mission.Id}")).Posts.Single(p =>
            p.Title == "Head of the Mission"
        );
        await Staff.Patch($"/organisations/{mission.Id}/posts/{post.Id}", new { function = "Minister" });
        Assert.That((await Staff.Preview(meeting)).Letters.Single().Text, Does.StartWith("Señora Ministra:"));
        await Staff.Refused(
            HttpMethod.Patch,
            $"/organisations/{mission.Id}/posts/{post.Id}",
            new { title = " " },
            400,
            "invalid-request",
            "title"
        );
        await Staff.Refused(
            HttpMethod.Patch,
            $"/organisations/{mission.Id}/posts/{post.Id}",
            new { function = "King" },
            400,
            "invalid-value",
            "function"
        );
    }

    [Test]
    public async Task M11_WhenAManagerEditsTheLanguageOfAState_TheNextLetterFollows()
    {
        await Manager.Patch("/states/MZ", new { correspondenceLanguage = "fr" });
        Assert.That(
            (await Staff.Preview(await Staff.Invite(await Staff.PrepareMeeting(), "MZ"))).Letters.Single().Language,
            Is.EqualTo("fr")
        );
    }

    [Test]
    public async Task M12_WhenAnyLetterIsSent_ItsPlainTextIsCompleteAndNothingIsLoadedFromAfar()
    {
        var meeting = await Staff.InviteTo(await Staff.PrepareMeeting(link: "https://meet.example.org/sse?x=1&y=2"), "KE", "FR", "ES");
        await Staff.Change(meeting, new { place = "Room 9" });
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        await Staff.CancelMeeting(meeting);
        var mails = await Staff.MailOf(meeting);
        Assert.That(mails, Has.Count.EqualTo(9));
        foreach (var mail in mails)
        {
            Assert.That(mail.Html, Does.Not.Contain("<img").And.Not.Contain("<link").And.Not.Contain("<script").And.Not.Contain("url("));
            Assert.That(
                Words(mail.Text),
                Is.EqualTo(Words(mail.Html)),
                $"{mail.Mail.Purpose} {mail.Mail.Language}: text and HTML say the same."
            );
        }

        var invitation = mails.First(m => m.Mail.Purpose == MailPurpose.Invitation);
        Assert.That(
            invitation.Text,
            Does.Contain("https://meet.example.org/sse?x=1&y=2").And.Contain("Conference Room 3").And.Contain("2. Calendar")
        );
        Assert.That(Regex.Count(invitation.Text, @"https://crm\.example\.org/rsvp/"), Is.EqualTo(4));
    }

    [Test]
    public async Task WhenFieldsHoldMarkup_NeitherTextNorHtmlIsBentByThem()
    {
        var meeting = await Staff.PrepareMeeting(
            title: "<b>Bold</b> [link](http://evil.example) *stars*",
            place: "Room_1_ & <i>2</i>",
            agenda: "# no heading\n![x](http://evil.example/pixel.png)\n<img src=x>"
        );
        var letter = (await Staff.Preview(await Staff.Invite(meeting, "KE"))).Letters.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                letter.Html,
                Does.Not.Contain("<b>Bold")
                    .And.Not.Contain("<img")
                    .And.Not.Contain("href=\"http://evil.example")
                    .And.Not.Contain("<h1")
                    .And.Not.Contain("<i>2")
            );
            Assert.That(letter.Html, Does.Contain("&lt;b&gt;Bold&lt;/b&gt;"));
            Assert.That(
                letter.Text,
                Does.Contain("<b>Bold</b> [link](http://evil.example) *stars*").And.Contain("# no heading"),
                "Plain text is what was typed."
            );
        });
    }

    // The words a reader sees, whatever marks them up; a link is its label and its address; colons follow each language's own typography.
    private static string Words(string letter)
    {
        var body = Regex.Replace(letter, "<head>.*</head>", "", RegexOptions.Singleline);
        body = Regex.Replace(body, "<a href=\"([^\"]*)\">([^<]*)</a>", "$2 $1");
        body = System.Net.WebUtility.HtmlDecode(Regex.Replace(body, "<[^>]+>", " "));
        return string.Join(' ', Regex.Matches(body, @"[\w:/?=&.@\-]+").Select(m => m.Value.TrimEnd(':')).Where(w => w is not ("-" or "")));
    }
}
