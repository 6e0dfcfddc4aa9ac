using System.Diagnostics;
using System.Net.Http.Json;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A real OpenID Connect provider, a process of its own (tests/provider). Nobody types anything into it: a test seats a person.
/// </summary>
/// <param name="application">The application's public address.</param>
internal sealed class OpenIdProvider(string application) : IAsyncDisposable
{
    /// <summary>Where it sends people back to.</summary>
    public const string Callback = "/api/v1/session/openid/callback";

    private const string Client = "crm";
    private const string Secret = "known to both";
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "provider");

    private readonly HttpClient _http = new();
    private readonly int _port = Ports.Free();
    private Process? _process;

    private Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>What tells the application of it.</summary>
    public Dictionary<string, string> Settings =>
        new()
        {
            ["Accounts:OpenId:Authority"] = Address.GetLeftPart(UriPartial.Authority),
            ["Accounts:OpenId:ClientId"] = Client,
            ["Accounts:OpenId:ClientSecret"] = Secret,
            ["Accounts:OpenId:Name"] = "Pact for Impact",
        };

    /// <summary>Starts it; the tests are skipped where its packages are not installed.</summary>
    public async Task StartAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.Ignore("The provider of sign-ins is not installed: npm ci --prefix tests/provider");
        _process = Process.Start(
            new ProcessStartInfo("node", ["provider.js", $"{_port}", Client, Secret, $"{application}{Callback}"])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _process.BeginErrorReadLine();
        Assert.That(await _process.StandardOutput.ReadLineAsync(), Is.EqualTo("listening"));
    }

    /// <summary>Says who sits before the browser.</summary>
    /// <param name="person">Claims; refuses: true for somebody who says no.</param>
    public async Task Seat(object person) =>
        (await _http.PutAsJsonAsync(new Uri(Address, "/person"), person)).EnsureSuccessStatusCode().Dispose();

    public async Task StopAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
    }
}
