using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// A passkey signs its holder in by itself, and counts as a second factor: the device, and what opens it. Whatever else its answer says but
/// what was asked, by this site, of this account, is refused, and everybody gets the same words.
/// </summary>
internal sealed class SigningInByPasskey : CrmFixture
{
    private const string Password = "four quiet herons cross";
    private int _accounts;

    // As the configuration of Production is; the fixture itself is begun without.
    protected override Task Prepare()
    {
        Crm.Services.GetRequiredService<IOptions<AccountOptions>>().Value.RequireSecondFactor = true;
        return new SoftPasskey().AddTo(Administrator);
    }

    [Test]
    public async Task WhenARoleNeedsASecondFactor_APasskeyIsOne()
    {
        var (email, session) = await Add(Role.Manager);
        await session.Refused(HttpMethod.Get, "/states", null, 403, "second-factor-missing");
        var passkey = new SoftPasskey();
        var added = await passkey.AddTo(session, " Telephone ");
        Assert.That((added.Passkey.Name, added.RecoveryCodes!.Codes.Count), Is.EqualTo(("Telephone", 10)));
        await session.Get<JsonElement>("/states");

        var other = await SignIn(passkey);
        var me = await other.Get<SessionDetail>("/session");
        Assert.That((me.Email, me.NeedsSecondFactor), Is.EqualTo((email, false)));
        await other.Get<JsonElement>("/states");
        Assert.That((await other.Get<List<PasskeyItem>>("/session/passkeys")).Single().LastUsedAt, Is.EqualTo(Crm.Clock.Now));
        Assert.That(await other.Get<List<SessionItem>>("/session/sessions"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task WhenAnAccountHasAPasskey_ThePasswordAloneSignsInNoMore_AndARecoveryCodeStandsIn()
    {
        var (email, session) = await Add();
        var codes = (await new SoftPasskey().AddTo(session)).RecoveryCodes!.Codes;
        await SignInRefused(email, null, "second-factor-required");
        await SignInRefused(email, "000000", "second-factor-wrong");
        await SignInByPassword(email, codes[0]);
        await SignInRefused(email, codes[0], "second-factor-wrong");
        Assert.That((await new SoftPasskey().AddTo(session)).RecoveryCodes, Is.Null, "The codes from before last.");
        var detail = await session.Get<SecondFactorDetail>("/session/second-factor");
        Assert.That((detail.IsOn, detail.HasPasskeys, detail.RecoveryCodesLeft), Is.EqualTo((false, true, 9)));
    }

    [TestCase("challenge")]
    [TestCase("sibling's origin")]
    [TestCase("another port")]
    [TestCase("plain HTTP")]
    [TestCase("a frame of another site")]
    [TestCase("another site's key")]
    [TestCase("answer of another kind")]
    [TestCase("holder not verified")]
    [TestCase("holder not present")]
    [TestCase("another private half")]
    [TestCase("another's account")]
    [TestCase("nobody's account")]
    [TestCase("unknown passkey")]
    public async Task WhenTheAnswerIsNotWhatWasAsked_NobodyIsSignedIn_AndAllGetTheSameWords(string what)
    {
        var passkey = await Passkey();
        var another = await Passkey();
        var bent = what switch
        {
            "challenge" => passkey with { Challenge = SoftPasskey.Text(new byte[32]) },
            "sibling's origin" => passkey with { Origin = "https://mail.crm.example.org" },
            "another port" => passkey with { Origin = "https://crm.example.org:8443" },
            "plain HTTP" => passkey with { Origin = "http://crm.example.org" },
            "a frame of another site" => passkey with { IsInFrame = true },
            "another site's key" => passkey with { Site = "example.org" },
            "answer of another kind" => passkey with { Type = "webauthn.create" },
            "holder not verified" => passkey with { Flags = SoftPasskey.Present },
            "holder not present" => passkey with { Flags = SoftPasskey.Verified },
            "another private half" => passkey with { Key = another.Key },
            "another's account" => passkey with { Holder = another.Holder },
            "nobody's account" => passkey with { Holder = SoftPasskey.Text(Encoding.UTF8.GetBytes($"{Guid.NewGuid()}")) },
            _ => new SoftPasskey { Holder = passkey.Holder },
        };
        var refused = await SignInRefused(bent);
        Assert.That(refused.Detail, Is.EqualTo("The passkey was refused. Try again."));
        await SignIn(passkey);
    }

    [Test]
    public async Task WhenAnAnswerIsSentAgain_OrAnOlderQuestionIsAnswered_ItIsRefused()
    {
        var passkey = await Passkey();
        var (old, asked) = (await Ask(), await Ask());
        var answer = passkey.Proof(asked);
        await Crm.Anonymous().Post("/session/passkeys/sign-in", answer);
        await Refused(answer);
        await Refused(passkey.Proof(old));
        Crm.Clock.Now += TimeSpan.FromSeconds(1);
        await SignIn(passkey);
    }

    [Test]
    public async Task WhenTwoAnswersToOneQuestionComeAtOnce_OneSignsIn()
    {
        var answer = (await Passkey()).Proof(await Ask());
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Crm.Anonymous().Send(HttpMethod.Post, "/session/passkeys/sign-in", answer))
        );
        Assert.That(answers.Count(a => (int)a.StatusCode == 204), Is.EqualTo(1));
    }

    [Test]
    public async Task WhenAQuestionIsOlderThanFiveMinutes_OrAltered_OrForSomethingElse_ItsAnswerIsRefused()
    {
        var (_, session) = await Add();
        var passkey = new SoftPasskey();
        await passkey.AddTo(session);
        var asked = await Ask();
        Crm.Clock.Now += TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1);
        await Refused(passkey.Proof(asked));
        var fresh = await Ask();
        await Refused(passkey.Proof(fresh with { Seal = fresh.Seal[..^2] + (fresh.Seal[^2] == 'A' ? "BA" : "AA") }));
        await Refused(passkey.Proof(fresh with { Seal = "x" }));
        var confirming = await session.Post<PasskeyQuestion>("/session/passkeys/confirmation/options");
        await Refused(passkey.Proof(confirming));
        await session.Refused(HttpMethod.Post, "/session/passkeys/confirmation", passkey.Proof(fresh), 422, "passkey-refused");
        await session.Post("/session/passkeys/confirmation", passkey.Proof(confirming));
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("{}")]
    [TestCase("""{"id":"AQ","rawId":"AQ","type":"public-key","response":null}""")]
    [TestCase("""{"id":"\ud800"}""")]
    public async Task WhenTheAnswerIsNone_ItIsRefused(string credential)
    {
        var seal = (await Ask()).Seal;
        using var response = await Crm.Anonymous().Send(HttpMethod.Post, "/session/passkeys/sign-in", new { credential, seal });
        Assert.That((int)response.StatusCode, Is.EqualTo(credential.Length == 0 ? 400 : 401));
    }

