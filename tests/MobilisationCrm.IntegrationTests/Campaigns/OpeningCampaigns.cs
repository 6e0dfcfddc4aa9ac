using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>A manager opens a campaign, from an earlier one where there is one, and sets what its letters and lists say of it.</summary>
internal sealed class OpeningCampaigns : CrmFixture
{
    [Test]
    public async Task WhenACampaignIsOpened_EveryStateIsIdentifiedInIt()
    {
        var opened = await Manager.OpenCampaign("opened");
        var rows = await Viewer.Get<PagedList<EngagementSummary>>("/campaigns/opened/engagements?pageSize=500");
        Assert.Multiple(() =>
        {
            Assert.That((opened.Campaign.IsOpen, opened.Previous), Is.EqualTo((true, (string?)null)));
            Assert.That(rows.Items, Has.Count.EqualTo(195).And.All.Property(nameof(EngagementSummary.Stage)).EqualTo(Stage.Identified));
        });
    }

    [Test]
    public async Task WhenACampaignNamesItsCoLeads_ListsAndDetailSayWho()
    {
        await Manager.OpenCampaign("led");
        await Manager.Patch("/campaigns/led", new { coLeads = new[] { "es", "SN", "ES" } });
        var led = (await Viewer.Get<List<CampaignSummary>>("/campaigns")).Single(c => c.Slug == "led");
        await Manager.Patch("/campaigns/led", new { target = 80 });
        var kept = await Viewer.Get<CampaignDetail>("/campaigns/led");
        await Manager.Patch("/campaigns/led", new { coLeads = Array.Empty<string>() });
        var emptied = await Viewer.Get<CampaignDetail>("/campaigns/led");
        Assert.Multiple(() =>
        {
            Assert.That(led.CoLeads, Is.EqualTo(["ES", "SN"]));
            Assert.That(kept.Campaign.CoLeads, Is.EqualTo(["ES", "SN"]), "A field that is not named stays.");
            Assert.That(emptied.Campaign.CoLeads, Is.Empty);
        });
    }

    [Test]
    public async Task WhenATitleIsCorrected_TheOthersStay()
    {
        await Manager.OpenCampaign("titled");
        await Manager.Patch(
            "/campaigns/titled",
            new { titleFr = "Promouvoir l’économie sociale et solidaire", description = "For the 81st session" }
        );
        var titled = await Viewer.Get<CampaignDetail>("/campaigns/titled");
        Assert.Multiple(() =>
        {
            Assert.That(
                titled.Campaign.Title,
                Is.EqualTo(new LocalizedText("A draft for testing", "Promouvoir l’économie sociale et solidaire", "Un proyecto de prueba"))
            );
            Assert.That(titled.Description, Is.EqualTo("For the 81st session"));
        });
    }
}
