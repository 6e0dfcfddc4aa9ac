using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>What a key may be used for, asked of every endpoint that the application has, so that a new one is not forgotten.</summary>
internal sealed class UsingApiKeys : CrmFixture
{
    // What each scope opens, by what is asked for. Everything of the API stands in exactly one of these kinds.
    private static readonly Dictionary<string, ApiKeyScope[]> Opens = new()
    {
        ["read"] = [ApiKeyScope.Read],
        ["write"] = [ApiKeyScope.Write],
        ["incoming mail"] = [ApiKeyScope.IncomingMail, ApiKeyScope.Write],
        ["export"] = [ApiKeyScope.Export],
        ["administrators"] = [ApiKeyScope.Administer],
    };

    // What only administrators may, as Rights.cs has it.
    private static readonly Regex ForAdministrators = new(
        @"^(GET /api/v1/(audit|audit\.csv|jobs)$|\w+ /api/v1/(api-keys|webhooks|data-protection/|contacts/\{id:guid\}/(access-file|erase))|(POST|PATCH|DELETE) /api/v1/accounts|POST /api/v1/mail/check$)"
    );

    // Of their own: a key that may write also ends the sessions of its account.
    protected override async Task Prepare()
    {
        foreach (var role in new[] { Role.Viewer, Role.Staff, Role.Administrator })
            await Administrator.Post<AccountSummary>(
                "/accounts",
                new
                {
                    displayName = $"Program {role}",
                    email = $"program-{role}@example.org",
                    role,
                }
            );
    }

