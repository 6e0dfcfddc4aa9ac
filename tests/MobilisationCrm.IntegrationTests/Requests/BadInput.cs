using System.Text;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>Each bad input gets Problem Details with a stable code and the field, and leaves no trace.</summary>
internal sealed class BadInput : CrmFixture
{
    private static readonly string Megabyte = new('x', 1024 * 1024);
    private string _meeting = "";
    private string _mission = "";

    protected override async Task Prepare()
    {
        _meeting = $"/meetings/{(await Staff.PrepareMeeting()).Meeting.Id}";
        _mission = $"/organisations/{(await Staff.Mission("FR")).Id}";
    }

    [TestCase("/states/ZZ")]
    [TestCase("/campaigns/nowhere")]
    [TestCase("/campaigns/testing/engagements/ZZ")]
    [TestCase("/campaigns/nowhere/engagements/FR")]
    [TestCase("/meetings/00000000-0000-0000-0000-000000000001")]
    [TestCase("/meetings/no-guid")]
    [TestCase("/nothing/of/the/kind")]
    public Task WhenTheAddressNamesNothing_ItIsNotFound(string path) => NoTrace(() => Manager.Refused(HttpMethod.Get, path, null, 404, "not-found"));

    [TestCase("/rsvp/%2500/calendar.ics")]
    [TestCase("/rsvp/%252e%252e%252findex.html/calendar.ics")]
    [TestCase("/c/%2500.txt")]
    public async Task WhenAnAddressIsEncodedTwice_ItIsDecodedOnce(string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"{Crm.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority)}{path}");
        Assert.That((int)answer.StatusCode, Is.AnyOf(401, 404));
    }

    [TestCase("image/png")]
    [TestCase("../../etc/passwd")]
    public async Task WhenACallerAcceptsNoJson_ItIsToldAllTheSame(string accepted)
    {
        foreach (var path in new[] { "/states/ZZ", "/meetings?campaign=nowhere&pageSize=x", "/session/none" })
        {
            using var answer = await Viewer.Send(HttpMethod.Get, path, headers: new() { ["Accept"] = accepted });
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), path);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"code\""), path);
        }
    }

    private static IEnumerable<TestCaseData> Bodies()
    {
        var meeting = """{"campaign":"testing","kind":"Information","title":"x","startsLocal":"2026-10-01T10:00:00","endsLocal":"2026-10-01T11:00:00","timeZone":"America/New_York"}""";
        var contact = """{"campaign":"testing","iso2":"FR","kind":"Call","subject":"x"}""";
        TestCaseData Case(string name, string method, string path, string body, int status, string code, string? field) =>
            new TestCaseData(method, path, body, status, code, field).SetArgDisplayNames(name);

        yield return Case("unknown State", "POST", "/interactions", contact.Replace("FR", "ZZ"), 422, "unknown-state", "iso2");
        yield return Case("unknown State of an organisation", "POST", "/organisations", """{"kind":"Ministry","name":"x","stateIso2":"ZZ"}""", 422, "unknown-state", "stateIso2");
        yield return Case("unknown State to invite", "PUT", "MEETING/invitations", """{"states":["FR","ZZ"]}""", 422, "unknown-state", "states");
        yield return Case("blank title of a meeting", "PATCH", "MEETING", """{"title":"  "}""", 400, "invalid-request", "title");
        yield return Case("blank name of an organisation", "PATCH", "MISSION", """{"name":" "}""", 400, "invalid-request", "name");
        yield return Case("blank name of a State", "PATCH", "/states/FR", """{"nameFr":"\t"}""", 400, "invalid-request", "nameFr");
        yield return Case("code of three letters", "POST", "/interactions", contact.Replace("FR", "FRA"), 400, "invalid-request", "iso2");
        yield return Case("unknown campaign", "POST", "/interactions", contact.Replace("testing", "nowhere"), 422, "unknown-campaign", "campaign");
        yield return Case("unknown campaign of a meeting", "POST", "/meetings", meeting.Replace("testing", "nowhere"), 422, "unknown-campaign", "campaign");
        yield return Case("null for a text", "POST", "/interactions", contact.Replace("\"x\"", "null"), 400, "invalid-value", "subject");
        yield return Case("null for a letter", "POST", "/mail/templates/Invitation/en/preview", """{"campaign":"testing","iso2":"FR","subject":"x","body":null}""", 400, "invalid-value", "body");
        yield return Case("null among States", "PUT", "MEETING/invitations", """{"states":[null]}""", 400, "invalid-value", "states");
        yield return Case("null among the States of a round", "POST", "/interactions/round", contact.Replace("\"iso2\":\"FR\"", "\"states\":[null]"), 400, "invalid-value", "states");
        yield return Case("null among contacts", "POST", "/interactions", contact.Replace("{", "{\"contactIds\":[null],"), 400, "invalid-value", "contactIds[0]");
        yield return Case("unknown stage", "POST", "/campaigns/testing/engagements/FR/stage", """{"to":"Victory"}""", 400, "invalid-value", "to");
        yield return Case("stage as a number", "POST", "/campaigns/testing/engagements/FR/stage", """{"to":5}""", 400, "invalid-value", "to");
        yield return Case("no stage", "POST", "/campaigns/testing/engagements/FR/stage", "{}", 400, "invalid-request", "to");
        yield return Case("move without evidence", "POST", "/campaigns/testing/engagements/FR/stage", """{"to":"FirstContact"}""", 422, "evidence-missing", "to");
        yield return Case("skip without evidence", "POST", "/campaigns/testing/engagements/FR/stage", """{"to":"CoSponsorship"}""", 422, "evidence-missing", "to");
        yield return Case("commitment without source", "POST", "/campaigns/testing/engagements/FR/commitments", """{"kind":"Pledge"}""", 400, "invalid-request", "source");
        yield return Case("unknown commitment", "POST", "/campaigns/testing/engagements/FR/commitments", """{"kind":"Promise","source":"x"}""", 400, "invalid-value", "kind");
        yield return Case("no date", "POST", "/campaigns/testing/engagements/FR/commitments", """{"kind":"Pledge","source":"x","on":"2026-02-30"}""", 400, "invalid-value", "on");
        yield return Case("unknown zone", "POST", "/meetings", meeting.Replace("America/New_York", "Mars/Olympus"), 400, "invalid-request", "timeZone");
        yield return Case("unknown zone of a State", "PATCH", "/states/FR", """{"capitalTimeZone":"Mars/Olympus"}""", 400, "invalid-request", "capitalTimeZone");
        yield return Case("unknown language", "PATCH", "/states/FR", """{"correspondenceLanguage":"tlh"}""", 400, "invalid-request", "correspondenceLanguage");
        yield return Case("unknown working language", "POST", "/meetings", meeting.Replace("\"title\"", "\"languages\":[\"en\",\"tlh\"],\"title\""), 400, "invalid-request", "languages");
        yield return Case("empty language", "PATCH", "/states/FR", """{"correspondenceLanguage":""}""", 400, "invalid-request", "correspondenceLanguage");
        yield return Case("empty zone", "PATCH", "/states/FR", """{"capitalTimeZone":""}""", 400, "invalid-request", "capitalTimeZone");
        yield return Case("end before start", "POST", "/meetings", meeting.Replace("T11:00", "T09:00"), 400, "invalid-request", "endsLocal");
        yield return Case("end before start in an edit", "PATCH", "MEETING", """{"endsLocal":"2026-10-01T09:00:00"}""", 422, "end-before-start", "endsLocal");
        yield return Case("end before start of a campaign", "POST", "/campaigns", """{"slug":"x","titleEn":"x","titleFr":"x","titleEs":"x","session":81,"opensOn":"2026-09-01","closesOn":"2026-08-01"}""", 422, "end-before-start", "closesOn");
        yield return Case("start with an offset", "POST", "/meetings", meeting.Replace("T10:00:00", "T10:00:00+02:00"), 400, "invalid-request", "startsLocal");
        yield return Case("start in an edit with an offset", "PATCH", "MEETING", """{"startsLocal":"2026-10-01T10:00:00Z"}""", 400, "invalid-request", "startsLocal");
        yield return Case("the end of time", "POST", "/meetings", meeting.Replace("2026-10-01", "9999-12-31").Replace("T10:00", "T20:00").Replace("T11:00", "T23:00"), 400, "invalid-request", "startsLocal");
        yield return Case("a mail address that is none", "PATCH", "MISSION", """{"email":"mission at example.org"}""", 400, "invalid-request", "email");
        yield return Case("a mail address with a name", "POST", "/contacts", """{"familyName":"x","email":"X <x@example.org>"}""", 400, "invalid-request", "email");
        yield return Case("a mail address with a line break", "POST", "/contacts", """{"familyName":"x","email":"x@example.org\r\nBcc: y@example.org"}""", 400, "invalid-request", "email");
        yield return Case("a link that is none", "POST", "/meetings", meeting.Replace("\"title\"", "\"link\":\"javascript:alert(1)\",\"title\""), 400, "invalid-request", "link");
        yield return Case("a link in an edit that is none", "PATCH", "MEETING", """{"link":"javascript:alert(1)"}""", 400, "invalid-request", "link");
        foreach (var end in new[] { "\\r\\nBcc: y@example.org", "\\nx", "\\u2028x", "\\u0085x", "\\u001bx" })
        {
            yield return Case("a title of several lines", "POST", "/meetings", meeting.Replace("\"x\"", $"\"x{end}\""), 400, "invalid-request", "title");
            yield return Case("a link of several lines", "PATCH", "MEETING", $$"""{"link":"https://example.org/{{end}}"}""", 400, "invalid-request", "link");
            yield return Case("a name of several lines", "PATCH", "MISSION", $$"""{"name":"x{{end}}"}""", 400, "invalid-request", "name");
        }

        yield return Case("a megabyte of subject", "POST", "/interactions", contact.Replace("\"x\"", $"\"{Megabyte}\""), 400, "invalid-request", "subject");
        yield return Case("a megabyte of notes", "POST", "/interactions", contact.Replace("\"subject\"", $"\"notes\":\"{Megabyte}\",\"subject\""), 400, "invalid-request", "notes");
        yield return Case("a megabyte of agenda", "PATCH", "MEETING", $$"""{"agenda":"{{Megabyte}}"}""", 400, "invalid-request", "agenda");
        yield return Case("a megabyte of next step", "PATCH", "/campaigns/testing/engagements/FR", $$"""{"nextStep":"{{Megabyte}}"}""", 400, "invalid-request", "nextStep");
        yield return Case("a title of spaces", "POST", "/meetings", meeting.Replace("\"x\"", "\"   \""), 400, "invalid-request", "title");
        yield return Case("a character that no database keeps", "POST", "/interactions", contact.Replace("\"x\"", "\"a\\u0000b\""), 400, "invalid-value", "subject");
        yield return Case("half a character", "POST", "/interactions", contact.Replace("\"x\"", "\"a\\ud800b\""), 400, "invalid-value", "subject");
        yield return Case("a number as text", "POST", "/campaigns", """{"slug":"x","titleEn":"x","titleFr":"x","titleEs":"x","session":"81","opensOn":"2026-09-01"}""", 400, "invalid-value", "session");
        yield return Case("a target beyond all Members", "PATCH", "/campaigns/testing", """{"target":194}""", 400, "invalid-request", "target");
        yield return Case("a target in words", "PATCH", "/campaigns/testing", """{"target":"many"}""", 400, "invalid-value", "target");
        yield return Case("a closing date that is no day", "PATCH", "/campaigns/testing", """{"closesOn":"2026-02-30"}""", 400, "invalid-value", "closesOn");
        yield return Case("an unknown owner", "PATCH", "/campaigns/testing/engagements/FR", """{"ownerId":"00000000-0000-0000-0000-000000000001"}""", 422, "unknown-account", "ownerId");
        yield return Case("an unknown organisation", "POST", "/interactions", contact.Replace("\"subject\"", "\"organisationId\":\"00000000-0000-0000-0000-000000000001\",\"subject\""), 422, "unknown-organisation", "organisationId");
        yield return Case("no JSON", "POST", "/interactions", "{", 400, "malformed-body", null);
        yield return Case("no body", "POST", "/interactions", "", 400, "invalid-request", null);
        yield return Case("an array instead of an object", "POST", "/interactions", "[]", 400, "malformed-body", null);
        yield return Case("a campaign that is there", "POST", "/campaigns", """{"slug":"testing","titleEn":"x","titleFr":"x","titleEs":"x","session":81,"opensOn":"2026-09-01"}""", 409, "campaign-exists", "slug");
        yield return Case("a campaign without a first day", "POST", "/campaigns", """{"slug":"x","titleEn":"x","titleFr":"x","titleEs":"x","session":81}""", 400, "invalid-request", "opensOn");
        yield return Case("a co-lead that is no State", "PATCH", "/campaigns/testing", """{"coLeads":["FR","XX"]}""", 422, "unknown-state", "coLeads");
        yield return Case("a co-lead that is nothing", "PATCH", "/campaigns/testing", """{"coLeads":[null]}""", 400, "invalid-value", "coLeads");
        yield return Case("a title of a campaign that is blank", "PATCH", "/campaigns/testing", """{"titleEs":"  "}""", 400, "invalid-request", "titleEs");
        yield return Case("a slug with spaces", "POST", "/campaigns", """{"slug":"A b","titleEn":"x","titleFr":"x","titleEs":"x","session":81,"opensOn":"2026-09-01"}""", 400, "invalid-request", "slug");
    }

    [TestCaseSource(nameof(Bodies))]
    public Task WhenTheBodyIsWrong_TheAnswerNamesCodeAndField(
        string method, string path, string body, int status, string code, string? field) => NoTrace(async () =>
    {
        var address = path.Replace("MEETING", _meeting, StringComparison.Ordinal).Replace("MISSION", _mission, StringComparison.Ordinal);
        var problem = await Manager.Refused(new HttpMethod(method), address, new StringContent(body, Encoding.UTF8, "application/json"), status, code, field);
        Assert.That(problem.Detail ?? problem.Errors!.Values.First()[0], Is.Not.Empty, "A sentence that a person can read.");
    });

    [TestCase("/campaigns/testing/engagements?stage=Victory", "invalid-value", "stage")]
    [TestCase("/campaigns/testing/engagements?page=0", "invalid-request", "page")]
    [TestCase("/campaigns/testing/engagements?pageSize=501", "invalid-request", "pageSize")]
    [TestCase("/campaigns/testing/engagements?page=one", "invalid-value", "page")]
    [TestCase("/mail?state=Lost", "invalid-value", "state")]
    [TestCase("/meetings?from=yesterday", "invalid-value", "from")]
    [TestCase("/states?group=Nato", "invalid-value", "group")]
    public Task WhenAParameterIsWrong_TheAnswerNamesIt(string path, string code, string field) =>
        NoTrace(() => Manager.Refused(HttpMethod.Get, path, null, 400, code, field));

    [TestCase("PUT", "/states/FR", 405, "method-not-allowed")]
    [TestCase("DELETE", "/campaigns/testing", 405, "method-not-allowed")]
    [TestCase("POST", "/interactions", 415, "media-type-not-supported")]
    public Task WhenMethodOrMediaTypeIsWrong_TheAnswerSaysSo(string method, string path, int status, string code) =>
        NoTrace(() => Manager.Refused(new HttpMethod(method), path, new StringContent("x", Encoding.UTF8, "text/plain"), status, code));

    [TestCase("application/json; charset=foo")]
    [TestCase("application/json; charset=\"\"")]
    public Task WhenTheCharacterSetIsUnknown_TheAnswerSaysSo(string type) =>
        NoTrace(() =>
        {
            var body = new StringContent("{}");
            body.Headers.Remove("Content-Type");
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            return Manager.Refused(HttpMethod.Post, "/interactions", body, 415, "media-type-not-supported");
        });

    [Test]
    public Task WhenTheOwnerAskedForIsNoAccount_TheAnswerNamesTheParameter() =>
        NoTrace(() => Manager.Refused(HttpMethod.Get, "/campaigns/testing/engagements?owner=nobody", null, 422, "unknown-owner", "owner"));

    [Test]
    public Task WhenMoreIsSentThanAnybodyWrites_ItIsRefusedUnread() => NoTrace(() =>
        Manager.Refused(HttpMethod.Post, "/interactions", new StringContent($$"""{"notes":"{{Megabyte}}{{Megabyte}}{{Megabyte}}"}""", Encoding.UTF8, "application/json"), 413, "request-too-large"));

    [Test]
    public async Task WhenAMegabyteComesThroughAnAnswerLink_ItIsRefused()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "FR");
        var link = Session.AnswerLink((await Staff.MailOf(meeting)).Single(), Answer.Accepted).Split('?')[0];
        await NoTrace(() => Crm.Anonymous().Refused(HttpMethod.Post, link, new { answer = "Accepted", comment = Megabyte }, 422, "text-too-long", "comment"));
        await NoTrace(() => Crm.Anonymous().Refused(HttpMethod.Post, link, new StringContent("{", Encoding.UTF8, "application/json"), 400, "malformed-body"));
        await NoTrace(() => Crm.Anonymous().Refused(HttpMethod.Post, link, new { answer = "Accepted", comment = "a\0b" }, 400, "malformed-body"));
        using var form = await Crm.Anonymous().PostForm(link, new() { ["answer"] = "Tentative", ["comment"] = "a\0b" });
        Assert.That((int)form.StatusCode, Is.EqualTo(400));
    }

    // Whatever was written would stand in the audit log or in the queue.
    private async Task NoTrace(Func<Task> request)
    {
        var before = await Count();
        await request();
        Assert.That(await Count(), Is.EqualTo(before));
    }

    private async Task<(int Changes, int Messages)> Count() =>
        (await Changes("Added") + await Changes("Modified") + await Changes("Deleted"), (await Staff.Get<PagedList<MailSummary>>("/mail?pageSize=1")).Total);

    // Those who look sign in, which stands in the audit log, too.
    private async Task<int> Changes(string action) =>
        (await Administrator.Get<PagedList<object>>($"/audit?action={action}&pageSize=1")).Total;
}
