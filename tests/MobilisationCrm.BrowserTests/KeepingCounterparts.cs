using MobilisationCrm.Accounts;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>Organisations and the persons in them.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class KeepingCounterparts(string language) : Journey(language)
{
    [Test]
    public async Task WhenAMinistryAndItsDirectorAreAdded_TheStateFileNamesThem()
    {
        const string Name = "Ministry of Cooperatives";
        var staff = await SignIn(Role.Staff);
        var organisations = new OrganisationsPage(staff);
        await organisations.Add("Ministry", "Eswatini", Name, "no address at all");
        await organisations.ExpectProblemBesideEmail(Say("This is not an e-mail address."));
        // What the page lets through, the API judges; its sentence stands in the same place.
        await organisations.CorrectEmail("two@@example.org");
        await organisations.ExpectProblemBesideEmail("Not a mail address.");
        await organisations.CorrectEmail("cooperatives@example.org");

        var ministry = new OrganisationPage(staff);
        await ministry.ExpectShown(Name, "cooperatives@example.org");
        await ministry.AddPerson("Thandi", "Dlamini", "Director of cooperatives");
        await staff.OpenByName(Name);
        await ministry.ExpectShown(Name, "cooperatives@example.org");
        await ministry.ExpectHolder("Director of cooperatives", "Thandi Dlamini");

        await staff.OpenState("SZ");
        await Expect(staff.Region("Counterparts")).ToContainTextAsync(Name);
        await Expect(staff.Region("Counterparts")).ToContainTextAsync("Dlamini");
    }
}
