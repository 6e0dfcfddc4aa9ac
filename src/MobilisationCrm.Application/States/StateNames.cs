namespace MobilisationCrm.States;

/// <summary>Names of States as sentences need them.</summary>
public static class StateNames
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Others = CsvRows
        .ReadShipped("reference/states_names.csv")
        .ToDictionary(r => r["iso2"]);

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Capitals = CsvRows
        .ReadShipped("reference/states_capitals.csv")
        .ToDictionary(r => r["iso2"]);

    /// <summary>
    /// UN short name in any of the six languages; the formal name where English, French or Spanish lists turn the short one round.
    /// </summary>
    public static string In(State state, string language)
    {
        if (language is "ar" or "ru" or "zh")
            return Others[state.Iso2][$"name_{language}"];
        var name = state.Name().In(language);
        if (!name.Contains('(', StringComparison.Ordinal))
            return name;
        return language switch
        {
            "fr" => state.Identity.FormalFr,
            "es" => state.Identity.FormalEs,
            _ => state.Identity.FormalEn,
        };
    }

    /// <summary>"للسنغال", "لفرنسا": the Arabic preposition takes the article in.</summary>
    public static string ForArabic(State state)
    {
        var name = In(state, "ar");
        return name.StartsWith("ال", StringComparison.Ordinal) ? $"لل{name[2..]}" : $"ل{name}";
    }

    /// <summary>
    /// "of Chile", "du Chili", "del Senegal": short name with article and preposition; the formal name where the short one
    /// is turned round for sorting, as "Netherlands (Kingdom of the)".
    /// </summary>
    public static string Genitive(State state, string language)
    {
        var (facts, identity) = (state.Facts, state.Identity);
        if (state.Name().In(language).Contains('(', StringComparison.Ordinal))
            return language switch
            {
                "fr" => identity.FormalFrGenitive,
                "es" => identity.FormalEsGenitive,
                _ => $"of {identity.FormalEn}",
            };
        return language switch
        {
            "fr" => identity.ArticleFr switch
            {
                "le" => $"du {facts.NameFr}",
                "les" => $"des {facts.NameFr}",
                "la" => $"de la {facts.NameFr}",
                "l'" => $"de l’{facts.NameFr}",
                _ => $"{OfFrench(facts.NameFr)}",
            },
            "es" => identity.ArticleEs switch
            {
                "el" => $"del {facts.NameEs}",
                "" => $"de {facts.NameEs}",
                var article => $"de {article} {facts.NameEs}",
            },
            _ => identity.ArticleEn == "the" ? $"of the {facts.NameEn}" : $"of {facts.NameEn}",
        };
    }

    /// <summary>A State's capital in any of the six languages; one that a manager has edited, as edited.</summary>
    public static string Capital(string iso2, string capital, string language) =>
        language != "en" && Capitals.TryGetValue(iso2, out var names) && names["capital"] == capital
            ? names[$"capital_{language}"]
            : capital;

    /// <summary>The capital in three languages.</summary>
    public static LocalizedText Capital(string iso2, string capital) =>
        new(capital, Capital(iso2, capital, "fr"), Capital(iso2, capital, "es"));

    /// <summary>UN short name in three languages.</summary>
    public static LocalizedText Name(this State state) => new(state.Facts.NameEn, state.Facts.NameFr, state.Facts.NameEs);

    /// <summary>"de Paris", "d’Oslo", "du Caire", "des Açores": French preposition before a name.</summary>
    public static string OfFrench(string name) =>
        name.StartsWith("Le ", StringComparison.Ordinal) ? $"du {name[3..]}"
        : name.StartsWith("Les ", StringComparison.Ordinal) ? $"des {name[4..]}"
        : name.StartsWith("L’", StringComparison.Ordinal) ? $"de l’{name[2..]}"
        : "AEIOUÀÂÉÈÊËÎÏÔÛÜŒH".Contains(char.ToUpperInvariant(name[0]), StringComparison.Ordinal) ? $"d’{name}"
        : $"de {name}";
}
