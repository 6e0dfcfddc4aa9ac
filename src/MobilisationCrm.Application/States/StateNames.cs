namespace MobilisationCrm.States;

/// <summary>Names of States as sentences need them.</summary>
public static class StateNames
{
    /// <summary>
    /// "of Chile", "du Chili", "del Senegal": short name with article and preposition; the formal name where the short one
    /// is turned round for sorting, as "Netherlands (Kingdom of the)".
    /// </summary>
    public static string Genitive(State state, string language)
    {
        var (facts, identity) = (state.Facts, state.Identity);
        if (state.Name().In(language).Contains('(', StringComparison.Ordinal))
            return language switch { "fr" => identity.FormalFrGenitive, "es" => identity.FormalEsGenitive, _ => $"of {identity.FormalEn}" };
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

    /// <summary>UN short name in three languages.</summary>
    public static LocalizedText Name(this State state) => new(state.Facts.NameEn, state.Facts.NameFr, state.Facts.NameEs);

    /// <summary>"de Paris", "d’Oslo": French preposition before a name without article.</summary>
    public static string OfFrench(string name) => "AEIOUÀÂÉÈÊËÎÏÔÛÜŒH".Contains(char.ToUpperInvariant(name[0]), StringComparison.Ordinal) ? $"d’{name}" : $"de {name}";
}
