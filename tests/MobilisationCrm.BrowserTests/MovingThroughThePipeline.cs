using System.Text.RegularExpressions;
using MobilisationCrm.Accounts;

namespace MobilisationCrm;

/// <summary>Board and table of the pipeline.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class MovingThroughThePipeline(string language) : Journey(language)
{
    [Test]
    public async Task WhenACardIsDraggedBack_TheReasonIsAskedForInPlace()
    {
        await As(Role.Staff)
            .Post(
                "/interactions",
                new
                {
                    campaign = Campaign,
                    iso2 = "KE",
                    kind = "Call",
                    subject = "A first word",
                }
            );
        var staff = await SignIn(Role.Staff);
        var board = await staff.OpenPipeline();
        await board.Search(Say("Kenya"));
        await board.Drag("Kenya", "Identified", "First contact");
        await board.ExpectCard("Kenya", "First contact");

        await board.Drag("Kenya", "First contact", "Identified");
        await board.ExpectReasonAsked();
        await board.GiveReason("The call reached the wrong Mission.");
        await board.ExpectCard("Kenya", "Identified");
        await (await staff.OpenState("KE")).ExpectInTimeline(Say("Moved to Identified"), "The call reached the wrong Mission.");
    }

    [Test]
    public async Task WhenACardIsCarriedByKeyboard_TheFocusStaysOnIt()
    {
        await As(Role.Staff)
            .Post(
                "/interactions",
                new
                {
                    campaign = Campaign,
                    iso2 = "TH",
                    kind = "Call",
                    subject = "A first word",
                }
            );
        var staff = await SignIn(Role.Staff);
        var board = await staff.OpenPipeline("?q=Thailand");
        await board.Carry("Thailand", "Identified", "First contact");
        await board.PutBack("Thailand");
        await board.ExpectHeld("Thailand", "Identified");

        await board.Carry("Thailand", "Identified", "First contact");
        await board.Drop("Thailand", "First contact");
        await board.ExpectHeld("Thailand", "First contact");
    }

    [Test]
    public async Task WhenEvidenceIsMissing_StaffIsRefusedAndAManagerMayOverride()
    {
        var staff = await SignIn(Role.Staff);
        var board = await staff.OpenPipeline();
        await board.Search(Say("Uganda"));
        await board.Move("Uganda", "Identified", "First contact");
        await board.ExpectEvidenceAsked("Log a contact");
        // The act that was missing: then the move goes through by itself.
        var log = await board.PressEvidence("Log a contact");
        await log.ExpectState("Uganda");
        await log.FillSubject("A first word");
        await staff.Page.Keyboard.PressAsync("Control+Enter");
        await board.ExpectCard("Uganda", "First contact");

        var manager = await SignIn(Role.Manager);
        var theirs = await manager.OpenPipeline();
        await theirs.Search(Say("Rwanda"));
        await theirs.Move("Rwanda", "Identified", "First contact");
        await theirs.GiveReason("The contact was made by the co-lead's Mission.");
        await theirs.ExpectCard("Rwanda", "First contact");
    }

    [Test]
    public async Task WhenANameIsTypedWithoutAccents_ItIsFound()
    {
        var app = await SignIn(Role.Viewer, campaign: "sse-next");
        var english = await SignIn(Role.Staff, campaign: "sse-next");
        var table = await english.OpenPipeline("?view=table");
        await table.Search("cote d'ivoire");
        await table.ExpectRow("Côte d'Ivoire");
        await table.ExpectRows(1);
        // The board member reads Spanish, and finds a State by its English name too.
        table = await app.OpenPipeline("?view=table");
        await app.Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Textbox).FillAsync("turkiye");
        await table.ExpectRows(1);
    }

    [Test]
    public async Task WhenSeveralRowsAreChanged_OneUndoBringsEveryFormerValueBack()
    {
        await As(Role.Staff).Patch($"/campaigns/{Campaign}/engagements/MT", new { priority = "Low" });
        var staff = await SignIn(Role.Staff);
        var table = await staff.OpenPipeline("?view=table&bloc=EuropeanUnion");
        await table.ExpectRows(27);
        await table.Search("malt");
        // Else a row far down is ticked, and the first ones, scrolled out of sight, are not drawn.
        await table.ExpectRows(1);
        await table.Tick("Malta");
        await table.Search("");
        await table.ExpectRows(27);
        await table.Tick("Austria");
        await table.ChangeTicked("Priority", "High");
        await table.ExpectPriority("Austria", "High");
        await table.Undo();
        await table.ExpectPriority("Austria", "Normal");
        await table.Search("malt");
        await table.ExpectPriority("Malta", "Low");
    }

    [Test]
    public async Task WhenAViewIsSaved_ItOpensAgainByItsName()
    {
        var staff = await SignIn(Role.Staff);
        var table = await staff.OpenPipeline("?view=table");
        await table.FilterBy("Bloc", "Small island developing States");
        await table.ExpectRows(37);
        await table.ToggleColumn("Owner");
        await table.ExpectNoColumn("Owner");
        await table.SaveView("Small islands");
        await table.ToggleColumn("Owner");
        await table.ExpectColumn("Owner");

        await staff.OpenPipeline();
        await table.OpenView("Small islands");
        await table.ExpectRows(37);
        await table.ExpectFilter("Bloc", "Small island developing States");
        await table.ExpectNoColumn("Owner");
        await table.ExpectOpenView("Small islands");
    }

    [Test]
    public async Task WhenTheTableIsFiltered_TheAddressKeepsTheFilter()
    {
        var staff = await SignIn(Role.Staff);
        var table = await staff.OpenPipeline("?view=table");
        await table.FilterBy("Regional group", "Eastern European Group");
        await table.ExpectRows(23);
        await table.ExpectEveryRow("Eastern European Group");
        await Expect(staff.Page).ToHaveURLAsync(new Regex("group=EasternEuropean"));

        await staff.Page.ReloadAsync();
        await table.ExpectFilter("Regional group", "Eastern European Group");
        await table.ExpectRows(23);
    }
}
