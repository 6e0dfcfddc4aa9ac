using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>Passwords are chosen by their holders: by invitation, by a link after they were forgotten, and at will.</summary>
internal sealed class ChoosingPasswords : CrmFixture
{
    private const string First = "four quiet herons cross";
    private const string Second = "a kettle hums in the hall";

    [Test]
    public async Task WhenAnAccountIsAddedWithoutPassword_ItsHolderChoosesOneByTheLetter_Once()
    {
        var account = await Add("invited@example.org", null, "fr");
        Assert.That(account.HasPassword, Is.False);
        var (token, letter) = await LastLink("invited@example.org");
        Assert.That(
            (letter.Purpose, letter.Language, letter.Subject),
            Is.EqualTo((MailPurpose.AccountInvitation, "fr", "Votre compte du secrétariat"))
        );
        await Crm.Anonymous().Refused(HttpMethod.Post, $"/password-reset/{token}", new { password = "too short" }, 400, "invalid-request");
        await Crm.Anonymous().Post($"/password-reset/{token}", new { password = First });
        await Crm.SignInAs("invited@example.org", First).Get<JsonElement>("/session");
        await Expired(token);
    }

    [Test]
    public async Task WhenAnInvitationIsRepeated_OnlyTheNewLinkWorks_AndNoneForAnAccountWithAPassword()
    {
        var account = await Add("again@example.org", null);
        var (old, _) = await LastLink("again@example.org");
        await Administrator.Post($"/accounts/{account.Id}/invitation");
        var (token, _) = await LastLink("again@example.org");
        await Expired(old);
        await Crm.Anonymous().Post($"/password-reset/{token}", new { password = First });
        await Administrator.Refused(HttpMethod.Post, $"/accounts/{account.Id}/invitation", null, 404, "not-found");
    }

    [Test]
    public async Task WhenAPasswordWasForgotten_TheLinkChangesIt_AllSessionsEnd_AndTheHolderIsTold()
    {
        await Add("forgetful@example.org", First);
        var open = Crm.SignInAs("forgetful@example.org", First);
        await open.Get<JsonElement>("/session");
        await Ask("FORGETFUL@example.org");
        var (token, _) = await LastLink("forgetful@example.org");
        await Crm.Anonymous().Post($"/password-reset/{token}", new { password = Second });
        await open.Refused(HttpMethod.Get, "/session", null, 401, "sign-in-required");
        await Crm.Anonymous()
            .Refused(HttpMethod.Post, "/session", new { email = "forgetful@example.org", password = First }, 401, "sign-in-failed");
        await Crm.SignInAs("forgetful@example.org", Second).Get<JsonElement>("/session");
        await Expired(token);
        Assert.That((await Letters("forgetful@example.org")).Select(m => m.Purpose), Has.Member(MailPurpose.AccountChange));
    }

    [Test]
    public async Task WhenAnAccountHasNoPasswordHere_AForgottenOneInvitesAgain_OnlyWhoWasInvited()
    {
        await Add("expired.invitation@example.org", null);
        Crm.Clock.Now += TimeSpan.FromHours(2);
        await Ask("expired.invitation@example.org");
        await Until(async () => (await Letters("expired.invitation@example.org")).Count == 2);
        var (token, letter) = await LastLink("expired.invitation@example.org");
        Assert.That(letter.Purpose, Is.EqualTo(MailPurpose.AccountInvitation));
        await Crm.Anonymous().Post($"/password-reset/{token}", new { password = First });

        // As an organisation's own sign-in makes them.
        await using var scope = Crm.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>()
            .CreateAsync(new Account { UserName = "elsewhere@example.org", Email = "elsewhere@example.org", DisplayName = "Elsewhere" });
        await Ask("elsewhere@example.org");
        await Ask("viewer@example.org");
        await Until(async () => (await Letters("viewer@example.org")).Count > 0);
        Assert.That(await Letters("elsewhere@example.org"), Is.Empty);
    }

    [Test]
    public async Task WhenSomebodyHasLettersSentToManyAddresses_EachWaitsLonger()
    {
        await Add("letters@example.org", First);
        var session = Crm.SignInAs("letters@example.org", First);
        for (var i = 0; i < 10; i++)
            await session.Post("/session/email", new { email = $"stranger{i}@example.org" });
        await session.Refused(HttpMethod.Post, "/session/email", new { email = "stranger@example.org" }, 429, "sign-in-delayed");
        Assert.That(await Letters("stranger@example.org"), Is.Empty);
    }

