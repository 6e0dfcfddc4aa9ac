using System.Globalization;
using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Meetings;

/// <summary>What letters and answer pages say about a meeting, in English, French and Spanish.</summary>
public static class MeetingWording
{
    private static readonly Dictionary<string, LocalizedText> Cities = new()
    {
        [Zone.NewYork] = new("New York", "New York", "Nueva York"),
        ["Europe/Paris"] = new("Paris", "Paris", "París"),
        ["Europe/Zurich"] = new("Geneva", "Genève", "Ginebra"),
        ["Europe/Vienna"] = new("Vienna", "Vienne", "Viena"),
        ["Africa/Nairobi"] = new("Nairobi", "Nairobi", "Nairobi"),
        ["Europe/Brussels"] = new("Brussels", "Bruxelles", "Bruselas"),
        ["Europe/Madrid"] = new("Madrid", "Madrid", "Madrid"),
    };

    private static readonly Dictionary<MeetingKind, LocalizedText> Kinds = new()
    {
        [MeetingKind.Information] = new("an information meeting", "une réunion d’information", "una reunión informativa"),
        [MeetingKind.Bilateral] = new("a bilateral meeting", "une réunion bilatérale", "una reunión bilateral"),
        [MeetingKind.MinistryLiaison] = new("a liaison meeting", "une réunion de liaison", "una reunión de enlace"),
        [MeetingKind.WorkingGroup] = new("a meeting of the working group", "une réunion du groupe de travail", "una reunión del grupo de trabajo"),
        [MeetingKind.InformalConsultation] = new("an informal consultation", "une consultation informelle", "una consulta oficiosa"),
        [MeetingKind.SideEvent] = new("a side event", "une manifestation parallèle", "un acto paralelo"),
    };

    /// <summary>What kind of meeting, with its article.</summary>
    public static string Kind(MeetingKind kind, string language) => Kinds[kind].In(language);

    /// <summary>"Thursday 3 December 2026".</summary>
    public static string Day(DateTime local, string language) => local.ToString(
        language == "es" ? "dddd d 'de' MMMM 'de' yyyy" : "dddd d MMMM yyyy", CultureInfo.GetCultureInfo(language));

    /// <summary>
    /// The meeting's own clock, the reader's, and New York's when it is neither; each with weekday, date and zone, never a
    /// bare hour (M10).
    /// </summary>
    public static IReadOnlyList<string> Hours(Meeting meeting, string readerZone, State? state, string language)
    {
        string[] zones = [meeting.TimeZone, readerZone, .. state is null ? Array.Empty<string>() : [state.Facts.CapitalTimeZone], Zone.NewYork];
        return [.. zones.Distinct().Select(zone => Hour(meeting, zone, state, language)).DistinctBy(h => h)];
    }

    /// <summary>The city whose clock a zone shows.</summary>
    public static string City(string zone, State? state, string language) =>
        Cities.TryGetValue(zone, out var city) ? city.In(language)
        : state?.Facts.CapitalTimeZone == zone ? state.Facts.Capital
        : zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>Who is invited, as the letter names them.</summary>
    public static string Invitee(Invitation invitation, string language)
    {
        if (invitation.Contact is { } contact)
            return ContactQueries.FullName(contact);
        return invitation.Organisation is { } organisation ? Recipient(organisation, invitation.State, language) : "";
    }

    /// <summary>An organisation as a letter names it: a Mission by its State, any other by its own name.</summary>
    public static string Recipient(Organisation organisation, State? state, string language)
    {
        if (organisation.Kind != OrganisationKind.PermanentMission || state is null)
            return organisation.Name;
        var observer = state.Identity.Status == StateStatus.Observer;
        return language switch
        {
            "fr" => $"la Mission permanente {(observer ? "d’observation " : "")}{StateNames.Genitive(state, "fr")} auprès de l’Organisation des Nations Unies",
            "es" => $"la Misión Permanente {(observer ? "de Observación " : "")}{StateNames.Genitive(state, "es")} ante las Naciones Unidas",
            _ => $"the Permanent {(observer ? "Observer " : "")}Mission {StateNames.Genitive(state, "en")} to the United Nations",
        };
    }

    /// <summary>
    /// The opening of a letter: ambassadors and Missions are addressed by their rank (UN Correspondence Manual,
    /// ST/DCS/4/Rev.1, 105); anybody else in a form that names neither rank nor gender.
    /// </summary>
    public static string Salutation(Invitation invitation, string language)
    {
        var excellency = invitation.Contact is null
            ? invitation.Organisation?.Kind == OrganisationKind.PermanentMission
            : new[] { "H.E.", "S.E.", "Exc" }.Any(t => invitation.Contact.CourtesyTitle.StartsWith(t, StringComparison.OrdinalIgnoreCase));
        return (language, excellency) switch
        {
            ("fr", true) => "Excellence,",
            ("fr", _) => "Madame, Monsieur,",
            ("es", true) => "Excelencia:",
            ("es", _) => "Señora, señor:",
            (_, true) => "Excellency,",
            _ => "Dear Madam, dear Sir,",
        };
    }

    /// <summary>Names of working languages: "English, French".</summary>
    public static string Languages(IEnumerable<string> codes, string language)
    {
        LocalizedText Name(string code) => code switch
        {
            "fr" => new("French", "français", "francés"),
            "es" => new("Spanish", "espagnol", "español"),
            "ar" => new("Arabic", "arabe", "árabe"),
            "ru" => new("Russian", "russe", "ruso"),
            "zh" => new("Chinese", "chinois", "chino"),
            _ => new("English", "anglais", "inglés"),
        };
        return string.Join(", ", codes.Select(code => Name(code).In(language)));
    }

    private static string Hour(Meeting meeting, string zone, State? state, string language)
    {
        var (start, end) = (Zone.ToLocal(meeting.StartsAt, zone), Zone.ToLocal(meeting.EndsAt, zone));
        var city = City(zone, state, language);
        var place = language switch { "fr" => $"heure {StateNames.OfFrench(city)}", "es" => $"hora de {city}", _ => $"{city} time" };
        var until = start.Date == end.Date ? $"{end:HH\\:mm}" : $"{Day(end, language)}, {end:HH\\:mm}";
        return $"{Day(start, language)}, {start:HH\\:mm} – {until}, {place} ({Zone.Offset(meeting.StartsAt, zone)})";
    }
}