    [TestCase(ApiKeyScope.Read)]
    [TestCase(ApiKeyScope.Write)]
    [TestCase(ApiKeyScope.IncomingMail)]
    [TestCase(ApiKeyScope.Export)]
    [TestCase(ApiKeyScope.Administer)]
    public async Task WhenAKeyHasOneScope_ItIsRefusedExactlyWhatItDoesNotOpen(ApiKeyScope scope)
    {
        using var program = await Program(await Make(scope));
        var (refused, expected) = (new List<string>(), new List<string>());
        var asked = Endpoints().ToList();
        foreach (var (endpoint, path) in asked)
        {
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Split(' ')[0]), path);
            if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Delete)
                request.Content = new StringContent("{}", System.Text.Encoding.UTF8, TypeOf(endpoint));
            using var response = await program.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.Forbidden && (await response.Content.ReadAsStringAsync()).Contains("scope-missing"))
                refused.Add(endpoint);
            if (!Opens[KindOf(endpoint)].Contains(scope))
                expected.Add(endpoint);
        }

        Assert.That(asked, Has.Count.GreaterThan(100));
        Assert.That(refused, Is.EquivalentTo(expected));
    }

    [Test]
    public async Task WhenTheAccountMayNot_NoScopeHelps()
    {
        using var program = await Program(await Make(Role.Viewer, [.. Enum.GetValues<ApiKeyScope>()]));
        using var response = await program.PostAsync("/api/v1/interactions", null);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("not-allowed"));
    }

    [Test]
    public async Task WhenNoScopeIsNamed_TheKeyReadsAndWrites_AndTheListSaysSo()
    {
        var key = await Administrator.Post<NewApiKey>("/api/v1/api-keys", new { name = "Plain", accountId = await Account(Role.Staff) });
        var listed = (await Administrator.Get<List<ApiKeyItem>>("/api/v1/api-keys")).Single(k => k.Id == key.Id);
        Assert.That(listed.Scopes, Is.EqualTo(new[] { ApiKeyScope.Read, ApiKeyScope.Write }));
        Assert.That((listed.ExpiresOn, listed.LastUsedOn), Is.EqualTo(((DateOnly?)null, (DateOnly?)null)));
        using var program = await Program(key);
        (await program.GetAsync("/api/v1/states")).EnsureSuccessStatusCode();
        listed = (await Administrator.Get<List<ApiKeyItem>>("/api/v1/api-keys")).Single(k => k.Id == key.Id);
        Assert.That(listed.LastUsedOn, Is.EqualTo(Today));
    }

    // As they stand in a database of the release before: with what the new column holds by itself.
    [Test]
    public async Task WhenAKeyIsOlderThanTheScopes_ItMayWhatItMight()
    {
        var key = await Make(ApiKeyScope.IncomingMail);
        await using (var scope = Crm.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            var column = db.Model.FindEntityType(typeof(ApiKey))!.FindProperty(nameof(ApiKey.Scopes))!;
            var ofOldRows = (IReadOnlyList<ApiKeyScope>)column.GetDefaultValue()!;
            Assert.That(ofOldRows, Is.EqualTo(Enum.GetValues<ApiKeyScope>()));
            await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.Scopes, ofOldRows));
        }

        using var program = await Program(key);
        foreach (var path in new[] { "/api/v1/states", "/api/v1/audit", $"/api/v1/campaigns/{Campaign}/dashboard.xlsx" })
            Assert.That((await program.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
    }

    [Test]
    public async Task WhenAKeyIsMade_TheAuditLogSaysForWhat_AndHoldsNoSecret()
    {
        var key = await Make(Role.Staff, [ApiKeyScope.Read, ApiKeyScope.Export], "Audited key");
        var entry = (await Administrator.Get<PagedList<AuditItem>>($"/audit?record={key.Id}")).Items.Single();
        Assert.That(entry.Name, Is.EqualTo("Audited key"));
        Assert.That(entry.Changes, Has.Member(new AuditChange("scopes", null, "Read, Export")));
        Assert.That($"{string.Join(' ', entry.Changes)}", Does.Not.Contain(ApiKeys.HashOf(key.Key)));
    }

    [Test]
    public async Task WhenAKeyHasExpired_ItIsRefusedAndToldSo()
    {
        var request = new { name = "Short", accountId = await Account(Role.Staff), scopes = new[] { "Read" }, expiresOn = Today };
        var key = await Administrator.Post<NewApiKey>("/api/v1/api-keys", request);
        using var program = await Program(key);
        Assert.That((await program.GetAsync("/api/v1/states")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "The last day counts.");
        Crm.Clock.Now += TimeSpan.FromDays(1);
        using var refused = await program.GetAsync("/api/v1/states");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("api-key-expired"));
        Assert.That($"{refused.Headers.WwwAuthenticate}", Does.Contain("invalid_token"));
    }

    [Test]
    public async Task WhenAKeyIsAskedForWrongly_TheRefusalNamesTheField()
    {
        var account = await Account(Role.Staff);
        var yesterday = Today.AddDays(-1);
        await Administrator.Refused(
            HttpMethod.Post,
            "/api/v1/api-keys",
            new { name = "Late", accountId = account, expiresOn = yesterday },
            422,
            "date-in-past",
            "expiresOn"
        );
        await Administrator.Refused(
            HttpMethod.Post,
            "/api/v1/api-keys",
            new { name = "None", accountId = account, scopes = Array.Empty<string>() },
            400,
            "invalid-request",
            "scopes"
        );
        await Administrator.Refused(
            HttpMethod.Post,
            "/api/v1/api-keys",
            new { name = "Odd", accountId = account, scopes = new[] { "Everything" } },
            400,
            "invalid-value"
        );
    }

    [Test]
    public async Task WhenAProgramWrites_TheAuditLogNamesTheKey()
    {
        using var program = await Program(await Make(ApiKeyScope.Write, "Intake form"));
        var body = System.Net.Http.Json.JsonContent.Create(new { campaign = Campaign, iso2 = "PT", kind = "Call", subject = "By a program" });
        (await program.PostAsync("/api/v1/interactions", body)).EnsureSuccessStatusCode();
        var entry = (await Administrator.Get<PagedList<AuditItem>>($"/audit?kind=Interaction&record={Campaign}/PT")).Items.Single();
        Assert.That((entry.ApiKey, entry.AccountName), Is.EqualTo(("Intake form", "Program Administrator")));
    }

    private DateOnly Today => DateOnly.FromDateTime(Crm.Clock.Now.AddHours(-4));

    private static string KindOf(string endpoint) =>
        endpoint switch
        {
            "POST /api/v1/mail/incoming" => "incoming mail",
            _ when ForAdministrators.IsMatch(endpoint) => "administrators",
            _ when endpoint.EndsWith(".xlsx", StringComparison.Ordinal) || endpoint.EndsWith(".csv", StringComparison.Ordinal) => "export",
            _ when endpoint.StartsWith("GET", StringComparison.Ordinal) => "read",
            _ => "write",
        };

    private static string TypeOf(string endpoint) =>
        endpoint switch
        {
            "POST /api/v1/mail/incoming" => "message/rfc822",
            _ when endpoint.StartsWith("POST /api/v1/imports/", StringComparison.Ordinal) => "text/csv",
            _ when endpoint.EndsWith("/papers", StringComparison.Ordinal) => "application/octet-stream",
            _ => "application/json",
        };

    private async Task<Guid> Account(Role role) =>
        (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == $"program-{role}@example.org").Id;

    private Task<NewApiKey> Make(ApiKeyScope scope, string name = "One scope") => Make(Role.Administrator, [scope], name);

    private async Task<NewApiKey> Make(Role role, ApiKeyScope[] scopes, string name = "One scope") =>
        await Administrator.Post<NewApiKey>("/api/v1/api-keys", new { name, accountId = await Account(role), scopes });

    private Task<HttpClient> Program(NewApiKey key)
    {
        var http = new HttpClient { BaseAddress = Crm.ClientOptions.BaseAddress };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key.Key}");
        return Task.FromResult(http);
    }

    // Each with a key that no record has, so that nothing changes.
    private IEnumerable<(string Endpoint, string Path)> Endpoints() =>
        Crm.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.Trim('/').StartsWith("api/v1/", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null)
            .SelectMany(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m =>
                {
                    var raw = $"/{e.RoutePattern.RawText!.Trim('/')}";
                    return ($"{m} {raw}", Regex.Replace(raw, @"\{[^}]*guid\}", $"{Guid.Empty}") is var path ? Regex.Replace(path, @"\{[^}]*\}", "nowhere") : "");
                })
            )
            .Distinct();
}
