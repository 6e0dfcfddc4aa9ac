namespace MobilisationCrm.Imports;

/// <summary>Files to begin with. What they say is invented.</summary>
public static class ImportExamples
{
    private static readonly string[][] CounterpartRows =
    [
        [
            "Senegal",
            "Permanent Mission",
            "Permanent Mission of Senegal to the United Nations",
            "business card, June 2026",
            "New York",
            "mission@example.org",
            "+1 212 555 0100",
            "fr",
            "Second Committee expert",
            "",
            "Ms",
            "Awa",
            "Example",
            "awa.example@example.org",
            "+1 212 555 0101",
            "fr",
        ],
    ];

    /// <summary>Counterparts.</summary>
    public static string Counterparts(ImportExampleRequest request) =>
        Csv(request, [.. CounterpartRow.Required, .. CounterpartRow.Optional], CounterpartRows);

    /// <summary>Every event that the history understands.</summary>
    public static string History(ImportExampleRequest request) =>
        Csv(
            request,
            HistoryImporter.Columns,
            HistoryRules.All.Select(e => new[] { "SN", e.Event, "2022-07-22", e.Role, "invented: an example", "low" })
        );

    private static string Quoted(string value) => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;

    private static string Csv(ImportExampleRequest request, string[] columns, IEnumerable<string[]> rows)
    {
        var separator = request.Separator ?? ",";
        return string.Concat(rows.Prepend(columns).Select(row => string.Join(separator, row.Select(Quoted)) + "\r\n"));
    }
}
