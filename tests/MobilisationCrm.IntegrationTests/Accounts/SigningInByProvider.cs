using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// People sign in by their organisation's OpenID Connect provider, a real one. Its own key for a person counts; an address leads to an
/// account once. What goes wrong ends on the sign-in page, with its reason.
/// </summary>
[Category(TestDatabase.Indifferent)]
internal sealed class SigningInByProvider : CrmFixture
{
    private const string Application = "https://crm.example.org";
    private const string Begin = "/api/v1/session/openid?page=%2Fc%2Fsse-next%2Fdesk%3Fa%3Db";
    private const string Page = "/c/sse-next/desk?a=b";
    private readonly OpenIdProvider _provider = new(Application);
    private Wanderer _browser = null!;

    protected override Dictionary<string, string> Settings =>
        new(_provider.Settings)
        {
            ["Accounts:OpenId:RoleClaim"] = "groups",
            ["Accounts:OpenId:Roles:Staff"] = "crm-staff",
            ["Accounts:OpenId:Roles:Manager"] = "crm-managers",
            ["Accounts:OpenId:Roles:Administrator"] = "crm-administrators",
        };

    protected override Task Prepare() => _provider.StartAsync();

    [OneTimeTearDown]
    public async Task StopProvider() => await _provider.DisposeAsync();

    [SetUp]
    public void OpenBrowser() => _browser = new Wanderer(Crm.ClientOptions.BaseAddress, Application);

    [TearDown]
    public void CloseBrowser() => _browser.Dispose();

    [Test]
    public async Task WhenSomebodyIsSentToTheProvider_WhatTheBrowserKeepsMeanwhileIsForHttpsAlone()
    {
        await using var production = await Crm.StartWithDemoAsync(Settings, environment: "Production");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await client.GetAsync(new Uri(production.ClientOptions.BaseAddress, Begin));
        var kept = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.That(kept, Has.Count.EqualTo(2).And.All.Contains("; secure;").And.All.Contains("httponly"));
    }

    [Test]
    public async Task WhenAnAddressIsVerified_ItsAccountIsLinkedOnce_AndFromThenOnTheProvidersKeyCounts()
    {
        var account = await Add("linked@example.org");
        var person = Person("linked", "linked@example.org", "crm-staff");
        await SignIn(person);
        Assert.That((await _browser.GetAsync<SessionDetail>("/session")).Id, Is.EqualTo(account.Id));
        Assert.That(await Changes("linked@example.org"), Is.EqualTo(1), "Its holder is told, once.");

        _browser.Forget();
        await SignIn(person with { email = "married.name@example.org" });
        Assert.That((await _browser.GetAsync<SessionDetail>("/session")).Id, Is.EqualTo(account.Id), "The address may have changed.");
        Assert.That(await Changes("linked@example.org"), Is.EqualTo(1));

        // Somebody else of the provider, to whom the address passed, does not get the account with it.
        _browser.Forget();
        await Refused(Person("heir", "linked@example.org", "crm-staff"), "NoAccount");
        var audit = JsonSerializer.Serialize(await Administrator.Get<JsonElement>("/audit?kind=IdentityUserLogin"));
        Assert.That(audit, Does.Contain($"\"after\":\"{account.DisplayName}\""));
    }

    [Test]
    public async Task WhenTheProviderGivesARole_TheAccountIsMade_AndItsRoleFollowsWithEachSignIn()
    {
        var person = Person("new", "new.colleague@example.org", "crm-staff", "other");
        await SignIn(person);
        var me = await _browser.GetAsync<SessionDetail>("/session");
        Assert.That((me.Role, me.DisplayName, me.HasPassword), Is.EqualTo((Role.Staff, "Person new", false)));
        using var second = new Wanderer(Crm.ClientOptions.BaseAddress, Application);
        await _provider.Seat(person with { groups = ["crm-staff", "crm-managers"] });
        await second.FollowAsync(Begin);
        Assert.That((await _browser.GetAsync<SessionDetail>("/session")).Role, Is.EqualTo(Role.Manager), "The open session, too.");

        // What is taken away there is over here.
        using var third = new Wanderer(Crm.ClientOptions.BaseAddress, Application);
        await _provider.Seat(person with { groups = [] });
        Assert.That(await third.FollowAsync(Begin), Is.EqualTo($"{Page}#provider=NoRole"));
        Assert.That(await Status("/session"), Is.EqualTo(401));
    }

