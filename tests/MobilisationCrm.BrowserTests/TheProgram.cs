using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Zones;

namespace MobilisationCrm;

/// <summary>Starts program and browser once for all journeys, and opens the campaign that most of them work in.</summary>
[SetUpFixture]
internal sealed class TheProgram
{
    /// <summary>Slug of a campaign in which every State is Identified and nothing has happened; a journey takes States of its own.</summary>
    public const string Campaign = "testing";

    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    private static readonly Dictionary<Role, Session> Sessions = [];

    private static CrmProgram? _program;
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public static CrmProgram Crm => _program!;

    public static IBrowser Browser => _browser!;

    /// <summary>The session of the demo's account of a role, signed in once.</summary>
    public static Session As(Role role) => Sessions[role];

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!File.Exists(Chromium))
            Assert.Ignore($"There is no browser at {Chromium}: install Chromium, or name another by the environment variable CHROMIUM.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var starting = CrmProgram.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        });
        SetDefaultExpectTimeout(10_000);
        _program = await starting;
        foreach (var role in Enum.GetValues<Role>())
            Sessions[role] = await Session.SignInAsync(Crm.Address, role);
        var today = Zone.DayOf(DateTime.UtcNow, Zone.NewYork);
        await As(Role.Manager).Post("/campaigns", new
        {
            slug = Campaign,
            titleEn = "Testing",
            titleFr = "Essai",
            titleEs = "Ensayo",
            session = 90,
            opensOn = today.AddMonths(-1),
            closesOn = today.AddMonths(6),
            target = 40,
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var session in Sessions.Values)
            session.Dispose();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is not null)
            await _program.DisposeAsync();
    }
}
