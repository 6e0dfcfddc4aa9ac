using MobilisationCrm.Accounts;

namespace MobilisationCrm;

/// <summary>The search that opens with Ctrl K on every page.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class FindingThings(string language) : Journey(language)
{
    [Test]
    public async Task WhenWordsAreTypedWithoutAccents_TheLoggedContactIsFoundAndItsStateOpens()
    {
        await As(Role.Staff)
            .Post(
                "/interactions",
                new
                {
                    campaign = Campaign,
                    iso2 = "TG",
                    kind = "Call",
                    subject = "Économie solidaire",
                    notes = "La déléguée préfère le français.",
                }
            );
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("desk");
        var search = await staff.PressCtrlK();
        await search.Type("deleguee prefere");
        await search.ExpectHit("Économie solidaire", "La déléguée préfère le français.");
        await search.Open("Économie solidaire");
        await staff.ExpectTitle(Say("Togo"));
    }
}
