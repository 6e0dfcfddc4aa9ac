using System.Collections.Concurrent;
using System.Text.Json;

namespace MobilisationCrm.Audit;

/// <summary>
/// The audit log in sentences, in one of the app's languages. The words are the web app's own: what is exported reads as what was on the
/// screen (features/audit/sentence.ts does the same).
/// </summary>
public sealed class AuditWords
{
    // Their values are words of the program. Anything else is what somebody wrote.
    private static readonly HashSet<string> Enumerated =
    [
        "act",
        "answer",
        "answeredBy",
        "attendance",
        "basis",
        "by",
        "cause",
        "channel",
        "choice",
        "courtesy",
        "direction",
        "from",
        "fromStage",
        "function",
        "interest",
        "kind",
        "legalBasis",
        "origin",
        "position",
        "positionBasis",
        "priority",
        "reason",
        "regionalGroup",
        "role",
        "stage",
        "status",
        "to",
    ];

    private static readonly ConcurrentDictionary<string, AuditWords> Known = [];

    private readonly Dictionary<string, string> _words = [];

    private AuditWords(string language)
    {
        using var file = typeof(AuditWords).Assembly.GetManifestResourceStream($"audit/{language}.json")!;
        using var texts = JsonDocument.Parse(file);
        Add("", texts.RootElement.GetProperty("audit"));
    }

    /// <summary>The words of a language; English for a language that is none of the three.</summary>
    public static AuditWords In(string language) =>
        Known.GetOrAdd(language is "fr" or "es" ? language : "en", static known => new AuditWords(known));

    /// <summary>A word by its key.</summary>
    public string Of(string key) => _words[key];

    /// <summary>What a kind of record is called.</summary>
    public string Record(string entity) => _words.GetValueOrDefault($"record.{entity}", entity);

    /// <summary>What an act is called.</summary>
    public string Action(string action) => _words.GetValueOrDefault($"action.{action}", action);

    /// <summary>What a field is called; null for one that is not shown.</summary>
    public string? Field(string field) => _words.GetValueOrDefault($"field.{field}");

    /// <summary>What was done, as "Senegal · sse-next: stage from First contact to Information meeting".</summary>
    /// <param name="item">The entry.</param>
    /// <param name="state">Name of its State in this language; null for none.</param>
    public string Sentence(AuditItem item, string? state)
    {
        string?[] about = [state, item.Campaign, item.Entity == "Engagement" ? null : Record(item.Entity), item.Name];
        var subject = string.Join(" · ", about.Where(part => !string.IsNullOrEmpty(part)).Distinct());
        return Fill("sentence.whole", ("subject", subject), ("act", Act(item)));
    }

    /// <summary>Whether a value is shown to readers.</summary>
    public bool Shows(AuditChange change) =>
        _words.ContainsKey($"field.{change.Field}")
        && !(string.IsNullOrEmpty(change.Before) && string.IsNullOrEmpty(change.After))
        && !Guid.TryParse(change.Before, out _)
        && !Guid.TryParse(change.After, out _);

    private string Act(AuditItem item)
    {
        if (item.IsErased)
            return Of("sentence.isErased");
        var changes = item.Changes.Where(Shows).Select(Phrase).ToList();
        var act = Action(item.Action);
        return item switch
        {
            { Action: nameof(AuditAction.Modified) } when changes.Count > 0 => string.Join("; ", changes),
            { Entity: "StageChange", Action: nameof(AuditAction.Added) } => Fill(
                "sentence.changed",
                ("field", Of("field.stage")),
                ("before", Value("from", Find(item, "from"))),
                ("after", Value("to", Find(item, "to")))
            ),
            _ when changes.Count > 0 => Fill("sentence.with", ("act", act), ("changes", string.Join("; ", changes))),
            _ => act,
        };
    }

    private string Phrase(AuditChange change)
    {
        var key = change switch
        {
            { Before: null or "" } => "sentence.set",
            { After: null or "" } => "sentence.emptied",
            _ => "sentence.changed",
        };
        return Fill(
            key,
            ("field", Of($"field.{change.Field}")),
            ("before", Value(change.Field, change.Before)),
            ("after", Value(change.Field, change.After))
        );
    }

    /// <summary>A value as it is read: a word of the program in the language, anything else as it was written.</summary>
    public string Value(string field, string? value) =>
        value is "True" or "False" || (value is not null && Enumerated.Contains(field))
            ? _words.GetValueOrDefault($"value.{value}", value)
            : value ?? "";

    private static string? Find(AuditItem item, string field) => item.Changes.FirstOrDefault(c => c.Field == field)?.After;

    private string Fill(string key, params (string Name, string Text)[] fields) =>
        fields.Aggregate(Of(key), (text, field) => text.Replace($"{{{{{field.Name}}}}}", field.Text, StringComparison.Ordinal));

    private void Add(string prefix, JsonElement texts)
    {
        foreach (var text in texts.EnumerateObject())
            if (text.Value.ValueKind == JsonValueKind.Object)
                Add($"{prefix}{text.Name}.", text.Value);
            else
                _words[prefix + text.Name] = text.Value.GetString()!;
    }
}
