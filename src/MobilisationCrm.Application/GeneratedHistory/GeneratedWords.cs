namespace MobilisationCrm.GeneratedHistory;

/// <summary>What staff write down, in the languages of the correspondence, and names for persons who do not exist.</summary>
internal static class GeneratedWords
{
    public static readonly string[] Subjects =
    [
        "The draft resolution: a first word",
        "Text of the zero draft sent for comments",
        "Second Committee calendar and the date of tabling",
        "Request for instructions from the capital",
        "Explanatory note on the social and solidarity economy",
        "Paragraph on the financing of cooperatives",
        "Invitation to the information meeting",
        "Projet de résolution : demande de rendez-vous",
        "Note explicative et calendrier de la Deuxième Commission",
        "Coparrainage : état des instructions de la capitale",
        "Proyecto de resolución: solicitud de reunión bilateral",
        "Copatrocinio: consulta con el ministerio competente",
        "Nota conceptual sobre la economía social y solidaria",
        "مشروع القرار: طلب اجتماع ثنائي",
        "Проект резолюции: запрос о встрече",
        "决议草案：请求双边会晤",
    ];

    public static readonly string[] Notes =
    [
        "The expert thanked for the note and asked for the text in French.",
        "The Mission has no instructions yet; the ministry of labour leads in the capital.",
        "They like operative paragraph 4 and would prefer a shorter preamble.",
        "No objection in substance; co-sponsorship depends on the group's position.",
        "The delegation asked how the draft relates to A/RES/77/281 and A/RES/79/213.",
        "They will raise it at the next meeting of the regional group.",
        "Le conseiller attend l’avis du ministère de l’économie sociale.",
        "La Mission souhaite une réunion à Genève avec le Bureau international du Travail.",
        "Aucune difficulté sur le fond ; la décision revient à la capitale.",
        "La Misión apoya el texto y espera instrucciones para copatrocinar.",
        "El ministerio pidió datos sobre el empleo en las cooperativas.",
        "Sugieren mencionar la ODS 8 en el preámbulo.",
        "يرحب الوفد بالنص وينتظر تعليمات العاصمة.",
        "Делегация ожидает указаний столицы.",
        "代表团欢迎案文，等待首都指示。",
        "Left a message with the secretariat of the Ambassador; call again after the closed day.",
        "The focal point changed in September; the new one was briefed by telephone.",
        "They ask for the list of co-sponsors of the last session before they answer.",
    ];

    public static readonly string[] Outcomes =
    [
        "Will answer by the end of the week",
        "Asked for a bilateral meeting",
        "Waiting for instructions",
        "Positive; to be confirmed in writing",
        "",
        "",
        "Réponse attendue après le conseil des ministres",
        "Enviarán sus comentarios por escrito",
    ];

    public static readonly string[] Agendas =
    [
        "1. The draft resolution\n2. Calendar of the Second Committee\n3. Co-sponsorship",
        "1. Le projet de résolution\n2. Calendrier\n3. Coparrainage",
        "1. El proyecto de resolución\n2. Calendario\n3. Copatrocinio",
    ];

    public static readonly string[] Given =
    [
        "Amina", "Kwame", "Léa", "Mateo", "Sofía", "Nguyễn", "Yuki", "Olga", "Ivan", "Fatoumata", "Chidi", "Ana", "João", "Elif", "Zoltán", "Ingrid",
        "Søren", "Moana", "Tevita", "Ravi", "Priya", "Layla", "Omar", "Noor", "Siobhán", "Pierre", "Chantal", "Thandiwe", "Ximena", "Björn", "Ludmila",
        "Dragan", "Mehmet", "Aroha", "Keanu", "Nomvula", "Ibrahim", "Zeynep", "Andrés", "Beatriz",
    ];

    public static readonly string[] Family =
    [
        "Diallo", "Mensah", "Nkosi", "García", "Fernández", "Müller", "Øverland", "Ivanova", "Petrović", "Nagy", "Yılmaz", "al-Hassan", "Haddad",
        "Sharma", "Perera", "Nguyen", "Tanaka", "Kim", "Tuilagi", "Faleolo", "O’Connor", "Lefèvre", "Dupont-Martin", "da Silva", "Gonçalves",
        "Núñez", "Quispe", "Castillo", "Okafor", "Traoré", "Ouédraogo", "Rakotomalala", "Bekele", "Mwangi", "Karimov", "Abdullayev", "Chukwu",
        "Björnsdóttir", "Łukasiewicz", "Čapek",
    ];

    public static readonly string[] Posts =
    [
        "Second Committee expert", "Deputy Permanent Representative", "Counsellor, economic affairs", "First Secretary", "Second Secretary",
        "Director of the social economy", "Head of multilateral affairs", "Adviser to the Minister", "Desk officer, United Nations",
        "Attaché",
    ];

    /// <summary>One of some.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> some) => some[random.Next(some.Count)];
}
