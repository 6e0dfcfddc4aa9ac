using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>
/// The letters that are sent: the newest saved text of each purpose and language, else the shipped one. Saved texts are read once a run.
/// </summary>
public sealed class LettersInForce(CrmDbContext db, LetterRenderer renderer)
{
    private Dictionary<(MailPurpose, string), TemplateText>? _saved;

    /// <summary>Writes a letter in the first of the wished languages that has one, else in English (M11).</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="wished">Languages in the order of preference; null where nothing is known.</param>
    /// <param name="fields">What its fields stand for, in the language chosen.</param>
    /// <param name="cancellation">Cancels reading.</param>
    public async Task<Letter> WriteAsync(
        MailPurpose purpose,
        IEnumerable<string?> wished,
        Func<string, object> fields,
        CancellationToken cancellation
    )
    {
        var template = await FindAsync(purpose, wished, cancellation);
        return renderer.Render(template, fields(template.Language));
    }

    /// <summary>The language in which a letter is written for who wishes these.</summary>
    public async Task<string> LanguageOfAsync(MailPurpose purpose, IEnumerable<string?> wished, CancellationToken cancellation) =>
        (await FindAsync(purpose, wished, cancellation)).Language;

    private async Task<TemplateText> FindAsync(MailPurpose purpose, IEnumerable<string?> wished, CancellationToken cancellation)
    {
        _saved ??= await db
            .LetterTemplates.Newest()
            .ToDictionaryAsync(t => (t.Purpose, t.Language), t => new TemplateText(t.Language, t.Subject, t.Body), cancellation);
        return wished
            .Append("en")
            .OfType<string>()
            .Select(language => _saved.GetValueOrDefault((purpose, language)) ?? ShippedLetters.Find(purpose, language))
            .First(t => t is not null)!;
    }
}

/// <summary>Which saved texts count.</summary>
internal static class LetterTemplateVersions
{
    /// <summary>The newest of each purpose and language.</summary>
    public static IQueryable<LetterTemplate> Newest(this IQueryable<LetterTemplate> templates) =>
        templates.AsNoTracking().Where(t => !templates.Any(n => n.Purpose == t.Purpose && n.Language == t.Language && n.Number > t.Number));
}

/// <summary>A letter with its fields still open.</summary>
/// <param name="Language">Language, ISO 639-1.</param>
/// <param name="Subject">Subject, one line.</param>
/// <param name="Body">Letter, Markdown.</param>
public sealed record TemplateText(string Language, string Subject, string Body);

/// <summary>The letters that ship with the product: Letters/{purpose}.{language}.hbs beside the mails, subject in the first line.</summary>
public static partial class ShippedLetters
{
    private static readonly Dictionary<string, TemplateText> All = Read();

    /// <summary>The shipped letter; null when none ships for the purpose in the language.</summary>
    public static TemplateText? Find(MailPurpose purpose, string language) => All.GetValueOrDefault($"{FileName(purpose)}.{language}");

    private static string FileName(MailPurpose purpose) => Capital().Replace($"{purpose}", "-$0").ToLowerInvariant();

    private static Dictionary<string, TemplateText> Read()
    {
        var assembly = typeof(ShippedLetters).Assembly;
        var letters = new Dictionary<string, TemplateText>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("letters/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var subject = reader.ReadLine()!;
            var name = resource["letters/".Length..^".hbs".Length];
            letters[name] = new TemplateText(name.Split('.')[1], subject, reader.ReadToEnd().Trim('\r', '\n'));
        }

        return letters;
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
