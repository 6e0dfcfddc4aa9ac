using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.CalendarFeeds;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>The audit log says who did what, from where, to which record by its name; what it says stays readable.</summary>
internal sealed class ReadingTheAuditLog : CrmFixture
{
    private const string Officer = "Desk officer, Africa and Asia";

    [TestCase("MailTemplate", "LetterTemplate")]
    [TestCase("MeetingFile", "MeetingPaper")]
    public async Task WhenAKindOfRecordWasRenamed_OldEntriesAreFoundByTheNewName(string former, string name)
    {
        var key = $"{Guid.CreateVersion7()}";
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        db.Add(
            new AuditEntry
            {
                At = Crm.Clock.GetUtcNow().UtcDateTime,
                AccountName = "Staff",
                Action = "Added",
                Entity = former,
                EntityKey = key,
                Changes = "{}",
            }
        );
        await db.SaveChangesAsync();
        var found = await Audit($"kind={name}&record={key}");
        Assert.That(found.Select(i => i.Entity), Is.EqualTo([name]));
    }

    [Test]
    public async Task WhenAStateMoves_TheEntryNamesItAndItsCampaign_AndWhoFromWhere()
    {
        await Staff.LogContact("SN");
        using var response = await Staff.Send(
            HttpMethod.Post,
            $"/campaigns/{Campaign}/engagements/SN/stage",
            new { to = Stage.FirstContact },
            headers: new() { ["X-Forwarded-For"] = "203.0.113.7" }
        );
        var moved = (await Audit($"kind=Engagement&record={Campaign}/SN"))
            .First(e => e.Changes.Any(c => c is { Field: "stage", Before: "Identified", After: "FirstContact" }));
        Assert.Multiple(() =>
        {
            Assert.That(response.IsSuccessStatusCode);
            Assert.That((moved.Iso2, moved.Campaign, moved.AccountName), Is.EqualTo(("SN", Campaign, Officer)));
            Assert.That(moved.RemoteAddress, Is.EqualTo("203.0.113.7"));
        });
        // All that is about the State in the campaign, and nothing of another State.
        var all = await Audit($"record={Campaign}/SN");
        Assert.That(all.Select(e => e.Entity), Is.SupersetOf(new[] { "Engagement", "StageChange", "Interaction" }));
        Assert.That(all.Select(e => (e.Iso2, e.Campaign)).Distinct(), Is.EqualTo([((string?)"SN", (string?)Campaign)]));
    }

    [Test]
    public async Task WhenAPersonTakesUpAPost_TheirOwnEntriesAreFoundByThePerson()
    {
        var mission = await Staff.Mission("SE");
        var contact = await Staff.AddContact("Audited", mission.Id, "Audited expert");
        var entries = await Audit($"record={contact.Id}");
        Assert.That(entries.Select(e => (e.Entity, e.Name)), Is.SupersetOf(new[] { ("Contact", "Audited"), ("Tenure", "Audited") }));
        // Keys of known records are read as names.
        Assert.That(entries.Single(e => e.Entity == "Tenure").Changes.Select(c => c.After), Has.Member("Audited expert"));
    }

    [Test]
    public async Task WhenSomebodySignsIn_OrIsRefused_BothAreWritten()
    {
        using var wrong = await Crm.Anonymous()
            .Send(HttpMethod.Post, "/session", new { email = "viewer@example.org", password = "not the password" });
        using var nobody = await Crm.Anonymous()
            .Send(HttpMethod.Post, "/session", new { email = "nobody@example.org", password = "not the password" });
        await Crm.SignInAs(Role.Viewer).Get<JsonElement>("/session");
        var refused = await Audit("action=SignInRefused");
        Assert.That(refused.Select(e => e.Name), Is.SupersetOf(new[] { "viewer@example.org", "nobody@example.org" }));
        Assert.That(refused.SelectMany(e => e.Changes), Has.Member(new AuditChange("reason", null, "Refused")));
        var viewer = (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == "viewer@example.org");
        var signedIn = await Audit($"action=SignedIn&person={viewer.Id}");
        Assert.That(signedIn.Select(e => (e.AccountName, e.Changes.Single().After)).Distinct(), Is.EqualTo([(viewer.DisplayName, "Password")]));
        Assert.That(signedIn.Concat(refused).All(e => e.RemoteAddress?.Length > 0));
    }

