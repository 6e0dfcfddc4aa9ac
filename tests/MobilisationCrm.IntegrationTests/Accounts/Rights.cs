using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.CalendarFeeds;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm.Scenarios;

/// <summary>Who may do what: asked of every endpoint that the application has, so that a new one is not forgotten.</summary>
internal sealed class Rights : CrmFixture
{
    // What a caller without a session may reach, and why.
    private static readonly string[] Open =
    [
        "POST /api/v1/session", // signs in
        "GET /api/v1/session/ways", // how to sign in
        "GET /api/v1/session/openid", // by the organisation's provider
        "POST /api/v1/session/passkeys/sign-in/options",
        "POST /api/v1/session/passkeys/sign-in", // by a passkey
        "POST /api/v1/session/first-administrator", // by the link of the log
        "POST /api/v1/password-reset", // asks for a letter
        "POST /api/v1/password-reset/{token}",
        "POST /api/v1/email-change/{token}", // the holder of an account, by the link of a letter
        "GET /rsvp/{token}",
        "POST /rsvp/{token}",
        "GET /rsvp/{token}/calendar.ics", // a Mission, by its signed link
        "GET /unsubscribe/{token}",
        "POST /unsubscribe/{token}", // the holder of an address, by a signed link
        "GET /calendar/{token}.ics",
        "HEAD /calendar/{token}.ics", // a calendar program, by its secret address
        "ANY /health/live",
        "ANY /health/ready", // asked by the machine's supervisor
        "GET /{*path:nonfile}",
        "HEAD /{*path:nonfile}", // the web app's page, which then asks to sign in
    ];

    // One's own session, calendar and views are everybody's.
    private static readonly string[] Own =
    [
        "PATCH /api/v1/session",
        "DELETE /api/v1/session",
        "POST /api/v1/session/confirmation",
        "POST /api/v1/session/password",
        "POST /api/v1/session/email",
        "DELETE /api/v1/session/sessions",
        "DELETE /api/v1/session/sessions/{id:guid}",
        "POST /api/v1/session/second-factor",
        "POST /api/v1/session/second-factor/confirmation",
        "POST /api/v1/session/second-factor/recovery-codes",
        "DELETE /api/v1/session/second-factor",
        "POST /api/v1/session/passkeys",
        "POST /api/v1/session/passkeys/options",
        "PATCH /api/v1/session/passkeys/{id:guid}",
        "DELETE /api/v1/session/passkeys/{id:guid}",
        "POST /api/v1/session/passkeys/confirmation",
        "POST /api/v1/session/passkeys/confirmation/options",
        "POST /api/v1/session/calendar-feeds",
        "PATCH /api/v1/session/calendar-feeds/{id:guid}",
        "DELETE /api/v1/session/calendar-feeds/{id:guid}",
        "POST /api/v1/session/saved-views",
        "PATCH /api/v1/session/saved-views/{id:guid}",
        "DELETE /api/v1/session/saved-views/{id:guid}",
        "POST /api/v1/session/notices/seen",
    ];

    // Everything else that writes is for staff.
    private static Role Least(string endpoint)
    {
        if (endpoint.EndsWith(".xlsx", StringComparison.Ordinal))
            return Role.Manager; // exports
        // What is on file of persons is an administrator's to give out and to take away.
        if (Regex.IsMatch(endpoint, @" /api/v1/(data-protection/|contacts/\{id:guid\}/(access-file|erase))"))
            return Role.Administrator;
        if (!Writes(endpoint))
            return endpoint switch
            {
                "GET /api/v1/audit" or "GET /api/v1/audit.csv" or "GET /api/v1/api-keys" or "GET /api/v1/jobs" => Role.Administrator,
                "GET /api/v1/webhooks" or "GET /api/v1/webhooks/{id:guid}/deliveries" => Role.Administrator,
                // A reply may quote the answer link of its letter.
                "GET /api/v1/mail/incoming/{id:guid}/message" => Role.Staff,
                _ => Role.Viewer,
            };
        return endpoint.Split(' ')[1]["/api/v1/".Length..] switch
        {
            var path
                when path.StartsWith("accounts", StringComparison.Ordinal)
                    || path.StartsWith("api-keys", StringComparison.Ordinal)
                    || path.StartsWith("webhooks", StringComparison.Ordinal) => Role.Administrator,
            "campaigns" or "campaigns/{campaign}" => Role.Manager,
            var path
                when path.StartsWith("states", StringComparison.Ordinal)
                    || path.StartsWith("closed-days", StringComparison.Ordinal)
                    || path.StartsWith("reminder", StringComparison.Ordinal)
                    || path.StartsWith("imports", StringComparison.Ordinal)
                    || path.StartsWith("mail/suppressions", StringComparison.Ordinal) => Role.Manager,
            var path
                when path.StartsWith("mail/templates", StringComparison.Ordinal) && !path.EndsWith("/preview", StringComparison.Ordinal) =>
                Role.Manager,
            "mail/pause" or "mail/resume" => Role.Manager,
            "mail/check" => Role.Administrator,
            _ => Role.Staff,
        };
    }

