using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using MobilisationCrm.States;

namespace MobilisationCrm.Imports;

/// <summary>A CSV file that somebody hands in: its rows, what is wrong with it, and what to look at.</summary>
internal sealed class ImportedFile
{
    // Many times as many as any list has; each costs time before a row is read, and each broken row a remark.
    private const int MostColumns = 200;
    private const int MostLines = 20_000;

    private readonly Dictionary<string, (int Index, string Heading)> _columns = [];
    private string _language = "en";

    /// <summary>Rows of which at least one known column is filled.</summary>
    public List<ImportedRow> Rows { get; } = [];

    /// <summary>What must be mended first.</summary>
    public List<ImportRemark> Problems { get; } = [];

    /// <summary>What does not stop the load.</summary>
    public List<ImportRemark> Notices { get; } = [];

    /// <summary>Reads UTF-8 with or without a byte order mark, values separated as the header's are: by comma, semicolon or tab.</summary>
    public static ImportedFile Read(byte[] bytes, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        var file = new ImportedFile();
        if (FirstUnreadableLine(bytes) is { } unreadable)
        {
            file.Problem(unreadable, null, "not-utf8", "", "The file is not UTF-8 text. In Excel, save it as “CSV UTF-8”.");
            return file;
        }

        if (bytes.AsSpan().Count((byte)'\n') > MostLines)
        {
            file.Problem(MostLines + 1, null, "too-many-rows", "", $"The file has more than {MostLines} lines: load it in parts.");
            return file;
        }

        var separator = SeparatorOf(bytes);
        if (FirstWideLine(bytes, (byte)separator) is { } wide)
        {
            file.Problem(wide, null, "too-many-columns", "", $"The row has more than {MostColumns} values: this is no list of ours.");
            return file;
        }

        var options = CsvRows.Strict with
        {
            Separator = separator,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = broken => file.Broken(broken.LineNumber, broken.Reason),
        };
        using var csv = CsvReader.Create(bytes, options);
        try
        {
            file.ReadRows(csv, required, optional);
        }
        catch (CsvFormatException broken)
        {
            file.Problem(1, null, "broken-header", "", $"The header cannot be read: {broken.Message}");
        }

        return file;
    }

    /// <summary>Adds a problem.</summary>
    public void Problem(long line, string? column, string code, string value, string message) =>
        Problems.Add(new ImportRemark(line, column, code, value, "", message));

    /// <summary>How the file heads a column, or would if it had it.</summary>
    public string HeadingOf(string column) =>
        _columns.TryGetValue(column, out var known) ? known.Heading : ImportHeadings.In(_language, column);

    /// <summary>What came of the file.</summary>
    public ImportReport Report(int added, int known) =>
        new(added, known, 0, 0, [.. Problems.OrderBy(p => p.Line)], [.. Notices.OrderBy(n => n.Line)]);

    private void ReadRows(CsvReader csv, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        string[] known = [.. required, .. optional];
        var headings = csv.Headers.Select(h => h.Trim()).ToList();
        foreach (var (index, heading) in headings.Index())
        {
            var column = ImportHeadings.ColumnOf(heading, known);
            if (heading.Length > 0 && !(column is not null && _columns.TryAdd(column, (index, heading))))
                Notices.Add(new ImportRemark(1, heading, "column-ignored", "", "", $"Column {heading} is not read."));
        }

        _language = ImportHeadings.LanguageOf(headings, known);
        foreach (var missing in required.Where(c => !_columns.ContainsKey(c)).Select(HeadingOf))
            Problem(1, missing, "column-missing", "", $"The header has no column {missing}.");
        if (Problems.Count > 0)
            return;
        while (csv.Read())
        {
            var fields = _columns.ToDictionary(c => c.Key, c => OnOneLine(csv.GetString(c.Value.Index)));
            if (fields.Values.Any(value => value.Length > 0))
                Rows.Add(new ImportedRow(this, csv.LineNumber, fields));
        }
    }

    // Cells of a spreadsheet hold line breaks and no-break spaces that nobody sees.
    private static string OnOneLine(string value) =>
        string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();

    private void Broken(long line, CsvMalformedReason reason) =>
        Problem(
            line,
            null,
            "broken-row",
            "",
            reason == CsvMalformedReason.FieldCountMismatch
                ? "The row has more or fewer values than the header."
                : "A quotation mark in the row is out of place."
        );

