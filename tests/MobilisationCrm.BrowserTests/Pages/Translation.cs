using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Pages;

/// <summary>
/// What a French reader sees where an English one reads this: looked up in the web app's texts, filled-in places and plural forms included,
/// and in the names of States. A text that the web app does not have, or says in more than one way, is an error of the journey.
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

    /// <param name="english">Text as an English reader sees it.</param>
    /// <param name="language">What the reader reads: en or fr.</param>
    /// <param name="feature">Whose text is meant, when features say the same in English only.</param>
    public static string Of(string english, string language, string? feature = null) =>
        language == "en" ? english : TryFrench(english, feature) ?? throw new KeyNotFoundException($"No French for “{english}”.");

    private static string? TryFrench(string english, string? feature = null)
    {
        var found = Exact[english].Where(t => feature is null || t.Feature == feature).Select(t => t.French).Distinct().ToList();
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
                        Plural(text, match.Groups["number"].Value),
                        (french, group) =>
                            french.Replace($"{{{{{group.Name}}}}}", TryFrench(group.Value) ?? group.Value, StringComparison.Ordinal)
                    );
        }

        // Labels that the app puts together of two texts.
        return english.IndexOfAny([':', '·']) is > 0 and var end && TryFrench(english[..end].TrimEnd(), feature) is { } first
            ? first + english[english[..end].TrimEnd().Length..(end + 2)] + (TryFrench(english[(end + 2)..]) ?? english[(end + 2)..])
            : null;
    }

    private static string Filled(Match place) => $"(?<{place.Groups[1].Value}>{(place.Groups[1].Value == "number" ? @"\d+" : ".+?")})";

    // French counts 0 with 1.
    private static string Plural(Text text, string number) =>
        Regex.Match(text.Key, "^(.+)_(one|other)$") is { Success: true } key && number.Length > 0
            ? Exact
                .SelectMany(t => t)
                .Single(t => t.Feature == text.Feature && t.Key == $"{key.Groups[1]}_{(number is "0" or "1" ? "one" : "other")}")
                .French
            : text.French;

    private static string Own(string text) => Regex.Replace(text, @"\{\{\w+}}", "");

    private static IEnumerable<Text> Read()
    {
        var root = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(root, "MobilisationCrm.sln")))
            root = Path.GetDirectoryName(root) ?? throw new FileNotFoundException("MobilisationCrm.sln");
        foreach (var file in Directory.GetFiles(Path.Combine(root, Texts, "en"), "*.json"))
        {
            var (english, french) = (Flat(file), Flat(Path.Combine(root, Texts, "fr", Path.GetFileName(file))));
            foreach (var (key, text) in english)
                yield return new(Path.GetFileNameWithoutExtension(file), key, text, french[key]);
        }

        foreach (var state in File.ReadLines(Path.Combine(root, "db", "reference", "states.csv")).Skip(1).Select(line => line.Split(',')))
            yield return new("states", state[0], state[3], state[4]);
    }

    private static Dictionary<string, string> Flat(string file) =>
        Leaves(JsonNode.Parse(File.ReadAllText(file))!).ToDictionary(l => l.GetPath(), l => l.GetValue<string>());

    private static IEnumerable<JsonNode> Leaves(JsonNode node) =>
        node is JsonObject branch ? branch.SelectMany(b => Leaves(b.Value!)) : [node];

    private sealed record Text(string Feature, string Key, string English, string French);
}
