using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The API document tells the truth: the answer of every GET is what its schema says, by a strict validator.</summary>
internal sealed class AnsweringAsDescribed : CrmFixture
{
    [Test]
    public async Task WhenAnythingIsRead_TheAnswerIsWhatTheDocumentSays()
    {
        var administrator = Crm.SignInAs(Role.Administrator);
        administrator.Campaign = "sse-next";
        var keys = await KeysAsync(administrator);
        var (wrong, asked) = (new List<string>(), 0);
        foreach (var (path, operation) in Reads())
        {
            using var answer = await administrator.Send(HttpMethod.Get, Filled(path, operation, keys));
            if (answer.StatusCode == HttpStatusCode.NotFound)
                continue;
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            asked++;
            var schema = operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
            using var content = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            if (DocumentSchema.Faults(schema, content.RootElement) is { Length: > 0 } faults)
                wrong.Add($"{path}: {faults}");
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(asked, Is.GreaterThanOrEqualTo(35));
    }

    // Of each kind of record one that the demo holds.
    private static async Task<Dictionary<string, string>> KeysAsync(Session caller)
    {
        var keys = new Dictionary<string, string> { ["campaign"] = "sse-next", ["iso2"] = "SN", ["language"] = "en", ["purpose"] = "Invitation" };
        foreach (var list in new[] { "meetings?campaign=sse-next", "contacts", "organisations", "mail", "mail/incoming" })
        {
            var page = JsonNode.Parse(await (await caller.Send(HttpMethod.Get, $"/{list}")).Content.ReadAsStringAsync())!;
            var first = page is JsonObject ? page["items"]!.AsArray().FirstOrDefault() : page.AsArray().FirstOrDefault();
            if (first?["id"] is { } id)
                keys[list.Split('?')[0]] = id.ToString();
        }

        return keys;
    }

    private static IEnumerable<(string Path, JsonNode Operation)> Reads() =>
        from path in DocumentSchema.Document["paths"]!.AsObject()
        where path.Key.StartsWith("/api/v1/", StringComparison.Ordinal) && path.Value!["get"] is not null
        let operation = path.Value!["get"]!
        where operation["responses"]!["200"]?["content"]?["application/json"] is not null
        select (path.Key, operation);

    private static string Filled(string path, JsonNode operation, Dictionary<string, string> keys)
    {
        var noun = keys.Keys.Where(k => path.StartsWith($"/api/v1/{k}/", StringComparison.Ordinal)).MaxBy(k => k.Length) ?? "";
        var filled = path.Replace("{id}", keys.GetValueOrDefault(noun, $"{Guid.Empty}"), StringComparison.Ordinal);
        foreach (var (name, value) in keys)
            filled = filled.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        var required = (operation["parameters"]?.AsArray() ?? [])
            .Where(p => p!["in"]!.ToString() == "query" && p["required"]?.GetValue<bool>() == true)
            .Select(p => p!["name"]!.ToString());
        var query = new Dictionary<string, string>
        {
            ["campaign"] = "sse-next",
            ["q"] = "Senegal",
            ["states"] = "SN,FR",
            ["state"] = "SN",
            ["name"] = "Permanent Mission",
            ["language"] = "en",
            ["meeting"] = keys.GetValueOrDefault("meetings", ""),
        };
        return $"{filled}?{string.Join('&', required.Where(query.ContainsKey).Select(n => $"{n}={query[n]}"))}";
    }
}
