using System.Text.Json;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Scenarios;

/// <summary>Sessions are the server's: what is ended is over for every copy of the cookie, and only pages of ours write by it.</summary>
internal sealed class HoldingSessions : CrmFixture
{
    private const string Password = "four quiet herons cross";

    [Test]
    public async Task WhenSignedOut_ACopiedCookieIsDead()
    {
        var (cookie, _) = await Begin("copied@example.org");
        Assert.That(await Status(HttpMethod.Get, "/session", cookie), Is.EqualTo(200));
        Assert.That(await Status(HttpMethod.Delete, "/session", cookie), Is.EqualTo(204));
        Assert.That(await Status(HttpMethod.Get, "/session", cookie), Is.EqualTo(401));
    }

    [Test]
    public async Task WhenTwelveHoursPassUnused_OrSevenDaysHoweverUsed_TheSessionIsOver()
    {
        var (idle, _) = await Begin("idle@example.org");
        var (busy, _) = await Begin("busy@example.org");
        for (var hours = 11; hours < 7 * 24; hours += 11)
        {
            Crm.Clock.Now = FakeClock.Start.AddHours(hours);
            Assert.That(await Status(HttpMethod.Get, "/session", busy), Is.EqualTo(200), $"{hours} hours");
        }

        Assert.That(await Status(HttpMethod.Get, "/session", idle), Is.EqualTo(401));
        Crm.Clock.Now = FakeClock.Start.AddDays(7);
        Assert.That(await Status(HttpMethod.Get, "/session", busy), Is.EqualTo(401));
    }

    [Test]
    public async Task WhenSessionsAreListed_EachCanBeEnded_AndAll()
    {
        var (first, _) = await Begin("several@example.org");
        var second = Crm.SignInAs("several@example.org", Password);
        var sessions = await second.Get<List<SessionItem>>("/session/sessions");
        Assert.That(sessions.Select(s => s.IsThis), Is.EquivalentTo(new[] { true, false }));
        await Staff.Refused(HttpMethod.Delete, $"/session/sessions/{sessions[0].Id}", null, 404, "not-found");

        await second.Delete($"/session/sessions/{sessions.Single(s => !s.IsThis).Id}");
        Assert.That(await Status(HttpMethod.Get, "/session", first), Is.EqualTo(401));
        await second.Delete("/session/sessions");
        await second.Refused(HttpMethod.Get, "/session", null, 401, "sign-in-required");
    }

    [Test]
    public async Task WhenTheCookieIsTampered_NobodyIsSignedIn()
    {
        var (cookie, _) = await Begin("tampered@example.org");
        var altered = cookie[..^1] + (cookie[^1] == 'A' ? 'B' : 'A');
        Assert.That(await Status(HttpMethod.Get, "/session", altered), Is.EqualTo(401));
    }

    [TestCase("POST", "/session/saved-views")]
    [TestCase("PATCH", "/session")]
    [TestCase("DELETE", "/session")]
    [TestCase("POST", "/interactions")]
    public async Task WhenAWriteBringsNoToken_OrAnothersToken_OrAnotherOrigin_ItIsRefused(string method, string path)
    {
        var another = await Begin("another@example.org");
        var (cookie, token) = await Begin("victim@example.org");
        var own = new Uri(Crm.ClientOptions.BaseAddress.ToString()).GetLeftPart(UriPartial.Authority);
        foreach (
            var headers in new Dictionary<string, string>[]
            {
                [],
                new() { ["X-XSRF-TOKEN"] = another.Token },
                new() { ["X-XSRF-TOKEN"] = token, ["Origin"] = "https://sibling.example.org" },
                new() { ["X-XSRF-TOKEN"] = token, ["Origin"] = "null" },
                new() { ["X-XSRF-TOKEN"] = token, ["Sec-Fetch-Site"] = "same-site" },
            }
        )
            Assert.That(await Status(new(method), path, cookie, headers), Is.EqualTo(403), string.Join(", ", headers));
        foreach (var origin in new[] { own, "https://crm.example.org" })
            Assert.That(
                await Status(HttpMethod.Patch, "/session", cookie, new() { ["X-XSRF-TOKEN"] = token, ["Origin"] = origin }),
                Is.EqualTo(204)
            );
    }

