namespace MobilisationCrm.Pages;

/// <summary>Queue and archive of the messages.</summary>
internal sealed class MailPage(App app)
{
    public async Task Open()
    {
        await app.GoToCampaign("mail");
        await app.ExpectTitle(app.Say("Mail"));
    }

    /// <summary>The message to this address stands in the list as sent.</summary>
    public Task ExpectSent(string subject, string address) =>
        Expect(app.Page.Locator("main [data-row]").Filter(new() { HasText = subject }).Filter(new() { HasText = address }).Filter(new() { HasText = app.Say("Sent") }).First).ToBeVisibleAsync();
}
