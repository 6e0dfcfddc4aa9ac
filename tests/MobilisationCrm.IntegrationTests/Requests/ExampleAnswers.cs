using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// The demo's answers as examples of the API document: the fullest of each contract, with one item a list. Keys and secrets, which each run
/// makes anew, are replaced, so that two runs write the same.
/// </summary>
internal sealed partial class ExampleAnswers
{
    private const int LongestText = 240;

    // Shown once, and other ones each time.
    private static readonly Dictionary<string, string> Secrets = new()
    {
        ["secret"] = "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP",
        ["qrCode"] = "<svg …",
        ["codes"] = "k7mq2-x9d4p",
        ["options"] = """{"challenge":"dGhpcnR5IHR3byBieXRlcyB0aGF0IG5vYm9keSBrbmV3","rpId":"crm.example.org","userVerification":"required"}""",
        ["seal"] = "CfDJ8N2nQ4pXr0sWm7tYb1uZc5vKd9wLe3xMf6yNg8zPh",
    };
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly SortedDictionary<string, JsonNode> _answers = new(StringComparer.Ordinal);

    /// <summary>Name by which the program looks for the example of a schema.</summary>
    public static string NameOf(JsonNode schema) =>
        schema["$ref"] is { } reference ? ((string)reference!).Split('/')[^1]
        : schema["items"] is { } item ? $"{NameOf(item)}[]"
        : (string?)schema["format"] ?? "";

    public void Add(JsonNode schema, JsonNode answer)
    {
        var (name, shortened) = (NameOf(schema), JsonNode.Parse(Repeatable(Shortened(answer).ToJsonString()))!);
        if (!_answers.TryGetValue(name, out var known) || known.ToJsonString().Length < shortened.ToJsonString().Length)
            _answers[name] = shortened;
    }

    /// <summary>Writes the file that EXAMPLES names; nothing where it names none.</summary>
    public void Keep()
    {
        if (Environment.GetEnvironmentVariable("EXAMPLES") is { Length: > 0 } file)
            File.WriteAllText(file, JsonSerializer.Serialize(_answers, Indented) + "\n");
    }

    private static JsonNode Shortened(JsonNode node) =>
        node switch
        {
            JsonArray list => new JsonArray([.. list.Take(1).Select(n => n is null ? null : Shortened(n))]),
            JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Shown(f.Key, f.Value)))),
            JsonValue value when value.TryGetValue<string>(out var text) && text.Length > LongestText => $"{text[..LongestText]}…",
            _ => node.DeepClone(),
        };

    private static JsonNode? Shown(string field, JsonNode? value) =>
        !Secrets.TryGetValue(field, out var sample) ? value is null ? null : Shortened(value)
        : value is JsonArray ? new JsonArray(sample)
        : sample;

    // Keys are numbered in the order in which they stand.
    private static string Repeatable(string json)
    {
        var numbers = new Dictionary<string, int>();
        var keyed = Key().Replace(
            json,
            key =>
            {
                var name = key.Value.Replace("-", "", StringComparison.Ordinal);
                var number = numbers.TryGetValue(name, out var known) ? known : numbers[name] = numbers.Count + 1;
                var made = $"01989c2e-7a40-7c1b-9f3e-{number:D12}";
                return key.Length == name.Length ? made.Replace("-", "", StringComparison.Ordinal) : made;
            }
        );
        var callers = Caller().Replace(keyed, "2001:db8::1");
        var shared = AppSecret().Replace(callers, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        return Secret().Replace(shared, "0123456789abcdef0123456789abcdef01234567");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")]
    private static partial Regex Key();

    [GeneratedRegex("2001:db8:[0-9a-f:]+")]
    private static partial Regex Caller();

    [GeneratedRegex("(?<=secret=)[A-Z2-7]+")]
    private static partial Regex AppSecret();

    [GeneratedRegex("[0-9a-f]{40,}")]
    private static partial Regex Secret();
}
