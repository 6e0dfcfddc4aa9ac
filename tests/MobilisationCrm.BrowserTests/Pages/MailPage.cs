using System.Text.RegularExpressions;

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
        Expect(
                app.Page.Locator("main [data-row]")
                    .Filter(new() { HasText = subject })
                    .Filter(new() { HasText = address })
                    .Filter(new() { HasText = app.Say("Sent") })
                    .First
            )
            .ToBeVisibleAsync();
}

/// <summary>What came in and waits for a person.</summary>
internal sealed class IncomingMailPage(App app)
{
    private ILocator Message => app.Page.GetByRole(AriaRole.Main);

    public async Task Open(string subject)
    {
        await app.GoToCampaign("mail/incoming");
        await Message.GetByRole(AriaRole.Link).Filter(new() { HasText = subject }).ClickAsync();
    }

    public Task ExpectText(string words) => Expect(Message).ToContainTextAsync(words);

    public async Task FileWith(string state)
    {
        await app.Pick(app.Page.GetByRole(AriaRole.Combobox, new() { Name = app.Say("State") }), app.Say(state));
        await app.Press("File on its timeline");
        await app.ExpectToast($"Filed on the timeline of {state}.");
    }
}

/// <summary>The text of one letter, beside what its reader will see.</summary>
internal sealed class LetterEditorPage(App app)
{
    private ILocator Body => app.Page.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Letter", "letters") });

    private ILocator Preview => app.Region("As it will be read").FrameLocator("iframe").Locator("body");

    private ILocator Versions => app.Region("Versions").GetByRole(AriaRole.Listitem);

    public Task Open(string letter) => app.GoToCampaign($"mail/letters/{letter}");

    public async Task Add(string words) => await Body.FillAsync(await Body.InputValueAsync() + words);

    public Task ExpectPreview(string words) => Expect(Preview).ToContainTextAsync(words);

    public Task ExpectNoMoreInPreview(string words) => Expect(Preview).Not.ToContainTextAsync(words);

    public async Task Save(string why)
    {
        await app.Page.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Why it is changed (optional)") }).FillAsync(why);
        await app.Press("Save");
        await app.ExpectToast("The letter is in force.");
    }

    /// <summary>The version in force says why it was saved.</summary>
    public Task ExpectVersion(string why) => Expect(Versions.First).ToContainTextAsync(why);

    public async Task RestoreShipped()
    {
        await Versions.Last.GetByRole(AriaRole.Button, new() { Name = app.Say("Restore") }).ClickAsync();
        await app.ExpectToast("The older text is in force again.");
    }

    /// <summary>Saving is refused; the sentence belongs to the text and names what is wrong in it.</summary>
    public async Task ExpectRefused(string field)
    {
        await app.Press("Save");
        await Expect(Body).ToHaveAccessibleDescriptionAsync(new Regex(Regex.Escape(field)));
    }
}

/// <summary>Whether mail can be sent, and what other servers want to see.</summary>
internal sealed class MailCheckPage(App app)
{
    public Task Open() => app.GoToCampaign("mail/check");

    public Task Run() => app.Press("Check now");

    public async Task ExpectExplained(params string[] records)
    {
        foreach (var record in records)
            await Expect(app.Region("What other servers want to see")).ToContainTextAsync(record);
    }
}
