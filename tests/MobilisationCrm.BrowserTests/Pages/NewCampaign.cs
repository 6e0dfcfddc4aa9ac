namespace MobilisationCrm.Pages;

/// <summary>The dialog that opens a campaign, from the menu of campaigns.</summary>
internal sealed class NewCampaign(App app)
{
    private ILocator Dialog => app.Dialog("Open a campaign");

    private ILocator Text(string label) => Dialog.GetByRole(AriaRole.Textbox, new() { Name = app.Say(label) });

    public async Task Begin()
    {
        await OpenMenu();
        await Entry.ClickAsync();
    }

    public async Task Fill(string english, string french, string spanish, string slug, string coLead)
    {
        await Text("Title in English").FillAsync(english);
        await Text("Title in French").FillAsync(french);
        await Text("Title in Spanish").FillAsync(spanish);
        await app.Pick(Dialog.GetByRole(AriaRole.Combobox, new() { Name = app.Say("Co-lead States") }), app.Say(coLead));
        await Name(slug);
    }

    public Task Name(string slug) => Text("Name in addresses").FillAsync(slug);

    public Task Open() => Dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Open the campaign") }).ClickAsync();

    public Task ExpectShown() => Expect(Text("Title in English")).ToBeVisibleAsync();

    public Task ExpectRefused(string reason) => Expect(Dialog.GetByText(app.Say(reason))).ToBeVisibleAsync();

    /// <summary>The menu of campaigns is there, and does not offer it.</summary>
    public async Task ExpectNotOffered()
    {
        await OpenMenu();
        await Expect(app.Page.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await Expect(Entry).ToHaveCountAsync(0);
    }

    private ILocator Entry => app.Page.GetByRole(AriaRole.Menuitem, new() { Name = app.Say("Open a campaign") });

    private Task OpenMenu() =>
        app.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = app.Say("Campaign", "common") }).ClickAsync();
}
