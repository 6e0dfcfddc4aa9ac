namespace MobilisationCrm.Pages;

/// <summary>The States of the desk that nobody was in touch with for too long.</summary>
internal sealed class QuietList(App app)
{
    private ILocator Panel => app.Region("Get back in contact");

    /// <summary>The box that chooses all of them.</summary>
    public ILocator All => Panel.GetByRole(AriaRole.Checkbox).First;

    public Task ChooseAll() => All.CheckAsync();

    public ILocator Act(string act) => Panel.GetByRole(AriaRole.Button, new() { Name = app.Say(act), Exact = true });

    public Task Press(string act) => Act(act).ClickAsync();

    public Task ExpectRows(int count) => Expect(Panel.Locator("[data-row]")).ToHaveCountAsync(count);

    public Task ExpectGone() => Expect(Panel).ToHaveCountAsync(0);
}
