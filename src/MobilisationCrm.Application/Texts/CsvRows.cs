using CsvHelper;

namespace MobilisationCrm;

/// <summary>Reads the CSV files that are part of the product (RFC 4180, UTF-8).</summary>
public static class CsvRows
{
    internal static readonly CsvReaderOptions Strict = new()
    {
        HasHeader = true,
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        Encoding = System.Text.Encoding.UTF8,
    };

    /// <summary>All rows, each with its values by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> ReadShipped(string name)
    {
        using var stream = typeof(CsvRows).Assembly.GetManifestResourceStream(name)!;
        using var csv = CsvReader.Create(stream, Strict, true);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Current.ToDictionary().ToDictionary(p => p.Key, p => p.Value ?? ""));
        return rows;
    }
}
