using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>The mail server of the secretariat's address: hands over what comes in, by its key.</summary>
internal class MailServer
{
    private readonly Crm _crm;
    private readonly string _key;

    protected MailServer(Crm crm, string key) => (_crm, _key) = (crm, key);

    public static async Task<MailServer> Of(Crm crm, Session administrator) => new(crm, await KeyAsync(administrator));

    protected static async Task<string> KeyAsync(Session administrator)
    {
        var account = await administrator.Get<AccountSummary>("/session");
        return (await administrator.Post<NewApiKey>("/api/v1/api-keys", new { name = "mail server", accountId = account.Id })).Key;
    }

    public Task<IncomingMailItem> Receive(string raw) => Receive(Encoding.UTF8.GetBytes(raw));

    public virtual async Task<IncomingMailItem> Receive(byte[] raw)
    {
        using var response = await Hand(raw);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<IncomingMailItem>(text, Session.Json)!;
    }

    /// <summary>Hands a message over by the pipe.</summary>
    public async Task<HttpResponseMessage> Hand(byte[] raw, string? key = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_crm.ClientOptions.BaseAddress, "/api/v1/mail/incoming"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key ?? _key}");
        request.Content = new ByteArrayContent(raw) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };
        return await http.SendAsync(request);
    }
}
