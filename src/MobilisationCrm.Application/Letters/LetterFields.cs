using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>What a field stands for.</summary>
public enum LetterFieldKind
{
    /// <summary>A text; may be empty where its description says so.</summary>
    Text,

    /// <summary>An address to open, for {{link}}.</summary>
    Link,

    /// <summary>Several lines, for {{#each}}.</summary>
    List,

    /// <summary>Figures with a bar each, for {{bars}}.</summary>
    Bars,
}

/// <summary>A field that a letter may use.</summary>
/// <param name="Name">Name between the braces.</param>
/// <param name="Kind">Text, link, list or bars.</param>
/// <param name="Required">A letter of this purpose must show it, whatever the case.</param>
/// <param name="Description">What it stands for.</param>
/// <param name="Sample">An example.</param>
public sealed record LetterField(string Name, LetterFieldKind Kind, bool Required, LocalizedText Description, string Sample);

/// <summary>The fields that each purpose offers; what writes the letters fills exactly these.</summary>
public static class LetterFields
{
    private const string AnswerPage = "https://crm.example.org/rsvp/CfDJ8?answer=";

    private static readonly LetterField[] Formal =
    [
        Text(
            "salutation",
            "Excellency,",
            "Opening, by post, rank and courtesy",
            "Formule d’appel, selon le poste, le rang et la civilité",
            "Fórmula de apertura, según el cargo, el rango y el tratamiento"
        ),
        Text("sender", "Alliance secretariat", "Name of the secretariat", "Nom du secrétariat", "Nombre de la secretaría"),
        Text("invitee", "the Permanent Mission of Chile to the United Nations", "Who is written to", "Le destinataire", "El destinatario"),
        Text(
            "campaign",
            "Promoting the social and solidarity economy",
            "Title of the draft resolution",
            "Titre du projet de résolution",
            "Título del proyecto de resolución"
        ),
    ];

    private static readonly LetterField[] Meeting =
    [
        .. Formal,
        Text(
            "office",
            "Permanent Representative of Chile to the United Nations",
            "Office of an invited head of Mission; empty for others",
            "Fonction du chef de mission invité ; vide pour les autres",
            "Cargo del jefe de misión invitado; vacío para los demás"
        ),
        Text(
            "kind",
            "an information meeting",
            "Kind of meeting, with its article",
            "Type de réunion, avec son article",
            "Tipo de reunión, con su artículo"
        ),
        Text("title", "Information meeting", "Title of the meeting", "Titre de la réunion", "Título de la reunión"),
        Text("day", "Thursday 3 December 2026", "Day of the meeting", "Jour de la réunion", "Día de la reunión"),
        List(
            "hours",
            "Thursday 3 December 2026, 10:00 – 11:30, New York time (UTC−5)",
            "The hour on every clock that matters",
            "L’heure à chaque horloge utile",
            "La hora en cada reloj pertinente"
        ),
        Text(
            "earlier",
            "Thursday 26 November 2026",
            "In a reminder: the other day for which the invitee had answered; mostly empty",
            "Dans un rappel : l’autre jour pour lequel l’invité avait répondu ; le plus souvent vide",
            "En un recordatorio: el otro día para el que el invitado había respondido; casi siempre vacío"
        ),
        Text("place", "Conference Room 3", "Place; may be empty", "Lieu ; peut être vide", "Lugar; puede estar vacío"),
        Link(
            "online",
            "https://meet.example.org/sse",
            "Link to take part online; may be empty",
            "Lien pour participer en ligne ; peut être vide",
            "Enlace para participar en línea; puede estar vacío"
        ),
        Text(
            "languages",
            "English, French",
            "Working languages; may be empty",
            "Langues de travail ; peut être vide",
            "Idiomas de trabajo; puede estar vacío"
        ),
        Text(
            "agenda",
            "1. The draft\n2. Calendar",
            "Agenda; may be empty",
            "Ordre du jour ; peut être vide",
            "Orden del día; puede estar vacío"
        ),
        List(
            "papers",
            "Draft resolution.pdf",
            "Names of the papers that go with the letter; may be empty",
            "Noms des documents joints à la lettre ; peut être vide",
            "Nombres de los documentos adjuntos a la carta; puede estar vacío"
        ),
        Link("accept", AnswerPage + "Accepted", "Answer: will come", "Réponse : participera", "Respuesta: asistirá"),
        Link("tentative", AnswerPage + "Tentative", "Answer: may come", "Réponse : participera peut-être", "Respuesta: quizás asista"),
        Link(
            "delegated",
            AnswerPage + "Delegated",
            "Answer: someone else will come",
            "Réponse : une autre personne viendra",
            "Respuesta: asistirá otra persona"
        ),
        Link("decline", AnswerPage + "Declined", "Answer: will not come", "Réponse : ne participera pas", "Respuesta: no asistirá"),
    ];

    private static readonly LetterField[] Thanks =
    [
        .. Meeting,
        Text(
            "record",
            "The draft was presented; three States spoke in support.",
            "Shared record of the meeting; empty until it is written",
            "Compte rendu partagé de la réunion ; vide tant qu’il n’est pas rédigé",
            "Acta compartida de la reunión; vacía hasta que se redacte"
        ),
    ];

