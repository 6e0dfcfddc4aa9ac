using MobilisationCrm.States;

namespace MobilisationCrm.Rules;

/// <summary>The 195 States as they ship, with what names and letters need of them.</summary>
internal static class ShippedStates
{
    public static IReadOnlyList<State> All { get; } = Read();

    public static State Of(string iso2) => All.Single(s => s.Iso2 == iso2);

    private static List<State> Read()
    {
        var extra = CsvRows.ReadShipped("reference/states_extra.csv").ToDictionary(r => r["iso2"]);
        return
        [
            .. CsvRows
                .ReadShipped("reference/states.csv")
                .Select(row => new State(
                    row["iso2"],
                    new StateIdentity
                    {
                        Status = Enum.Parse<StateStatus>(extra[row["iso2"]]["status"], ignoreCase: true),
                        ArticleEn = extra[row["iso2"]]["article_en"],
                        ArticleFr = extra[row["iso2"]]["article_fr"],
                        ArticleEs = extra[row["iso2"]]["article_es"],
                        FormalEn = extra[row["iso2"]]["formal_en"],
                        FormalFr = extra[row["iso2"]]["formal_fr"],
                        FormalEs = extra[row["iso2"]]["formal_es"],
                        FormalFrGenitive = extra[row["iso2"]]["formal_fr_genitive"],
                        FormalEsGenitive = extra[row["iso2"]]["formal_es_genitive"],
                    },
                    new StateFacts
                    {
                        NameEn = row["name_en"],
                        NameFr = row["name_fr"],
                        NameEs = row["name_es"],
                        Capital = row["capital"],
                        CapitalTimeZone = row["capital_time_zone"],
                        CorrespondenceLanguage = row["correspondence_language"],
                        CorrespondenceFallback = extra[row["iso2"]]["correspondence_fallback"],
                    }
                )),
        ];
    }
}
