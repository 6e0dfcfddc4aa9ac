using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;

namespace MobilisationCrm.Scenarios;

/// <summary>A known proxy is believed about who asks and by what; of anybody else nothing is believed.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class BehindAProxy
{
    private const string Proxy = "127.0.0.2";
    private const string Stranger = "127.0.0.3";
    private Crm _crm = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        _crm = await Crm.StartWithDemoAsync(
            new() { ["Proxies:Known"] = $"{Proxy}, 198.51.100.0/24", ["Proxies:Limit"] = "2" },
            environment: "Production"
        );

    [OneTimeTearDown]
    public async Task Stop() => await _crm.DisposeAsync();

    [Test]
    public async Task WhenAKnownProxySpeaksHttps_CookiesAreForHttpsAlone_AndBrowsersStayThere()
    {
        using var signedIn = await SignIn(Proxy, "203.0.113.1");
        Assert.That((int)signedIn.StatusCode, Is.EqualTo(204));
        Assert.That(signedIn.Headers.GetValues("Set-Cookie").ToList(), Has.Count.EqualTo(2).And.All.Contains("; secure"));
        Assert.That(signedIn.Headers.GetValues("Strict-Transport-Security").Single(), Is.EqualTo("max-age=31536000"));
    }

    [Test]
    public async Task WhenTheProxyIsUnknown_ThePersonIsToldWhySigningInCannotLast()
    {
        using var refused = await SignIn(Stranger, "203.0.113.1");
        var problem = (await refused.Content.ReadFromJsonAsync<Problem>(Session.Json))!;
        Assert.That((problem.Status, problem.Code), Is.EqualTo((422, "https-needed")));
        Assert.That(problem.Detail, Does.Contain(Stranger).And.Contains("Proxies:Known"));
        Assert.That(refused.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(refused.Headers.Contains("Strict-Transport-Security"), Is.False);
    }

    [Test]
    public async Task WhenSeveralComeByOneProxy_EachHasALimitOfItsOwn_AndNobodyFeignsAnother()
    {
        Assert.That(await TriesOf(Proxy, _ => "203.0.113.7"), Is.EqualTo(429));
        Assert.That(await TriesOf(Proxy, i => $"2001:db8:7:7::{i}"), Is.EqualTo(429), "a network of IPv6 is one caller");
        // Behind two proxies what the first of them was told is not believed.
        Assert.That(await TriesOf(Proxy, i => $"192.0.2.{i}, 203.0.113.8, 198.51.100.1"), Is.EqualTo(429));
        Assert.That(await TriesOf("127.0.0.4", i => $"203.0.113.{i}"), Is.EqualTo(429));
        using var other = await SignIn(Proxy, "203.0.113.9");
        Assert.That((int)other.StatusCode, Is.EqualTo(204));
    }

    [Test]
    public async Task WhenTheSiteHasNoHttps_TheStartSaysThatNobodyCanSignIn()
    {
        await using var crm = await Crm.StartWithDemoAsync(
            new() { ["Site:PublicUrl"] = "http://crm.example.org" },
            environment: "Production"
        );
        Assert.That(crm.Log.All, Has.Some.StartWith("Nobody can sign in at http://crm.example.org"));
        Assert.That(_crm.Log.All, Has.None.StartWith("Nobody can sign in at"));
    }

    [Test]
    public async Task WhenNoProxyIsKnown_NoneIsBelieved()
    {
        await using var crm = await Crm.StartWithDemoAsync(new() { ["Proxies:Known"] = "" });
        var session = crm.SignInAs(Role.Viewer);
        var mine = await session.Get<List<JsonElement>>("/session/sessions");
        Assert.That(mine.Single().GetProperty("address").GetString(), Does.Contain("127.0.0.1"));
    }

    [TestCase("/swagger/index.html")]
    [TestCase("/swagger/v1/swagger.json")]
    public async Task InProduction_TheApiIsDescribedToThoseWhoSignedIn(string path)
    {
        await _crm.Anonymous().Refused(HttpMethod.Get, path, null, 401, "sign-in-required");
        using var described = await _crm.SignInAs(Role.Viewer).Send(HttpMethod.Get, path);
        Assert.That((int)described.StatusCode, Is.EqualTo(200));
    }

    private async Task<int> TriesOf(string from, Func<int, string> client)
    {
        HttpStatusCode last = default;
        for (var i = 0; i < 61; i++)
        {
            using var tried = await Ask(from, client(i), new { });
            last = tried.StatusCode;
        }

        return (int)last;
    }

    private Task<HttpResponseMessage> SignIn(string from, string client) =>
        Ask(from, client, new { email = "viewer@example.org", password = DemoSeeder.Password });

    private async Task<HttpResponseMessage> Ask(string from, string client, object body)
    {
        using var http = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = async (context, cancellation) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                    await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_crm.ClientOptions.BaseAddress, "/api/v1/session"));
        request.Headers.Host = "crm.example.org";
        request.Headers.Add("X-Forwarded-For", client);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Content = JsonContent.Create(body);
        return await http.SendAsync(request);
    }
}
