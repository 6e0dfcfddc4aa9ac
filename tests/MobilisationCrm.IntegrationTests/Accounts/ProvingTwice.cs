using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Scenarios;

/// <summary>Who has an authenticator app signs in by its codes as well; managers and administrators must, where it is required.</summary>
internal sealed class ProvingTwice : CrmFixture
{
    private const string Password = "four quiet herons cross";

    // As the configuration of Production is; the fixture itself is begun without.
    protected override async Task Prepare()
    {
        Crm.Services.GetRequiredService<IOptions<AccountOptions>>().Value.RequireSecondFactor = true;
        await SetUp(Administrator);
    }

    [Test]
    public async Task WhenARoleNeedsASecondFactor_NothingElseIsOpenUntilItIsSetUp()
    {
        var session = await Add("manager.new@example.org", Role.Manager);
        Assert.That((await session.Get<JsonElement>("/session")).GetProperty("needsSecondFactor").GetBoolean(), Is.True);
        await session.Refused(HttpMethod.Get, "/states", null, 403, "second-factor-missing");
        await session.Refused(HttpMethod.Post, "/campaigns", new { slug = "x" }, 403, "second-factor-missing");
        await SetUp(session);
        await session.Get<JsonElement>("/states");
        Assert.That((await session.Get<JsonElement>("/session")).GetProperty("needsSecondFactor").GetBoolean(), Is.False);
        await session.Refused(HttpMethod.Delete, "/session/second-factor", null, 422, "role-needs-second-factor");
    }

    [Test]
    public async Task WhenARoleNeedsNone_NothingIsAsked()
    {
        await Viewer.Get<JsonElement>("/states");
        await Staff.Get<JsonElement>("/states");
    }

    [Test]
    public async Task WhenSigningIn_PasswordAndCodeAreAsked_AndACodeIsGoodOnce()
    {
        var email = "coded@example.org";
        var (secret, _) = await SetUp(await Add(email, Role.Staff));
        Crm.Clock.Now += TimeSpan.FromMinutes(1);
        var code = Code(secret);
        await SignInRefused(email, null, "second-factor-required");
        await SignInRefused(email, "000000", "second-factor-wrong");
        await SignIn(email, code);
        await SignInRefused(email, code, "second-factor-wrong");
        // The password alone says no more to somebody who does not know it.
        await Crm.Anonymous()
            .Refused(HttpMethod.Post, "/session", new { email, password = "whatever it is", code }, 401, "sign-in-failed");
    }

    [Test]
    public async Task WhenTheAppIsLost_ARecoveryCodeStandsInOnce_AndAnAdministratorSwitchesItOff()
    {
        var email = "lost.app@example.org";
        var (_, codes) = await SetUp(await Add(email, Role.Staff));
        Assert.That(codes, Has.Count.EqualTo(10));
        await SignIn(email, codes[0].ToLowerInvariant());
        await SignInRefused(email, codes[0], "second-factor-wrong");
        var account = (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == email);
        Assert.That(account.HasSecondFactor, Is.True);
        await Administrator.Delete($"/accounts/{account.Id}/second-factor");
        await SignIn(email, null);
        await SignInRefused(email, "x", "sign-in-failed", "not the password");
    }

    [Test]
    public async Task WhenCodesAreGuessed_EachTryWaitsLonger_FromWhereverItComes()
    {
        var email = "guessed.code@example.org";
        await SetUp(await Add(email, Role.Staff));
        for (var i = 0; i < SignInDelays.Free; i++)
        {
            // Each from a network of its own.
            using var response = await Guess(email, i);
            Assert.That((int)response.StatusCode, Is.EqualTo(401));
        }

        using var last = await Guess(email, 99);
        Assert.That((int)last.StatusCode, Is.EqualTo(429));
    }

    [Test]
    public async Task WhenTheAuditIsRead_ItSaysWhoSwitchedASecondFactorOn_AndHoldsNoSecret()
    {
        var (secret, codes) = await SetUp(await Add("audited@example.org", Role.Staff));
        var audit = JsonSerializer.Serialize(await Administrator.Get<JsonElement>("/audit?kind=AuthenticatorApp&pageSize=200"));
        Assert.That(audit, Does.Contain("confirmedAt"));
        Assert.That(audit, Does.Not.Contain(secret).And.Not.Contain(codes[0]));
    }

    private Task<HttpResponseMessage> Guess(string email, int network) =>
        Crm.Anonymous()
            .Send(
                HttpMethod.Post,
                "/session",
                new
                {
                    email,
                    password = Password,
                    code = "000000",
                },
                headers: new() { ["X-Forwarded-For"] = $"192.0.2.{network}" }
            );

    private async Task<Session> Add(string email, Role role)
    {
        await Administrator.Post(
            "/accounts",
            new
            {
                displayName = "Colleague",
                email,
                password = Password,
                role,
            }
        );
        return Crm.SignInAs(email, Password);
    }

    private async Task<(string Secret, IReadOnlyList<string> Codes)> SetUp(Session session)
    {
        var app = await session.Post<NewAuthenticator>("/session/second-factor");
        Assert.That(app.QrCode, Does.StartWith("<svg"));
        var secret = app.Secret.Replace(" ", "", StringComparison.Ordinal);
        await session.Refused(HttpMethod.Post, "/session/second-factor/confirmation", new { code = "000000" }, 422, "code-wrong", "code");
        var codes = await session.Post<NewRecoveryCodes>("/session/second-factor/confirmation", new { code = Code(secret) });
        return (secret, codes.Codes);
    }

    private string Code(string secret) => ShownCode.Of(secret, Crm.Clock.Now);

    private async Task SignIn(string email, string? code)
    {
        using var response = await Crm.Anonymous()
            .Send(
                HttpMethod.Post,
                "/session",
                new
                {
                    email,
                    password = Password,
                    code,
                }
            );
        Assert.That((int)response.StatusCode, Is.EqualTo(204), await response.Content.ReadAsStringAsync());
    }

    private Task SignInRefused(string email, string? code, string why, string password = Password) =>
        Crm.Anonymous()
            .Refused(
                HttpMethod.Post,
                "/session",
                new
                {
                    email,
                    password,
                    code,
                },
                401,
                why
            );
}
