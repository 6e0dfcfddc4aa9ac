using MobilisationCrm.Accounts;

namespace MobilisationCrm;

/// <summary>Who sees what.</summary>
internal sealed class SigningIn : Journey
{
    private static readonly string[] Pages = ["desk", "pipeline", "pipeline?view=table", "states/fr", "meetings", "dashboard", "mail", "organisations", "contacts", "settings"];

    /// <summary>Names by which buttons say that they write something.</summary>
    private static readonly string[] Writing =
    [
        "Log a contact", "Log a call, message, letter or encounter… L", "Move", "Edit", "Record a position", "Record: Pledge", "Prepare a meeting", "Choose invitees",
    ];

    [Test]
    public async Task WhenTheBareAddressIsOpened_TheDeskComes()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoTo("/");
        await staff.ExpectTitle("My desk");
    }

    [Test]
    public async Task WhenAViewerLooksAround_NothingOffersToWrite()
    {
        using var session = await NewColleague("colleague.viewer@example.org", Role.Viewer);
        var viewer = await SignIn(session);
        foreach (var page in Pages)
        {
            await viewer.GoToCampaign(page);
            await Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await viewer.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            foreach (var button in Writing)
                await viewer.ExpectNoButton(button);
        }
    }

    [Test]
    public async Task WhenNobodyIsSignedIn_EveryPageAsksForIt()
    {
        var nobody = await Anonymous();
        foreach (var page in Pages)
        {
            await nobody.GoToCampaign(page);
            await nobody.SignInForm.ExpectShown();
        }
    }
}
