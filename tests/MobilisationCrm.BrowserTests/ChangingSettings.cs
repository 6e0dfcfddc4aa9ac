using System.Text.RegularExpressions;
using MobilisationCrm.Accounts;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>What managers and administrators set.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class ChangingSettings(string language) : Journey(language)
{
    [Test]
    public async Task WhenAManagerChangesTheTarget_TheDashboardMeasuresAgainstIt()
    {
        var staff = await SignIn(Role.Staff);
        var theirs = new SettingsPage(staff);
        await theirs.Open("campaign");
        await theirs.ExpectTargetReadOnly();

        var manager = await SignIn(Role.Manager);
        var settings = new SettingsPage(manager);
        await settings.Open("campaign");
        await settings.SetTarget(66);
        var dashboard = new DashboardPage(manager);
        await dashboard.Open();
        await dashboard.ExpectTarget(66);
    }

    [Test]
    public async Task WhenASettingIsSearchedFor_ItsFieldIsReady()
    {
        var settings = new SettingsPage(await SignIn(Role.Manager));
        await settings.Open("me");
        await settings.Find("Confirmed co-sponsors to reach.");
        await settings.ExpectTargetReady();
    }

    [Test]
    public async Task WhenAManagerOpensACampaign_EveryStateStandsInItsPipeline()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("desk");
        await staff.ExpectTitle(Say("My desk"));
        await new NewCampaign(staff).ExpectNotOffered();

        var manager = await SignIn(Role.Manager);
        await manager.GoToCampaign("desk");
        var campaign = new NewCampaign(manager);
        await campaign.Begin();
        await campaign.Fill(
            "A draft on cooperatives",
            "Un projet sur les coopératives",
            "Un proyecto sobre las cooperativas",
            slug: Campaign,
            coLead: "Senegal"
        );
        await campaign.Open();
        await campaign.ExpectRefused("There is a campaign of this name already; choose another.");
        await campaign.Name("cooperatives");
        await campaign.Open();
        await manager.ExpectTitle(Say("Pipeline"));
        await Expect(manager.Page).ToHaveURLAsync(new Regex("/c/cooperatives/pipeline$"));
        await Expect(manager.Page.GetByText(Say("195 States"))).ToBeVisibleAsync();
        await manager.GoTo("/c/cooperatives/states/sn");
        await Expect(manager.Page.GetByText(Say("co-lead of the draft"))).ToBeVisibleAsync();
    }

    [Test]
    public async Task WhenAnAdministratorAddsAnAccount_ItsOwnerCanSignIn()
    {
        const string Email = "colleague.new@example.org";
        const string Password = "Handed-over-2026";
        var manager = await SignIn(Role.Manager);
        var theirs = new SettingsPage(manager);
        await theirs.Open("accounts");
        await theirs.ExpectNotAllowed();

        var administrator = await SignIn(Role.Administrator);
        var settings = new SettingsPage(administrator);
        await settings.Open("accounts");
        await settings.AddAccount("New colleague", Email, Password);

        var colleague = await Anonymous();
        await colleague.GoToCampaign("desk");
        await colleague.SignInForm.Enter(Email, Password);
        await colleague.ExpectTitle(Say("My desk"));
    }
    [Test]
    public async Task WhenAnAdministratorHasAJobRunNow_ThePageOfTheJobsShowsThatItRan_AndOffersNothingElse()
    {
        var settings = new SettingsPage(await SignIn(Role.Administrator));
        await settings.Open("me");
        var jobs = await settings.OpenJobs();
        await jobs.RunNow("weekly-report");
        await jobs.ExpectNothingToDelete();
        await jobs.ExpectRun("weekly-report");
    }
}
