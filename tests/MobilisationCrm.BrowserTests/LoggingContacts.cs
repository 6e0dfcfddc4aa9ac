using MobilisationCrm.Accounts;
using MobilisationCrm.Imports;

namespace MobilisationCrm;

/// <summary>What becomes of the words when logging a contact does not go through at once.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class LoggingContacts(string language) : Journey(language)
{
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
    public async Task WhenTheSessionHasEnded_SigningInAgainLosesNoWord()
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
        await log.ExpectFilled("Nepal", "A long call before lunch", "");
        await log.PressSave();
        await log.ExpectClosed();
        await (await staff.OpenState("NP")).ExpectInTimeline("A long call before lunch");
    }
}
