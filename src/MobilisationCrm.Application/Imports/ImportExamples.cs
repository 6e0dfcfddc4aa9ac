namespace MobilisationCrm.Imports;

/// <summary>Files to begin with. What they say is invented.</summary>
public static class ImportExamples
{
    /// <summary>Counterparts.</summary>
    public static string Counterparts(ImportExampleRequest request) =>
        Csv(request, [.. CounterpartRow.Required, .. CounterpartRow.Optional], [Senegal(LanguageOf(request))]);

    /// <summary>Every event that the history understands.</summary>
    public static string History(ImportExampleRequest request) =>
        Csv(
            request,
            HistoryImporter.Columns,
            HistoryRules.All.Select(e => new[] { "SN", e.Event, "2022-07-22", e.Role, "invented: an example", "low" })
        );

    private static string[] Senegal(string language)
    {
        var (state, kind, organisation, source, post, courtesy) = language switch
        {
            "fr" => (
                "Sénégal",
                "Mission permanente",
                "Mission permanente du Sénégal auprès de l’ONU",
                "carte de visite, juin 2026",
                "Experte de la Deuxième Commission",
                "Mme"
            ),
            "es" => (
                "Senegal",
                "Misión Permanente",
                "Misión Permanente del Senegal ante las Naciones Unidas",
                "tarjeta de visita, junio de 2026",
                "Experta de la Segunda Comisión",
                "Sra."
            ),
            _ => (
                "Senegal",
                "Permanent Mission",
                "Permanent Mission of Senegal to the United Nations",
                "business card, June 2026",
                "Second Committee expert",
                "Ms"
            ),
        };
        return
        [
            state,
            kind,
            organisation,
            source,
            "Mission permanente du Sénégal auprès de l’ONU",
            "Misión Permanente del Senegal ante las Naciones Unidas",
            "New York",
            "mission@example.org",
            "+1 212 555 0100",
            "fr",
            post,
            "",
            courtesy,
            "Awa",
            "Example",
            "awa.example@example.org",
            "+1 212 555 0101",
            "fr",
        ];
    }

    private static string LanguageOf(ImportExampleRequest request) => request.Language ?? "en";

    // French and Spanish Excel read the comma as a decimal sign and expect semicolons.
    private static string Csv(ImportExampleRequest request, string[] columns, IEnumerable<string[]> rows)
    {
        var language = LanguageOf(request);
        var separator = request.Separator ?? (language == "en" ? "," : ";");
        var header = columns.Select(column => ImportHeadings.In(language, column)).ToArray();
        return string.Concat(rows.Prepend(header).Select(row => string.Join(separator, row.Select(Quoted)) + "\r\n"));
    }

    private static string Quoted(string value) => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;
}
