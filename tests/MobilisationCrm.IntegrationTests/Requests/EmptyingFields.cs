using MobilisationCrm.Campaigns;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Scenarios;

/// <summary>An edit that names a field as null empties it; a field that is not named stays.</summary>
internal sealed class EmptyingFields : CrmFixture
{
    [Test]
    public async Task WhenATargetOrDateOfACampaignIsNull_ItIsEmptied()
    {
        await Manager.OpenCampaign("emptied");
        await Manager.Patch(
            "/campaigns/emptied",
            new
            {
                target = 70,
                closesOn = "2026-12-10",
                adoptedOn = "2026-12-18",
            }
        );
        await Manager.Patch("/campaigns/emptied", new { draftSymbol = "A/C.2/81/L.1" });
        var kept = (await Viewer.Get<CampaignDetail>("/campaigns/emptied")).Campaign;
        await Manager.Patch(
            "/campaigns/emptied",
            new
            {
                target = (int?)null,
                closesOn = (string?)null,
                adoptedOn = (string?)null,
            }
        );
        var emptied = (await Viewer.Get<CampaignDetail>("/campaigns/emptied")).Campaign;
        Assert.Multiple(() =>
        {
            Assert.That(
                (kept.Target, kept.ClosesOn, kept.AdoptedOn),
                Is.EqualTo((70, new DateOnly(2026, 12, 10), new DateOnly(2026, 12, 18)))
            );
            Assert.That(
                (emptied.Target, emptied.ClosesOn, emptied.AdoptedOn, emptied.IsOpen),
                Is.EqualTo(((int?)null, (DateOnly?)null, (DateOnly?)null, true))
            );
        });
    }

    [Test]
    public async Task WhenTheDayOfACheckIsNull_TheOrganisationWasNeverChecked()
    {
        var mission = await Staff.Mission("BJ");
        await Staff.Patch($"/organisations/{mission.Id}", new { verifiedOn = "2026-09-01" });
        await Staff.Patch($"/organisations/{mission.Id}", new { verifiedOn = (string?)null });
        Assert.That((await Viewer.Get<OrganisationDetail>($"/organisations/{mission.Id}")).Organisation.VerifiedOn, Is.Null);
    }

    [Test]
    public async Task WhenTheOwnerOfAFollowUpIsNull_NobodyOwnsIt()
    {
        var raised = await Staff.Post<FollowUpItem>(
            "/follow-ups",
            new
            {
                Campaign,
                iso2 = "BJ",
                title = "Call",
                dueOn = "2026-09-20",
            }
        );
        await Staff.Patch($"/follow-ups/{raised.Id}", new { dueOn = "2026-09-21" });
        var kept = await Staff.Get<FollowUpItem>($"/follow-ups/{raised.Id}");
        await Staff.Patch($"/follow-ups/{raised.Id}", new { ownerId = (Guid?)null });
        Assert.Multiple(async () =>
        {
            Assert.That(kept.Owner, Is.Not.Null);
            Assert.That((await Staff.FollowUps("owner=none")).ConvertAll(f => f.Id), Has.Member(raised.Id));
        });
    }
}
