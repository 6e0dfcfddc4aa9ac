using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>Providers that take no password take an access token, which another server gives (OAuth 2).</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class SigningInToMailServers : ScriptedServerFixture
{
    private readonly int _port = Ports.Free();
    private readonly WebApplication _tokens = Kestrel();
    private bool _isOpen = true;
    private int _given;

    protected override Dictionary<string, string> Settings =>
        new(base.Settings)
        {
            ["Mail:Smtp:User"] = "secretariat@example.org",
            ["Mail:Smtp:StartTls"] = "false",
            ["Mail:Token:Url"] = $"http://127.0.0.1:{_port}/token",
            ["Mail:Token:ClientId"] = "crm",
            ["Mail:Token:ClientSecret"] = "not a secret",
            ["Mail:Token:Scope"] = "smtp.send",
            ["Mail:Connections"] = "1",
        };

    protected override async Task Prepare()
    {
        _tokens.Urls.Add($"http://127.0.0.1:{_port}");
        _tokens.Run(async http =>
        {
            var form = await http.Request.ReadFormAsync();
            var isGood =
                _isOpen
                && form["grant_type"] == "client_credentials"
                && form["client_secret"] == "not a secret"
                && form["scope"] == "smtp.send";
            http.Response.StatusCode = isGood ? 200 : 401;
            await http.Response.WriteAsJsonAsync(
                new
                {
                    access_token = $"token-{++_given}",
                    token_type = "Bearer",
                    expires_in = 3600,
                }
            );
        });
        await _tokens.StartAsync();
    }

    [OneTimeTearDown]
    public async Task CloseTokens() => await _tokens.DisposeAsync();

    [Test]
    public async Task WhenTheProviderWantsAToken_ItIsFetchedOnceAndAgainWhenItExpires_AndWithoutOneMailWaits()
    {
        _isOpen = false;
        var first = await Send("KE");
        Assert.That(
            (first.State, first.LastError),
            Is.EqualTo((MailState.Queued, $"AUTH: No access token: 401 of http://127.0.0.1:{_port}/token"))
        );
        Assert.That(Server.SignedInBy, Is.Empty);

        (_isOpen, _given) = (true, 0);
        Crm.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.That((await Send("UG")).State, Is.EqualTo(MailState.Sent));
        Assert.That((await Send("RW")).State, Is.EqualTo(MailState.Sent));
        Assert.That(_given, Is.EqualTo(1));
        Assert.That(
            Server.SignedInBy,
            Is.EqualTo(
                $"AUTH XOAUTH2 {Convert.ToBase64String(Encoding.ASCII.GetBytes("user=secretariat@example.org\u0001auth=Bearer token-1\u0001\u0001"))}"
            )
        );

        Crm.Clock.Now += TimeSpan.FromHours(1);
        Assert.That((await Send("TZ")).State, Is.EqualTo(MailState.Sent));
        Assert.That(_given, Is.EqualTo(2));
    }

    private static WebApplication Kestrel()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        return builder.Build();
    }

    private async Task<MailSummary> Send(string iso2)
    {
        var queued = await Queued(iso2);
        await Crm.RunAsync<MailSender>();
        return (await Staff.Get<MailDetail>($"/mail/{queued.Mail.Id}")).Mail;
    }
}