    private static readonly LetterField[] ClosingDate =
    [
        .. Formal,
        Text(
            "symbol",
            "A/C.2/81/L.24",
            "Symbol of the draft; may be empty",
            "Cote du projet ; peut être vide",
            "Signatura del proyecto; puede estar vacía"
        ),
        Text(
            "day",
            "Thursday 3 December 2026",
            "Closing day of co-sponsorship",
            "Dernier jour du coparrainage",
            "Último día del copatrocinio"
        ),
        Text("city", "New York", "City whose clock decides", "Ville dont l’heure fait foi", "Ciudad cuya hora rige"),
        Text(
            "pledged",
            "Monday 2 November 2026",
            "Day of the State’s pledge; empty without one",
            "Jour de l’engagement de l’État ; vide sans engagement",
            "Día del compromiso del Estado; vacío si no lo hay"
        ),
    ];

    private static readonly LetterField[] Circular =
    [
        .. Formal,
        Text(
            "symbol",
            "A/C.2/81/L.24",
            "Symbol of the draft; may be empty",
            "Cote du projet ; peut être vide",
            "Signatura del proyecto; puede estar vacía"
        ),
        Text("title", "Documents of the draft resolution", "What the letter is about", "Objet de la lettre", "Asunto de la carta"),
        Text(
            "message",
            "You will find herewith the text as it stands.",
            "What was written for this letter",
            "Ce qui a été rédigé pour cette lettre",
            "Lo que se redactó para esta carta"
        ),
        List(
            "papers",
            "Draft resolution.pdf",
            "Names of the papers that go with the letter; may be empty",
            "Noms des documents joints à la lettre ; peut être vide",
            "Nombres de los documentos adjuntos a la carta; puede estar vacío"
        ),
    ];

    private static readonly LetterField[] Digest =
    [
        Text("name", "Ana", "Name of the staff member", "Nom de la personne", "Nombre de la persona"),
        Text(
            "campaign",
            "Promoting the social and solidarity economy",
            "Title of the draft resolution",
            "Titre du projet de résolution",
            "Título del proyecto de resolución"
        ),
        Text("day", "Thursday 3 December 2026", "Today", "Aujourd’hui", "Hoy"),
        List(
            "notices",
            "Karim Haddad names you · Chile · Call with the counsellor",
            "What colleagues wrote or gave to this person; may be empty",
            "Ce que des collègues ont écrit ou confié à cette personne ; peut être vide",
            "Lo que los colegas han escrito o confiado a esta persona; puede estar vacío"
        ),
        List(
            "followUps",
            "Chile · call the counsellor",
            "Follow-ups due; may be empty",
            "Suivis échus ; peut être vide",
            "Seguimientos pendientes; puede estar vacío"
        ),
        List(
            "meetings",
            "10:00 New York · Information meeting",
            "Meetings of the day; may be empty",
            "Réunions du jour ; peut être vide",
            "Reuniones del día; puede estar vacío"
        ),
        List(
            "answers",
            "Chile · accepts · Information meeting",
            "Answers since yesterday; may be empty",
            "Réponses depuis hier ; peut être vide",
            "Respuestas desde ayer; puede estar vacío"
        ),
        Text(
            "quiet",
            "3",
            "Number of States without contact for too long; may be empty",
            "Nombre d’États sans contact depuis trop longtemps ; peut être vide",
            "Número de Estados sin contacto desde hace demasiado tiempo; puede estar vacío"
        ),
        Link(
            "desk",
            "https://crm.example.org/c/sse-next/desk",
            "The reader’s desk",
            "Le bureau de la personne",
            "El escritorio de la persona"
        ),
    ];

