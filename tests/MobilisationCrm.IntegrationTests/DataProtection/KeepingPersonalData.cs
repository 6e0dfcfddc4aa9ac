using MobilisationCrm.Contacts;
using MobilisationCrm.DataProtection;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using UglyToad.PdfPig;

namespace MobilisationCrm.Scenarios;

/// <summary>What persons are told and given of their data, how long these are kept, and to whom they are handed.</summary>
internal sealed class KeepingPersonalData : CrmFixture
{
    [Test]
    public async Task WhenAPersonAsks_OneFileHoldsAllThatIsOnFile_AndNothingOfAnother()
    {
        var person = await AddAsync("SN", "Awa", "Sarrdiop", "awa.sarr.senegal@example.org");
        var other = await AddAsync("SN", "Modou", "Otherperson", "modou.senegal@example.org");
        await LogAsync("SN", "Tuesday's call", person.Id, other.Id);
        await LogAsync("SN", "Only with the other", other.Id);
        await Manager.Post(
            "/interactions",
            new
            {
                Campaign,
                iso2 = "SN",
                kind = "Call",
                subject = "For named people",
                contactIds = new[] { person.Id },
                confidentiality = "Named",
            }
        );
        var meeting = await Staff.InviteContacts(await Staff.PrepareMeeting(title: "On the draft"), person.Id);
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        var letter = (await Staff.MailOf(meeting)).Single();
        await Staff.AnswerByLink(letter, Answer.Accepted, comment: "With pleasure");
        await Administrator.Post(
            "/data-protection/sharing",
            new
            {
                recipient = "Ministry of Labour",
                what = "Name and address",
                purpose = "Joint invitation",
                contactId = person.Id,
            }
        );

        var file = await Administrator.Get<AccessFile>($"/contacts/{person.Id}/access-file");
        var pdf = await PdfAsync($"/contacts/{person.Id}/access-file.pdf?language=fr");
        Assert.Multiple(() =>
        {
            Assert.That((file.Person.FamilyName, file.Person.Source), Is.EqualTo(("Sarrdiop", "Business card")));
            Assert.That(file.Contacts.Select(c => c.Subject), Is.EqualTo(new[] { "Tuesday's call" }));
            Assert.That(file.Withheld, Is.EqualTo(1), "What only named people read is counted.");
            Assert.That(file.Invitations.Single().Answers.Single().Comment, Is.EqualTo("With pleasure"));
            Assert.That(file.LettersSent.Select(l => l.Subject), Is.EqualTo(new[] { letter.Mail.Subject }));
            Assert.That(file.LettersSent[0].Text, Does.Contain("rsvp/…"), "Who gets the file may not act by an old link.");
            Assert.That(file.Shared.Select(s => s.Recipient), Is.EqualTo(new[] { "Ministry of Labour" }));
            Assert.That(file.Changes.Select(c => c.Action), Has.Some.EqualTo("Added"));
            Assert.That(pdf, Does.Contain("Sarrdiop").And.Contain("With pleasure").And.Contain("Qui conserve les données"));
            Assert.That(pdf, Does.Not.Contain("Otherperson").And.Not.Contain("For named people"));
        });
        var audit = await Administrator.Get<PagedList<Audit.AuditItem>>("/audit?action=Exported&pageSize=200");
        Assert.That(audit.Items.Select(e => e.Name), Is.SupersetOf(new[] { $"access-file-{person.Id}.json", $"access-file-{person.Id}.pdf" }));
    }

