using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MobilisationCrm.Accounts;
using MobilisationCrm.Fuzzing;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Whatever a caller of any role sends to whichever operation of the document: it is answered, and never by a fault of ours.
/// </summary>
[Category(TestDatabase.Indifferent)]
internal sealed partial class FuzzingTheApi
{
    private static readonly List<Operation> Operations = [.. Read()];
    private readonly List<string> _ids = [];
    private readonly HashSet<string> _accounts = [];
    private Random _random = null!;

    [TestCaseSource(typeof(Fuzz), nameof(Fuzz.Seeds))]
    public async Task WhenAnythingIsSent_ItIsAnswered(int seed)
    {
        var fuzz = new Fuzz("requests", seed);
        _random = fuzz.Random;
        _ids.Clear();
        await using var crm = await Crm.StartWithDemoAsync();
        var sessions = new List<Session> { crm.Anonymous() };
        foreach (var role in Enum.GetValues<Role>())
            sessions.Add(crm.SignInAs(role));
        foreach (var account in await sessions[^1].Get<List<AccountSummary>>("/accounts"))
            _accounts.Add($"{account.Id}");
        await LearnAsync(sessions[^1]);
        for (var i = Fuzz.Share("FUZZ_REQUESTS", 400); i > 0; i--)
        {
            var operation = Operations[_random.Next(Operations.Count)];
            // Those who may more get further.
            var role = Math.Max(_random.Next(sessions.Count), _random.Next(sessions.Count));
            var session = sessions[role];
            var (path, headers, body) = (Path(operation), Headers(), Body(operation));
            await fuzz.TryAsync(
                () => $"{operation.Method} {path} {string.Join("; ", headers)} {body?.Text.Cut(1_000)}",
                async () =>
                {
                    var answer = await AskAsync(session, operation, path, headers, body);
                    // An identifier that is empty ends all sessions: as it should.
                    if (answer.Status == 401 && role > 0)
                        sessions[role] = crm.SignInAs((Role)(role - 1));
                    return answer;
                }
            );
        }

        fuzz.End();
        Assert.That(crm.Log.Errors.Select(e => e.Cut(2_000)).Distinct(), Is.Empty);
    }

    // Those that end the session, or would have the caller wait for a mail server, are tried by tests of their own.
    private static IEnumerable<Operation> Read() =>
        from path in DocumentSchema.Document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        let id = (string?)method.Value!["operationId"]
        where id is not ("SignOut" or "EndSessions" or "EndSession" or "CheckMail")
        select new Operation(new HttpMethod(method.Key.ToUpperInvariant()), path.Key, method.Value!);

    // Keys of what there is, so that requests get beyond "not found".
    private async Task LearnAsync(Session session)
    {
        foreach (var operation in Operations.Where(o => o.Method == HttpMethod.Get && !o.Path.Contains('{', StringComparison.Ordinal)))
        {
            using var response = await session.Send(HttpMethod.Get, $"{operation.Path}?campaign=sse-next");
            Learn(await response.Content.ReadAsStringAsync());
        }
    }

    private void Learn(string answer)
    {
        foreach (Match id in Id().Matches(answer.Cut(20_000)))
            if (!_accounts.Contains(id.Value))
                _ids.Add(id.Value);
        if (_ids.Count > 3_000)
            _ids.RemoveRange(0, 1_000);
    }

    private string KnownId() => _ids.Count == 0 || _random.Next(6) == 0 ? $"{Guid.NewGuid()}" : _ids[_random.Next(_ids.Count)];

    private async Task<(int Status, string? Fault)> AskAsync(
        Session session,
        Operation operation,
        string path,
        Dictionary<string, string> headers,
        (string Text, string Type)? body
    )
    {
        using var content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body.Value.Text));
        content?.Headers.TryAddWithoutValidation("Content-Type", body!.Value.Type);
        using var response = await session.Send(operation.Method, path, content, headers: headers);
        var (status, text) = ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        if (status < 300)
            Learn(text);
        // The web server itself refuses what is no address, or a long one, without a word.
        var isAddress = status != 414 && !path.Contains("%00", StringComparison.Ordinal);
        var isProblem = !isAddress || status < 400 || !path.StartsWith("/api", StringComparison.Ordinal) || text.Contains("\"code\"", StringComparison.Ordinal);
        return (status, status >= 500 || !isProblem ? $"{status} {operation.Method} {operation.Path}: {text.Cut(200)}" : null);
    }

    private string Path(Operation operation)
    {
        var path = Placeholder().Replace(
            operation.Path,
            place =>
                _random.Next(8) == 0 ? Uri.EscapeDataString(Mutations.Text(_random).Cut(200))
                : place.Groups[1].Value switch
                {
                    "campaign" => _random.Next(2) == 0 ? "sse-next" : "sse-2024",
                    "iso2" => _random.Next(2) == 0 ? "SN" : "FR",
                    "language" => "en",
                    "purpose" => "Invitation",
                    "date" => "2026-12-25",
                    "token" => Uri.EscapeDataString(Mutations.Text(_random).Cut(200)),
                    _ => KnownId(),
                }
        );
        var query =
            from parameter in operation.Parameters
            where (string?)parameter["in"] == "query" && _random.Next(3) > 0
            let usual = parameter["example"]?.ToString() ?? ((parameter["schema"]?["enum"] as JsonArray)?[0]?.ToString() ?? "1")
            let value = _random.Next(3) switch { 0 => usual, 1 => KnownId(), _ => Mutations.Text(_random).Cut(500) }
            select $"{parameter["name"]}={Uri.EscapeDataString(value)}";
        return $"{path}?{string.Join('&', query)}";
    }

    private Dictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>();
        foreach (var name in new[] { "If-Match", "If-None-Match", "Idempotency-Key", "Accept", "Accept-Language", "Range", "Content-Language" })
            if (_random.Next(10) == 0)
                headers[name] = string.Concat(Mutations.Text(_random).Cut(300).Where(c => c is > ' ' and < '\x7f'));
        return headers;
    }

    private (string Text, string Type)? Body(Operation operation)
    {
        if (operation.Content is not { } content)
            return null;
        var (type, example) = (content.Key, content.Value!["example"]);
        var text = example is null
            ? Mutations.Text(_random)
            : _random.Next(4) == 0 ? example.ToJsonString()
            : Mutations.Of(_random, example.DeepClone(), KnownId)?.ToJsonString(Lenient) ?? "null";
        if (_random.Next(25) == 0)
            text = Encoding.UTF8.GetString(Mutations.Of(_random, [Encoding.UTF8.GetBytes(text + " ")]));
        if (_random.Next(40) == 0)
            type = new[] { "text/plain", "application/json; charset=utf-16", "application/json; charset=nothing", "*/*", "application/xml", ";" }[_random.Next(6)];
        return (text, type);
    }

    private static readonly JsonSerializerOptions Lenient = new()
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    private sealed record Operation(HttpMethod Method, string Path, JsonNode Node)
    {
        public IEnumerable<JsonNode> Parameters => (Node["parameters"]?.AsArray() ?? []).Select(p => p!);

        public KeyValuePair<string, JsonNode?>? Content => Node["requestBody"]?["content"]?.AsObject().First();
    }
}
