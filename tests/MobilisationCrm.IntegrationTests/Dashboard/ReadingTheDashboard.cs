using System.Text.Json;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.States;

namespace MobilisationCrm.Scenarios;

/// <summary>The figures of the real campaign, as a manager or another program reads them.</summary>
internal sealed class ReadingTheDashboard : CrmFixture
{
    [Test]
    public async Task WhenTheRealCampaignIsRead_ItsFiguresAreThoseOfTheAdoption()
    {
        Viewer.Campaign = "sse-2024";
        var dashboard = await Viewer.Dashboard();

        Assert.Multiple(() =>
        {
            Assert.That(dashboard.CoSponsors, Is.EqualTo(57));
            Assert.That(dashboard.OnDraft, Is.EqualTo(12));
            Assert.That(dashboard.Abstentions, Is.EqualTo(1));
            Assert.That(
                dashboard.Balance.ToDictionary(b => b.Group, b => (b.CoSponsors, b.Members)),
                Is.EquivalentTo(
                    new Dictionary<RegionalGroup, (int, int)>
                    {
                        [RegionalGroup.EasternEuropean] = (16, 23),
                        [RegionalGroup.Weog] = (16, 29),
                        [RegionalGroup.Grulac] = (10, 33),
                        [RegionalGroup.African] = (8, 54),
                        [RegionalGroup.AsiaPacific] = (7, 54),
                    }
                )
            );
            Assert.That(dashboard.Balance.Sum(b => b.Members), Is.EqualTo(193), "Observers are in no denominator.");
            Assert.That(dashboard.Balance.Single(b => b.Group == RegionalGroup.EasternEuropean).Share, Is.EqualTo(16 / 23d).Within(1e-9));
            Assert.That(dashboard.Trend[^1].CoSponsors, Is.EqualTo(57));
            Assert.That(dashboard.Stale, Is.Empty, "A campaign that is over has nobody to chase.");
        });
    }

    [Test]
    public async Task WhenAnotherProgramReadsTheDashboard_TheNamesOfTheContractAreThere()
    {
        var json = await Viewer.Get<JsonElement>("/campaigns/sse-2024/dashboard");

        Assert.That(
            json.EnumerateObject().Select(p => p.Name),
            Is.SupersetOf(new[] { "campaign", "target", "coSponsors", "pledges", "funnel", "balance", "stale" })
        );
        Assert.That(
            json.GetProperty("funnel")[0].EnumerateObject().Select(p => p.Name),
            Is.SupersetOf(new[] { "stage", "current", "reached", "conversion", "medianDays" })
        );
        Assert.That(
            json.GetProperty("balance")[0].EnumerateObject().Select(p => p.Name),
            Is.SupersetOf(new[] { "group", "coSponsors", "members", "share" })
        );
        Assert.That(
            json.GetProperty("funnel").EnumerateArray().Select(s => s.GetProperty("stage").GetString()),
            Is.EqualTo(Enum.GetNames<Stage>())
        );
    }

    [Test]
    public async Task WhenArgentinaIsOpened_TheAbstentionOf2024StandsBesideTheSupportOf2023()
    {
        var in2024 = await Viewer.Get<EngagementDetail>("/campaigns/sse-2024/engagements/AR");
        var in2023 = await Viewer.Get<EngagementDetail>("/campaigns/sse-2023/engagements/ar");

        Assert.Multiple(() =>
        {
            Assert.That(in2024.Engagement.SponsoredOn, Is.Null);
            Assert.That(in2024.Votes.Select(v => v.Choice), Is.EqualTo(new[] { VoteChoice.Abstained }));
            Assert.That(in2024.Engagement.Position, Is.EqualTo(Position.Reserved));
            Assert.That(in2024.Earlier.Single().Campaign, Is.EqualTo("sse-2023"));
            Assert.That(in2024.Earlier.Single().Position, Is.EqualTo(Position.Supportive));
            Assert.That(in2023.Engagement.Position, Is.EqualTo(Position.Supportive));
            Assert.That(in2023.Engagement.SponsoredOn, Is.Null, "What the press reported of 2023 is a pledge.");
            Assert.That(in2023.Engagement.PledgedOn, Is.Not.Null);
        });
    }

