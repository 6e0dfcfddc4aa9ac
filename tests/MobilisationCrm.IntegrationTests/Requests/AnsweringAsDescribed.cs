using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// The API document tells the truth: the answers to reading and to writing are what their schemas say, by a strict validator. The command
/// tests/examples keeps them, shortened, as the document's examples.
/// </summary>
internal sealed class AnsweringAsDescribed : CrmFixture
{
    private readonly ExampleAnswers _examples = new();
    private readonly List<string> _wrong = [];

    // Written first, so that there is something to read.
    [Test]
    public async Task WhenAnythingIsAsked_TheAnswerIsWhatTheDocumentSays()
    {
        var administrator = Crm.SignInAs(Role.Administrator);
        await WriteAllAsync(administrator);
        await WriteOfPersonsAsync(administrator);
        await ReadAllAsync(administrator);
        Assert.That(_wrong, Is.Empty);
        _examples.Keep();
    }

    private async Task WriteAllAsync(Session administrator)
    {
        var administratorId = (await administrator.Get<SessionDetail>("/session")).Id;
        await WriteAsync("CreateAccount");
        await WriteAsync("CreateApiKey", new { name = "Monthly report", accountId = administratorId });
        await WriteAsync("CreateCalendarFeed");
        var webhook = (string)(await WriteAsync("CreateWebhook"))!["id"]!;
        await WriteAsync("RenewWebhookSecret", id: webhook);
        await WriteAsync("TestWebhook", id: webhook);
        var followUp = (string)(await WriteAsync("CreateFollowUp"))!["id"]!;
        var later = new { dueOn = "2026-12-07" };
        await WriteAsync("EditFollowUps", new { edits = new[] { new { id = followUp, version = 1, changes = later } } });
        await WriteAsync("LogRound");
        await WriteAsync("CreateSavedView");
        await WriteAsync("PlanSlots");
        await WriteAsync("SaveLetterTemplate");
        await WriteAsync("PreviewLetterTemplate");
        await WriteAsync("ReceiveMail");
        await WriteAsync("ImportCounterparts");
        await WriteAsync("AddSuppression");
        await WriteAsync("LogInteraction", new { campaign = "sse-next", iso2 = "SN", kind = "Call", subject = "Position on paragraph 4" });
        var version = (await administrator.Get<EngagementDetail>("/campaigns/sse-next/engagements/CL")).Engagement.Version;
        await WriteAsync("EditEngagements", new { edits = new[] { new { iso2 = "CL", version, changes = new { priority = "High" } } } });
        var meeting = (string)(await WriteAsync("CreateMeeting"))!["meeting"]!["id"]!;
        await WriteAsync("CopyMeeting", id: meeting);
        await WriteAsync("SendTestLetter", id: meeting);
        var messages = (await WriteAsync("SendMeeting", id: meeting))!["messages"];
        await WriteAsync("TakeBackSending", new { messages }, meeting);
        await WriteAsync("SendMeeting", new { corrections = false }, meeting);
        await Crm.RunAsync<MailSender>();
        var sent = (await administrator.Get<PagedList<MailSummary>>($"/mail?meeting={meeting}")).Items[0].Id;
        await WriteAsync("ResendMail", id: $"{sent}");
        await WriteAsync("ChangeManyMails", new { action = "Retry", ids = new[] { sent } });
        var circular = (string)(await WriteAsync("CreateCircular"))!["circular"]!["id"]!;
        await WriteAsync("SendCircular", id: circular);
        await WriteAsync("CreateCircular");
        await WriteAsync("CheckMailSettings");
        await WriteAsync("BeginPasskeySignIn");
        var asked = (await WriteAsync("BeginPasskey")).Deserialize<PasskeyQuestion>(Session.Json)!;
        await WriteAsync("AddPasskey", new SoftPasskey().Made(asked));
        var secret = (string)(await WriteAsync("BeginSecondFactor"))!["secret"]!;
        var code = ShownCode.Of(secret.Replace(" ", "", StringComparison.Ordinal), Crm.Clock.Now);
        await WriteAsync("ConfirmSecondFactor", new { code });

        Task<JsonNode?> WriteAsync(string name, object? body = null, string? id = null) =>
            this.WriteAsync(administrator, name, body, id);
    }

