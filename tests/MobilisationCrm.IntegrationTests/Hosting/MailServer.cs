using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>The mail server of the secretariat's address: hands over what comes in, by its key.</summary>
internal sealed class MailServer
{
    private readonly Crm _crm;
    private readonly string _key;

    private MailServer(Crm crm, string key) => (_crm, _key) = (crm, key);

    public static async Task<MailServer> Of(Crm crm, Session administrator)
    {
        var account = await administrator.Get<AccountSummary>("/session");
        return new MailServer(crm, (await administrator.Post<NewApiKey>("/api/v1/api-keys", new { name = "mail server", accountId = account.Id })).Key);
    }

    public Task<IncomingMailItem> Receive(string raw) => Receive(Encoding.UTF8.GetBytes(raw));

    public async Task<IncomingMailItem> Receive(byte[] raw)
    {
        using var response = await Hand(raw, _key);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<IncomingMailItem>(text, Session.Json)!;
    }

    public async Task<HttpResponseMessage> Hand(byte[] raw, string key)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_crm.ClientOptions.BaseAddress, "/api/v1/mail/incoming"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        request.Content = new ByteArrayContent(raw) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };
        return await http.SendAsync(request);
    }
}
