using System.Globalization;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>What letters and answer pages say about a meeting, in the six languages of the United Nations.</summary>
public static class MeetingWording
{
    // A zone of these shows the clock of the city where Missions sit, not that of the capital.
    private static readonly string[] Seats = [Zone.NewYork, "Europe/Zurich"];

    private static readonly Dictionary<MeetingKind, UnText> Kinds = new()
    {
        [MeetingKind.Information] = new(
            "an information meeting",
            "une réunion d’information",
            "una reunión informativa",
            "اجتماع إعلامي",
            "информационное совещание",
            "情况介绍会"
        ),
        [MeetingKind.Bilateral] = new(
            "a bilateral meeting",
            "une réunion bilatérale",
            "una reunión bilateral",
            "اجتماع ثنائي",
            "двусторонняя встреча",
            "双边会议"
        ),
        [MeetingKind.MinistryLiaison] = new(
            "a liaison meeting",
            "une réunion de liaison",
            "una reunión de enlace",
            "اجتماع اتصال",
            "рабочая встреча",
            "联络会议"
        ),
        [MeetingKind.WorkingGroup] = new(
            "a meeting of the working group",
            "une réunion du groupe de travail",
            "una reunión del grupo de trabajo",
            "اجتماع الفريق العامل",
            "заседание рабочей группы",
            "工作组会议"
        ),
        [MeetingKind.InformalConsultation] = new(
            "an informal consultation",
            "une consultation informelle",
            "una consulta oficiosa",
            "مشاورة غير رسمية",
            "неофициальная консультация",
            "非正式磋商"
        ),
        [MeetingKind.SideEvent] = new(
            "a side event",
            "une manifestation parallèle",
            "un acto paralelo",
            "حدث جانبي",
            "параллельное мероприятие",
            "会外活动"
        ),
    };

    private static readonly Dictionary<string, UnText> LanguageNames = new()
    {
        ["en"] = new("English", "anglais", "inglés", "الإنكليزية", "английский", "英文"),
        ["fr"] = new("French", "français", "francés", "الفرنسية", "французский", "法文"),
        ["es"] = new("Spanish", "espagnol", "español", "الإسبانية", "испанский", "西班牙文"),
        ["ar"] = new("Arabic", "arabe", "árabe", "العربية", "арабский", "阿拉伯文"),
        ["ru"] = new("Russian", "russe", "ruso", "الروسية", "русский", "俄文"),
        ["zh"] = new("Chinese", "chinois", "chino", "الصينية", "китайский", "中文"),
    };

    /// <summary>Before the subject of a test.</summary>
    public static readonly LocalizedText TestMark = new("[Test]", "[Essai]", "[Prueba]");

    /// <summary>Above a test, with whose letter it is.</summary>
    public static readonly LocalizedText TestNote = new(
        "Test of the letter that {0} would get. Its answer links only open the meeting’s page; the calendar entry is left out.",
        "Essai de la lettre que recevrait {0}. Ses liens de réponse ouvrent seulement la page de la réunion\u00a0; l’entrée d’agenda est omise.",
        "Prueba de la carta que recibiría {0}. Sus enlaces de respuesta solo abren la página de la reunión; se omite la entrada de calendario."
    );

    private static readonly UnText DayPattern = new(
        "dddd d MMMM yyyy",
        "dddd d MMMM yyyy",
        "dddd d 'de' MMMM 'de' yyyy",
        "dddd d MMMM yyyy",
        "dddd, d MMMM yyyy 'года'",
        "yyyy年M月d日dddd"
    );

    private static readonly UnText DraftTitle = new(
        "Draft resolution “{0}”",
        "Projet de résolution «\u00a0{0}\u00a0»",
        "Proyecto de resolución «{0}»",
        "مشروع القرار «{0}»",
        "Проект резолюции «{0}»",
        "决议草案“{0}”"
    );

    private static readonly UnText AnswerHere = new(
        "To answer: ",
        "Pour répondre\u00a0: ",
        "Para responder: ",
        "للرد: ",
        "Ответить: ",
        "答复："
    );

    private const string FirstOfTheMonthInFrench = "dddd d'er' MMMM yyyy";

    /// <summary>What kind of meeting, with its article.</summary>
    public static string Kind(MeetingKind kind, string language) => Kinds[kind].In(language);

    /// <summary>"Thursday 3 December 2026".</summary>
    public static string Day(DateTime local, string language) =>
        local.ToString(
            language == "fr" && local.Day == 1 ? FirstOfTheMonthInFrench : DayPattern.In(language),
            CultureInfo.GetCultureInfo(language)
        );

