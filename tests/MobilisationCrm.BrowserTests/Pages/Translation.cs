using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Pages;

/// <summary>
/// What a French or Spanish reader sees where an English one reads this: looked up in the web app's texts, filled-in places and plural
/// forms included, and in the names of States. A text that the web app does not have, or says in more than one way, is an error of the
/// journey.
/// </summary>
internal static class Translation
{
    private const string Texts = "src/MobilisationCrm.Web/src/lib/i18n";

    private static readonly ILookup<string, Text> Exact = Read().ToLookup(t => t.English, StringComparer.Ordinal);

    // {{name}} in the text of the app stands for whatever is filled in; the text with the most words of its own is the one that is meant,
    // and one that has hardly any means nothing.
    private static readonly List<(Regex English, Text Text)> Patterns =
    [
        .. Exact
            .SelectMany(t => t)
            .Where(t => Own(t.English).Count(char.IsLetter) > 3 && t.English.Contains("{{", StringComparison.Ordinal))
            .OrderByDescending(t => Own(t.English).Length)
            .Select(t => (new Regex($"^{Regex.Replace(Regex.Escape(t.English), @"\\{\\{(\w+)}}", Filled)}$"), t)),
    ];

    private const string Audit = "administration";

    /// <param name="english">Text as an English reader sees it.</param>
    /// <param name="language">What the reader reads: en, fr or es.</param>
    /// <param name="feature">Whose text is meant, when features say the same in English only.</param>
    public static string Of(string english, string language, string? feature = null) =>
        language == "en"
            ? english
            : TryFind(english, language, feature) ?? throw new KeyNotFoundException($"Nothing in “{language}” for “{english}”.");

    private static string? TryFind(string english, string language, string? feature = null)
    {
        var meant = Exact[english].Where(t => feature is null || t.Feature == feature).ToList();
        // The audit has a word for every value that others show; it is meant where nobody else says the same.
        if (feature is null && meant.Exists(t => t.Feature != Audit))
            meant.RemoveAll(t => t.Feature == Audit);
        var found = meant.ConvertAll(t => t.In(language)).Distinct().ToList();
        if (found.Count > 1)
            throw new InvalidOperationException($"“{english}” is {string.Join(" or ", found.Select(f => $"“{f}”"))}: name the feature.");
        if (found.Count == 1)
            return found[0];
        foreach (var (pattern, text) in Patterns)
        {
            if (pattern.Match(english) is { Success: true } match)
                return match
                    .Groups.Values.Skip(1)
                    .Aggregate(
                        Plural(text, match.Groups["number"].Value, language),
                        (said, group) =>
                            said.Replace($"{{{{{group.Name}}}}}", TryFind(group.Value, language) ?? group.Value, StringComparison.Ordinal)
                    );
        }

        // Labels that the app puts together of two texts.
        return english.IndexOfAny([':', '·']) is > 0 and var end && TryFind(english[..end].TrimEnd(), language, feature) is { } first
            ? first
                + english[english[..end].TrimEnd().Length..(end + 2)]
                + (TryFind(english[(end + 2)..], language) ?? english[(end + 2)..])
            : null;
    }

    private static string Filled(Match place) => $"(?<{place.Groups[1].Value}>{(place.Groups[1].Value == "number" ? @"\d+" : ".+?")})";

    // French counts 0 with 1.
    private static string Plural(Text text, string number, string language) =>
        Regex.Match(text.Key, "^(.+)_(one|other)$") is { Success: true } key && number.Length > 0
            ? Exact
                .SelectMany(t => t)
                .Single(t => t.Feature == text.Feature && t.Key == $"{key.Groups[1]}_{(IsOne(number, language) ? "one" : "other")}")
                .In(language)
            : text.In(language);

    private static bool IsOne(string number, string language) => number == "1" || (number == "0" && language == "fr");

    private static string Own(string text) => Regex.Replace(text, @"\{\{\w+}}", "");

    private static IEnumerable<Text> Read()
    {
        var root = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(root, "MobilisationCrm.sln")))
            root = Path.GetDirectoryName(root) ?? throw new FileNotFoundException("MobilisationCrm.sln");
        foreach (var file in Directory.GetFiles(Path.Combine(root, Texts, "en"), "*.json"))
        {
            var (french, spanish) = (Other("fr"), Other("es"));
            foreach (var (key, text) in Flat(file))
                yield return new(Path.GetFileNameWithoutExtension(file), key, text, french[key], spanish[key]);

            Dictionary<string, string> Other(string language) => Flat(Path.Combine(root, Texts, language, Path.GetFileName(file)));
        }

        foreach (var state in File.ReadLines(Path.Combine(root, "db", "reference", "states.csv")).Skip(1).Select(line => line.Split(',')))
            yield return new("states", state[0], state[3], state[4], state[5]);
    }

    private static Dictionary<string, string> Flat(string file) =>
        Leaves(JsonNode.Parse(File.ReadAllText(file))!).ToDictionary(l => l.GetPath(), l => l.GetValue<string>());

    private static IEnumerable<JsonNode> Leaves(JsonNode node) =>
        node is JsonObject branch ? branch.SelectMany(b => Leaves(b.Value!)) : [node];

    private sealed record Text(string Feature, string Key, string English, string French, string Spanish)
    {
        public string In(string language) => language == "fr" ? French : Spanish;
    }
}
