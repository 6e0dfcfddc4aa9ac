using System.Text.RegularExpressions;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Pages;

/// <summary>
/// The web app in one reader's browser: what every page has, and the way to each page. Page objects name things in
/// English and look them up in the reader's language.
/// </summary>
internal sealed class App(IPage page, string language)
{
    private string _language = language;

    public IPage Page => page;

    /// <summary>Slug of the campaign that the pages show.</summary>
    public string Campaign { get; init; } = Installation.Campaign;

    public SignInForm SignInForm => new(this);

    /// <summary>A word of the app as this reader sees it.</summary>
    public string Say(string english, string? feature = null) => Translation.Of(english, _language, feature);

    /// <summary>The beginning of such a text, up to what is filled in.</summary>
    public string Begin(string english, string? feature = null) => Say(english, feature).Split("{{")[0];

    /// <summary>Goes to an address of the site.</summary>
    public Task GoTo(string path) => page.GotoAsync(path);

    /// <summary>Goes to a page of the campaign by its address.</summary>
    public Task GoToCampaign(string path) => GoTo($"/c/{Campaign}/{path}");

    /// <summary>Goes to a page of the campaign by the navigation.</summary>
    public async Task Choose(string entry)
    {
        await Navigation.GetByRole(AriaRole.Link, new() { Name = Say(entry), Exact = true }).ClickAsync();
        await Expect(Heading).ToHaveTextAsync(Say(entry));
    }

    /// <summary>The same from a page where something is typed: the app asks before it goes.</summary>
    public async Task TryToLeaveFor(string entry)
    {
        await Navigation.GetByRole(AriaRole.Link, new() { Name = Say(entry), Exact = true }).ClickAsync();
        await Expect(LeaveQuestion).ToBeVisibleAsync();
    }

    public async Task StayHere()
    {
        await LeaveQuestion.GetByRole(AriaRole.Button, new() { Name = Say("Keep editing") }).ClickAsync();
        await Expect(LeaveQuestion).ToHaveCountAsync(0);
    }

    public Task LeaveAnyway() =>
        LeaveQuestion.GetByRole(AriaRole.Button, new() { Name = Say("Leave without saving"), Exact = true }).ClickAsync();

    /// <summary>The navigation as a drawer, at small widths.</summary>
    public Task OpenNavigation() => Banner.GetByRole(AriaRole.Button, new() { Name = Say("Open the navigation") }).ClickAsync();

    /// <summary>Follows a link of the page.</summary>
    public Task Follow(string link) => OpenByName(Say(link));

