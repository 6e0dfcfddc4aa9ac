using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using MobilisationCrm.Contacts;

namespace MobilisationCrm.DataProtection;

/// <summary>
/// The words that tell who a person is, in every form in which they may be stored: as they are, in capitals, folded for a search, and
/// escaped in JSON and HTML.
/// </summary>
internal sealed class PersonalWords
{
    // A shorter name is also a word or a part of many: it is looked for only in records that the person stands in.
    private const int ShortestAlone = 5;

    private readonly Regex _written;
    private readonly Regex _folded;

    private PersonalWords(IReadOnlyList<string> words)
    {
        All = words;
        _written = Pattern(words.SelectMany(FormsOf));
        _folded = Pattern(words.Select(w => Folding.Of(w)));
    }

    /// <summary>The words as they are written on file.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Words that are looked for in all records.</summary>
    /// <param name="contact">The person.</param>
    /// <param name="isNamesake">Somebody else bears the family name too: it does not tell who it is.</param>
    /// <param name="sharesEmail">The address is a shared mailbox: it does not tell who it is.</param>
    public static PersonalWords Anywhere(Contact contact, bool isNamesake, bool sharesEmail) =>
        new([
            .. FullNames(contact),
            .. !isNamesake && contact.FamilyName.Length >= ShortestAlone ? [contact.FamilyName] : Array.Empty<string>(),
            .. sharesEmail ? [] : Given(contact.Email),
            .. Given(contact.Phone),
        ]);

    /// <summary>Words that are looked for in records that the person stands in.</summary>
    /// <param name="contact">The person.</param>
    /// <param name="sharesEmail">The address is a shared mailbox: it does not tell who it is.</param>
    public static PersonalWords InOwnRecords(Contact contact, bool sharesEmail) =>
        new([
            .. FullNames(contact),
            contact.FamilyName,
            .. Given(contact.GivenName),
            .. sharesEmail ? [] : Given(contact.Email),
            .. Given(contact.Phone),
        ]);

    /// <summary>The text without these words; the same object where none stands in it.</summary>
    public string Without(string text) => _written.Replace(text, Contact.ErasedName);

    /// <summary>One of these words stands in the text.</summary>
    public bool StandsIn(string text) => _written.IsMatch(text);

    /// <summary>The same of a text that is folded for searches. In a text as it was written a name is no word in small letters.</summary>
    public string WithoutFolded(string text) => _folded.Replace(text, Folding.Of(Contact.ErasedName));

    /// <summary>
    /// Beginnings of a search in a database for all of the forms, lower case. SQLite folds the letters of ASCII alone: a capital with an
    /// accent stays one.
    /// </summary>
    public IReadOnlyList<string> Searched =>
        [
            .. All.SelectMany(w => FormsOf(w).Append(Folding.Of(w)))
                .SelectMany(f => new[] { f.ToLowerInvariant(), AsciiLower(f) })
                .Distinct(),
        ];

    // The longest first: a full name is one thing, not two.
    private static Regex Pattern(IEnumerable<string> forms)
    {
        var any = forms.Distinct().OrderByDescending(f => f.Length).Select(Regex.Escape).ToList();
        var pattern = any.Count == 0 ? "(?!)" : $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', any)})(?![\p{{L}}\p{{N}}])";
        return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
    }

    private static IEnumerable<string> FullNames(Contact contact) =>
        contact.GivenName.Length == 0
            ? []
            :
            [
                $"{contact.GivenName} {contact.FamilyName}",
                $"{contact.FamilyName} {contact.GivenName}",
                $"{contact.FamilyName}, {contact.GivenName}",
            ];

    private static string[] Given(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];

    private static IEnumerable<string> FormsOf(string word)
    {
        string[] written =
        [
            word,
            word.ToUpperInvariant(),
            .. word.Contains('@', StringComparison.Ordinal) ? [word.ToLowerInvariant()] : Array.Empty<string>(),
        ];
        return written.SelectMany(w => new[] { w, JsonSerializer.Serialize(w)[1..^1], HtmlEncoder.Default.Encode(w) });
    }

    private static string AsciiLower(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));
}
