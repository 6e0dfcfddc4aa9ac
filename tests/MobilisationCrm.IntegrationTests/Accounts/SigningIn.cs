using System.Text.Json;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>Sessions and accounts.</summary>
internal sealed class SigningIn : CrmFixture
{
    [Test]
    public async Task WhenAddressAndPasswordAreRight_TheSessionIsACookieThatOtherSitesCannotUse()
    {
        using var response = await Crm.Anonymous()
            .Send(HttpMethod.Post, "/session", new { email = "manager@example.org", password = Imports.DemoSeeder.Password });
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("mobilisation-crm=", StringComparison.Ordinal));
        var me = await Manager.Get<JsonElement>("/session");
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(204));
            Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=strict").IgnoreCase);
            Assert.That(
                (me.GetProperty("email").GetString(), me.GetProperty("role").GetString()),
                Is.EqualTo(("manager@example.org", "Manager"))
            );
            Assert.That(me.TryGetProperty("passwordHash", out _), Is.False);
        });
    }

    [Test]
    public async Task WhenAddressOrPasswordIsWrong_TheAnswerIsTheSame()
    {
        var unknown = await Crm.Anonymous()
            .Refused(HttpMethod.Post, "/session", new { email = "nobody@example.org", password = "whatever it is" }, 401, "sign-in-failed");
        var wrong = await Crm.Anonymous()
            .Refused(HttpMethod.Post, "/session", new { email = "viewer@example.org", password = "whatever it is" }, 401, "sign-in-failed");
        Assert.That(wrong, Is.EqualTo(unknown));
    }

    [Test]
    public async Task WhenPasswordsAreGuessedByTheHundred_TheAddressTheyComeFromIsSlowedDown()
    {
        using var guesser = new HttpClient { BaseAddress = Crm.ClientOptions.BaseAddress };
        guesser.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.66");
        var last = 0;
        for (var i = 0; i < 61; i++)
        {
            using var response = await guesser.PostAsync(
                "/api/v1/session",
                new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
            );
            last = (int)response.StatusCode;
        }

        Assert.That(last, Is.EqualTo(429));
    }

    [Test]
    public async Task WhenSignedOut_TheSessionIsOver()
    {
        var session = Crm.SignInAs(Role.Staff);
        using var response = await session.Send(HttpMethod.Delete, "/session");
        Assert.That((int)response.StatusCode, Is.EqualTo(204));
        Assert.That(response.Headers.GetValues("Set-Cookie"), Has.Some.StartWith("mobilisation-crm=;"));
    }

    [Test]
    public async Task WhenAnAccountIsDisabled_ItsOpenSessionEnds_AndItCannotSignIn()
    {
        var account = await Add("leaving@example.org");
        var session = Crm.SignInAs("leaving@example.org", "a long password");
        await session.Get<JsonElement>("/session");
        await Administrator.Patch($"/accounts/{account.Id}", new { isDisabled = true });
        await session.Refused(HttpMethod.Get, "/states", null, 401, "sign-in-required");
        await Crm.Anonymous()
            .Refused(
                HttpMethod.Post,
                "/session",
                new { email = "leaving@example.org", password = "a long password" },
                401,
                "sign-in-failed"
            );
    }

    [Test]
    public async Task WhenARoleIsTakenAway_TheOpenSessionLosesItWithTheNextRequest_AndGoesOn()
    {
        var account = await Add("was.manager@example.org", Role.Manager);
        var session = Crm.SignInAs("was.manager@example.org", "a long password");
        await session.OpenCampaign("by-a-manager");
        await Administrator.Patch($"/accounts/{account.Id}", new { role = "Viewer" });
        await session.Refused(HttpMethod.Post, "/campaigns", new { slug = "again" }, 403, "not-allowed");
        Assert.That((await session.Get<AccountSummary>("/session")).Role, Is.EqualTo(Role.Viewer));
    }

    [Test]
    public async Task WhenTheLastAdministratorWouldLoseAccess_ItIsRefused()
    {
        var me = await Administrator.Get<AccountSummary>("/session");
        await Administrator.Refused(HttpMethod.Patch, $"/accounts/{me.Id}", new { role = "Staff" }, 422, "last-administrator", "role");
        await Administrator.Refused(HttpMethod.Patch, $"/accounts/{me.Id}", new { isDisabled = true }, 422, "last-administrator");
    }

    [Test]
    public async Task WhenAnAccountIsAddedInALanguage_ItReadsIt()
    {
        var body = new
        {
            displayName = "x",
            email = "lectrice@example.org",
            password = "a long password",
            role = "Staff",
            language = "fr",
        };
        await Administrator.Refused(HttpMethod.Post, "/accounts", body with { language = "de" }, 400, "invalid-request", "language");
        await Administrator.Post("/accounts", body);
        Assert.That(
            (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == body.email).Language,
            Is.EqualTo("fr")
        );
    }

    [Test]
    public async Task WhenAnAddressHasAnAccount_ASecondIsRefused()
    {
        await Add("twice@example.org");
        var body = new
        {
            displayName = "x",
            email = "TWICE@example.org",
            password = "a long password",
            role = "Staff",
        };
        await Administrator.Refused(HttpMethod.Post, "/accounts", body, 409, "account-exists", "email");
    }

    [Test]
    public async Task WhenAReaderSetsLanguageAndZone_TheyAreKept()
    {
        await Viewer.Patch("/session", new { language = "fr", timeZone = "Africa/Dakar" });
        var me = await Viewer.Get<AccountSummary>("/session");
        Assert.That((me.Language, me.TimeZone), Is.EqualTo(("fr", "Africa/Dakar")));
        await Viewer.Refused(HttpMethod.Patch, "/session", new { language = "de" }, 400, "invalid-request", "language");
        await Viewer.Refused(HttpMethod.Patch, "/session", new { timeZone = "Mars/Olympus" }, 400, "invalid-request", "timeZone");
    }

    private Task<AccountSummary> Add(string email, Role role = Role.Staff) =>
        Administrator.Post<AccountSummary>(
            "/accounts",
            new
            {
                displayName = email,
                email,
                password = "a long password",
                role,
            }
        );
}
