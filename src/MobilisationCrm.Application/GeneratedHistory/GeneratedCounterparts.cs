using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.GeneratedHistory;

/// <summary>Invented counterparts: the Missions, ministries and embassies of a State, and persons in them.</summary>
internal static class GeneratedCounterparts
{
    public static List<Organisation> Organisations(State state)
    {
        var (of, fr, es) = (StateNames.Genitive(state, "en"), StateNames.Genitive(state, "fr"), StateNames.Genitive(state, "es"));
        var address = state.Identity.Iso3.ToLowerInvariant();
        return
        [
            New(
                state,
                OrganisationKind.PermanentMission,
                new(
                    $"Permanent Mission {of} to the United Nations",
                    $"Mission permanente {fr} auprès de l’Organisation des Nations Unies",
                    $"Misión Permanente {es} ante las Naciones Unidas"
                ),
                "New York",
                Zone.NewYork,
                $"ny.{address}"
            ),
            New(
                state,
                OrganisationKind.PermanentMission,
                new(
                    $"Permanent Mission {of} to the United Nations Office at Geneva",
                    $"Mission permanente {fr} auprès de l’Office des Nations Unies à Genève",
                    $"Misión Permanente {es} ante la Oficina de las Naciones Unidas en Ginebra"
                ),
                "Geneva",
                "Europe/Zurich",
                $"geneva.{address}"
            ),
            New(
                state,
                OrganisationKind.Ministry,
                new(
                    $"Ministry of Foreign Affairs {of}",
                    $"Ministère des affaires étrangères {fr}",
                    $"Ministerio de Relaciones Exteriores {es}"
                ),
                state.Facts.Capital,
                state.Facts.CapitalTimeZone,
                $"mfa.{address}"
            ),
            New(
                state,
                OrganisationKind.Embassy,
                new($"Embassy {of} in France", $"Ambassade {fr} en France", $"Embajada {es} en Francia"),
                "Paris",
                "Europe/Paris",
                $"paris.{address}"
            ),
        ];
    }

    public static (Post Post, Contact Person) Person(Random random, Guid organisationId, int number, DateOnly today)
    {
        var post = new Post { OrganisationId = organisationId, Title = random.Pick(GeneratedWords.Posts) };
        var person = new Contact
        {
            GivenName = random.Pick(GeneratedWords.Given),
            FamilyName = random.Pick(GeneratedWords.Family),
            Courtesy = (Courtesy)random.Next(3),
            Language = random.Pick<string>(["en", "en", "fr", "es", "ar", "ru", "zh"]),
            Email = $"generated.person.{number}@example.org",
            Source = HistoryGenerator.Source,
        };
        // Diplomats stay about three years; one in three has left.
        var from = today.AddDays(-random.Next(30, 5 * 365));
        var until = random.Next(3) == 0 ? from.AddDays(random.Next(20, 1_000)) : (DateOnly?)null;
        person.TakeUp(post.Id, from, until < today ? until : null);
        return (post, person);
    }

    private static Organisation New(State state, OrganisationKind kind, LocalizedText name, string city, string zone, string address) =>
        new()
        {
            Kind = kind,
            StateIso2 = state.Iso2,
            Name = name.En,
            NameFr = name.Fr,
            NameEs = name.Es,
            City = city,
            TimeZone = zone,
            Email = $"generated.{address}@example.org",
            IsLeadChannel = kind == OrganisationKind.PermanentMission && city == "New York",
            Source = HistoryGenerator.Source,
        };
}
