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

    private PersonalWords(IEnumerable<string> words)
    {
        All = [.. words.Distinct()];
        Searched = SearchedFor(All);
        _written = Pattern(All.SelectMany(FormsOf));
        _folded = Pattern(All.Select(w => Folding.Of(w)));
    }

    /// <summary>The words as they are written on file.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The addresses among them, lower case.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. All.Where(w => w.Contains('@', StringComparison.Ordinal)).Select(a => a.ToLowerInvariant())];

    /// <summary>Words that are looked for in all records.</summary>
    /// <param name="forms">The person as it is and was on file, without what others share.</param>
    /// <param name="families">Family names that alone tell who it is: no words, and nobody else's.</param>
    public static PersonalWords Anywhere(IReadOnlyCollection<Contact> forms, IEnumerable<string> families) =>
        new([
            .. forms.SelectMany(FullNames),
            .. families.Where(f => f.Length >= ShortestAlone),
            .. forms.SelectMany(f => Given(f.Email, f.Phone)),
        ]);

    /// <summary>Words that are looked for in records that the person stands in.</summary>
    /// <param name="forms">The person as it is and was on file, without what others share.</param>
    public static PersonalWords InOwnRecords(IReadOnlyCollection<Contact> forms) =>
        new([.. forms.SelectMany(FullNames), .. forms.SelectMany(f => Given(f.FamilyName, f.GivenName, f.Email, f.Phone))]);

    /// <summary>The text without these words; the same object where none stands in it.</summary>
    public string Without(string text) => _written.Replace(text, Contact.ErasedName);

    /// <summary>One of these words stands in the text.</summary>
    public bool StandsIn(string text) => _written.IsMatch(text);

    /// <summary>The same of a text that is folded for searches. In a text as it was written a name is no word in small letters.</summary>
    public string WithoutFolded(string text) => _folded.Replace(text, Folding.Of(Contact.ErasedName));

    /// <summary>
    /// What a database is searched for, lower case; whatever holds one of the forms holds one of these. SQLite folds the letters of ASCII
    /// alone: a capital with an accent stays one.
    /// </summary>
    public IReadOnlyList<string> Searched { get; }

    private static IReadOnlyList<string> SearchedFor(IEnumerable<string> words)
    {
        var forms = words
            .SelectMany(w => FormsOf(w).Append(Folding.Of(w)))
            .SelectMany(f => new[] { f.ToLowerInvariant(), AsciiLower(f) })
            .ToHashSet();
        // A full name holds the family name: what is found by the longer is found by the shorter.
        return [.. forms.Where(f => !forms.Any(shorter => shorter != f && f.Contains(shorter, StringComparison.Ordinal)))];
    }

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

    private static IEnumerable<string> Given(params IEnumerable<string?> texts) =>
        texts.Where(t => !string.IsNullOrWhiteSpace(t)).OfType<string>();

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
