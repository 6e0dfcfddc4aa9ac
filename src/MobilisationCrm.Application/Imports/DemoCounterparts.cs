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
    internal static readonly Dictionary<string, (string Name, string City)> Ministries = new()
    {
        ["ES"] = ("Ministry of Labour and Social Economy", "Madrid"),
        ["SN"] = ("Ministry of Microfinance and Social and Solidarity Economy", "Dakar"),
        ["SI"] = ("Ministry of Labour, Family, Social Affairs and Equal Opportunities", "Ljubljana"),
        ["DO"] = ("Ministry of Labour", "Santo Domingo"),
        ["CR"] = ("Ministry of Labour and Social Security", "San José"),
        ["MA"] = ("Ministry of Tourism, Crafts and Social and Solidarity Economy", "Rabat"),
        ["CM"] = ("Ministry of Small and Medium-Sized Enterprises, Social Economy and Handicrafts", "Yaoundé"),
    };

    /// <summary>Adds them; the caller saves. The Missions in New York by State.</summary>
    public async Task<Dictionary<string, Organisation>> AddAsync(CancellationToken cancellation)
    {
        var missions = new Dictionary<string, Organisation>();
        foreach (var state in await db.States.ToListAsync(cancellation))
        {
            var observer = state.Identity.Status == StateStatus.Observer ? "Observer " : "";
            var mission = new Organisation
            {
                Kind = OrganisationKind.PermanentMission,
                StateIso2 = state.Iso2,
                City = "New York",
                TimeZone = Zone.NewYork,
                IsLeadChannel = true,
                Source = DemoSeeder.Invented,
                Name = $"Permanent {observer}Mission {StateNames.Genitive(state, "en")} to the United Nations",
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

    private void AddMinistry(State state, string name, string city)
    {
        var organisation = new Organisation
        {
            Kind = OrganisationKind.Ministry,
            StateIso2 = state.Iso2,
            Name = name,
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