    [Test]
    public async Task WhenTheCallerIsAnonymous_EveryEndpointOutsideTheListRefuses()
    {
        var refused = new List<string>();
        var open = new List<string>();
        foreach (var endpoint in Endpoints())
        {
            using var response = await Crm.Anonymous().Send(Method(endpoint), Path(endpoint));
            ((int)response.StatusCode == 401 ? refused : open).Add(endpoint);
        }

        Assert.That(open, Is.SubsetOf(Open));
        Assert.That(refused, Has.Count.GreaterThan(40));
    }

    [Test]
    public async Task WhenTheCallerIsAnonymous_TheRefusalIsProblemDetails() =>
        await Crm.Anonymous().Refused(HttpMethod.Get, "/states", null, 401, "sign-in-required");

    [TestCase(Role.Viewer)]
    [TestCase(Role.Staff)]
    [TestCase(Role.Manager)]
    [TestCase(Role.Administrator)]
    public async Task WhenSignedIn_EachRoleIsRefusedExactlyWhatIsAboveIt(Role role)
    {
        var session = Crm.SignInAs(role);
        var refused = new List<string>();
        var mine = Endpoints()
            .Where(e => e.Contains("/api/v1/", StringComparison.Ordinal) && !Own.Contains(e) && !Open.Contains(e))
            .ToList();
        foreach (var endpoint in mine)
        {
            // An empty body is refused by every endpoint that the caller may reach, so nothing changes.
            using var response = await session.Send(Method(endpoint), Path(endpoint), Writes(endpoint) ? Body(endpoint) : null);
            if ((int)response.StatusCode == 403)
                refused.Add(endpoint);
        }

        Assert.That(refused, Is.EquivalentTo(mine.Where(e => Least(e) > role)));
    }

    [TestCase(Role.Viewer)]
    [TestCase(Role.Staff)]
    [TestCase(Role.Manager)]
    [TestCase(Role.Administrator)]
    public async Task WhenAnObjectIsAnotherAccounts_NobodyReachesIt_WhateverTheRole(Role role)
    {
        var owner = Crm.SignInAs(role == Role.Staff ? Role.Manager : Role.Staff);
        var name = $"Theirs {role}";
        var feed = await owner.Post<NewCalendarFeed>("/api/v1/session/calendar-feeds", new { });
        var view = await owner.Post<Guid>("/session/saved-views", new { name, query = "" });
        var theirs = new Dictionary<string, Guid>
        {
            ["calendar-feeds"] = feed.Id,
            ["saved-views"] = view,
            ["passkeys"] = (await new SoftPasskey().AddTo(owner)).Passkey.Id,
            ["sessions"] = (await owner.Get<List<SessionItem>>("/session/sessions")).Single(s => s.IsThis).Id,
        };
        var reached = new List<string>();
        var asked = Endpoints().Where(e => Regex.IsMatch(e, "/api/v1/session/.*{id:guid}")).ToList();
        foreach (var endpoint in asked)
        {
            var kind = endpoint.Split('/')[4];
            var path = endpoint.Split(' ')[1].Replace("{id:guid}", $"{theirs[kind]}", StringComparison.Ordinal);
            using var response = await Crm.SignInAs(role).Send(Method(endpoint), path, new { name = "Mine", withFollowUps = true });
            if ((int)response.StatusCode != 404)
                reached.Add($"{endpoint}: {(int)response.StatusCode}");
        }

        Assert.That(asked, Has.Count.GreaterThan(4));
        Assert.That(reached, Is.Empty);
        // With it, the password alone would sign the owner in no more.
        await owner.Delete($"/session/passkeys/{theirs["passkeys"]}");
        Assert.That((await owner.Get<JsonElement>("/session/saved-views")).ToString(), Does.Contain(name));
    }