    [Test]
    public async Task WhenTheRetentionTimeIsOver_ThePreviewSaysWho_AndARunErasesThem()
    {
        var heard = await AddAsync("KE", "Wanjiru", "Heardofnow", "wanjiru.kenya@example.org", "2020-01-10");
        var silent = await AddAsync("KE", "Barasa", "Silentlong", "barasa.kenya@example.org", "2020-01-10");
        var left = await AddAsync("KE", "Achieng", "Leftpost", "achieng.kenya@example.org", "2026-05-01");
        await LogAsync("KE", "A word", heard.Id);
        await Staff.Patch($"/contacts/{left.Id}/posts/{left.Posts[0].Id}", new { endsOn = "2026-09-01" });
        var preview = await Administrator.Get<RetentionPreview>("/data-protection/retention");
        Assert.Multiple(() =>
        {
            Assert.That(preview.RetentionMonths, Is.EqualTo(36));
            var item = preview.Items.Single(i => i.ContactId == silent.Id);
            Assert.That((item.Reason, item.HeardOn), Is.EqualTo((RetentionReason.Expired, new DateOnly(2020, 1, 10))));
            Assert.That(item.DueOn, Is.EqualTo(new DateOnly(2023, 1, 10)));
            Assert.That(preview.Items.Single(i => i.ContactId == left.Id).Reason, Is.EqualTo(RetentionReason.LeftPost));
            Assert.That(preview.Items.Select(i => i.ContactId), Has.None.EqualTo(heard.Id));
        });

        await Administrator.Refused(HttpMethod.Post, Run, new { contacts = new[] { left.Id } }, 422, "not-due", "contacts");
        await Administrator.Refused(HttpMethod.Post, Run, new { contacts = new[] { silent.Id } }, 422, "contact-holds-post", "endPosts");
        await Administrator.Refused(HttpMethod.Post, Run, new { contacts = Array.Empty<Guid>() }, 400, "invalid-request", "contacts");
        var done = await Administrator.Post<RetentionOutcome>(Run, new { contacts = new[] { silent.Id }, endPosts = true });
        Assert.That(done.Erased, Is.EqualTo(1));
        Assert.That((await Staff.Get<ContactSummary>($"/contacts/{silent.Id}")).ErasedOn, Is.Not.Null);
        Assert.That((await Staff.Get<ContactSummary>($"/contacts/{heard.Id}")).FamilyName, Is.EqualTo("Heardofnow"));
    }

    [Test]
    public async Task WhenSettingsAreWrongOrOld_TheyAreRefused_AndAChangeIsInTheAudit()
    {
        await Administrator.Refused(HttpMethod.Patch, Responsible, new { retentionMonths = 0 }, 400, "invalid-request", "retentionMonths");
        await Administrator.Refused(HttpMethod.Patch, Responsible, new { contactEmail = "nobody" }, 400, "invalid-request", "contactEmail");
        await Manager.Refused(HttpMethod.Get, Responsible, null, 403, "not-allowed");
        await Administrator.Patch(Responsible, new { controllerAddress = "Geneva" });
        await Administrator.Refused(HttpMethod.Patch, Responsible, new { controllerAddress = "Paris" }, 409, "stale-version", ifMatch: "\"0\"");
        var audit = await Administrator.Get<PagedList<Audit.AuditItem>>("/audit?kind=DataProtectionSettings");
        Assert.That(audit.Items.SelectMany(e => e.Changes).Select(c => (c.Field, c.After)), Has.Some.EqualTo(("controllerAddress", "Geneva")));
    }