    private async Task WriteOfPersonsAsync(Session administrator)
    {
        var silent = new { familyName = "Silent", collectedOn = "2020-01-10" };
        var expired = await administrator.Post<ContactSummary>("/contacts", silent);
        await WriteAsync(administrator, "RunRetention", new { contacts = new[] { expired.Id } }, null);
        await administrator.Patch("/data-protection/settings", new { controller = "Alliance", contactEmail = "privacy@example.org" });
        var told = await administrator.Post<ContactSummary>("/contacts", new { familyName = "Told", email = "told@example.org" });
        await WriteAsync(administrator, "SendDataNotices", new { contacts = new[] { told.Id } }, null);
        await WriteAsync(administrator, "RecordSharing", null, null);
        await WriteAsync(administrator, "EraseContact", null, $"{told.Id}");
    }

    // What is asked is the document's own example, where it needs no key of another record.
    private async Task<JsonNode?> WriteAsync(Session administrator, string name, object? body, string? id)
    {
        var (path, method, operation) = Operations().Single(o => (string)o.Operation["operationId"]! == name);
        var asked = operation["requestBody"]?["content"]?.AsObject().First();
        using var example = asked is not { Value: { } content } ? null
            : content["example"] is JsonValue text ? new StringContent((string)text!, Encoding.UTF8, asked.Value.Key)
            : new StringContent(content["example"]!.ToJsonString(), Encoding.UTF8, "application/json");
        var filled = Filled(path, operation, Named()).Replace($"{Guid.Empty}", id, StringComparison.Ordinal);
        using var answer = await administrator.Send(HttpMethod.Parse(method), filled, body ?? example);
        return await CheckAsync(answer, operation);
    }

    private async Task ReadAllAsync(Session administrator)
    {
        var keys = await KeysAsync(administrator);
        var asked = 0;
        foreach (var (path, method, operation) in Operations())
        {
            if (method != "get" || operation["responses"]!["200"]?["content"]?["application/json"] is null)
                continue;
            using var answer = await administrator.Send(HttpMethod.Get, Filled(path, operation, keys));
            if (answer.StatusCode == HttpStatusCode.NotFound)
                continue;
            await CheckAsync(answer, operation);
            asked++;
        }

        Assert.That(asked, Is.GreaterThanOrEqualTo(35));
    }

    private async Task<JsonNode?> CheckAsync(HttpResponseMessage answer, JsonNode operation)
    {
        var (name, text) = ((string)operation["operationId"]!, await answer.Content.ReadAsStringAsync());
        Assert.That(answer.IsSuccessStatusCode, Is.True, $"{name}: {answer.RequestMessage!.RequestUri} {text}");
        if (operation["responses"]![$"{(int)answer.StatusCode}"]?["content"]?["application/json"]?["schema"] is not { } schema)
            return null;
        using var content = JsonDocument.Parse(text);
        if (DocumentSchema.Faults(schema, content.RootElement) is { Length: > 0 } faults)
            _wrong.Add($"{name}: {faults}");
        _examples.Add(schema, JsonNode.Parse(text)!);
        return JsonNode.Parse(text);
    }

    // Of each kind of record one that the demo holds.
    private static async Task<Dictionary<string, string>> KeysAsync(Session caller)
    {
        var keys = Named();
        foreach (
            var list in new[] { "meetings?campaign=sse-next", "contacts", "organisations", "mail", "mail/incoming", "follow-ups?campaign=sse-next",
                "circulars?campaign=sse-next", "webhooks" }
        )
        {
            var page = JsonNode.Parse(await (await caller.Send(HttpMethod.Get, $"/{list}")).Content.ReadAsStringAsync())!;
            var first = page is JsonObject ? page["items"]!.AsArray().FirstOrDefault() : page.AsArray().FirstOrDefault();
            if (first?["id"] is { } id)
                keys[list.Split('?')[0]] = id.ToString();
        }

        return keys;
    }

    private static Dictionary<string, string> Named() =>
        new()
        {
            ["campaign"] = "sse-next",
            ["iso2"] = "SN",
            ["language"] = "en",
            ["purpose"] = "Invitation",
        };

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations() =>
        from path in DocumentSchema.Document["paths"]!.AsObject()
        where path.Key.StartsWith("/api/v1/", StringComparison.Ordinal)
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!);

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
