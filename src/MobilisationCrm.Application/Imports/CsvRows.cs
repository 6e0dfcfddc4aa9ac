using CsvHelper;

namespace MobilisationCrm.Imports;

/// <summary>One row of a CSV file.</summary>
/// <param name="Line">Line of the file on which it starts; the header is line 1.</param>
/// <param name="Fields">Values by column.</param>
public sealed record CsvLine(long Line, IReadOnlyDictionary<string, string> Fields);

/// <summary>Reads CSV with a header line (RFC 4180, UTF-8).</summary>
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

    /// <summary>All rows.</summary>
    /// <exception cref="CsvFormatException">A quote that never closes, a row with too few or too many fields; names the line.</exception>
    public static IEnumerable<CsvLine> Read(Stream stream)
    {
        using var csv = CsvReader.Create(stream, Strict, true);
        while (csv.Read())
            yield return new CsvLine(csv.LineNumber, csv.Current.ToDictionary().ToDictionary(p => p.Key, p => p.Value ?? ""));
    }

    /// <summary>All rows of a file that is part of the product.</summary>
    public static IReadOnlyList<CsvLine> ReadShipped(string name)
    {
        using var stream = typeof(CsvRows).Assembly.GetManifestResourceStream(name)!;
        return [.. Read(stream)];
    }
}
