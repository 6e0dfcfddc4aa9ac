namespace MobilisationCrm.Pages;

/// <summary>The search over every page.</summary>
internal sealed class SearchPalette(App app)
{
    private ILocator Dialog => app.Page.GetByRole(AriaRole.Dialog, new() { Name = app.Say("Search") });

    private ILocator Field => Dialog.GetByRole(AriaRole.Combobox);

    private ILocator Hit(string name) => Dialog.GetByRole(AriaRole.Option).Filter(new() { HasText = name });

    public Task Type(string text) => Field.FillAsync(text);

    public Task ExpectHit(string name, string around) => Expect(Hit(name)).ToContainTextAsync(around);

    public Task Open(string name) => Hit(name).ClickAsync();
}