    [Test]
    public async Task WhenAPasskeyIsRemoved_OrItsAccountDisabled_ItSignsNobodyIn()
    {
        var (email, session) = await Add();
        var (kept, removed) = (new SoftPasskey(), new SoftPasskey());
        await kept.AddTo(session);
        var id = (await removed.AddTo(session, "Lost")).Passkey.Id;
        var asked = await Ask();
        await session.Delete($"/session/passkeys/{id}");
        await Refused(removed.Proof(asked));
        await SignInRefused(removed);
        await SignIn(kept);

        var account = (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == email);
        await Administrator.Patch($"/accounts/{account.Id}", new { isDisabled = true });
        Crm.Clock.Now += TimeSpan.FromSeconds(1);
        await SignInRefused(kept);
    }

    [Test]
    public async Task WhenADeviceCounts_ACopyThatLagsBehindIsRefused()
    {
        var (_, session) = await Add();
        var passkey = new SoftPasskey { Count = 7 };
        await passkey.AddTo(session);
        await SignInRefused(passkey);
        await SignIn(passkey with { Count = 8 });
        Crm.Clock.Now += TimeSpan.FromSeconds(1);
        await SignInRefused(passkey with { Count = 8 });
        await SignIn(passkey with { Count = 9 });
    }

    [TestCase("challenge")]
    [TestCase("origin")]
    [TestCase("holder not verified")]
    [TestCase("answer of another kind")]
    public async Task WhenANewPasskeyIsNotWhatWasAsked_ItIsNotAdded(string what)
    {
        var (_, session) = await Add();
        var bent = what switch
        {
            "challenge" => new SoftPasskey { Challenge = SoftPasskey.Text(new byte[32]) },
            "origin" => new SoftPasskey { Origin = "https://evil.example" },
            "holder not verified" => new SoftPasskey { Flags = SoftPasskey.Present },
            _ => new SoftPasskey { Type = "webauthn.get" },
        };
        var asked = await session.Post<PasskeyQuestion>("/session/passkeys/options");
        await session.Refused(HttpMethod.Post, "/session/passkeys", bent.Made(asked), 422, "passkey-refused");
        Assert.That(await session.Get<List<PasskeyItem>>("/session/passkeys"), Is.Empty);
    }