    [Test]
    public async Task WhenTheNextCampaignIsOpen_FormerSponsorsAreItsWarmListWithTheirLastPosition()
    {
        Viewer.Campaign = "sse-next";
        var campaign = await Viewer.Get<CampaignDetail>("/campaigns/sse-next");
        var warm = await Viewer.Pipeline("formerSponsor=true");
        var argentina = await Viewer.Row("AR");

        Assert.Multiple(() =>
        {
            Assert.That((campaign.Campaign.Target, campaign.Campaign.IsOpen, campaign.Previous), Is.EqualTo((70, true, "sse-2024")));
            Assert.That(warm, Has.Count.EqualTo(57));
            Assert.That(warm.Select(e => e.Position).Distinct(), Is.EqualTo(new[] { Position.Supportive }));
            Assert.That(warm.Select(e => e.PositionBasis).Distinct(), Is.EqualTo(new[] { PositionBasis.CarriedOver }));
            Assert.That((argentina.FormerSponsor, argentina.Position), Is.EqualTo((false, Position.Reserved)));
        });
    }

    [Test]
    public async Task WhenAPledgeBecomesASponsorship_TheTwoAreNeverOneNumber()
    {
        var before = await Staff.Dashboard();
        await Staff.Commit("KE", CommitmentKind.Pledge);
        var pledged = await Staff.Dashboard();
        await Staff.Commit("KE", CommitmentKind.Sponsorship);
        var sponsored = await Staff.Dashboard();

        Assert.Multiple(() =>
        {
            Assert.That((pledged.Pledges, pledged.CoSponsors), Is.EqualTo((before.Pledges + 1, before.CoSponsors)));
            Assert.That((sponsored.Pledges, sponsored.CoSponsors), Is.EqualTo((before.Pledges, before.CoSponsors + 1)));
            Assert.That(African(sponsored).CoSponsors, Is.EqualTo(African(before).CoSponsors + 1));
            Assert.That(African(pledged).Pledges, Is.EqualTo(African(before).Pledges + 1));
        });

        static GroupBalance African(CampaignDashboard d) => d.Balance.Single(b => b.Group == RegionalGroup.African);
    }

    [Test]
    public async Task WhenAnObserverSponsors_ItStandsBesideTheMembers()
    {
        await Staff.Commit("PS", CommitmentKind.Sponsorship);
        var dashboard = await Staff.Dashboard();

        Assert.That(dashboard.ObserverCoSponsors, Is.EqualTo(1));
        Assert.That(dashboard.Balance.Sum(b => b.CoSponsors), Is.EqualTo(dashboard.CoSponsors));
    }

    [Test]
    public async Task WhenEngagementsMove_TheFunnelCountsWhereTheyStandAndHowFarTheyCame()
    {
        await Manager.OpenCampaign("funnel");
        Staff.Campaign = Manager.Campaign = "funnel";
        foreach (var iso2 in new[] { "BE", "NL", "LU", "DE" })
        {
            await Staff.LogContact(iso2);
            await Staff.Move(iso2, Stage.FirstContact);
        }

        Crm.Clock.Now = FakeClock.Start.AddDays(10);
        await Manager.Move("BE", Stage.InformationMeeting, "Seen in Geneva");
        Crm.Clock.Now = FakeClock.Start.AddDays(14);
        await Manager.Move("NL", Stage.InformationMeeting, "Seen in Geneva");
        await Staff.Patch("/campaigns/funnel/engagements/LU", new { status = "Declined" });
        var funnel = (await Staff.Dashboard()).Funnel.ToDictionary(f => f.Stage);
        Staff.Campaign = Manager.Campaign = Campaign;

        Assert.Multiple(() =>
        {
            Assert.That((funnel[Stage.Identified].Current, funnel[Stage.Identified].Reached), Is.EqualTo((189, 193)));
            Assert.That(
                (funnel[Stage.FirstContact].Current, funnel[Stage.FirstContact].Reached),
                Is.EqualTo((1, 4)),
                "Luxembourg declined: reached, but not current."
            );
            Assert.That((funnel[Stage.InformationMeeting].Current, funnel[Stage.InformationMeeting].Reached), Is.EqualTo((2, 2)));
            Assert.That(funnel[Stage.FirstContact].Conversion, Is.EqualTo(0.5));
            Assert.That(funnel[Stage.FirstContact].MedianDays, Is.EqualTo(12), "Stays of 10 and 14 days.");
            Assert.That(funnel[Stage.CoSponsorship].Conversion, Is.Null);
            Assert.That(funnel[Stage.BilateralMeeting].Conversion, Is.Null, "Nobody reached it.");
        });
    }