    /// <summary>Follows a link that bears a name on file.</summary>
    public Task OpenByName(string name) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Presses a button of the page.</summary>
    public Task Press(string button) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = Say(button), Exact = true }).First.ClickAsync();

    public async Task<StateFile> OpenState(string iso2)
    {
        await GoToCampaign($"states/{iso2.ToLowerInvariant()}");
        return new StateFile(this);
    }

    public async Task<MeetingPage> OpenMeeting(Guid id)
    {
        await GoToCampaign($"meetings/{id}");
        return new MeetingPage(this);
    }

    public async Task<Pipeline> OpenPipeline(string query = "")
    {
        await GoToCampaign($"pipeline{query}");
        return new Pipeline(this);
    }

    /// <summary>Opens the search, once the page that listens to the key is there.</summary>
    public async Task<SearchPalette> PressCtrlK()
    {
        await Expect(Heading).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+k");
        return new SearchPalette(this);
    }

    /// <summary>Notifications that the bell counts.</summary>
    public Task ExpectNews(int count) =>
        Expect(Bell).ToHaveAccessibleNameAsync(count == 0 ? Say("Notifications") : Say($"{count} new notification{(count == 1 ? "" : "s")}"));

    public Task OpenNews() => Bell.ClickAsync();

    private ILocator Bell => Banner.Locator("a[href$='/notices']");

    /// <summary>Presses L, wherever the focus is.</summary>
    public async Task<LogContactDialog> PressL()
    {
        await page.Keyboard.PressAsync("l");
        return new LogContactDialog(this);
    }

    /// <summary>The language of the account, by the menu of the top bar.</summary>
    public async Task SwitchTo(string language, string name)
    {
        await Banner.GetByRole(AriaRole.Button, new() { Name = $"{Say("Language")}: " }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = name }).ClickAsync();
        _language = language;
    }

    /// <summary>The page's heading: a name as it is on file.</summary>
    public Task ExpectTitle(string heading) => Expect(Heading).ToHaveTextAsync(heading);

    /// <summary>The short message that says that something is done.</summary>
    public Task ExpectToast(string text) => Expect(page.GetByText(Say(text), new() { Exact = true }).First).ToBeVisibleAsync();

    /// <summary>What the frame says of itself, on every page.</summary>
    public Task ExpectNotice(string text) =>
        Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = Say(text) })).ToBeVisibleAsync();

    public Task ExpectLanguage(string language) => Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);

    /// <summary>Whether any control of the page would write something.</summary>
    public Task ExpectNoButton(string name, string? feature) =>
        Expect(page.GetByRole(AriaRole.Button, new() { Name = Say(name, feature) })).ToHaveCountAsync(0);

    public ILocator Dialog(string title) => page.GetByRole(AriaRole.Dialog, new() { Name = Say(title) });

    public ILocator Region(string title) => page.GetByRole(AriaRole.Region, new() { Name = Say(title), Exact = true });

    /// <summary>Types into a list field that searches, and takes what it offers first.</summary>
    public async Task Pick(ILocator field, string text)
    {
        await field.FillAsync(text);
        await ExpectProposal(text);
        await field.PressAsync("Enter");
    }

    /// <summary>Enter would take this entry of the open list.</summary>
    public Task ExpectProposal(string text) =>
        Expect(page.Locator("[role=option][data-combobox-selected]:visible")).ToContainTextAsync(text);

    /// <summary>Opens a list field and takes an entry by its name.</summary>
    public async Task PickByName(ILocator field, string option)
    {
        await field.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    public async Task OpenFilters()
    {
        await page.GetByRole(AriaRole.Search)
            .GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(Say("Filters"))}") })
            .ClickAsync();
        await Expect(Filters.GetByRole(AriaRole.Combobox).First).ToBeVisibleAsync();
    }

    /// <summary>Opens the filters of the page, chooses, and closes them again.</summary>
    public async Task FilterBy(string filter, string option)
    {
        await OpenFilters();
        var field = Filters.GetByRole(AriaRole.Combobox, new() { Name = Say(filter), Exact = true });
        await field.SelectOptionAsync(new SelectOptionValue { Label = Say(option) });
        await page.Keyboard.PressAsync("Escape");
        await Expect(field).ToHaveCountAsync(0);
        await ExpectFilter(filter, option);
    }

    /// <summary>What is chosen stands beside the filters.</summary>
    public Task ExpectFilter(string filter, string option) => ExpectFilterOf(filter, Say(option));

    /// <summary>The same of a value that is no word of the app, as a date.</summary>
    public Task ExpectFilterOf(string filter, string value)
    {
        var chosen = Say("{{filter}}: {{value}}")
            .Replace("{{filter}}", Say(filter), StringComparison.Ordinal)
            .Replace("{{value}}", value, StringComparison.Ordinal);
        return Expect(page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button, new() { Name = chosen })).ToBeVisibleAsync();
    }

    /// <summary>A day in the open filters.</summary>
    public DateField DateFilter(string label) => new(this, Filters, label);

    private ILocator Filters => page.GetByRole(AriaRole.Dialog, new() { Name = Say("Filters") });

    private ILocator LeaveQuestion => Dialog("Leave without saving?");

    private ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private ILocator Navigation => page.GetByRole(AriaRole.Navigation);

    private ILocator Banner => page.GetByRole(AriaRole.Banner);
}