    [Test]
    public async Task WhenANewPasskeyIsAnothers_OrAnswersAnothersQuestion_ItIsNotAdded()
    {
        var ((_, one), (_, other)) = (await Add(), await Add());
        var passkey = new SoftPasskey();
        var asked = await one.Post<PasskeyQuestion>("/session/passkeys/options");
        await other.Refused(HttpMethod.Post, "/session/passkeys", passkey.Made(asked), 422, "passkey-refused");
        await one.Post("/session/passkeys", passkey.Made(asked));
        var next = await other.Post<PasskeyQuestion>("/session/passkeys/options");
        await other.Refused(HttpMethod.Post, "/session/passkeys", passkey.Made(next), 422, "passkey-refused");
        var confirming = await other.Post<PasskeyQuestion>("/session/passkeys/confirmation/options");
        await other.Refused(HttpMethod.Post, "/session/passkeys/confirmation", passkey.Proof(confirming), 422, "passkey-refused");
    }

    [Test]
    public async Task WhenTheSignInIsLongAgo_AddingAndRemovingAskAgainWhoItIs_AndAPasskeyAnswers()
    {
        var (_, session) = await Add();
        var passkey = new SoftPasskey();
        var id = (await passkey.AddTo(session)).Passkey.Id;
        Crm.Clock.Now += TimeSpan.FromMinutes(16);
        await session.Refused(HttpMethod.Post, "/session/passkeys/options", null, 403, "confirm-identity");
        await session.Refused(HttpMethod.Delete, $"/session/passkeys/{id}", null, 403, "confirm-identity");
        await session.Patch($"/session/passkeys/{id}", new { name = "Old telephone" });
        Assert.That((await session.Get<List<PasskeyItem>>("/session/passkeys")).Single().Name, Is.EqualTo("Old telephone"));
        var asked = await session.Post<PasskeyQuestion>("/session/passkeys/confirmation/options");
        var unverified = (passkey with { Flags = SoftPasskey.Present }).Proof(asked);
        await session.Refused(HttpMethod.Post, "/session/passkeys/confirmation", unverified, 422, "passkey-refused");
        await session.Refused(HttpMethod.Delete, $"/session/passkeys/{id}", null, 403, "confirm-identity");
        await session.Post("/session/passkeys/confirmation", passkey.Proof(asked));
        await session.Delete($"/session/passkeys/{id}");
    }

    [Test]
    public async Task WhenAPasskeyIsGuessed_EachTryWaitsLonger_AndItsHolderElsewhereSignsIn()
    {
        var passkey = await Passkey();
        var guess = passkey with { Key = new SoftPasskey().Key };
        async Task<int> Guess()
        {
            var headers = new Dictionary<string, string> { ["X-Forwarded-For"] = "192.0.2.91" };
            using var response = await Crm.Anonymous()
                .Send(HttpMethod.Post, "/session/passkeys/sign-in", guess.Proof(await Ask()), headers: headers);
            return (int)response.StatusCode;
        }

        for (var i = 0; i < SignInDelays.Free; i++)
            Assert.That(await Guess(), Is.EqualTo(401));
        Assert.That(await Guess(), Is.EqualTo(429));
        await SignIn(passkey);
    }

    [Test]
    public async Task WhenPasskeysComeAndGo_TheHolderIsTold_AndTheAuditHoldsNoKey()
    {
        var (email, session) = await Add();
        var passkey = new SoftPasskey();
        var id = (await passkey.AddTo(session, "Audited key")).Passkey.Id;
        await SignIn(passkey);
        await session.Delete($"/session/passkeys/{id}");
        var letters = (await Administrator.Get<PagedList<MailSummary>>("/mail?pageSize=200")).Items.Where(m => m.ToAddress == email);
        Assert.That(letters.Select(m => m.Purpose), Is.EqualTo(new[] { MailPurpose.AccountChange, MailPurpose.AccountChange }));
        var audit = await Administrator.Get<JsonElement>($"/audit?kind=Passkey&pageSize=50");
        var actions = audit
            .GetProperty("items")
            .EnumerateArray()
            .Where(i => i.GetProperty("entityKey").GetString() == $"{id}")
            .Select(i => i.GetProperty("action").GetString());
        Assert.That(actions, Is.EqualTo(new[] { "Deleted", "Added" }), "Signing in is not there, as with passwords.");
        Assert.That(audit.ToString(), Does.Contain("Audited key").And.Not.Contain("ublicKey").And.Not.Contain("redentialId"));
    }

