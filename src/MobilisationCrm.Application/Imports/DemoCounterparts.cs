using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Imports;

/// <summary>
/// The counterparts of the demo: every State's Mission in New York, and the ministries that carry the file. Persons are role names.
/// </summary>
public sealed class DemoCounterparts(CrmDbContext db, TimeProvider clock)
{
    // Ministries that carry the file in these States, from public pages of the campaign.
    internal static readonly Dictionary<string, (LocalizedText Name, string City)> Ministries = new()
    {
        ["ES"] = (
            new(
                "Ministry of Labour and Social Economy",
                "Ministère du Travail et de l’Économie sociale",
                "Ministerio de Trabajo y Economía Social"
            ),
            "Madrid"
        ),
        ["SN"] = (
            new(
                "Ministry of Microfinance and Social and Solidarity Economy",
                "Ministère de la Microfinance et de l’Économie sociale et solidaire",
                "Ministerio de Microfinanzas y de Economía Social y Solidaria"
            ),
            "Dakar"
        ),
        ["SI"] = (
            new(
                "Ministry of Labour, Family, Social Affairs and Equal Opportunities",
                "Ministère du Travail, de la Famille, des Affaires sociales et de l’Égalité des chances",
                "Ministerio de Trabajo, Familia, Asuntos Sociales e Igualdad de Oportunidades"
            ),
            "Ljubljana"
        ),
        ["DO"] = (new("Ministry of Labour", "Ministère du Travail", "Ministerio de Trabajo"), "Santo Domingo"),
        ["CR"] = (
            new(
                "Ministry of Labour and Social Security",
                "Ministère du Travail et de la Sécurité sociale",
                "Ministerio de Trabajo y Seguridad Social"
            ),
            "San José"
        ),
        ["MA"] = (
            new(
                "Ministry of Tourism, Crafts and Social and Solidarity Economy",
                "Ministère du Tourisme, de l’Artisanat et de l’Économie sociale et solidaire",
                "Ministerio de Turismo, Artesanía y Economía Social y Solidaria"
            ),
            "Rabat"
        ),
        ["CM"] = (
            new(
                "Ministry of Small and Medium-Sized Enterprises, Social Economy and Handicrafts",
                "Ministère des Petites et Moyennes Entreprises, de l’Économie sociale et de l’Artisanat",
                "Ministerio de Pequeñas y Medianas Empresas, Economía Social y Artesanía"
            ),
            "Yaoundé"
        ),
    };

    /// <summary>Adds them; the caller saves. The Missions in New York by State.</summary>
    public async Task<Dictionary<string, Organisation>> AddAsync(CancellationToken cancellation)
    {
        var missions = new Dictionary<string, Organisation>();
        foreach (var state in await db.States.ToListAsync(cancellation))
        {
            var mission = new Organisation
            {
                Kind = OrganisationKind.PermanentMission,
                StateIso2 = state.Iso2,
                City = "New York",
                TimeZone = Zone.NewYork,
                IsLeadChannel = true,
                Source = DemoSeeder.Invented,
                Name = FormsOfAddress.MissionName(state, "en"),
                NameFr = FormsOfAddress.MissionName(state, "fr"),
                NameEs = FormsOfAddress.MissionName(state, "es"),
                Email = $"mission.{state.Identity.Iso3.ToLowerInvariant()}@example.org",
            };
            mission.Posts.Add(
                new Post
                {
                    OrganisationId = mission.Id,
                    Title = "Permanent Representative",
                    Function = PostFunction.PermanentRepresentative,
                }
            );
            mission.Posts.Add(new Post { OrganisationId = mission.Id, Title = "Second Committee expert" });
            db.Organisations.Add(mission);
            missions[state.Iso2] = mission;
            AddHolder(mission.Posts[1], "", state.Identity.Iso3);
            if (Ministries.TryGetValue(state.Iso2, out var ministry))
                AddMinistry(state, ministry.Name, ministry.City);
        }

        return missions;
    }

    private void AddMinistry(State state, LocalizedText name, string city)
    {
        var organisation = new Organisation
        {
            Kind = OrganisationKind.Ministry,
            StateIso2 = state.Iso2,
            Name = name.En,
            NameFr = name.Fr,
            NameEs = name.Es,
            City = city,
            TimeZone = state.Facts.CapitalTimeZone,
            Source = DemoSeeder.Invented,
            Email = $"sse.{state.Identity.Iso3.ToLowerInvariant()}@example.org",
        };
        organisation.Posts.Add(new Post { OrganisationId = organisation.Id, Title = "Director for the social and solidarity economy" });
        db.Organisations.Add(organisation);
        AddHolder(organisation.Posts[0], "", state.Identity.Iso3);
    }

    private void AddHolder(Post post, string courtesyTitle, string iso3)
    {
        var contact = new Contact
        {
            CourtesyTitle = courtesyTitle,
            FamilyName = $"{post.Title} ({iso3})",
            Source = DemoSeeder.Invented,
        };
        contact.TakeUp(post.Id, clock.TodayAtUn().AddYears(-1));
        db.Contacts.Add(contact);
    }
}
