using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Pages;

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
    public async Task WhenAColleagueHasAPasskey_NothingIsTypedToSignIn_UntilItIsRemoved()
    {
        using var session = await NewColleague("colleague.passkey@example.org", Role.Staff);
        var colleague = await SignIn(session);
        var device = await SoftDevice.AttachTo(colleague.Page);
        var settings = new SettingsPage(colleague);
        await settings.Open("access");
        await settings.AddPasskey("Telephone", isFirst: true);
        Assert.That(await device.Count(), Is.EqualTo(1));
        await settings.ExpectNoPasskey("This device has a passkey for your account already.");
        await settings.RenamePasskey("Telephone", "My telephone");
        Assert.That(await Axe.ViolationsAsync(colleague.Page), Is.Empty);

        await SignOut();
        await colleague.GoToCampaign("desk");
        await colleague.SignInForm.ExpectShown();
        await device.Knows(holder: false);
        await colleague.SignInForm.TakePasskey();
        await colleague.SignInForm.ExpectRefused(
            "The browser gave no passkey: it was declined, took too long, or there is none for this site."
        );
        Assert.That(await Axe.ViolationsAsync(colleague.Page), Is.Empty);
        await device.Knows(holder: true);
        await colleague.SignInForm.TakePasskey();
        await colleague.ExpectTitle(Say("My desk"));

        await settings.Open("access");
        await settings.RemovePasskey("My telephone");
        await SignOut();
        await colleague.GoToCampaign("desk");
        await colleague.SignInForm.TakePasskey();
        await colleague.SignInForm.ExpectRefused("The passkey was refused. Try again.");

        Task SignOut() => colleague.Page.Context.ClearCookiesAsync();
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
