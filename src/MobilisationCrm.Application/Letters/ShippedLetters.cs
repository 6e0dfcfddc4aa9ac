using System.Text.RegularExpressions;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

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