    [Test]
    public async Task WhenSignedInByTheProvider_ASecondFactorNeedsNotBeSetUp()
    {
        var options = Crm.Services.GetRequiredService<IOptions<AccountOptions>>().Value;
        options.RequireSecondFactor = true;
        try
        {
            await SignIn(Person("factor", "factor@example.org", "crm-managers"));
            Assert.That((await _browser.GetAsync<SessionDetail>("/session")).NeedsSecondFactor, Is.False);
        }
        finally
        {
            options.RequireSecondFactor = false;
        }
    }

    [TestCase("unverified", false, "Unverified")]
    [TestCase("stranger", true, "NoRole")]
    public async Task WhenThereIsNoAccountToOpen_TheSignInPageSaysWhy(string sub, bool isVerified, string why)
    {
        await Add($"{sub}@example.org");
        string[] groups = why == "NoRole" ? [] : ["crm-staff"];
        await Refused(Person(sub, $"{sub}@example.org", groups) with { email_verified = isVerified }, why);
    }

    [Test]
    public async Task WhenTheAccountIsDisabled_ItStaysClosed()
    {
        var account = await Add("gone@example.org");
        var person = Person("gone", "gone@example.org", "crm-staff");
        await SignIn(person);
        await Administrator.Patch($"/accounts/{account.Id}", new { isDisabled = true });
        _browser.Forget();
        await Refused(person, "Disabled");
        await Refused(person with { sub = "gone-too" }, "Disabled");
    }

    [Test]
    public async Task WhenThePersonSaysNo_TheSignInPageSaysSo() => await Refused(new { sub = "no", refuses = true }, "Refused");

    [Test]
    public async Task WhenAnAnswerIsReplayed_OrItsStateAltered_OrComesToAnotherBrowser_NobodyIsSignedIn()
    {
        await _provider.Seat(Person("replayed", "replayed@example.org", "crm-staff"));
        var answer = await _browser.FollowAsync(Begin, until: IsAnswer);
        using var other = new Wanderer(Crm.ClientOptions.BaseAddress, Application);
        Assert.That(await other.FollowAsync(answer), Is.EqualTo($"{Page}#provider=Stale"), "Another browser");
        Assert.That(await _browser.FollowAsync(Altered(answer)), Is.EqualTo("/#provider=Stale"), "An altered state");
        Assert.That(await _browser.FollowAsync(answer), Is.EqualTo(Page));
        Assert.That(await Status("/session"), Is.EqualTo(200));

        _browser.Forget();
        Assert.That(await _browser.FollowAsync(answer), Is.EqualTo($"{Page}#provider=Stale"), "The same again");
        // The attempt of another browser, with the code of this one: the code was asked for with another verifier.
        var own = await _browser.FollowAsync(Begin, until: IsAnswer);
        Assert.That(await _browser.FollowAsync(WithCodeOf(own, answer)), Is.EqualTo($"{Page}#provider=Stale"), "A code that was used");
        Assert.That(await Status("/session"), Is.EqualTo(401));
        Assert.That(Crm.Log.All, Has.Some.Contain("ended as Stale"));
    }

    [TestCase("//evil.example")]
    [TestCase("https://evil.example/")]
    [TestCase("/\\evil.example")]
    [TestCase("/\t/evil.example")]
    [TestCase("evil")]
    public Task WhenThePageIsAnothersSite_ItIsRefused(string page) =>
        Crm.Anonymous()
            .Refused(HttpMethod.Get, $"/session/openid?page={Uri.EscapeDataString(page)}", null, 400, "invalid-value", "page");

    [Test]
    public async Task WhenSomethingDearIsDone_WhoHasNoPasswordProvesByTheProviderWhoItIs()
    {
        var person = Person("dear", "dear@example.org", "crm-staff");
        await SignIn(person);
        Crm.Clock.Now += TimeSpan.FromMinutes(20);
        Assert.That(await ChangeEmail(), Is.EqualTo(HttpStatusCode.Forbidden));

        // Another person of the provider proves nothing.
        _browser.ForgetOthers();
        await _provider.Seat(Person("dear-2", "dear.2@example.org", "crm-staff"));
        Assert.That(await _browser.FollowAsync("/api/v1/session/openid/confirmation"), Is.EqualTo("/confirmed#provider=NoAccount"));
        Assert.That(await ChangeEmail(), Is.EqualTo(HttpStatusCode.Forbidden));
        _browser.ForgetOthers();
        await _provider.Seat(person);
        Assert.That(await _browser.FollowAsync("/api/v1/session/openid/confirmation"), Is.EqualTo("/confirmed"));
        Assert.That(await ChangeEmail(), Is.EqualTo(HttpStatusCode.Accepted));

        async Task<HttpStatusCode> ChangeEmail()
        {
            using var answer = await _browser.AskAsync(HttpMethod.Post, "/session/email", new { email = "dear.new@example.org" });
            return answer.StatusCode;
        }
    }

