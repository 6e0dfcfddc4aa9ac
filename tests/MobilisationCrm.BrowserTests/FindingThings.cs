using MobilisationCrm.Accounts;

namespace MobilisationCrm;

/// <summary>The search that opens with Ctrl K on every page.</summary>
internal sealed class FindingThings : Journey
{
    [Test]
    public async Task WhenWordsAreTypedWithoutAccents_TheLoggedContactIsFoundAndItsStateOpens()
    {
        await As(Role.Staff).Post("/interactions", new { campaign = Campaign, iso2 = "TG", kind = "Call", subject = "Économie solidaire", notes = "La déléguée préfère le français." });
        var viewer = await SignIn(Role.Viewer);
        await viewer.GoToCampaign("desk");
        var search = await viewer.PressCtrlK();
        await search.Type("deleguee prefere");
        await search.ExpectHit("Économie solidaire", "La déléguée préfère le français.");
        await search.Open("Économie solidaire");
        await viewer.ExpectTitle("Togo");
    }
}
