using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Search;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// An organisation has up to three names: each reader and each letter has the one in its own language, else the one on file.
/// </summary>
internal sealed class NamingOrganisations : CrmFixture
{
    private const string English = "Ministry of Fisheries";
    private const string French = "Ministère de la Pêche";
    private const string Spanish = "Ministerio de Pesca";

    // Whoever reads Spanish here must read meetings too.
    protected override Task Prepare() => Administrator.Patch("/session", new { language = "es" });

    [TestCase("en", English)]
    [TestCase("fr", French)]
    [TestCase("es", Spanish)]
    public async Task WhenAReaderHasALanguage_EveryAnswerNamesTheOrganisationInIt(string language, string name)
    {
        var iso2 = language switch
        {
            "fr" => "KM",
            "es" => "CU",
            _ => "SC",
        };
        var ministry = await AddMinistry(iso2);
        await Staff.AddContact($"Rodman {iso2}", ministry.Id, "Director");
        await Staff.LogContact(iso2, organisationId: ministry.Id);
        var meeting = await Staff.InviteOrganisations(await Staff.PrepareMeeting(), ministry.Id);
        await Staff.SendInvitations(meeting);
        await Staff.RecordAnswer(meeting, iso2, Answer.Accepted);
        Staff.WaitUntilAfter(meeting);
        await Staff.RecordAttendance(meeting, iso2);

        var reader = Reader(language);
        var listed = (await reader.Get<PagedList<OrganisationSummary>>($"/organisations?state={iso2}&kind=Ministry")).Items.Single();
        var detail = await reader.Get<OrganisationDetail>($"/organisations/{ministry.Id}");
        var contact = (await reader.Get<PagedList<ContactSummary>>($"/contacts?q=Rodman {iso2}")).Items.Single();
        var timeline = await reader.Timeline(iso2);
        var invited = Session.InvitationOf(await reader.Meeting(meeting.Meeting.Id), iso2);
        var proposed = (await reader.Get<List<StateInvitees>>($"/meetings/invitees?states={iso2}")).Single();
        var person = (await Find(reader, $"Rodman {iso2}", SearchKind.Contact)).Single();
        Assert.Multiple(() =>
        {
            Assert.That((listed.Name, listed.NameOnFile, listed.NameFr, listed.NameEs), Is.EqualTo((name, English, French, Spanish)));
            Assert.That(detail.Organisation, Is.EqualTo(listed));
            Assert.That(contact.Posts.Single().Organisation, Is.EqualTo(name));
            Assert.That(timeline.Single(i => i.Kind == TimelineKind.Interaction).With, Is.EqualTo(name));
            Assert.That(timeline.Single(i => i.Kind == TimelineKind.Answer).With, Is.EqualTo(name));
            Assert.That(timeline.Single(i => i.Kind == TimelineKind.Attendance).With, Is.EqualTo(name));
            Assert.That(invited.Organisation, Is.EqualTo(name));
            Assert.That(proposed.Proposals.Select(p => p.Organisation), Has.Member(name));
            Assert.That(person.Around, Is.EqualTo($"Director, {name}"));
        });
    }

    [Test]
    public async Task WhenAReaderChoosesAnotherLanguage_TheNextAnswerIsInIt()
    {
        var ministry = await AddMinistry("FM");
        await Administrator.Post(
            "/accounts",
            new
            {
                email = "chooser@example.org",
                displayName = "Chooser",
                role = Role.Staff,
                password = DemoSeeder.Password,
            }
        );
        var reader = Crm.SignInAs("chooser@example.org", DemoSeeder.Password);
        Assert.That((await reader.Get<OrganisationDetail>($"/organisations/{ministry.Id}")).Organisation.Name, Is.EqualTo(English));
        await reader.Patch("/session", new { language = "fr" });
        Assert.That((await reader.Get<OrganisationDetail>($"/organisations/{ministry.Id}")).Organisation.Name, Is.EqualTo(French));
    }