    [Test]
    public async Task WhenTheProviderIsAway_TheSignInPageSaysSo_AndPasswordsGoOn()
    {
        await _provider.Seat(Person("away", "away@example.org", "crm-staff"));
        var answer = await _browser.FollowAsync(Begin, until: IsAnswer);
        await _provider.StopAsync();
        try
        {
            Assert.That(await _browser.FollowAsync(answer), Is.EqualTo($"{Page}#provider=Away"));
            // A node that has not yet read the provider's metadata.
            await using var other = await Crm.StartAsync(Crm.Database, "Development", Settings);
            using var browser = new Wanderer(other.ClientOptions.BaseAddress, Application);
            Assert.That(await browser.FollowAsync(Begin), Is.EqualTo($"{Page}#provider=Away"));
            await other.SignInAs(Role.Staff).Get<SessionDetail>("/session");
        }
        finally
        {
            await _provider.StartAsync();
        }
    }

    [Test]
    public async Task WhenLocalSignInIsOff_OnlyTheProviderSignsIn()
    {
        await using var crm = await Crm.StartAsync(
            Crm.Database,
            "Development",
            new(Settings) { ["Accounts:LocalSignIn"] = "false" }
        );
        var nobody = crm.Anonymous();
        Assert.That(await nobody.Get<SignInWays>("/session/ways"), Is.EqualTo(new SignInWays(IsLocal: false, "Pact for Impact")));
        var password = new { email = "staff@example.org", password = Imports.DemoSeeder.Password };
        await nobody.Refused(HttpMethod.Post, "/session", password, 403, "local-sign-in-off");
        await nobody.Refused(HttpMethod.Post, "/password-reset", new { password.email }, 403, "local-sign-in-off");
        await nobody.Refused(HttpMethod.Post, "/session/passkeys/sign-in/options", null, 403, "local-sign-in-off");
        using var browser = new Wanderer(crm.ClientOptions.BaseAddress, Application);
        await _provider.Seat(Person("staff", "staff@example.org", "crm-staff"));
        Assert.That(await browser.FollowAsync(Begin), Is.EqualTo(Page));
        Assert.That((await browser.GetAsync<SessionDetail>("/session")).Email, Is.EqualTo("staff@example.org"));
    }

    [Test]
    public async Task WhenLocalSignInIsOff_WhoIsGivenAnAccountIsToldHowToSignIn_WithoutALinkForAPassword()
    {
        await using var crm = await Crm.StartAsync(Crm.Database, "Development", new(Settings) { ["Accounts:LocalSignIn"] = "false" });
        using var browser = new Wanderer(crm.ClientOptions.BaseAddress, Application);
        await _provider.Seat(Person("chief", "chief@example.org", "crm-administrators"));
        Assert.That(await browser.FollowAsync(Begin), Is.EqualTo(Page));
        var colleague = new { displayName = "Colleague", email = "told@example.org", role = "Staff", language = "fr" };
        using var added = await browser.AskAsync(HttpMethod.Post, "/accounts", colleague);
        Assert.That((int)added.StatusCode, Is.EqualTo(201), await added.Content.ReadAsStringAsync());
        await using var scope = crm.Services.CreateAsyncScope();
        var mails = scope.ServiceProvider.GetRequiredService<CrmDbContext>().OutboundMails;
        var letter = await mails.SingleAsync(m => m.ToAddress == "told@example.org");
        Assert.That((letter.Purpose, letter.Subject), Is.EqualTo((MailPurpose.AccountAdded, "Votre compte du secrétariat")));
        Assert.That(letter.Text, Does.Contain("avec Pact for Impact").And.Contain($"{Application}/").And.Not.Contain("/password"));
    }

