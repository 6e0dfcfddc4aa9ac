using MobilisationCrm.Accounts;
using MobilisationCrm.Pages;

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

        var togo = new StateFile(staff);
        await togo.SearchTimeline("deleguee");
        await togo.ExpectInTimeline("Économie solidaire");
        await togo.SearchTimeline("nowhere");
        await togo.ExpectNothingInTimeline();
    }

    [Test]
    public async Task WhenAnActIsTyped_ItIsDoneWithTheState_AndGLeadsToPages()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("desk");
        var search = await staff.PressCtrlK();
        await search.Type("log burkina");
        await staff.Page.Keyboard.PressAsync("Enter");
        var log = new LogContactDialog(staff);
        await log.ExpectState("Burkina Faso");
        await staff.Page.Keyboard.PressAsync("Escape");
        await log.ExpectClosed();

        await staff.Page.Keyboard.PressAsync("g");
        await staff.Page.Keyboard.PressAsync("m");
        await staff.ExpectTitle(Say("Meetings"));
    }
}