    [Test]
    public async Task M11_M20_M23_WhenNoticesAreSent_EachIsInThePersonsLanguage_InItsHours_OnceOnly()
    {
        var person = await AddAsync("FR", "Odile", "Avertie", "odile.france@example.org");
        var objecting = await AddAsync("FR", "Luc", "Refusant", "luc.france@example.org");
        await Staff.Patch($"/contacts/{objecting.Id}", new { objectsToMail = true });
        await Administrator.Patch(Responsible, new { controller = "" });
        var everyone = new { contacts = new[] { person.Id, objecting.Id } };
        await Administrator.Refused(HttpMethod.Post, Notices, everyone, 422, "controller-missing", "controller");
        await Administrator.Patch(Responsible, new { controller = "Pact for Impact Alliance", contactEmail = "privacy@example.org" });
        await Administrator.Refused(HttpMethod.Post, Notices, new { contacts = new[] { Guid.NewGuid() } }, 422, "unknown-contact", "contacts");
        var due = await Administrator.Get<List<DueNotice>>(Notices);
        Assert.That(due.Single(n => n.ContactId == person.Id).DueOn, Is.EqualTo(person.CollectedOn!.Value.AddMonths(1)));

        Crm.Clock.Now = new DateTime(2026, 9, 28, 3, 0, 0, DateTimeKind.Utc);
        var sent = await Administrator.Post<DataNoticesOutcome>(Notices, everyone);
        Assert.That((sent.Queued, sent.LeftOut), Is.EqualTo((1, 1)));
        await Crm.RunAsync<MailSender>();
        Assert.That((await LetterAsync(person)).Mail.State, Is.EqualTo(MailState.Queued), "At night in New York it waits.");
        Crm.Clock.Now = new DateTime(2026, 9, 28, 14, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<MailSender>();
        var letter = await LetterAsync(person);
        Assert.Multiple(() =>
        {
            Assert.That((letter.Mail.State, letter.Mail.Language), Is.EqualTo((MailState.Sent, "fr")));
            Assert.That(letter.Text, Does.Contain("Business card").And.Contain("privacy@example.org").And.Contain("36 mois").And.Contain("article 14"));
        });
        Assert.That((await Administrator.Get<List<DueNotice>>(Notices)).Select(n => n.ContactId), Has.None.EqualTo(person.Id));
        Assert.That((await Administrator.Post<DataNoticesOutcome>(Notices, everyone)).Queued, Is.Zero);
    }

    [Test]
    public async Task WhenDataAreHandedOver_TheLogKeepsIt_AndTheRecordOfProcessingShowsIt()
    {
        var wrong = new
        {
            recipient = "X",
            what = "Y",
            purpose = "Z",
            sharedOn = "2031-01-01",
        };
        await Administrator.Refused(HttpMethod.Post, "/data-protection/sharing", wrong, 422, "date-in-future", "sharedOn");
        await Administrator.Post("/data-protection/sharing", new { recipient = "Partner network", what = "List", purpose = "Invitation" });
        var record = await Administrator.Get<ProcessingRecord>("/data-protection/record");
        Assert.Multiple(() =>
        {
            Assert.That(record.Recipients.Select(r => r.Recipient), Has.Some.EqualTo("Partner network"));
            Assert.That(record.Persons, Is.EqualTo(record.ByLegalBasis.Sum(b => b.Persons)).And.GreaterThan(0));
            Assert.That(record.Accounts, Is.GreaterThan(3));
        });
    }

    private const string Run = "/data-protection/retention/run";
    private const string Notices = "/data-protection/notices";
    private const string Responsible = "/data-protection/settings";

    private async Task<ContactSummary> AddAsync(string iso2, string given, string family, string email, string? collectedOn = null) =>
        await Staff.Post<ContactSummary>(
            "/contacts",
            new
            {
                givenName = given,
                familyName = family,
                email,
                source = "Business card",
                collectedOn,
                organisationId = (await Staff.Mission(iso2)).Id,
                post = $"Expert {family}",
                startsOn = collectedOn,
            }
        );

    private Task<InteractionDetail> LogAsync(string iso2, string subject, params Guid[] contactIds) =>
        Staff.Post<InteractionDetail>(
            "/interactions",
            new
            {
                Campaign,
                iso2,
                kind = "Call",
                direction = "Inbound",
                subject,
                contactIds,
            }
        );

    private async Task<MailDetail> LetterAsync(ContactSummary person)
    {
        var mails = await Staff.Get<PagedList<MailSummary>>("/mail?purpose=DataNotice&pageSize=200");
        return await Staff.Get<MailDetail>($"/mail/{mails.Items.Single(m => m.ToAddress == person.Email).Id}");
    }

    private async Task<string> PdfAsync(string path)
    {
        using var response = await Administrator.Send(HttpMethod.Get, path);
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        using var pdf = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
        return string.Join('\n', pdf.GetPages().Select(p => string.Join(' ', p.GetWords())));
    }
}