    [Test]
    public async Task WhenSomebodySignsOut_TheProviderIsLeftAsWell()
    {
        await SignIn(Person("leaving", "leaving@example.org", "crm-staff"));
        using var answer = await _browser.AskAsync(HttpMethod.Delete, "/session");
        Assert.That((int)answer.StatusCode, Is.EqualTo(204));
        var question = await _browser.FollowAsync($"{answer.Headers.Location}");
        Assert.That(await _browser.PressAsync(question, "logout", "yes"), Is.EqualTo("/"), question);
        // The provider knows the first one no more: it asks who sits there.
        await SignIn(Person("next", "next@example.org", "crm-staff"));
        Assert.That((await _browser.GetAsync<SessionDetail>("/session")).Email, Is.EqualTo("next@example.org"));
        using var all = await _browser.AskAsync(HttpMethod.Delete, "/session/sessions");
        Assert.That(all.Headers.Location?.Query, Does.Contain("id_token_hint="));
    }

    [Test]
    public async Task WhenTheProviderSignedNobodyIn_OrIsAway_SigningOutEndsHere()
    {
        using var local = await Crm.SignInAs(Role.Staff).Send(HttpMethod.Delete, "/session");
        Assert.That(((int)local.StatusCode, local.Headers.Location), Is.EqualTo((204, (Uri?)null)));
        await SignIn(Person("stranded", "stranded@example.org", "crm-staff"));
        await using var other = await Crm.StartAsync(Crm.Database, "Development", Settings);
        using var browser = _browser.At(other.ClientOptions.BaseAddress);
        await _provider.StopAsync();
        try
        {
            using var answer = await browser.AskAsync(HttpMethod.Delete, "/session");
            Assert.That(((int)answer.StatusCode, answer.Headers.Location), Is.EqualTo((204, (Uri?)null)));
            Assert.That(await Status("/session"), Is.EqualTo(401));
        }
        finally
        {
            await _provider.StartAsync();
        }
    }

    [TestCase("Accounts:LocalSignIn", "false", "nobody could sign in", false)]
    [TestCase("Accounts:OpenId:Authority", "http://provider.example", "begins with https", true)]
    [TestCase("Accounts:OpenId:ClientSecret", "", "ClientSecret is missing", true)]
    [TestCase("Accounts:OpenId:Roles:Boss", "crm-bosses", "Boss names no role", true)]
    [TestCase("Accounts:OpenId:RoleClaim", "", "go together", true)]
    public async Task WhenASettingIsWrong_TheStartEndsWithASentence(string key, string value, string sentence, bool hasProvider)
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string>(hasProvider ? Settings : []) { ["Data:Folder"] = folder.Name, [key] = value };
        await using var program = ApiProcess.Begin(settings);
        await program.WaitForExitAsync();
        Assert.That(program.ExitCode, Is.EqualTo(1), program.Output);
        Assert.That(program.Output, Does.Contain(sentence).And.Not.Contain("   at "));
    }

    private async Task SignIn(PersonOfProvider person)
    {
        await _provider.Seat(person);
        Assert.That(await _browser.FollowAsync(Begin), Is.EqualTo(Page), string.Join('\n', Crm.Log.All.TakeLast(5)));
    }

    private async Task Refused(object person, string why)
    {
        await _provider.Seat(person);
        Assert.That(await _browser.FollowAsync(Begin), Is.EqualTo($"{Page}#provider={why}"));
        Assert.That(await Status("/session"), Is.EqualTo(401));
        Assert.That(Crm.Log.All, Has.Some.Contain($"ended as {why}"));
    }

    private async Task<int> Status(string path)
    {
        using var answer = await _browser.AskAsync(HttpMethod.Get, path);
        return (int)answer.StatusCode;
    }

    private async Task<int> Changes(string email)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var mails = scope.ServiceProvider.GetRequiredService<CrmDbContext>().OutboundMails;
        return await mails.CountAsync(m => m.ToAddress == email && m.Purpose == MailPurpose.AccountChange);
    }

    private Task<AccountSummary> Add(string email) =>
        Administrator.Post<AccountSummary>(
            "/accounts",
            new
            {
                displayName = "Colleague",
                email,
                password = "four quiet herons cross",
                role = "Staff",
            }
        );

    private static bool IsAnswer(Uri address) => address.AbsolutePath == OpenIdProvider.Callback;

    private static string Altered(string answer) => answer.Replace("state=", "state=A", StringComparison.Ordinal);

    private static string WithCodeOf(string answer, string other) =>
        Regex.Replace(answer, "code=[^&]*", Regex.Match(other, "code=[^&]*").Value);

    private static PersonOfProvider Person(string sub, string email, params string[] groups) =>
        new(sub, email, email_verified: true, $"Person {sub}", groups);

    // As the provider names claims.
#pragma warning disable IDE1006
    private sealed record PersonOfProvider(string sub, string email, bool email_verified, string name, string[] groups);
#pragma warning restore IDE1006
}
