using System.Net.Http.Json;
using Microsoft.Playwright;

namespace MobilisationCrm.Benchmarks;

/// <summary>How soon every list page answers the first key of its reader, in a browser, with many logged contacts.</summary>
internal static class FirstKey
{
    private const int Rounds = 7;
    private const string Campaign = "generated-81";

    private static readonly (string Name, string Path)[] Lists =
    [
        ("desk", "desk"),
        ("pipeline, board", "pipeline"),
        ("pipeline, table", "pipeline?view=table"),
        ("contacts", "contacts"),
        ("organisations", "organisations"),
        ("meetings", "meetings"),
        ("mail", "mail"),
        ("incoming mail", "mail/incoming"),
        ("letters to States", "mail/circulars"),
        ("State file, timeline", "states/sn"),
    ];

    // Event Timing: from the key to the next picture on the screen, in steps of 8 ms; what takes less than 16 ms is not named.
    private const string Watch = """
        window.keyTimes = [];
        new PerformanceObserver((list) => {
          for (const { name, duration } of list.getEntries()) {
            if (name.startsWith('key') || name === 'input') {
              window.keyTimes.push(duration);
            }
          }
        }).observe({ type: 'event', durationThreshold: 16, buffered: true });
        """;

    /// <summary>Times J, the next row, and F with a letter, the filter, on each page as soon as its first row is there.</summary>
    /// <param name="interactions">Logged contacts of the database that is generated for this.</param>
    public static async Task MeasureAsync(int interactions)
    {
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-keys-").FullName;
        var settings = RequestComparison.Settings(folder, null);
        await CrmProgram.RunAsync(settings, "generate", "--interactions", $"{interactions}");
        await using (var program = await CrmProgram.StartAsync(settings))
        {
            Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
                    Args = ["--no-sandbox", "--disable-gpu"],
                }
            );
            var cookie = await CookieAsync(program.Http);
            Console.WriteLine($"{interactions} logged contacts; median and worst of {Rounds}, ms from key to picture (0: less than 16)");
            Console.WriteLine($"{"",-24}{"J",12}{"F and a letter",18}");
            foreach (var (name, path) in Lists)
            {
                var (next, filter) = (new List<double>(), new List<double>());
                for (var round = 0; round < Rounds; round++)
                {
                    if (await TimeAsync(browser, program.Http.BaseAddress!, cookie, path, "j") is { } row)
                        next.Add(row);
                    if (await TimeAsync(browser, program.Http.BaseAddress!, cookie, path, "f", "a") is { } letter)
                        filter.Add(letter);
                }

                Console.WriteLine($"{name,-24}{Shown(next),12}{Shown(filter),18}");
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    // A browser that was never there before, except that its cache is warm after the first round: as a colleague opens the page.
    private static async Task<double?> TimeAsync(IBrowser browser, Uri address, string cookie, string path, params string[] keys)
    {
        await using var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                ViewportSize = new() { Width = 1440, Height = 900 },
                Locale = "en-GB",
            }
        );
        await context.AddCookiesAsync([
            new()
            {
                Name = "mobilisation-crm",
                Value = cookie,
                Url = address.ToString(),
            },
        ]);
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/c/{Campaign}/{path}");
        await page.Locator("main h1").WaitForAsync();
        // A list without rows has no next one, and no list has a filter that the page does not show.
        var wanted = page.Locator(keys[0] == "j" ? "main [data-row]" : "main [data-filter]").First;
        try
        {
            await wanted.WaitForAsync(new() { Timeout = 3_000 });
        }
        catch (TimeoutException)
        {
            return null;
        }

        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
        await page.WaitForTimeoutAsync(400);
        return await page.EvaluateAsync<double>("Math.max(0, ...window.keyTimes)");
    }

    private static async Task<string> CookieAsync(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync(
            "/api/v1/session",
            new { email = "manager@example.org", password = "Mobilise-2026" }
        );
        response.EnsureSuccessStatusCode();
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("mobilisation-crm=", StringComparison.Ordinal));
        return cookie.Split('=', ';')[1];
    }

    private static string Shown(List<double> times) =>
        times.Count == 0 ? "–" : $"{times.Order().ElementAt(times.Count / 2):0} {times.Max():0}";
}
