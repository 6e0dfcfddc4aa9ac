using System.Xml.Linq;
using MobilisationCrm.Accounts;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>The figures of the real campaign of 2024, as a manager reads them.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class ReadingTheDashboard(string language) : Journey(language)
{
    [Test]
    public async Task WhenTheCampaignOf2024IsOpened_ItsFiguresAreThoseOfTheRecord()
    {
        var manager = await SignIn(Role.Manager, campaign: "sse-2024");
        var dashboard = new DashboardPage(manager);
        await dashboard.Open();
        await dashboard.ExpectCoSponsors(57);
        await dashboard.ExpectOnDraft(12);
        await dashboard.ShowBalance();
        await dashboard.ExpectBalance("Eastern European Group", 16, 23);
        await dashboard.ExpectBalance("WEOG", 16, 29);
        await dashboard.ExpectBalance("GRULAC", 10, 33);
        await dashboard.ExpectBalance("African Group", 8, 54);
        await dashboard.ExpectBalance("Asia-Pacific Group", 7, 54);
    }

    [Test]
    public async Task WhenAManagerOpensIt_TargetFunnelAndWhatToDoAreOnTheFirstScreen()
    {
        var manager = await SignIn(Role.Manager, Look.Desktop with { Width = 1440, Height = 900 }, "sse-next");
        var dashboard = new DashboardPage(manager);
        await dashboard.Open();
        await dashboard.ExpectOnFirstScreen();
        // One line says what is forecast; what it is made of is one press away.
        await dashboard.OpenForecast();
    }

    [Test]
    public async Task WhenABlocIsChosen_EveryFigureIsOfItsStates()
    {
        var manager = await SignIn(Role.Manager, campaign: "sse-2024");
        var dashboard = new DashboardPage(manager);
        await dashboard.Open();
        await dashboard.ExpectCoSponsors(57);
        await dashboard.FilterBy("Bloc", "European Union");
        await dashboard.ExpectCoSponsors(27);
        await dashboard.ShowBalance();
        await dashboard.ExpectBalance("Eastern European Group", 11, 11);
        await dashboard.ExpectBalance("WEOG", 15, 15);
    }

    [Test]
    public async Task WhenAFigureIsPressed_TheListBehindItOpens()
    {
        var manager = await SignIn(Role.Manager, campaign: "sse-2024");
        var dashboard = new DashboardPage(manager);
        await dashboard.Open();
        var list = await dashboard.OpenCoSponsors();
        await list.ExpectRows(57);
        await dashboard.Open();
        await dashboard.ShowBalance();
        list = await dashboard.OpenCoSponsorsOf("African Group");
        await list.ExpectRows(8);
        await list.ExpectEveryRow("African Group");
    }

    [Test]
    public async Task WhenAPictureIsSavedFromTheDarkTheme_ItIsForWhitePaper()
    {
        var manager = await SignIn(Role.Manager, Look.Desktop.InTheDark(), "sse-2024");
        var dashboard = new DashboardPage(manager);
        await dashboard.Open();
        // The ink of the light theme, and not the ground of the dark one.
        var picture = await dashboard.SavePicture("Co-sponsorship funnel");
        Assert.That(picture, Does.Contain("#101c2e").And.Not.Contain("#151e2d"));
        Assert.That(() => XDocument.Parse(picture), Throws.Nothing, "A drawing that no program opens is none.");
    }
}
