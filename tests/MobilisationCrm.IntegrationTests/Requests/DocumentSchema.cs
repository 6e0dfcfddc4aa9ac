using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The committed API document, and whether something is what a schema of it says, by a strict validator.</summary>
internal static class DocumentSchema
{
    public static readonly JsonNode Document = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "MobilisationCrm.Api", "openapi.json"))
    )!;

    private static readonly EvaluationOptions Strict = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.List };

    /// <summary>In what it is not; empty when it is.</summary>
    public static string Faults(JsonNode schema, JsonElement instance)
    {
        var result = Parse(schema).Evaluate(instance, Strict);
        return result.IsValid ? "" : string.Join("; ", Errors(result).DefaultIfEmpty("not valid"));
    }

    private static JsonSchema Parse(JsonNode schema)
    {
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$defs"] = Document["components"]!["schemas"]!.DeepClone(),
            ["allOf"] = new JsonArray(schema.DeepClone()),
        };
        return JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Errors(EvaluationResults result) =>
        (result.Details ?? [])
            .Where(d => d.Errors is { Count: > 0 })
            .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Key}: {e.Value}"))
            .Take(4);
}