    [Test]
    public async Task WhenDataAreTakenOut_TheEntrySaysWhatAndByWhom()
    {
        using var workbook = await Manager.Send(HttpMethod.Get, $"/campaigns/{Campaign}/dashboard.xlsx?group=African");
        var feed = await Staff.Post<NewCalendarFeed>("/session/calendar-feeds", new { });
        using var calendar = new HttpClient { BaseAddress = Crm.ClientOptions.BaseAddress };
        for (var time = 0; time < 3; time++)
            (await calendar.GetAsync(new Uri(feed.Url).PathAndQuery)).EnsureSuccessStatusCode();
        var exported = await Audit("action=Exported");
        Assert.Multiple(() =>
        {
            Assert.That(workbook.IsSuccessStatusCode);
            var file = exported.Single(e => e.Entity == "ExportedFile");
            Assert.That((file.AccountName, file.Changes.Single().After), Is.EqualTo(("Campaign manager", $"/api/v1/campaigns/{Campaign}/dashboard.xlsx?group=African")));
            Assert.That(file.Name, Does.EndWith(".xlsx"));
            // Programs ask each quarter of an hour: once a day is written.
            Assert.That(exported.Count(e => e.EntityKey == $"{feed.Id}" && e.AccountName == Officer), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task WhenALetterLeaves_TheEntrySaysToWhom()
    {
        var meeting = await Staff.InviteTo(await Staff.PrepareMeeting(title: "Audited letters"), "NO");
        var mails = (await Staff.Get<PagedList<MailSummary>>("/mail?pageSize=200")).Items.Where(m => m.State == MailState.Sent).ToList();
        var sent = await Audit($"action=Sent&record={meeting.Meeting.Id}");
        Assert.That(sent, Is.Not.Empty);
        Assert.That(sent.Select(e => e.EntityKey), Is.SubsetOf(mails.Select(m => $"{m.Id}")));
        Assert.That(sent.All(e => e.Name.Contains('@') && e.Iso2 == "NO" && e.AccountName == "system"));
    }

    [TestCase("kind=Nothing", 422, "invalid-value", "kind")]
    [TestCase("person=00000000-0000-0000-0000-000000000001", 422, "unknown-account", "person")]
    [TestCase("from=2026-09-02&to=2026-09-01", 422, "last-day-before-first", "to")]
    [TestCase("from=yesterday", 400, "invalid-value", null)]
    [TestCase("action=Forgotten", 400, "invalid-value", null)]
    public async Task WhenTheFilterIsWrong_TheRefusalNamesTheField(string query, int status, string code, string? field)
    {
        await Administrator.Refused(HttpMethod.Get, $"/audit?{query}", null, status, code, field);
        await Administrator.Refused(HttpMethod.Get, $"/audit.csv?{query}", null, status, code, field);
    }

    [TestCase("from=0001-01-01&to=9999-12-31", 1)]
    [TestCase("to=0001-01-01", 0)]
    [TestCase("from=9999-12-31", 0)]
    public async Task WhenDaysAreFarAway_NothingBreaks(string query, int least)
    {
        var total = (await Administrator.Get<PagedList<AuditItem>>($"/audit?{query}&pageSize=1")).Total;
        Assert.That(least == 0 ? total : Math.Min(total, 1), Is.EqualTo(least));
    }

    [TestCase("en", "stage from First contact to Identified", "State in a campaign")]
    [TestCase("fr", "étape de Premier contact à Identifié", "État dans une campagne")]
    [TestCase("es", "etapa de Primer contacto a Identificado", "Estado en una campaña")]
    public async Task WhenTheLogIsExported_ItsSentencesAreInTheReadersLanguage(string language, string phrase, string kind)
    {
        await Administrator.Patch("/session", new { language });
        await Staff.LogContact("CI");
        await Staff.Move("CI", Stage.FirstContact);
        await Manager.Move("CI", Stage.Identified, "=HYPERLINK(\"a mistake\")");
        using var response = await Administrator.Send(HttpMethod.Get, $"/audit.csv?record={Campaign}/CI");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
            Assert.That(text, Does.Contain($"· {Campaign}").And.Contain(phrase).And.Contain($"\"{kind}\""));
            Assert.That(text, Does.Not.Contain(",\"=").And.Not.Contain("{{"));
        });
        var exported = await Audit("action=Exported");
        Assert.That(exported.Select(e => e.Changes.Single().After), Has.Member($"/api/v1/audit.csv?record={Campaign}/CI"));
        await Administrator.Patch("/session", new { language = "en" });
    }

    private async Task<IReadOnlyList<AuditItem>> Audit(string query) =>
        (await Administrator.Get<PagedList<AuditItem>>($"/audit?pageSize=500&{query}")).Items;
}