    [Test]
    public async Task WhenTheRoleNeedsASecondFactor_TheLastOneStays_UntilAnAdministratorSwitchesItOff()
    {
        var (email, session) = await Add(Role.Manager);
        var passkey = new SoftPasskey();
        var first = (await passkey.AddTo(session)).Passkey.Id;
        var second = (await new SoftPasskey().AddTo(session)).Passkey.Id;
        await session.Delete($"/session/passkeys/{second}");
        await session.Refused(HttpMethod.Delete, $"/session/passkeys/{first}", null, 422, "role-needs-second-factor");
        var secret = (await session.Post<NewAuthenticator>("/session/second-factor")).Secret.Replace(" ", "", StringComparison.Ordinal);
        await session.Post("/session/second-factor/confirmation", new { code = ShownCode.Of(secret, Crm.Clock.Now) });
        await session.Delete("/session/second-factor");
        await session.Refused(HttpMethod.Delete, $"/session/passkeys/{first}", null, 422, "role-needs-second-factor");

        var account = (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == email);
        Assert.That(account.HasSecondFactor, Is.True);
        await Administrator.Delete($"/accounts/{account.Id}/second-factor");
        await SignInRefused(passkey);
        await SignInByPassword(email, null);
    }

    [Test]
    public async Task WhenTheLastPasskeyOfStaffGoes_ThePasswordSignsInAgain_WithoutRecoveryCodes()
    {
        var (email, session) = await Add();
        var id = (await new SoftPasskey().AddTo(session)).Passkey.Id;
        await session.Delete($"/session/passkeys/{id}");
        await SignInByPassword(email, null);
        Assert.That((await session.Get<SecondFactorDetail>("/session/second-factor")).RecoveryCodesLeft, Is.Zero);
    }

    [Test]
    public async Task WhenAnAccountSignsInByItsOrganisationAlone_ItGetsNoPasskey()
    {
        var (email, session) = await Add();
        await session.Get<JsonElement>("/session");
        await using var scope = Crm.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<CrmDbContext>()
            .Users.Where(a => a.Email == email)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, (string?)null));
        await session.Refused(HttpMethod.Post, "/session/passkeys/options", null, 422, "passkey-refused");
    }

    [Test]
    public async Task WhenAnAccountHasTwentyPasskeys_ItGetsNoMore()
    {
        var (_, session) = await Add();
        for (var i = 0; i < Passkeys.Most; i++)
            await new SoftPasskey().AddTo(session, $"Key {i}");
        await session.Refused(HttpMethod.Post, "/session/passkeys/options", null, 422, "passkey-refused");
    }

    private async Task<(string Email, Session Session)> Add(Role role = Role.Staff)
    {
        var email = $"passkey{Interlocked.Increment(ref _accounts)}@example.org";
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
        return (email, Crm.SignInAs(email, Password));
    }

    private async Task<SoftPasskey> Passkey()
    {
        var passkey = new SoftPasskey();
        await passkey.AddTo((await Add()).Session);
        return passkey;
    }

    private Task<PasskeyQuestion> Ask() => Crm.Anonymous().Post<PasskeyQuestion>("/session/passkeys/sign-in/options");

    private async Task<Session> SignIn(SoftPasskey passkey)
    {
        var session = Crm.Anonymous();
        await session.Post("/session/passkeys/sign-in", passkey.Proof(await Ask()));
        return session;
    }

    private async Task<Problem> SignInRefused(SoftPasskey passkey) => await Refused(passkey.Proof(await Ask()));

    private Task<Problem> Refused(object answer) =>
        Crm.Anonymous().Refused(HttpMethod.Post, "/session/passkeys/sign-in", answer, 401, "passkey-refused");

    private Task SignInByPassword(string email, string? code) => Crm.Anonymous().Post("/session", Asked(email, code));

    private Task SignInRefused(string email, string? code, string why) =>
        Crm.Anonymous().Refused(HttpMethod.Post, "/session", Asked(email, code), 401, why);

    private static object Asked(string email, string? code) =>
        new
        {
            email,
            password = Password,
            code,
        };
}