    [TestCase("ministry fisheries yaren")]
    [TestCase("ministere peche koror")]
    [TestCase("PESCA FUNAFUTI")]
    public async Task WhenOneOfItsNamesIsTyped_ItIsFoundAndNamedInTheReadersLanguage(string q)
    {
        var seat = q.Split(' ')[^1];
        var iso2 = seat switch
        {
            "FUNAFUTI" => "TV",
            "yaren" => "NR",
            _ => "PW",
        };
        var ministry = await AddMinistry(iso2, seat: $" {seat}");
        var reader = Reader("fr");
        var hits = await Find(reader, q, SearchKind.Organisation);
        var listed = await reader.Get<PagedList<OrganisationSummary>>($"/organisations?state={iso2}&q={q.Split(' ')[0][..5]}");
        Assert.Multiple(() =>
        {
            Assert.That(hits.Where(h => h.Id == ministry.Id.ToString()).Select(h => h.Title), Is.EqualTo([$"{French} {seat}"]));
            Assert.That(listed.Items.Select(o => o.Id), Has.Member(ministry.Id));
        });
    }

    [Test]
    public async Task WhenOnlyOneNameIsOnFile_EverybodyReadsIt_AndListsAreSortedByWhatIsRead()
    {
        await Staff.AddOrganisation(OrganisationKind.SseNetwork, "Zebra network", "BZ");
        await Staff.Post<OrganisationDetail>(
            "/organisations",
            new
            {
                kind = OrganisationKind.SseNetwork,
                name = "Action network",
                nameFr = "Zone solidaire",
                stateIso2 = "BZ",
            }
        );
        Assert.Multiple(async () =>
        {
            Assert.That(await Names("en"), Is.EqualTo(["Action network", "Zebra network"]));
            Assert.That(await Names("fr"), Is.EqualTo(["Zebra network", "Zone solidaire"]));
            Assert.That(await Names("es"), Is.EqualTo(["Action network", "Zebra network"]));
        });

        async Task<IEnumerable<string>> Names(string language) =>
            (await Reader(language).Get<PagedList<OrganisationSummary>>("/organisations?state=BZ&kind=SseNetwork")).Items.Select(o =>
                o.Name
            );
    }

    [Test]
    public async Task WhenANameIsSentBackAsItWasRead_TheOneOnFileStays_AndGivenOnesChange()
    {
        var ministry = await AddMinistry("ST");
        var reader = Reader("fr");
        await reader.Patch($"/organisations/{ministry.Id}", new { name = French, phone = "+239 1" });
        Assert.That((await Names()).NameOnFile, Is.EqualTo(English), "A form that was read in French is sent back.");
        await reader.Patch(
            $"/organisations/{ministry.Id}",
            new
            {
                name = "Ministry of the Sea",
                nameFr = "Ministère de la Mer",
                nameEs = "",
            }
        );
        var now = await Names();
        Assert.That((now.NameOnFile, now.NameFr, now.NameEs), Is.EqualTo(("Ministry of the Sea", "Ministère de la Mer", (string?)null)));

        async Task<OrganisationSummary> Names() =>
            (await Staff.Get<OrganisationDetail>($"/organisations/{ministry.Id}")).Organisation;
    }

    [TestCase("FR", "fr", French)]
    [TestCase("PE", "es", Spanish)]
    [TestCase("AG", "en", English)]
    public async Task WhenALetterGoesToAnOrganisation_ItIsNamedInTheLanguageOfTheLetter(string iso2, string language, string name)
    {
        var ministry = await AddMinistry(iso2, $"fish.{language}@example.org");
        var meeting = await Staff.PrepareMeeting();
        await Staff.InviteOrganisations(meeting, ministry.Id);
        await Staff.SendInvitations(meeting);
        var mail = (await Staff.MailOf(meeting, iso2)).Single();
        Assert.Multiple(() =>
        {
            Assert.That((mail.Mail.Language, mail.Mail.ToName), Is.EqualTo((language, name)));
            Assert.That(mail.Text, Does.Contain(name));
        });
    }

