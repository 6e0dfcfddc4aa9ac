using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using MobilisationCrm.Organisations;
using MobilisationCrm.Search;

namespace MobilisationCrm.Scenarios;

/// <summary>One search for everything: words or parts of words, accents and case ignored, on every database alike.</summary>
internal sealed class Searching : CrmFixture
{
    [TestCase("cote d'ivoire", "CI")]
    [TestCase("CÔTE D’IVOIRE", "CI")]
    [TestCase("allemagne", "DE")]
    [TestCase("alemania", "DE")]
    [TestCase("turkiye", "TR")]
    [TestCase("SEN", "SN")]
    [TestCase("gb", "GB")]
    public async Task WhenAStateIsNamedInAnyLanguageOrByCode_ItComesFirst(string q, string iso2)
    {
        var hit = (await Find(q))[0];
        Assert.That((hit.Kind, hit.Id), Is.EqualTo((SearchKind.State, iso2)));
    }

    [Test]
    public async Task WhenANameHasAccents_ItIsFoundWithoutThemAndTheOtherWayRound()
    {
        var ministry = await Staff.AddOrganisation(OrganisationKind.Ministry, "Ministère de l’Économie bleue", "BJ");
        var contact = await Staff.AddContact("Nuñez Œuvrard", ministry.Id, "Directrice");
        var organisation = await One("ministere economie bleue", SearchKind.Organisation);
        var person = await One("NUNEZ oeuv", SearchKind.Contact);
        var accented = await One("ñuñez", SearchKind.Contact);
        Assert.Multiple(() =>
        {
            Assert.That((organisation.Id, organisation.Iso2), Is.EqualTo((ministry.Id.ToString(), "BJ")));
            Assert.That((person.Id, person.Around), Is.EqualTo((contact.Id.ToString(), "Directrice, Ministère de l’Économie bleue")));
            Assert.That(accented.Id, Is.EqualTo(contact.Id.ToString()));
        });

        await Staff.Patch($"/contacts/{contact.Id}", new { familyName = "Ramírez" });
        Assert.That((await One("ramirez", SearchKind.Contact)).Id, Is.EqualTo(contact.Id.ToString()), "An edit is found at once.");
        Assert.That(await Find("nunez"), Is.Empty);
    }

    [Test]
    public async Task WhenWordsStandInTheNotes_TheContactIsFoundWithTheTextAroundThem()
    {
        var notes =
            string.Join(' ', Enumerable.Repeat("Much was said before.", 20))
            + " The délégué asked for the ZEBRA paragraph. "
            + string.Join(' ', Enumerable.Repeat("And after.", 40));
        await Staff.Post(
            "/interactions",
            new
            {
                Campaign,
                iso2 = "BF",
                kind = "Call",
                subject = "Working text",
                notes,
            }
        );
        var hit = await One("zebra delegue", SearchKind.Interaction);
        Assert.Multiple(() =>
        {
            Assert.That((hit.Title, hit.Iso2, hit.Campaign), Is.EqualTo(("Working text", "BF", Campaign)));
            Assert.That(hit.Around, Does.StartWith("… ").And.Contains("délégué asked for the ZEBRA paragraph").And.EndsWith(" …"));
            Assert.That(hit.Around, Has.Length.LessThan(200));
        });
        Assert.That(await Find("zebra giraffe"), Is.Empty, "A hit holds all the words.");
    }

    [Test]
    public async Task WhenAContactIsCorrected_OnlyTheCorrectionIsFound()
    {
        var wrong = await Staff.LogContact("BI", subject: "Okapi one");
        var right = await Staff.LogContact("BI", subject: "Okapi two", correctsId: wrong.Id);
        Assert.That((await Find("okapi")).Select(h => h.Id), Is.EqualTo(new[] { right.Id.ToString() }));
    }

    [Test]
    public async Task WhenManyMatch_EachKindIsCappedAndTheCampaignAskedForComesFirst()
    {
        for (var i = 0; i < 8; i++)
            await Staff.LogContact("CV", subject: $"Pangolin {i}");
        await Manager.OpenCampaign("searching");
        await Crm.SignInAs(MobilisationCrm.Accounts.Role.Staff)
            .Post(
                "/interactions",
                new
                {
                    campaign = "searching",
                    iso2 = "CV",
                    kind = "Call",
                    subject = "Pangolin elsewhere",
                    at = "2026-09-02T10:00:00Z",
                }
            );
        var here = await Find("pangolin");
        var there = await Find("pangolin", "searching");
        Assert.That(here, Has.Count.EqualTo(6).And.All.Matches<SearchHit>(h => h!.Campaign == Campaign));
        Assert.That(there[0].Title, Is.EqualTo("Pangolin elsewhere"));
    }

    [Test]
    public async Task WhenRowsAreOlderThanTheSearch_TheyAreFoundAfterMigrating()
    {
        var contact = await Staff.AddContact("Quagga-Ñandú");
        await using (var scope = Crm.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await db
                .Contacts.Where(c => c.Id == contact.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => EF.Property<string?>(c, "SearchText"), (string?)null));
            Assert.That(await Find("quagga"), Is.Empty);
            await scope.ServiceProvider.GetRequiredService<DatabaseCommands>().MigrateAsync(CancellationToken.None);
        }

        Assert.That((await One("quagga nandu", SearchKind.Contact)).Id, Is.EqualTo(contact.Id.ToString()));
    }

    [TestCase("?q=a")]
    [TestCase("")]
    public Task WhenTooLittleIsAsked_ItIsRefused(string query) =>
        Viewer.Refused(HttpMethod.Get, $"/search{query}", null, 400, "invalid-request");

    [TestCase("100%")]
    [TestCase("__")]
    [TestCase("'\"; --")]
    public async Task WhenTheTextHoldsSignsOfTheDatabase_TheyAreLettersLikeAnyOther(string q) =>
        Assert.That(await Find(Uri.EscapeDataString(q)), Is.Empty);

    private Task<List<SearchHit>> Find(string q, string campaign = Campaign) =>
        Staff.Get<List<SearchHit>>($"/search?q={q}&campaign={campaign}");

    private async Task<SearchHit> One(string q, SearchKind kind) => (await Find(q)).Single(h => h.Kind == kind);
}
