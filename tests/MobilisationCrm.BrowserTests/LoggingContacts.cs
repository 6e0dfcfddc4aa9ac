using MobilisationCrm.Accounts;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Imports;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>What becomes of the words when logging a contact does not go through at once.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class LoggingContacts(string language) : Journey(language)
{
    // The demo's own campaign has States that went quiet.
    private const string Demo = "sse-next";

    private const string Interactions = "**/api/v1/interactions";

    [Test]
    public async Task WhenTheLineIsBroken_TheWordsStay()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("desk");
        await staff.ExpectTitle(Say("My desk"));
        await staff.Page.RouteAsync(Interactions, route => route.AbortAsync());
        var log = await staff.PressL();
        await log.Fill("Mongolia", "What the expert said in the corridor", "Send her the text");
        await log.PressSave();
        await log.ExpectProblem("The server cannot be reached. Check your connection, then try again.");
        await log.ExpectFilled("Mongolia", "What the expert said in the corridor", "Send her the text");

        await staff.Page.UnrouteAsync(Interactions);
        await log.PressSave();
        await log.ExpectClosed();
        await (await staff.OpenState("MN")).ExpectInTimeline("What the expert said in the corridor");
    }

    [Test]
    public async Task WhenTheListOfStatesComesLate_WhatWasTypedStillFindsTheState()
    {
        var staff = await SignIn(Role.Staff);
        var asked = new TaskCompletionSource<IRoute>();
        await staff.Page.RouteAsync("**/api/v1/states", asked.SetResult);
        await staff.GoToCampaign("desk");
        await staff.ExpectTitle(Say("My desk"));
        var log = await staff.PressL();
        await log.TypeState("Mongolia");
        await (await asked.Task.WaitAsync(TimeSpan.FromSeconds(10))).ContinueAsync();
        await log.TakeProposal("Mongolia");
    }

    [Test]
    public async Task WhenTheSessionHasEnded_SigningInAgainGoesOnWithTheSaving()
    {
        using var session = await NewColleague("colleague.late@example.org", Role.Staff);
        var staff = await SignIn(session);
        await staff.GoToCampaign("desk");
        await staff.ExpectTitle(Say("My desk"));
        var log = await staff.PressL();
        await log.Fill("Nepal", "A long call before lunch");
        await staff.Page.Context.ClearCookiesAsync();
        await log.PressSave();

        await staff.SignInForm.ExpectOverThePage();
        await staff.SignInForm.EnterPassword(DemoSeeder.Password);
        await staff.SignInForm.ExpectGone();
        // What was being saved goes on by itself.
        await log.ExpectClosed();
        await (await staff.OpenState("NP")).ExpectInTimeline("A long call before lunch");
    }

    [Test]
    public async Task WhenManyStatesWentQuiet_OneContactWorksOffTheWholeList()
    {
        using var session = await NewColleague("colleague.desk@example.org", Role.Staff);
        var accounts = await As(Role.Manager).Get<List<AccountSummary>>("/accounts");
        var colleague = accounts.Single(a => a.Email == "colleague.desk@example.org");
        var quiet = (await As(Role.Manager).Get<PagedList<FollowUpItem>>($"/follow-ups?campaign={Demo}&pageSize=500"))
            .Items.Where(f => f.Origin == FollowUpOrigin.GoneStale)
            .Take(3)
            .ToList();
        var changes = new { ownerId = colleague.Id };
        await As(Role.Manager).Patch("/follow-ups", new { edits = quiet.Select(f => new { f.Id, f.Version, changes }) });

        var staff = await SignIn(session, campaign: Demo);
        await staff.GoToCampaign("desk");
        var desk = new QuietList(staff);
        await desk.ChooseAll();
        await desk.Press("Log one contact with all");
        var log = new LogContactDialog(staff);
        await log.FillSubject("The draft after the second reading");
        await staff.Page.Keyboard.PressAsync("Control+Enter");
        await log.ExpectClosed();
        await desk.ExpectGone();
        await (await staff.OpenState(quiet[0].Iso2!)).ExpectInTimeline("The draft after the second reading");
    }

    [Test]
    public async Task WhenAColleagueIsNamedInANote_TheBellSaysSoUntilItWasLookedAt()
    {
        using var session = await NewColleague("colleague.named@example.org", Role.Staff);
        var accounts = await As(Role.Staff).Get<List<AccountSummary>>("/accounts");
        var name = accounts.Single(a => a.Email == "colleague.named@example.org").DisplayName;
        var staff = await SignIn(Role.Staff);
        await staff.OpenState("FJ");
        await staff.ExpectTitle(Say("Fiji"));
        // On its own file L means the State.
        var log = await staff.PressL();
        await log.FillSubject("A word in the corridor");
        await log.Name(name);
        await staff.Page.Keyboard.PressAsync("Control+Enter");
        await log.ExpectClosed();

        var colleague = await SignIn(session);
        await colleague.GoToCampaign("desk");
        await colleague.ExpectNews(1);
        await colleague.OpenNews();
        await colleague.ExpectTitle(Say("Notifications"));
        await colleague.OpenByName(Say("Desk officer, Africa and Asia names you in a note"));
        await colleague.ExpectTitle(Say("Fiji"));
        await colleague.ExpectNews(0);
    }
}
