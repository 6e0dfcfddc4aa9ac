using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Pages;
using NUnit.Framework.Interfaces;

namespace MobilisationCrm;

/// <summary>
/// A journey through the running program, its people reading one language, in the installation of that or of another. Each reader has a
/// browser context of its own; when a journey fails, a picture of every open page and the program's log lie in TestResults.
/// </summary>
internal abstract class Journey(string language, string? installation = null)
{
    protected const string Campaign = Installation.Campaign;

    /// <summary>A Tuesday one or two weeks ahead: who is proposed for which hour differs at weekends.</summary>
    protected static readonly DateTime Tuesday = DateTime.Today.AddDays(14 - ((int)DateTime.Today.DayOfWeek + 5) % 7);

    private readonly List<IPage> _pages = [];
    private readonly List<string> _complaints = [];

    /// <summary>What the people of this journey read.</summary>
    protected string Language => language;

    private Installation Home => TheProgram.In(installation ?? language);

    protected CrmProgram Crm => Home.Crm;

    protected Session As(Role role) => Home.As(role);

    /// <summary>A text of the web app as the people of this journey read it; named in English.</summary>
    protected string Say(string english) => Translation.Of(english, language);

    /// <summary>A reader who is signed in with the demo's account of a role.</summary>
    protected Task<App> SignIn(Role role, Look? look = null, string campaign = Campaign) => SignIn(As(role), look, campaign);

    /// <summary>A reader with a session; the demo's account of a role unless the journey has one of its own.</summary>
    protected async Task<App> SignIn(Session session, Look? look = null, string campaign = Campaign)
    {
        var page = await Open(look);
        var (name, value) = session.Cookie;
        await page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = name,
                Value = value,
                Url = Crm.Address.ToString(),
            },
        ]);
        return new App(page, language) { Campaign = campaign };
    }

    /// <summary>An account of its own for a journey that changes or ends its session; it has the demo's password.</summary>
    protected Task<Session> NewColleague(string email, Role role) => Home.NewColleague(email, role, language);

    /// <summary>A reader without a session: a colleague about to sign in, or a Mission with its link.</summary>
    protected async Task<App> Anonymous(Look? look = null) => new(await Open(look), language);

    [TearDown]
    public async Task Close()
    {
        var hasFailed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed;
        if (hasFailed)
            await Keep();
        foreach (var page in _pages)
            await page.Context.CloseAsync();
        _pages.Clear();
        var complaints = string.Join('\n', _complaints);
        _complaints.Clear();
        if (!hasFailed)
            Assert.That(complaints, Is.Empty, "The browser's console holds errors.");
    }

    private async Task<IPage> Open(Look? look)
    {
        look ??= Look.Desktop;
        var context = await TheProgram.Browser.NewContextAsync(
            new()
            {
                BaseURL = Crm.Address.ToString(),
                ViewportSize = new() { Width = look.Width, Height = look.Height },
                ColorScheme = look.Scheme,
                Locale = language switch
                {
                    "fr" => "fr-CH",
                    "es" => "es-ES",
                    _ => "en-GB",
                },
                // Nobody waits for an animation.
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        // Of the context: a page may open another.
        context.WebError += (_, error) => _complaints.Add($"{error.Page?.Url}: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsRefusal(message))
                _complaints.Add($"{message.Page?.Url}: {message.Text} ({message.Location})");
        };
        _pages.Add(page);
        return page;
    }

    // Chromium writes every answer from 400 on into the console. A refusal of the API or a broken line
    // is a part of a journey: the page explains it.
    private static bool IsRefusal(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && (
            message.Text.Contains("status of 4", StringComparison.Ordinal)
            || message.Text.Contains("net::ERR_FAILED", StringComparison.Ordinal)
            || message.Text.Contains("net::ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal)
        );

    private async Task Keep()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "TestResults")).FullName;
        var name = string.Concat(TestContext.CurrentContext.Test.FullName.Split(Path.GetInvalidFileNameChars()));
        for (var i = 0; i < _pages.Count; i++)
        {
            var picture = Path.Combine(folder, $"{name}-{i + 1}.png");
            await _pages[i].ScreenshotAsync(new() { Path = picture, FullPage = true });
            TestContext.AddTestAttachment(picture, _pages[i].Url);
        }

        var log = Path.Combine(folder, $"{name}.log");
        await File.WriteAllTextAsync(log, $"{string.Join('\n', _complaints)}\n\n{Crm.Log}");
        TestContext.AddTestAttachment(log);
    }
}

/// <summary>Screen and colours of a reader.</summary>
internal sealed record Look(int Width, int Height, ColorScheme Scheme)
{
    public static readonly Look Desktop = new(1440, 900, ColorScheme.Light);

    public static readonly Look Telephone = new(360, 760, ColorScheme.Light);

    public Look InTheDark() => this with { Scheme = ColorScheme.Dark };

    public override string ToString() => $"{Width} px, {Scheme}";
}
