namespace MobilisationCrm.Letters;

/// <summary>Fields of letters to the secretariat's own people.</summary>
public static partial class LetterFields
{
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

    private static readonly LetterField[] Report =
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
}