    private static readonly LetterField[] WeeklyReport =
    [
        Text("name", "Ana", "Name of the manager", "Nom du responsable", "Nombre del responsable"),
        Text(
            "campaign",
            "Promoting the social and solidarity economy",
            "Title of the draft resolution",
            "Titre du projet de résolution",
            "Título del proyecto de resolución"
        ),
        Text("day", "Monday 7 December 2026", "Day of the report", "Jour du rapport", "Día del informe"),
        Text(
            "since",
            "Monday 30 November 2026",
            "Day since which changes count",
            "Jour depuis lequel comptent les évolutions",
            "Día desde el que cuentan las variaciones"
        ),
        List(
            "standing",
            "Co-sponsors confirmed: 41 of 70 (+3)",
            "Co-sponsors and pledges, with their change",
            "Coauteurs et promesses, avec leur évolution",
            "Copatrocinadores y promesas, con su variación"
        ),
        List(
            "newSponsors",
            "Chile",
            "States confirmed as co-sponsors in the week; may be empty",
            "États devenus coauteurs dans la semaine ; peut être vide",
            "Estados que pasaron a copatrocinar en la semana; puede estar vacío"
        ),
        Bars(
            "funnel",
            "First contact · there now: 12 · ever reached: 40 (+3) · went on: 60%",
            "The stages: States there now, States that ever reached it, share that went on",
            "Les étapes : États actuellement présents, États les ayant atteintes, part de ceux qui ont continué",
            "Las etapas: Estados que están ahora, Estados que las alcanzaron, parte que siguió adelante"
        ),
        Bars(
            "balance",
            "African Group: 8 of 54 (15%) · pledges: 2",
            "Co-sponsors by regional group",
            "Coauteurs par groupe régional",
            "Copatrocinadores por grupo regional"
        ),
        Text(
            "quiet",
            "3",
            "Number of States without contact for too long; may be empty",
            "Nombre d’États sans contact depuis trop longtemps ; peut être vide",
            "Número de Estados sin contacto desde hace demasiado tiempo; puede estar vacío"
        ),
        List(
            "longest",
            "Chile · 45 days",
            "Those longest without contact; may be empty",
            "Ceux sans contact depuis le plus longtemps ; peut être vide",
            "Los que llevan más tiempo sin contacto; puede estar vacío"
        ),
        List(
            "past",
            "Thursday 3 December 2026, 10:00 New York · Information meeting · invited: 12, accepted: 5, tentative: 2, declined: 1",
            "Meetings of the week passed, with their answers; may be empty",
            "Réunions de la semaine écoulée, avec les réponses ; peut être vide",
            "Reuniones de la semana pasada, con las respuestas; puede estar vacío"
        ),
        List(
            "coming",
            "Thursday 10 December 2026, 10:00 New York · Side event · invited: 12, accepted: 5, tentative: 0, declined: 0",
            "Meetings of the week to come, with their answers; may be empty",
            "Réunions de la semaine à venir, avec les réponses ; peut être vide",
            "Reuniones de la semana próxima, con las respuestas; puede estar vacío"
        ),
        Link("dashboard", "https://crm.example.org/c/sse-next/dashboard", "The dashboard", "Le tableau de bord", "El panel"),
    ];

    /// <summary>Fields of a purpose.</summary>
    public static IReadOnlyList<LetterField> Of(MailPurpose purpose) =>
        purpose switch
        {
            MailPurpose.Invitation or MailPurpose.Change or MailPurpose.Correction or MailPurpose.AnswerReminder => Requiring(
                Meeting,
                "title",
                "hours",
                "accept",
                "tentative",
                "delegated",
                "decline"
            ),
            MailPurpose.Cancellation => Requiring(Meeting, "title", "hours"),
            MailPurpose.DayBefore => Requiring(Meeting, "title", "hours", "decline"),
            MailPurpose.Thanks => Thanks,
            MailPurpose.ClosingDate => Requiring(ClosingDate, "campaign", "day", "city"),
            MailPurpose.CircularThanks or MailPurpose.CircularDocuments or MailPurpose.CircularRequest => Requiring(Circular, "message"),
            MailPurpose.Digest => Requiring(Digest, "desk"),
            MailPurpose.WeeklyReport => Requiring(WeeklyReport, "standing", "funnel", "dashboard"),
            _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
        };

    /// <summary>True for letters to the secretariat's own people, not to Missions.</summary>
    public static bool IsToStaff(MailPurpose purpose) => purpose is MailPurpose.Digest or MailPurpose.WeeklyReport;

    /// <summary>
    /// Languages in which a purpose may be written: the six of the UN for Missions, those of the app for staff. Nobody writes letters about
    /// accounts, which they open, nor tests, which say what another letter says.
    /// </summary>
    public static IReadOnlyList<string> LanguagesOf(MailPurpose purpose) =>
        purpose switch
        {
            _ when IsToStaff(purpose) => ["en", "fr", "es"],
            MailPurpose.AccountInvitation or MailPurpose.AccountAdded or MailPurpose.PasswordReset => [],
            MailPurpose.EmailChange or MailPurpose.AccountChange => [],
            MailPurpose.TestLetter => [],
            _ => ["en", "fr", "es", "ar", "ru", "zh"],
        };

    /// <summary>The samples of a purpose's fields, to fill a letter with.</summary>
    public static Dictionary<string, object> Samples(MailPurpose purpose) =>
        Of(purpose)
            .ToDictionary(
                f => f.Name,
                f =>
                    f.Kind switch
                    {
                        LetterFieldKind.List => new[] { f.Sample },
                        LetterFieldKind.Bars => new[] { new LetterBar(f.Sample, 0.6) },
                        _ => (object)f.Sample,
                    }
            );

    private static LetterField[] Requiring(LetterField[] fields, params string[] names) =>
        [.. fields.Select(f => f with { Required = names.Contains(f.Name) })];

    private static LetterField Text(string name, string sample, string en, string fr, string es) =>
        new(name, LetterFieldKind.Text, false, new(en, fr, es), sample);

    private static LetterField Link(string name, string sample, string en, string fr, string es) =>
        new(name, LetterFieldKind.Link, false, new(en, fr, es), sample);

    private static LetterField List(string name, string sample, string en, string fr, string es) =>
        new(name, LetterFieldKind.List, false, new(en, fr, es), sample);

    private static LetterField Bars(string name, string sample, string en, string fr, string es) =>
        new(name, LetterFieldKind.Bars, false, new(en, fr, es), sample);
}