    [Test]
    public async Task WhenNobodyCallsForLongerThanTheStageAllows_TheEngagementIsStale()
    {
        await Staff.LogContact("FI");
        await Staff.Move("FI", Stage.FirstContact);
        await Staff.LogContact("SE");
        await Staff.Move("SE", Stage.FirstContact);
        await Staff.Patch($"/campaigns/{Campaign}/engagements/SE", new { status = "OnHold" });
        Crm.Clock.Now = FakeClock.Start.AddDays(21);
        var onTheLastDay = (await Staff.Dashboard()).Stale.Select(e => e.Iso2).ToList();
        Crm.Clock.Now = FakeClock.Start.AddDays(22);
        var stale = (await Staff.Dashboard()).Stale.Select(e => e.Iso2).ToList();
        await Staff.LogContact("FI", Direction.Inbound);
        var answered = (await Staff.Dashboard()).Stale.Select(e => e.Iso2).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(onTheLastDay, Does.Not.Contain("FI"));
            Assert.That(stale, Does.Contain("FI").And.Not.Contain("SE"), "On hold is a decision, not neglect.");
            Assert.That(stale, Does.Not.Contain("NO"), "Identified never goes stale.");
            Assert.That(answered, Does.Not.Contain("FI"));
        });
    }

    [Test]
    public async Task WhenAllStatesAreAskedForInOnePage_All195Come()
    {
        var page = await Viewer.Get<PagedList<EngagementSummary>>($"/campaigns/{Campaign}/engagements?page=1&pageSize=200");
        var second = await Viewer.Get<PagedList<EngagementSummary>>($"/campaigns/{Campaign}/engagements?page=2&pageSize=100");

        Assert.Multiple(() =>
        {
            Assert.That((page.Items.Count, page.Total, page.Page, page.PageSize), Is.EqualTo((195, 195, 1, 200)));
            Assert.That((second.Items.Count, second.Total, second.Page), Is.EqualTo((95, 195, 2)));
            Assert.That(page.Items.Select(e => e.Iso2).Distinct().Count(), Is.EqualTo(195));
        });
    }

    [TestCase("q=cote d", "CI", TestName = "WhenAccentsAreLeftOut_TheStateIsFound")]
    [TestCase("q=ALLEMAGNE", "DE", TestName = "WhenTheFrenchNameIsTyped_TheStateIsFound")]
    [TestCase("q=alemania", "DE", TestName = "WhenTheSpanishNameIsTyped_TheStateIsFound")]
    [TestCase("q=MNG", "MN", TestName = "WhenTheCodeIsTyped_TheStateIsFound")]
    public async Task Search(string query, string iso2)
    {
        Viewer.Campaign = Campaign;
        Assert.That((await Viewer.Pipeline(query)).Select(e => e.Iso2), Does.Contain(iso2));
    }

    [Test]
    public async Task WhenThePipelineIsFiltered_OnlyMatchingStatesCome()
    {
        await Staff.LogContact("CU");
        await Staff.Move("CU", Stage.FirstContact);
        var me = await Staff.Get<JsonElement>("/session");
        await Staff.Patch($"/campaigns/{Campaign}/engagements/CU", new { ownerId = me.GetProperty("id").GetGuid() });

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Staff.Pipeline("stage=FirstContact&group=Grulac")).Select(e => e.Iso2), Is.EqualTo(new[] { "CU" }));
            Assert.That((await Staff.Pipeline("owner=me")).Select(e => e.Iso2), Is.EqualTo(new[] { "CU" }));
            Assert.That(await Staff.Pipeline("owner=none"), Has.Count.EqualTo(194));
            Assert.That((await Staff.Pipeline("sort=Stage"))[0].Stage, Is.GreaterThanOrEqualTo(Stage.FirstContact));
            Assert.That((await Staff.Pipeline("group=Grulac")).Count, Is.EqualTo(33));
        });
    }

    [TestCase("/campaigns/nowhere/dashboard")]
    [TestCase("/campaigns/nowhere/engagements")]
    [TestCase("/campaigns/testing/engagements/XX")]
    [TestCase("/campaigns/testing/engagements/XX/timeline")]
    public Task WhenThereIsNoSuchThing_TheAnswerIsNotFound(string path) => Viewer.Refused(HttpMethod.Get, path, null, 404, "not-found");
}
