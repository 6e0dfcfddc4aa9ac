namespace MobilisationCrm.Pages;

/// <summary>A letter outside meetings: written, read as each State will, and sent.</summary>
internal sealed class CircularPages(App app)
{
    private ILocator States => app.Page.GetByRole(AriaRole.Combobox, new() { Name = app.Say("States"), Exact = true });

    private ILocator Letters => app.Region("Letters");

    private ILocator Text(string label) =>
        app.Page.GetByRole(AriaRole.Textbox, new() { Name = app.Say(label, "mail"), Exact = true }).First;

    private ILocator Question => app.Dialog("Throw this draft away?");

    public async Task Write(string subject, string message)
    {
        await Text("Subject").FillAsync(subject);
        await Text("Text").FillAsync(message);
    }

    public Task Add(string state) => app.Pick(States, app.Say(state));

    public Task ExpectState(string state) =>
        Expect(app.Region("To whom").GetByRole(AriaRole.Listitem).Filter(new() { HasText = app.Say(state) })).ToHaveCountAsync(1);

    /// <summary>Goes on to what each State will read.</summary>
    public Task SaveAndRead() => app.Press("Save and see the letters");

    public async Task ExpectLetter(params string[] words)
    {
        foreach (var word in words)
            await Expect(Letters.FrameLocator("iframe").Locator("body")).ToContainTextAsync(word);
    }

    /// <summary>Throwing the draft away asks once; this one is kept.</summary>
    public async Task ThinkAgain()
    {
        await app.Press("Throw away");
        await Question.GetByRole(AriaRole.Button, new() { Name = app.Say("Keep it") }).ClickAsync();
        await Expect(Question).ToHaveCountAsync(0);
    }

    public async Task ThrowAway()
    {
        await app.Press("Throw away");
        await Question.GetByRole(AriaRole.Button, new() { Name = app.Say("Throw away") }).ClickAsync();
        await app.ExpectToast("The draft is thrown away.");
    }

    public async Task Send(int count)
    {
        await app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Send…", "mail"), Exact = true }).ClickAsync();
        await app.Dialog("Send the letter")
            .GetByRole(AriaRole.Button, new() { Name = app.Say($"Send {count} letters", "mail"), Exact = true })
            .ClickAsync();
        await app.ExpectToast($"{count} letters are in the queue.");
    }

    public async Task ExpectMessagesTo(params string[] states)
    {
        foreach (var state in states)
            await Expect(app.Region("Messages")).ToContainTextAsync(app.Say(state));
    }
}
