using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Audit;

/// <summary>Writes entries as a table, each with its sentence in the reader's language.</summary>
public sealed class AuditExport(CrmDbContext db, AuditQueries audit, AuditNames names, CurrentAccount current)
{
    /// <summary>RFC 4180.</summary>
    public const string ContentType = "text/csv";

    private static readonly LocalizedText[] Headings =
    [
        new("Entry", "Entrée", "Entrada"),
        new("Time (UTC)", "Moment (UTC)", "Momento (UTC)"),
        new("Who", "Qui", "Quién"),
        new("API key", "Clé d’API", "Clave de API"),
        new("From where", "D’où", "Desde dónde"),
        new("What", "Quoi", "Qué"),
        new("Kind", "Type", "Tipo"),
        new("Key", "Clé", "Clave"),
    ];

    private const int Batch = 2_000;

    /// <summary>Makes the export ready: what is wrong with the filter is said before anything is written.</summary>
    /// <exception cref="RuleException">unknown-account, invalid-value, last-day-before-first.</exception>
    public async Task<Func<Stream, Task>> PrepareAsync(AuditFilter filter, CancellationToken cancellation)
    {
        var entries = await audit.AllAsync(filter, cancellation);
        var language = current.Language;
        var states = await db
            .States.AsNoTracking()
            .Select(s => new { s.Iso2, Name = new LocalizedText(s.Facts.NameEn, s.Facts.NameFr, s.Facts.NameEs) })
            .ToDictionaryAsync(s => s.Iso2, s => s.Name.In(language), cancellation);
        return output => WriteAsync(entries, language, states, output, cancellation);
    }

    // A part at a time: the log of years is larger than the memory.
    private async Task WriteAsync(
        IOrderedQueryable<AuditEntry> entries,
        string language,
        Dictionary<string, string> states,
        Stream output,
        CancellationToken cancellation
    )
    {
        var words = AuditWords.In(language);
        // Spreadsheet programs take a file for UTF-8 by its first bytes.
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        await text.WriteLineAsync(Row(Headings.Select(h => h.In(language))));
        for (var page = 0; ; page++)
        {
            var some = await entries.Skip(page * Batch).Take(Batch).ToListAsync(cancellation);
            foreach (var item in await names.ItemsAsync(some, cancellation))
                await text.WriteLineAsync(Row(Cells(item, words, states)));
            await text.FlushAsync(cancellation);
            if (some.Count < Batch)
                return;
        }
    }

    private static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    // A text that begins like a formula would be one to a spreadsheet program.
    private static string Cell(string? text)
    {
        var shown = text?.FirstOrDefault() is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return $"\"{shown?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static IEnumerable<string?> Cells(AuditItem item, AuditWords words, Dictionary<string, string> states) =>
        [
            item.Sequence?.ToString(CultureInfo.InvariantCulture),
            item.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            item.AccountName == AuditEntry.System ? words.Of("system") : item.AccountName,
            item.ApiKey,
            item.RemoteAddress,
            words.Sentence(item, item.Iso2 is { } iso2 ? states.GetValueOrDefault(iso2) : null),
            words.Record(item.Entity),
            item.EntityKey,
        ];
}
