using MobilisationCrm.Hosting;

namespace MobilisationCrm;

/// <summary>Starts the browser and one installation a language, once for all journeys.</summary>
[SetUpFixture]
internal sealed class TheProgram
{
    // It draws on no screen: a third less time than with the whole browser.
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : "/usr/bin/chromium-headless-shell";

    private static readonly Dictionary<string, Installation> Installations = [];

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public static IBrowser Browser => _browser!;

    /// <summary>The installation whose people read this language.</summary>
    public static Installation In(string language) => Installations[language];

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!File.Exists(Chromium))
            Assert.Ignore($"There is no browser at {Chromium}: install Chromium, or name another by the environment variable CHROMIUM.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var starting = Task.WhenAll(Installation.StartAsync("en"), Installation.StartAsync("fr"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
            }
        );
        SetDefaultExpectTimeout(10_000);
        foreach (var installation in await starting)
            Installations[installation.Language] = installation;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var installation in Installations.Values)
            await installation.DisposeAsync();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
