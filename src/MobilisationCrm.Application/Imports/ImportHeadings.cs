namespace MobilisationCrm.Imports;

/// <summary>
/// How the columns of a file are headed: by their own names, or in French or Spanish. Capitals, accents and underscores make no difference.
/// </summary>
internal static class ImportHeadings
{
    // Where a language has several, the first stands in examples.
    private static readonly Dictionary<string, (string French, string Spanish)> Words = new()
    {
        ["state"] = ("État", "Estado"),
        ["kind"] = ("Type", "Tipo"),
        ["organisation"] = ("Organisation", "Organización"),
        ["organisation_fr"] = ("Organisation en français", "Organización en francés"),
        ["organisation_es"] = ("Organisation en espagnol", "Organización en español"),
        ["source"] = ("Source", "Fuente"),
        ["city"] = ("Ville", "Ciudad"),
        ["organisation_email"] = ("Courriel de l’organisation", "Correo de la organización"),
        ["organisation_phone"] = ("Téléphone de l’organisation", "Teléfono de la organización"),
        ["organisation_language"] = ("Langue de l’organisation", "Idioma de la organización"),
        ["post"] = ("Poste", "Cargo|Puesto"),
        ["post_function"] = ("Fonction", "Función"),
        ["courtesy_title"] = ("Civilité", "Tratamiento"),
        ["given_name"] = ("Prénom|Prénoms", "Nombre|Nombres"),
        ["family_name"] = ("Nom|Nom de famille", "Apellidos|Apellido"),
        ["email"] = ("Courriel|Adresse électronique", "Correo electrónico|Correo"),
        ["phone"] = ("Téléphone", "Teléfono"),
        ["language"] = ("Langue", "Idioma"),
        ["iso2"] = ("État", "Estado"),
        ["event"] = ("Événement", "Hecho|Evento"),
        ["date"] = ("Date", "Fecha"),
        ["role"] = ("Rôle", "Papel"),
        ["confidence"] = ("Fiabilité", "Fiabilidad"),
    };

    private static readonly string[] Languages = ["en", "fr", "es"];

    /// <summary>How a column is headed in a language.</summary>
    public static string In(string language, string column) => All(language, column)[0];

    /// <summary>Which of the columns a heading means; null for none.</summary>
    public static string? ColumnOf(string heading, IEnumerable<string> columns) =>
        columns.FirstOrDefault(column => Languages.Any(language => IsOne(language, column, heading)));

    /// <summary>The language that knows most headings of a file; English before others that know as many.</summary>
    public static string LanguageOf(IReadOnlyList<string> headings, IEnumerable<string> columns) =>
        Languages.MaxBy(language => headings.Count(heading => columns.Any(column => IsOne(language, column, heading))))!;

    private static bool IsOne(string language, string column, string heading) =>
        Array.Exists(All(language, column), word => Folded(word) == Folded(heading));

    private static string[] All(string language, string column) =>
        (Words.TryGetValue(column, out var words), language) switch
        {
            (true, "fr") => words.French.Split('|'),
            (true, "es") => words.Spanish.Split('|'),
            _ => [column],
        };

    private static string Folded(string heading) => Folding.Of(heading.Replace('_', ' ').Trim());
}
