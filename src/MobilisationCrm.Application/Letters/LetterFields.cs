using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>The fields that each purpose offers; what writes the letters fills exactly these.</summary>
public static partial class LetterFields
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

    private static readonly LetterField[] DataNotice =
    [
        Formal[0],
        Text(
            "controller",
            "Pact for Impact Alliance",
            "Who answers for the data",
            "Responsable du traitement",
            "Responsable del tratamiento"
        ),
        Text(
            "address",
            "Geneva",
            "Its postal address; may be empty",
            "Son adresse postale ; peut être vide",
            "Su dirección postal; puede estar vacía"
        ),
        Text(
            "questions",
            "privacy@example.org",
            "Address for questions and requests",
            "Adresse pour les questions et les demandes",
            "Dirección para preguntas y solicitudes"
        ),
        Text(
            "source",
            "List of Permanent Missions",
            "Where the data come from; may be empty",
            "D’où viennent les données ; peut être vide",
            "De dónde proceden los datos; puede estar vacío"
        ),
        Text(
            "collected",
            "Thursday 3 December 2026",
            "When they came; may be empty",
            "Quand elles ont été recueillies ; peut être vide",
            "Cuándo se recogieron; puede estar vacío"
        ),
        Text(
            "basis",
            "our legitimate interest (article 6(1)(f))",
            "What allows to keep them",
            "Ce qui permet de les conserver",
            "Lo que permite conservarlos"
        ),
        Text(
            "months",
            "36",
            "Months for which they are kept",
            "Nombre de mois de conservation",
            "Número de meses de conservación"
        ),
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
            MailPurpose.DataNotice => Requiring(DataNotice, "controller", "questions", "basis", "months"),
            MailPurpose.Digest => Requiring(Digest, "desk"),
            MailPurpose.WeeklyReport => Requiring(Report, "standing", "funnel", "dashboard"),
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