    [Test]
    public async Task WhenALinkIsOlderThanAnHour_OrAltered_ItOpensNothing_AndItsLetterDoesNotLeave()
    {
        await Add("late@example.org", null);
        var (token, letter) = await LastLink("late@example.org");
        await Expired(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'));
        Crm.Clock.Now += TimeSpan.FromMinutes(61);
        await Expired(token);
        await Crm.RunAsync<MailSender>();
        var mail = (await Staff.Get<MailDetail>($"/mail/{letter.Id}")).Mail;
        Assert.That((mail.State, mail.Reason), Is.EqualTo((MailState.Superseded, "too-late")));
    }

    [Test]
    public async Task WhenAnAddressHasNoAccount_TheAnswerIsTheSame_AndNothingIsMailed()
    {
        var answers = new List<string>();
        foreach (var email in new[] { "no.account@example.org", "viewer@example.org" })
        {
            using var response = await Crm.Anonymous().Send(HttpMethod.Post, "/password-reset", new { email });
            answers.Add($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        await Until(async () => (await Letters("viewer@example.org")).Count > 0);
        Assert.That(answers, Is.EqualTo(new[] { "202 ", "202 " }));
        Assert.That(await Letters("no.account@example.org"), Is.Empty);
    }

    [Test]
    public async Task WhenALinkIsAskedForAgainAndAgain_OneLetterIsMailedInFiveMinutes()
    {
        await Add("pestered@example.org", First);
        for (var i = 0; i < 5; i++)
            await Ask("pestered@example.org");
        await Add("next@example.org", First);
        await Ask("next@example.org");
        await Until(async () => (await Letters("next@example.org")).Count > 0);
        Assert.That(await Letters("pestered@example.org"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenALetterIsRead_ItsLinkShowsNoSecret_NorDoAuditAndLog()
    {
        await Add("secret@example.org", null);
        var (token, letter) = await LastLink("secret@example.org");
        var shown = await Staff.Get<MailDetail>($"/mail/{letter.Id}");
        Assert.That(shown.Text, Does.Contain("https://crm.example.org/password#…").And.Not.Contain(token));
        Assert.That(shown.Html, Does.Contain("https://crm.example.org/password#…").And.Not.Contain(token));
        Assert.That(JsonSerializer.Serialize(await Administrator.Get<JsonElement>("/audit?pageSize=200")), Does.Not.Contain(token));
        Assert.That(string.Join('\n', Crm.Log.All), Does.Not.Contain(token));
    }

    [TestCase("password1234", "password-common")]
    [TestCase("Football-2026!", "password-common")]
    [TestCase("dragondragondragon", "password-common")]
    [TestCase("aaaaaaaaaaaaaaaa", "password-common")]
    [TestCase("Nadia.Kaya-2026", "password-own-words")]
    public async Task WhenAPasswordIsCommon_OrOfTheAccountsOwnWords_ItIsRefused(string password, string code) =>
        await Administrator.Refused(
            HttpMethod.Post,
            "/accounts",
            new
            {
                displayName = "Nadia Kaya",
                email = "nadia@example.org",
                password,
                role = "Staff",
            },
            422,
            code,
            "password"
        );

    [Test]
    public async Task WhenOnesOwnPasswordIsChanged_OtherSessionsEnd_AndThisOneGoesOn()
    {
        await Add("changing@example.org", First);
        var (here, elsewhere) = (Crm.SignInAs("changing@example.org", First), Crm.SignInAs("changing@example.org", First));
        await elsewhere.Get<JsonElement>("/session");
        await here.Refused(HttpMethod.Post, "/session/password", new { current = "not it", @new = Second }, 422, "password-wrong", "current");
        await here.Refused(
            HttpMethod.Post,
            "/session/password",
            new { current = First, @new = "qwertyuiop12" },
            422,
            "password-common",
            "new"
        );
        await here.Post("/session/password", new { current = First, @new = Second });
        await here.Patch("/session", new { displayName = "Somebody Else" });
        Assert.That((await here.Get<AccountSummary>("/session")).DisplayName, Is.EqualTo("Somebody Else"));
        await elsewhere.Refused(HttpMethod.Get, "/session", null, 401, "sign-in-required");
        await Crm.SignInAs("changing@example.org", Second).Get<JsonElement>("/session");
    }

    [Test]
    public async Task WhenTheAddressIsChanged_TheNewOneConfirmsItByALink_AndTheOldOneIsTold()
    {
        await Add("old.address@example.org", First);
        var session = Crm.SignInAs("old.address@example.org", First);
        await session.Post("/session/email", new { email = "new.address@example.org" });
        Assert.That((await session.Get<AccountSummary>("/session")).Email, Is.EqualTo("old.address@example.org"));
        var (token, _) = await LastLink("new.address@example.org");
        await Crm.Anonymous().Refused(HttpMethod.Post, $"/password-reset/{token}", new { password = Second }, 422, "link-expired");
        await Crm.Anonymous().Post($"/email-change/{token}");
        Assert.That((await session.Get<AccountSummary>("/session")).Email, Is.EqualTo("new.address@example.org"));
        Assert.That((await Letters("old.address@example.org")).Select(m => m.Purpose), Has.Member(MailPurpose.AccountChange));
        await Crm.SignInAs("new.address@example.org", First).Get<JsonElement>("/session");
    }

    [Test]
    public async Task WhenSomebodyLeaves_StatesAndFollowUpsGoToAColleagueInTheSameAct()
    {
        var (leaving, staying) = (await Add("leaver@example.org", First), await Add("stayer@example.org", First));
        await Staff.Patch($"/campaigns/{Campaign}/engagements/BE", new { ownerId = leaving.Id });
        await Staff.Post(
            "/follow-ups",
            new
            {
                Campaign,
                iso2 = "BE",
                title = "Call",
                dueOn = "2026-10-01",
                ownerId = leaving.Id,
            }
        );
        await Administrator.Refused(
            HttpMethod.Patch,
            $"/accounts/{leaving.Id}",
            new { isDisabled = true, handOverTo = leaving.Id },
            422,
            "unknown-account",
            "handOverTo"
        );
        Assert.That((await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Id == leaving.Id).IsDisabled, Is.False);
        await Administrator.Patch($"/accounts/{leaving.Id}", new { isDisabled = true, handOverTo = staying.Id });
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        Assert.Multiple(() =>
        {
            Assert.That(db.Engagements.Any(e => e.OwnerId == leaving.Id), Is.False);
            Assert.That(db.Engagements.Single(e => e.OwnerId == staying.Id).StateIso2, Is.EqualTo("BE"));
            Assert.That(db.FollowUps.Single(f => f.OwnerId == staying.Id).Title, Is.EqualTo("Call"));
            var told = db.Notices.Where(n => n.AccountId == staying.Id).Select(n => n.FollowUpId != null);
            Assert.That(told, Is.EquivalentTo(new[] { true, false }));
            Assert.That(db.Notices.Any(n => n.AccountId == leaving.Id), Is.False);
            Assert.That(
                db.AuditEntries.Any(a => a.Entity == "Engagement" && a.AccountName == "Demo administrator" && a.Changes.Contains("ownerId")),
                Is.True
            );
        });
    }

    [Test]
    public async Task WhenTheSignInIsLongAgo_WhatIsDearAsksForThePasswordAgain()
    {
        await Administrator.Get<JsonElement>("/session");
        Crm.Clock.Now += TimeSpan.FromMinutes(16);
        var body = new { name = "mail server", accountId = (await Administrator.Get<AccountSummary>("/session")).Id };
        await Administrator.Refused(HttpMethod.Post, "/api/v1/api-keys", body, 403, "confirm-identity");
        await Administrator.Refused(HttpMethod.Post, "/session/confirmation", new { password = "not it" }, 422, "password-wrong", "password");
        await Administrator.Post("/session/confirmation", new { password = Imports.DemoSeeder.Password });
        await Administrator.Post("/api/v1/api-keys", body);
    }

    private Task<AccountSummary> Add(string email, string? password, string? language = null) =>
        Administrator.Post<AccountSummary>(
            "/accounts",
            new
            {
                displayName = "Colleague",
                email,
                password,
                role = "Staff",
                language,
            }
        );

    private Task Ask(string email) => Crm.Anonymous().Post("/password-reset", new { email });

    private Task Expired(string token) =>
        Crm.Anonymous().Refused(HttpMethod.Post, $"/password-reset/{token}", new { password = Second }, 422, "link-expired", "token");

    private async Task<List<OutboundMail>> Letters(string email)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return await db.OutboundMails.AsNoTracking().Where(m => m.ToAddress == email).OrderByDescending(m => m.Id).ToListAsync();
    }

    // As its holder opens it: only the queue knows the secret.
    private async Task<(string Token, OutboundMail Letter)> LastLink(string email)
    {
        await Until(async () => (await Letters(email)).Exists(m => m.Purpose != MailPurpose.AccountChange));
        var letter = (await Letters(email)).First(m => m.Purpose != MailPurpose.AccountChange);
        return (Regex.Match(letter.Text, "#([A-Za-z0-9_-]{43})").Groups[1].Value, letter);
    }

    private static async Task Until(Func<Task<bool>> come)
    {
        for (var since = Stopwatch.StartNew(); !await come(); await Task.Delay(20))
            Assert.That(since.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), "No letter was queued.");
    }
}