    [Test]
    public async Task WhenAnotherSiteSignsSomebodyIn_ItIsRefused() =>
        Assert.That(
            await Status(HttpMethod.Post, "/session", "", new() { ["Origin"] = "https://evil.example" }),
            Is.EqualTo(403)
        );

    [Test]
    public async Task WhenAPageHasLostItsToken_ItGetsItWithTheSession()
    {
        var (cookie, token) = await Begin("lost.token@example.org");
        using var response = await Ask(HttpMethod.Get, "/session", cookie, []);
        Assert.That(TokenOf(response), Is.EqualTo(token));
    }

    [Test]
    public async Task WhenAnAddressIsGuessed_EachTryWaitsLonger_AndItsOwnerElsewhereSignsIn()
    {
        await Add("guessed@example.org");
        var guesser = new Dictionary<string, string> { ["X-Forwarded-For"] = "192.0.2.77" };
        async Task<(int Status, TimeSpan? Wait)> Guess(string email)
        {
            using var response = await Ask(HttpMethod.Post, "/session", "", guesser, new { email, password = "whatever it is" });
            return ((int)response.StatusCode, response.Headers.RetryAfter?.Delta);
        }

        var waits = new Dictionary<string, List<TimeSpan?>>();
        foreach (var email in new[] { "guessed@example.org", "nobody.at.all@example.org" })
        {
            Crm.Clock.Now = FakeClock.Start;
            for (var i = 0; i < SignInDelays.Free; i++)
                Assert.That((await Guess(email)).Status, Is.EqualTo(401), $"{email} {i}");
            waits[email] = [];
            for (var i = 0; i < 6; i++)
            {
                var (status, wait) = await Guess(email);
                Assert.That(status, Is.EqualTo(429));
                waits[email].Add(wait);
                Crm.Clock.Now += wait!.Value;
                Assert.That((await Guess(email)).Status, Is.EqualTo(401));
            }
        }

        Assert.That(waits["guessed@example.org"], Is.EqualTo(new[] { 1, 2, 4, 8, 16, 32 }.Select(s => (TimeSpan?)TimeSpan.FromSeconds(s))));
        Assert.That(waits["nobody.at.all@example.org"], Is.EqualTo(waits["guessed@example.org"]), "Nobody learns who has an account.");
        await Crm.SignInAs("guessed@example.org", Password).Get<JsonElement>("/session");
    }

    private async Task<AccountSummary> Add(string email) =>
        (await Administrator.Get<List<AccountSummary>>("/accounts")).Find(a => a.Email == email)
        ?? await Administrator.Post<AccountSummary>(
            "/accounts",
            new
            {
                displayName = "Colleague",
                email,
                password = Password,
                role = "Staff",
            }
        );

    private async Task<(string Cookie, string Token)> Begin(string email)
    {
        await Add(email);
        using var response = await Ask(HttpMethod.Post, "/session", "", [], new { email, password = Password });
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("mobilisation-crm=", StringComparison.Ordinal));
        return (cookie.Split(';')[0], TokenOf(response));
    }

    private static string TokenOf(HttpResponseMessage response) =>
        response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal)).Split('=', ';')[1];

    private async Task<int> Status(HttpMethod method, string path, string cookie, Dictionary<string, string>? headers = null)
    {
        headers ??= new() { ["X-XSRF-TOKEN"] = cookie.Length > 0 ? ApiKeys.HashOf($"XSRF-TOKEN {cookie.Split('=')[1]}") : "" };
        using var response = await Ask(method, path, cookie, headers, method == HttpMethod.Get ? null : new { });
        return (int)response.StatusCode;
    }

    // A browser that holds a copied cookie and knows nothing of the application's clock.
    private async Task<HttpResponseMessage> Ask(
        HttpMethod method,
        string path,
        string cookie,
        Dictionary<string, string> headers,
        object? body = null
    )
    {
        var all = new Dictionary<string, string>(headers);
        if (cookie.Length > 0)
            all["Cookie"] = cookie;
        return await Crm.Anonymous().Send(method, path, body, headers: all);
    }
}
