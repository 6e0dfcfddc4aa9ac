using MobilisationCrm.Accounts;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>Positions, commitments and next steps in a State's file.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class KeepingAStateFile(string language) : Journey(language)
{
    private const string Pledge = "Pledge";
    private const string Sponsorship = "Sponsorship (e-deleGATE)";

    [Test]
    public async Task WhenAStatePledgesSponsorsAndWithdraws_TheDashboardFollows()
    {
        var staff = await SignIn(Role.Staff);
        var dashboard = new DashboardPage(staff);
        await dashboard.Open();
        var before = await dashboard.CoSponsors();

        var peru = await staff.OpenState("PE");
        await peru.RecordPosition("Supportive", "Statement in the Second Committee");
        await peru.ExpectPosition("Supportive", "Statement in the Second Committee");
        await peru.Record(Pledge, "The ambassador, by telephone");
        await peru.ExpectCommitment(Pledge, "Pledge, {{date}}");
        await peru.ExpectNoCommitment(Sponsorship);
        await dashboard.Open();
        await dashboard.ExpectCoSponsors(before);
        await dashboard.ExpectPledges(1);

        peru = await staff.OpenState("PE");
        await peru.Record(Sponsorship, "Seen in e-deleGATE");
        await peru.ExpectCommitment(Sponsorship, "Confirmed", "common");
        await peru.ExpectCommitment(Pledge, "Pledge, {{date}}");
        await dashboard.Open();
        await dashboard.ExpectCoSponsors(before + 1);
        await dashboard.ExpectPledges(0);

        peru = await staff.OpenState("PE");
        await peru.Withdraw(Sponsorship, "Seen in e-deleGATE, struck out");
        await peru.ExpectCommitment(Sponsorship, "Withdrawn {{date}}");
        await peru.ExpectInTimeline($"{Say(Sponsorship)} · {Say("made")}", "Seen in e-deleGATE");
        await peru.ExpectInTimeline($"{Say(Sponsorship)} · {Say("withdrawn")}", "struck out");
        await dashboard.Open();
        await dashboard.ExpectCoSponsors(before);
    }

    [Test]
    public async Task WhenTwoPeopleEditTheSameNextStep_TheSecondIsTold()
    {
        var first = await SignIn(Role.Staff);
        var second = await SignIn(Role.Manager);
        var theirs = await first.OpenState("BO");
        var mine = await second.OpenState("BO");
        await theirs.StartNextStep();
        await mine.StartNextStep();
        await theirs.SaveNextStep("Send the explanatory note");
        await theirs.ExpectNextStep("Send the explanatory note");

        await mine.SaveNextStep("Call the expert");
        await mine.ExpectOvertaken("Send the explanatory note", "Call the expert");
        // Knowing what is on file, the second may decide.
        await mine.SaveNextStep("Call the expert after the note");
        await mine.ExpectNextStep("Call the expert after the note");
    }

    [Test]
    public async Task WhenThePageIsLeftWithSomethingTyped_TheAppAsksFirst()
    {
        var staff = await SignIn(Role.Staff);
        var file = await staff.OpenState("CL");
        await file.StartNextStep();
        await file.TypeNextStep("Ask the ministry for a date");
        await staff.TryToLeaveFor("Meetings");
        await staff.StayHere();
        await file.ExpectTyped("Ask the ministry for a date");

        await staff.TryToLeaveFor("Meetings");
        await staff.LeaveAnyway();
        await staff.ExpectTitle(Say("Meetings"));
    }

    [Test]
    public async Task WhenTheBrowserIsOffline_SavingSaysSo_AndWorksOnceTheLineIsBack()
    {
        var staff = await SignIn(Role.Staff);
        var file = await staff.OpenState("UY");
        await file.StartNextStep();
        await staff.Page.Context.SetOfflineAsync(true);
        await staff.ExpectNotice("There is no connection. What you type stays here; save it once the connection is back.");
        await file.SaveNextStep("Thank the ambassador");
        await file.ExpectUnreachable("Thank the ambassador");

        await staff.Page.Context.SetOfflineAsync(false);
        await file.SaveNextStep("Thank the ambassador");
        await file.ExpectNextStep("Thank the ambassador");
    }
}