    [Test]
    public async Task WhenASpreadsheetHasThreeNames_TheyAreLoaded_AndAnyOfThemMeansTheSameBody()
    {
        const string Header = "Estado;Tipo;Organización;Organización en francés;Organización en español;Fuente\n";
        var first = await Load($"{Header}Vanuatu;Ministerio;{English};{French};{Spanish};tarjeta\n");
        var again = await Load($"{Header}Vanuatu;Ministerio;MINISTERIO DE PESCA;Ministère des Poissons;;tarjeta\n");
        var listed = (await Staff.Get<PagedList<OrganisationSummary>>("/organisations?state=VU&kind=Ministry")).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((listed.NameOnFile, listed.NameFr, listed.NameEs), Is.EqualTo((English, French, Spanish)));
            Assert.That((first.NewOrganisations, again.NewOrganisations), Is.EqualTo((1, 0)));
            Assert.That(again.Notices.Select(n => (n.Code, n.OnFile)), Is.EqualTo([("differs", French)]));
        });

        Task<ImportReport> Load(string csv)
        {
            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
            file.Headers.ContentType = new("text/csv");
            return Manager.Post<ImportReport>("/imports/counterparts", file);
        }
    }

    [Test]
    public async Task InTheDemo_MissionsAndMinistriesHaveThreeNames_AndPeopleWriteInTheirOwnLanguage()
    {
        var spain = (await Staff.Get<PagedList<OrganisationSummary>>("/organisations?state=ES")).Items;
        var (mission, ministry) = (spain.Single(o => o.IsLeadChannel), spain.Single(o => o.Kind == OrganisationKind.Ministry));
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var written = await (
            from f in db.FollowUps
            join a in db.Users on f.OwnerId equals a.Id
            join e in db.Engagements on f.EngagementId equals e.Id
            where f.Origin == FollowUpOrigin.Hand && e.NextStep == f.Title
            select new { f.Title, a.Language }
        )
            .Distinct()
            .ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(mission.NameFr, Is.EqualTo("Mission permanente de l’Espagne auprès de l’Organisation des Nations Unies"));
            Assert.That(mission.NameEs, Is.EqualTo("Misión Permanente de España ante las Naciones Unidas"));
            Assert.That(ministry.NameFr, Is.EqualTo("Ministère du Travail et de l’Économie sociale"));
            Assert.That(ministry.NameEs, Is.EqualTo("Ministerio de Trabajo y Economía Social"));
            Assert.That(
                written.Select(w => (w.Language, w.Title)),
                Is.EquivalentTo([
                    ("en", "Send the explanatory note and offer a bilateral meeting"),
                    ("fr", "Envoyer la note explicative et proposer une réunion bilatérale"),
                ])
            );
        });
    }

    private async Task<OrganisationSummary> AddMinistry(string iso2, string? email = null, string seat = "") =>
        (
            await Staff.Post<OrganisationDetail>(
                "/organisations",
                new
                {
                    kind = OrganisationKind.Ministry,
                    name = English + seat,
                    nameFr = French + seat,
                    nameEs = Spanish + seat,
                    stateIso2 = iso2,
                    email = email ?? $"fish.{iso2}@example.org",
                }
            )
        ).Organisation;

    private Session Reader(string language)
    {
        var reader = Crm.SignInAs(
            language switch
            {
                "fr" => "staff.fr@example.org",
                "es" => "admin@example.org",
                _ => "staff@example.org",
            },
            DemoSeeder.Password
        );
        reader.Campaign = Campaign;
        return reader;
    }

    private static async Task<List<SearchHit>> Find(Session reader, string q, SearchKind kind) =>
        [.. (await reader.Get<List<SearchHit>>($"/search?q={q}&campaign={Campaign}")).Where(h => h.Kind == kind)];
}
