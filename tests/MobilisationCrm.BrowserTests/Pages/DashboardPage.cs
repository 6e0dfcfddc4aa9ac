using System.Globalization;

namespace MobilisationCrm.Pages;

/// <summary>Where the campaign stands. Charts are read by the table that each of them has.</summary>
internal sealed class DashboardPage(App app)
{
    private const string Funnel = "Co-sponsorship funnel";
    private const string Balance = "Balance by regional group";

    private ILocator Card(string title) =>
        app.Page.GetByRole(AriaRole.Heading, new() { Name = app.Say(title), Exact = true }).Locator("..");

    private ILocator Figure(string title) => Card(title).GetByRole(AriaRole.Link, new() { Name = $"{app.Say(title)}: " });

    private ILocator Row(string chart, string name) =>
        app.Region(chart)
            .GetByRole(AriaRole.Row)
            .Filter(new() { Has = app.Page.GetByRole(AriaRole.Rowheader, new() { Name = app.Say(name) }) });

    public async Task Open()
    {
        await app.GoToCampaign("dashboard");
        await app.ExpectTitle(app.Say("Dashboard"));
    }

    /// <summary>Asks for a chart's figures as a table.</summary>
    public async Task ShowTable(string chart)
    {
        var toggle = app.Region(chart).GetByRole(AriaRole.Button, new() { Name = app.Say("As a table") });
        await toggle.ClickAsync();
    }

    /// <summary>Narrows the whole page to some States.</summary>
    public Task FilterBy(string filter, string option) => app.FilterBy(filter, option);

    public Task ShowFunnel() => ShowTable(Funnel);

    public Task ShowBalance() => ShowTable(Balance);

    /// <summary>States that ever reached a stage.</summary>
    public async Task<int> Reached(string stage) =>
        int.Parse(await Row(Funnel, stage).GetByRole(AriaRole.Cell).First.InnerTextAsync(), CultureInfo.InvariantCulture);

    public async Task ExpectReached(string stage, int count) =>
        await Expect(Row(Funnel, stage).GetByRole(AriaRole.Cell).First).ToHaveTextAsync($"{count}");

    /// <summary>Co-sponsors of a regional group over its Members.</summary>
    public async Task ExpectBalance(string group, int coSponsors, int members)
    {
        var cells = Row(Balance, group).GetByRole(AriaRole.Cell);
        await Expect(cells.Nth(0)).ToHaveTextAsync($"{coSponsors}");
        await Expect(cells.Nth(2)).ToHaveTextAsync($"{members}");
    }

    public async Task<int> CoSponsors() => int.Parse(await Figure("Co-sponsors confirmed").InnerTextAsync(), CultureInfo.InvariantCulture);

    public Task ExpectCoSponsors(int count) => Expect(Figure("Co-sponsors confirmed")).ToHaveTextAsync($"{count}");

    public Task ExpectPledges(int count) => Expect(Figure("Pledges not yet confirmed")).ToHaveTextAsync($"{count}");

    public Task ExpectTarget(int target) =>
        Expect(Card("Co-sponsors confirmed"))
            .ToContainTextAsync(
                app.Say("of {{target}} · {{share}}").Replace("{{target}}", $"{target}", StringComparison.Ordinal).Split("{{")[0]
            );

    public Task ExpectOnDraft(int count) =>
        Expect(Card("Co-sponsors confirmed")).ToContainTextAsync(app.Say($"{count} printed on the draft"));

    /// <summary>Co-sponsors against the target, the whole funnel and the States to talk to are seen without scrolling.</summary>
    public async Task ExpectOnFirstScreen()
    {
        await Expect(Card("Co-sponsors confirmed")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(app.Region(Funnel).GetByRole(AriaRole.Img).First).ToBeInViewportAsync(new() { Ratio = 1 });
        var toDo = app.Region("Next best States").GetByRole(AriaRole.Listitem);
        await Expect(toDo).ToHaveCountAsync(5);
        await Expect(toDo.Last).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    public async Task OpenForecast()
    {
        var line = Card("Co-sponsors confirmed").GetByRole(AriaRole.Button);
        await Expect(line).ToHaveAttributeAsync("aria-expanded", "false");
        await line.ClickAsync();
        await Expect(line).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(app.Page.GetByText(app.Say("Range: eight of ten cases lie in it"))).ToBeVisibleAsync();
    }

    /// <summary>The picture of a chart as it is saved, an SVG document.</summary>
    public async Task<string> SavePicture(string chart)
    {
        await app.Region(chart).GetByRole(AriaRole.Button, new() { Name = app.Say($"Save the picture: {chart}") }).ClickAsync();
        var picture = await app.Page.RunAndWaitForDownloadAsync(() =>
            app.Page.GetByRole(AriaRole.Menuitem, new() { Name = app.Say("Drawing (SVG)") }).ClickAsync()
        );
        return await File.ReadAllTextAsync((await picture.PathAsync())!);
    }

    /// <summary>Opens the list behind the confirmed co-sponsors.</summary>
    public async Task<Pipeline> OpenCoSponsors()
    {
        await Figure("Co-sponsors confirmed").ClickAsync();
        return new Pipeline(app);
    }

    /// <summary>Opens the list behind the co-sponsors of one group.</summary>
    public async Task<Pipeline> OpenCoSponsorsOf(string group)
    {
        await Row(Balance, group).GetByRole(AriaRole.Link).First.ClickAsync();
        return new Pipeline(app);
    }
}
