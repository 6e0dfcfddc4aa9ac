using System.Text.Json;
using System.Text.Json.Nodes;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The API's own description: committed, served, and complete.</summary>
internal sealed class OpenApiDocument
{
    private static readonly JsonNode Committed = DocumentSchema.Document;

    [Test]
    public async Task WhenTheApiIsServed_TheCommittedDocumentIsTheServedOne()
    {
        await using var crm = await Crm.StartWithDemoAsync();
        using var response = await crm.Anonymous().Send(HttpMethod.Get, "/swagger/v1/swagger.json");
        var served = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That(
            served.ToJsonString(),
            Is.EqualTo(Committed.ToJsonString()),
            "Run the program with: openapi src/MobilisationCrm.Api/openapi.json"
        );
    }

    [Test]
    public async Task WhenTheCommandWritesTheDocument_ItIsTheCommittedFile()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Name, "openapi.json");
        var (code, output) = await ApiProcess.RunAsync(new() { ["Data:Folder"] = folder.Name }, "openapi", file);
        Assert.That(code, Is.Zero, output);
        Assert.That(
            await File.ReadAllTextAsync(file),
            Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "MobilisationCrm.Api", "openapi.json")))
        );
    }

    [Test]
    public void WhenAnOperationIsRead_ItSaysWhatItDoes_AndSoDoesEveryParameter()
    {
        var silent = new List<string>();
        foreach (var (path, method, operation) in Operations())
        {
            if (Text(operation["summary"]).Length == 0 || Text(operation["operationId"]).Length == 0)
                silent.Add($"{method} {path}");
            silent.AddRange(
                (operation["parameters"]?.AsArray() ?? [])
                    .Where(p => Text(p!["description"]).Length == 0)
                    .Select(p => $"{method} {path} {p!["name"]}")
            );
        }

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void WhenAFieldIsRead_ItIsDescribed()
    {
        var silent =
            from schema in Committed["components"]!["schemas"]!.AsObject()
            where !schema.Key.EndsWith("ProblemDetails", StringComparison.Ordinal)
            from property in schema.Value!["properties"]?.AsObject() ?? []
            where Text(property.Value!["description"]).Length == 0
            select $"{schema.Key}.{property.Key}";
        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void WhenAnOperationWrites_ItsRefusalsAreListed()
    {
        var incomplete = Operations()
            .Where(o =>
                o.Path.StartsWith("/api/v1/", StringComparison.Ordinal)
                && !o.Path.StartsWith("/api/v1/session", StringComparison.Ordinal)
                && !IsOfMailedLink(o.Path)
            )
            .Where(o =>
                (o.Method == "get" ? new[] { "400", "401" } : ["400", "401", "403", "409", "422"]).Any(status =>
                    o.Operation["responses"]![status] is null
                )
            )
            .Select(o => $"{o.Method} {o.Path}");
        Assert.That(incomplete, Is.Empty);
    }

    // Anybody may try a link; one that opens nothing is refused by a rule, whatever is wrong with it.
    private static bool IsOfMailedLink(string path) =>
        path.StartsWith("/api/v1/password-reset", StringComparison.Ordinal)
        || path.StartsWith("/api/v1/email-change", StringComparison.Ordinal);

    [Test]
    public void WhenAPathHoldsAKey_NotFoundIsListed() =>
        Assert.That(
            Operations()
                .Where(o =>
                    o.Path.Contains('{', StringComparison.Ordinal)
                    && !IsOfMailedLink(o.Path)
                    && !(o.Method == "put" && o.Path.Contains("closed-days", StringComparison.Ordinal))
                    && o.Operation["responses"]!["404"] is null
                )
                .Select(o => $"{o.Method} {o.Path}"),
            Is.Empty
        );

    // Bytes alone have no example: a file of any kind.
    [Test]
    public void WhenAnOperationAsksForSomething_ItsExampleIsWhatItAsksFor()
    {
        var wrong = new List<string>();
        foreach (var (_, _, operation) in Operations())
        {
            var bodies = (operation["requestBody"]?["content"]?.AsObject() ?? []).Where(c => c.Key != "application/octet-stream");
            var parameters = (operation["parameters"]?.AsArray() ?? []).Where(p => Text(p!["in"]) == "path" || p["required"] is not null);
            foreach (var asked in bodies.Select(c => c.Value!).Concat(parameters!))
                if (asked!["example"] is not { } example)
                    wrong.Add($"{operation["operationId"]} {asked["name"]}: no example");
                else if (DocumentSchema.Faults(asked["schema"]!, JsonSerializer.SerializeToElement(example)) is { Length: > 0 } faults)
                    wrong.Add($"{operation["operationId"]} {asked["name"]}: {faults}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void WhenAnOperationAnswers_ItsExampleIsWhatItAnswersWith()
    {
        var wrong = new List<string>();
        foreach (var (operation, content) in Answers())
            if (content["example"] is not { } example)
                wrong.Add($"{operation}: no example");
            else if (DocumentSchema.Faults(content["schema"]!, JsonSerializer.SerializeToElement(example)) is { Length: > 0 } faults)
                wrong.Add($"{operation}: {faults}");
        Assert.That(wrong, Is.Empty, "tests/examples writes them anew.");
    }

    [Test]
    public void WhenThereIsAnExample_ThereIsAnOperationForIt()
    {
        var (examples, answers) = (Read("openapi-examples.json"), Read("openapi-answers.json"));
        var parameters = Operations().SelectMany(o => o.Operation["parameters"]?.AsArray() ?? []).Select(p => Text(p!["name"]));
        Assert.That(examples["bodies"]!.AsObject().Select(e => e.Key), Is.SubsetOf(Operations().Select(o => Text(o.Operation["operationId"]))));
        Assert.That(examples["parameters"]!.AsObject().Select(e => e.Key), Is.SubsetOf(parameters));
        Assert.That(answers.AsObject().Select(e => e.Key), Is.SubsetOf(Answers().Select(a => ExampleAnswers.NameOf(a.Content["schema"]!))));

        static JsonNode Read(string name) =>
            JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "MobilisationCrm.Api", name)))!;
    }

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations() =>
        from path in Committed["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!);

    private static IEnumerable<(string Operation, JsonNode Content)> Answers() =>
        from operation in Operations()
        from answer in operation.Operation["responses"]!.AsObject()
        where answer.Key.StartsWith('2') && answer.Value!["content"]?["application/json"] is not null
        select (Text(operation.Operation["operationId"]), answer.Value!["content"]!["application/json"]!);

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
