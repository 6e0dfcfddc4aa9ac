using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;
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
        // What the page lets through, the API judges; that is said in the same place and language.
        await organisations.CorrectEmail("two@@example.org");
        await organisations.ExpectProblemBesideEmail(Say("This is not an e-mail address."));
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

    [Test]
    public async Task WhenAPersonAsksToBeErased_TheFileKeepsThePost_AndNoName()
    {
        var mission = (await As(Role.Staff).Get<PagedList<OrganisationSummary>>("/organisations?state=BW")).Items[0];
        var person = await As(Role.Staff)
            .Post<ContactSummary>(
                "/contacts",
                new
                {
                    givenName = "Neo",
                    familyName = "Quillfeather",
                    organisationId = mission.Id,
                    post = "Legal adviser",
                }
            );
        var administrator = await SignIn(Role.Administrator);
        var page = new ContactPage(administrator);
        await page.Open(person.Id, "Neo Quillfeather");
        await page.Erase("Asked for it by letter");
        await page.ExpectProblem("A post is still held. End it first, or tick this.");
        await page.EndPosts();
        await page.ExpectErased();
        await administrator.OpenState("BW");
        await Expect(administrator.Page.GetByText("Quillfeather")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task WhenASpreadsheetIsMendedAndLoaded_TheStateFileNamesTheCounterparts()
    {
        const string Header = "state;kind;organisation;source;post;given_name;family_name\n";
        const string Row = "Lesotho;Ministry;Ministry of Small Business;card, June;Director;Palesa;Mokoena";
        var manager = await SignIn(Role.Manager);
        await manager.GoToCampaign("desk");
        await manager.Choose("Import");
        var import = new ImportPage(manager);
        await import.HandIn(Header + Row.Replace("Lesotho", "Atlantis", StringComparison.Ordinal));
        await import.ExpectSaid("1 problem.");
        await import.ExpectProblem(2, "state", "“Atlantis” is no State: write its ISO code or its UN name.");
        await import.ExpectNotToBeLoaded();

        await import.HandIn(Header + Row);
        await import.ExpectSaid("1 row can be loaded.");
        await import.LoadIt();
        await import.ExpectSaid("1 row was loaded.");
        await import.HandIn(Header + Row);
        await import.ExpectSaid("Everything in this file is on file already.");
        await import.ExpectNotToBeLoaded();

        await manager.OpenState("LS");
        await Expect(manager.Region("Counterparts")).ToContainTextAsync("Ministry of Small Business");
        await Expect(manager.Region("Counterparts")).ToContainTextAsync("Mokoena");
    }

    [Test]
    public async Task WhenStaffLookForTheImport_ItIsNotOffered()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("import");
        await staff.ExpectTitle(Say("Import"));
        await Expect(staff.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Say("Only managers load files"));
        await Expect(staff.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = Say("Import") })).ToHaveCountAsync(0);
    }
}
