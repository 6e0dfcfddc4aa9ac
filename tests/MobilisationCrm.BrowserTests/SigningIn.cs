using MobilisationCrm.Accounts;

namespace MobilisationCrm;

/// <summary>Who sees what.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class SigningIn(string language) : Journey(language)
{
    private static readonly string[] Pages =
    [
        "desk",
        "pipeline",
        "pipeline?view=table",
        "states/fr",
        "meetings",
        "dashboard",
        "mail",
        "organisations",
        "contacts",
        "settings",
    ];

    /// <summary>Names by which buttons say that they write something.</summary>
    private static readonly (string Name, string? Feature)[] Writing =
    [
        ("Log a contact", null),
        ("Log a call, message, letter or encounter…", null),
        ("Move", "states"),
        ("Move", "engagements"),
        ("Edit", null),
        ("Record a position", null),
        ("Record: Pledge", null),
        ("Prepare a meeting", null),
        ("Choose invitees", null),
    ];

    [Test]
    public async Task WhenTheBareAddressIsOpened_TheDeskComes()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoTo("/");
        await staff.ExpectTitle(Say("My desk"));
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
            foreach (var (name, feature) in Writing)
                await viewer.ExpectNoButton(name, feature);
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