    /// <summary>
    /// The meeting's own clock, the reader's, and New York's when it is neither; each with weekday, date and zone, never a
    /// bare hour (M10).
    /// </summary>
    public static IReadOnlyList<string> Hours(Meeting meeting, string readerZone, State? state, string language)
    {
        string[] zones =
        [
            meeting.TimeZone,
            readerZone,
            .. state is null ? Array.Empty<string>() : [state.Facts.CapitalTimeZone],
            Zone.NewYork,
        ];
        return [.. zones.Distinct().Select(zone => Hour(meeting, zone, state, language)).DistinctBy(h => h)];
    }

    /// <summary>The city whose clock a zone shows: the State's own capital, else the zone's city.</summary>
    public static string City(string zone, State? state, string language) =>
        state?.Facts.CapitalTimeZone == zone && !Seats.Contains(zone)
            ? StateNames.Capital(state.Iso2, state.Facts.Capital, language)
            : ZoneCities.In(zone, language);

    /// <summary>Who is invited, as the letter names them.</summary>
    public static string Invitee(Invitation invitation, string language, DateOnly on)
    {
        if (invitation.Contact is { } contact)
            return FormsOfAddress.Name(contact, invitation.Addressee(on), language);
        return invitation.Organisation is { } organisation
            ? Recipient(organisation, invitation.State, language)
            : MeetingMail.RecipientName(invitation, language);
    }

    /// <summary>An organisation as a letter names it: a Mission by its State, any other by its own name in that language.</summary>
    public static string Recipient(Organisation organisation, State? state, string language) =>
        organisation.Kind == OrganisationKind.PermanentMission && state is not null
            ? FormsOfAddress.Mission(state, language)
            : organisation.NameIn(language);

    /// <summary>
    /// An organisation's name beside its address, in the language of the letter: as on file, else a Mission's by its State.
    /// </summary>
    public static string DisplayName(Organisation organisation, State? state, string language)
    {
        var onFile = organisation.NameIn(language);
        var isOwn = language == "en" || onFile != organisation.Name;
        return organisation.Kind == OrganisationKind.PermanentMission && state is not null && !isOwn
            ? FormsOfAddress.MissionName(state, language)
            : onFile;
    }

    /// <summary>What a calendar entry says: the draft resolution, the agenda, and where to answer.</summary>
    public static string Description(Campaign campaign, string agenda, string? answerPage, string language)
    {
        var (title, page) = (DraftTitle.In(language), AnswerHere.In(language));
        return string.Join(
            "\n\n",
            new[]
            {
                string.Format(CultureInfo.InvariantCulture, title, campaign.TitleIn(language)),
                agenda,
                answerPage is null ? "" : page + answerPage,
            }.Where(part => part.Length > 0)
        );
    }

    /// <summary>
    /// Working languages of a meeting, and those into which it is interpreted: "English, French; interpretation into Spanish".
    /// </summary>
    public static string Languages(Meeting meeting, string language)
    {
        var spoken = Languages(meeting.Languages, language);
        if (meeting.Interpretation.Count == 0)
            return spoken;
        var into = language switch
        {
            "fr" => "interprétation en",
            "es" => "interpretación al",
            "ar" => "ترجمة شفوية إلى",
            "ru" => "устный перевод на",
            "zh" => "口译：",
            _ => "interpretation into",
        };
        var interpreted = $"{into} {Languages(meeting.Interpretation, language)}";
        return spoken.Length == 0 ? interpreted : $"{spoken}; {interpreted}";
    }

    /// <summary>Names of languages: "English, French".</summary>
    public static string Languages(IEnumerable<string> codes, string language) =>
        string.Join(
            language switch
            {
                "ar" => "، ",
                "zh" => "、",
                _ => ", ",
            },
            codes.Select(code => LanguageNames[code].In(language))
        );

    private static string Hour(Meeting meeting, string zone, State? state, string language)
    {
        var (start, end) = (Zone.ToLocal(meeting.StartsAt, zone), Zone.ToLocal(meeting.EndsAt, zone));
        var city = City(zone, state, language);
        var place = language switch
        {
            "fr" => $"heure {StateNames.OfFrench(city)}",
            "es" => $"hora de {city}",
            "ar" => $"بتوقيت {city}",
            "ru" => $"по времени города {city}",
            "zh" => $"{city}时间",
            _ => $"{city} time",
        };
        var until = start.Date == end.Date ? $"{end:HH\\:mm}" : $"{Day(end, language)}, {end:HH\\:mm}";
        var offset = Zone.Offset(meeting.StartsAt, zone);
        // In a line from right to left a dash between hours can be read in both directions, and an offset breaks. Words and isolates keep
        // both whole.
        return language == "ar"
            ? $"{Day(start, language)}، من {start:HH\\:mm} إلى {until}، {place} (\u2066{offset}\u2069)"
            : $"{Day(start, language)}, {start:HH\\:mm} – {until}, {place} ({offset})";
    }
}