    // In UTF-8 no byte of a longer character looks like a line break, so each line can be judged by itself.
    private static long? FirstUnreadableLine(byte[] bytes)
    {
        var line = 0;
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            line++;
            var text = bytes.AsSpan(range);
            if (!Utf8.IsValid(text) || text.Contains((byte)0))
                return line;
        }

        return null;
    }

    // Between quotation marks a separator is text. An odd mark swallows what follows, and the reader refuses it.
    private static long? FirstWideLine(byte[] bytes, byte separator)
    {
        var (line, columns, isQuoted) = (1, 1, false);
        foreach (var one in bytes)
        {
            isQuoted ^= one == '"';
            columns += one == separator && !isQuoted ? 1 : 0;
            if (columns > MostColumns)
                return line;
            if (one != '\n')
                continue;
            line++;
            columns = isQuoted ? columns : 1;
        }

        return null;
    }

    // No name of a column holds one of them.
    private static char SeparatorOf(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)'\n');
        var header = bytes.AsSpan(0, end < 0 ? bytes.Length : end);
        return header.Contains((byte)';') ? ';'
            : header.Contains((byte)'\t') ? '\t'
            : ',';
    }
}

/// <summary>One row of a file; what cannot be read becomes a problem of the file.</summary>
internal sealed class ImportedRow(ImportedFile file, long line, IReadOnlyDictionary<string, string> fields)
{
    /// <summary>Line of the file on which it starts.</summary>
    public long Line => line;

    /// <summary>How the file heads a column.</summary>
    public string Heading(string column) => file.HeadingOf(column);

    /// <summary>Whether the row says anything there.</summary>
    public bool Has(string column) => Raw(column).Length > 0;

    /// <summary>A value, kept as text whatever it begins with; empty where the file has no such column.</summary>
    public string Text(string column, int length = Lengths.Line)
    {
        var text = Raw(column);
        if (text.Length > length)
            Refuse(column, "value-too-long", $"Column {Heading(column)} holds {length} characters at most.");
        return text;
    }

    /// <summary>A value that must be there.</summary>
    public string Required(string column, int length = Lengths.Line)
    {
        var text = Text(column, length);
        if (text.Length == 0)
            Refuse(column, "value-missing", $"Column {Heading(column)} is empty.");
        return text;
    }

    /// <summary>A value that a rule of the API allows; null for an empty one.</summary>
    public string? Allowed(string column, ValidationAttribute rule, string code)
    {
        var text = Text(column);
        if (!rule.IsValid(text))
            Refuse(column, code, $"\"{text}\" in column {Heading(column)}: {rule.FormatErrorMessage(Heading(column))}");
        return text.OrNull();
    }

    /// <summary>The State that a value names; null, and a problem, when it names none.</summary>
    public State? State(string column, StatesByName states)
    {
        var name = Raw(column);
        var state = states.Find(name);
        if (state is null)
            Refuse(column, "unknown-state", $"\"{name}\" in column {Heading(column)} is no State: write its ISO code or its UN name.");
        return state;
    }

    /// <summary>Says what is wrong with a value.</summary>
    public void Refuse(string column, string code, string message) =>
        file.Problem(line, Heading(column), code, Raw(column).Cut(Lengths.Line), message);

    /// <summary>Says where the file and what is on file differ; an empty value of the file says nothing.</summary>
    public void Compare(string column, string? onFile)
    {
        var value = Raw(column);
        if (value.Length > 0 && Folding.Of(value) != Folding.Of(onFile))
            Notice(column, "differs", onFile ?? "", $"The file says \"{value}\" in column {Heading(column)}; on file is \"{onFile}\", and stays.");
    }

    /// <summary>Says that an earlier row says the same.</summary>
    public void Repeats(long earlier) =>
        Notice(null, "repeated-row", earlier.ToString(CultureInfo.InvariantCulture), $"The row says the same as line {earlier}.");

    /// <summary>Says what to look at.</summary>
    public void Notice(string? column, string code, string onFile, string message) =>
        file.Notices.Add(
            column is null
                ? new ImportRemark(line, null, code, "", onFile, message)
                : new ImportRemark(line, Heading(column), code, Raw(column), onFile, message)
        );

    private string Raw(string column) => fields.GetValueOrDefault(column, "");
}