    [Test]
    public async Task WhenAnObjectStandsUnderAnother_ItIsNotReachedByTheWrongOne()
    {
        var (one, other) = (await Staff.Invite(await Staff.PrepareMeeting(), "NO"), await Staff.PrepareMeeting());
        using var pdf = new ByteArrayContent([.. "%PDF-"u8]) { Headers = { ContentType = new("application/octet-stream") } };
        var paper = (await Staff.Post<MeetingDetail>($"/meetings/{one.Meeting.Id}/papers?name=a.pdf", pdf)).Papers.Single();
        var (mission, elsewhere) = (await Staff.Mission("NO"), await Staff.Mission("SE"));
        var contact = await Staff.AddContact("Berg", mission.Id, "Expert");
        var stranger = await Staff.AddContact("Lind", elsewhere.Id, "Expert");
        // The wrong parent, and a child that is another's.
        var children = new Dictionary<string, (Guid Parent, Guid Child)>
        {
            ["{invitationId:guid}"] = (other.Meeting.Id, one.Invitations.Single().Id),
            ["{paperId:guid}"] = (other.Meeting.Id, paper.Id),
            ["{tenureId:guid}"] = (stranger.Id, contact.Posts.Single().Id),
            ["{postId:guid}"] = (elsewhere.Id, contact.Posts.Single().PostId),
            ["{deliveryId:guid}"] = (await TestedWebhook(), (await DeliveriesOf(await TestedWebhook())).Single().Id),
        };
        var reached = new List<string>();
        var asked = Endpoints().Where(e => Regex.Count(e, @":guid\}") > 1).ToList();
        foreach (var endpoint in asked)
        {
            var (place, (parent, child)) = children.Single(c => endpoint.Contains(c.Key, StringComparison.Ordinal));
            var path = endpoint
                .Split(' ')[1]
                .Replace("{id:guid}", $"{parent}", StringComparison.Ordinal)
                .Replace(place, $"{child}", StringComparison.Ordinal);
            // Bodies that would be taken under the right one.
            var body = new { answer = "Accepted", attendance = "Attended", endsOn = "2026-09-20", title = "Other", source = "Phone" };
            using var response = await Administrator.Send(Method(endpoint), path, Method(endpoint) == HttpMethod.Get ? null : body);
            if ((int)response.StatusCode != 404)
                reached.Add($"{endpoint}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        Assert.That(asked, Has.Count.GreaterThan(5));
        Assert.That(reached, Is.Empty);
        Assert.That((await Staff.Get<MeetingDetail>($"/meetings/{one.Meeting.Id}")).Papers, Has.Count.EqualTo(1));
    }

    private async Task<Guid> TestedWebhook()
    {
        var request = new { name = "Tested", url = "https://hooks.example.org/", events = new[] { "StageChanged" } };
        var webhook = await Administrator.Post<NewWebhookSecret>("/webhooks", request);
        await Administrator.Post($"/webhooks/{webhook.Id}/test");
        return webhook.Id;
    }

    private async Task<IReadOnlyList<WebhookDeliveryItem>> DeliveriesOf(Guid webhook) =>
        (await Administrator.Get<PagedList<WebhookDeliveryItem>>($"/webhooks/{webhook}/deliveries")).Items;

    [Test]
    public async Task WhenRefused_TheAnswerSaysSoAndNothingChanges()
    {
        await Viewer.Refused(
            HttpMethod.Post,
            "/interactions",
            new
            {
                Campaign,
                iso2 = "FR",
                kind = "Call",
                subject = "x",
            },
            403,
            "not-allowed"
        );
        await Staff.Refused(HttpMethod.Patch, "/states/FR", new { capital = "Lyon" }, 403, "not-allowed");
        await Manager.Refused(
            HttpMethod.Post,
            "/accounts",
            new
            {
                displayName = "x",
                email = "x@example.org",
                password = "a long password",
                role = "Administrator",
            },
            403,
            "not-allowed"
        );
        Assert.That(await Staff.Timeline("FR"), Is.Empty);
        Assert.That((await Viewer.Get<List<AccountSummary>>("/accounts")).Select(a => a.Email), Has.No.Member("x@example.org"));
    }

    [Test]
    public async Task WhenEvidenceIsMissing_AnAdministratorMayOverrideLikeAManager_AndStaffMayNot()
    {
        await Staff.RefusedMove("DE", Stage.FirstContact, "evidence-missing", "Because");
        await Administrator.Move("DE", Stage.FirstContact, "Met at a reception");
        Assert.That((await Staff.Row("DE")).Stage, Is.EqualTo(Stage.FirstContact));
    }

    private List<string> Endpoints() =>
        [
            .. Crm
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .SelectMany(e =>
                    (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(m =>
                        $"{m} /{e.RoutePattern.RawText!.Trim('/')}"
                    )
                )
                .Distinct(),
        ];

    private static bool Writes(string endpoint) =>
        endpoint.Contains("/api/v1/", StringComparison.Ordinal)
        && !endpoint.StartsWith("GET", StringComparison.Ordinal)
        && !Open.Contains(endpoint)
        && !Own.Contains(endpoint);

    private static object Body(string endpoint) =>
        endpoint switch
        {
            "POST /api/v1/mail/incoming" => new StringContent("", System.Text.Encoding.UTF8, "message/rfc822"),
            "POST /api/v1/imports/counterparts" or "POST /api/v1/imports/history" => new StringContent(
                "",
                System.Text.Encoding.UTF8,
                "text/csv"
            ),
            "POST /api/v1/meetings/{id:guid}/papers" or "POST /api/v1/circulars/{id:guid}/papers" => new StringContent(
                "",
                System.Text.Encoding.UTF8,
                "application/octet-stream"
            ),
            _ => new { },
        };

    private static HttpMethod Method(string endpoint) => new(endpoint.Split(' ')[0] is var method and not "ANY" ? method : "GET");

    // A key that no record has.
    private static string Path(string endpoint) =>
        Regex.Replace(
            endpoint.Split(' ')[1],
            @"\{([^}]*)\}",
            match =>
                match.Groups[1].Value switch
                {
                    "date" => "2000-01-01",
                    "iso2" => "ZZ",
                    "campaign" or "token" => "nowhere",
                    "purpose" => "Invitation",
                    var name when name.Contains("guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
                    _ => "nowhere",
                }
        );
}
