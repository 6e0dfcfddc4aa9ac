namespace MobilisationCrm.Pages;

/// <summary>Asks for address and password: as a page of its own, or over the page when the session has ended.</summary>
internal sealed class SignInForm(App app)
{
    private ILocator Email => app.Page.GetByRole(AriaRole.Textbox, new() { Name = app.Say("E-mail address") });

    private ILocator Password => app.Page.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Password") });

    private ILocator Submit => app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Sign in"), Exact = true });

    private ILocator ByPasskey => app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Sign in with a passkey") });

    private ILocator Ended => app.Dialog("Your session has ended");

    public async Task Enter(string email, string password)
    {
        await Email.FillAsync(email);
        await EnterPassword(password);
    }

    public async Task EnterPassword(string password)
    {
        await Password.FillAsync(password);
        await Submit.ClickAsync();
    }

    public Task TakePasskey() => ByPasskey.ClickAsync();

    public async Task ExpectShown()
    {
        await app.ExpectTitle(app.Say("Sign in"));
        await Expect(Email).ToBeVisibleAsync();
    }

    public Task ExpectRefused(string why = "Address or password is wrong.") =>
        Expect(app.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(app.Say(why));

    public Task ExpectOverThePage() => Expect(Ended).ToBeVisibleAsync();

    public Task ExpectGone() => Expect(Ended).ToHaveCountAsync(0);
}
