namespace MobilisationCrm.Pages;

/// <summary>The States of the desk that nobody was in touch with for too long.</summary>
internal sealed class QuietList(App app)
{
    private ILocator Panel => app.Region("Get back in contact");

    public Task ChooseAll() => Panel.GetByRole(AriaRole.Checkbox).First.CheckAsync();

    public Task Press(string act) => Panel.GetByRole(AriaRole.Button, new() { Name = app.Say(act), Exact = true }).ClickAsync();

    public Task ExpectGone() => Expect(Panel).ToHaveCountAsync(0);
}
