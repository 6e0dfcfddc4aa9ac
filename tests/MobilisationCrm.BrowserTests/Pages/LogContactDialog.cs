namespace MobilisationCrm.Pages;

/// <summary>"Log a contact", from anywhere.</summary>
internal sealed class LogContactDialog(App app)
{
    private ILocator Box => app.Dialog("Log a contact");

    private ILocator State => Box.GetByRole(AriaRole.Combobox, new() { Name = app.Say("State") });

    private ILocator Subject => Box.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Subject") });

    private ILocator NextStep => Box.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Next step") });

    public DateField Due => new(app, Box, "Due");

    private ILocator Save => Box.GetByRole(AriaRole.Button, new() { Name = app.Say("Save the contact") });

    /// <summary>Types with the keyboard alone: the State, then by Tab to the subject, then Ctrl Enter.</summary>
    public async Task LogByKeyboard(string state, string subject)
    {
        await Expect(State).ToBeFocusedAsync();
        await app.Page.Keyboard.TypeAsync(app.Say(state));
        await app.ExpectProposal(app.Say(state));
        await app.Page.Keyboard.PressAsync("Enter");
        // Kind and direction stand between the State and the subject; both stay as proposed.
        for (var i = 0; i < 3; i++)
            await app.Page.Keyboard.PressAsync("Tab");
        await Expect(Subject).ToBeFocusedAsync();
        await app.Page.Keyboard.TypeAsync(subject);
        await app.Page.Keyboard.PressAsync("Control+Enter");
    }

    /// <summary>The keyboard is in the field of the State.</summary>
    public Task ExpectStateFocused() => Expect(State).ToBeFocusedAsync();

    /// <summary>The keyboard is in the field of the subject.</summary>
    public Task ExpectSubjectFocused() => Expect(Subject).ToBeFocusedAsync();

    public async Task Fill(string state, string subject, string nextStep = "")
    {
        await app.Pick(State, app.Say(state));
        await Subject.FillAsync(subject);
        await NextStep.FillAsync(nextStep);
    }

    public Task FillSubject(string subject) => Subject.FillAsync(subject);

    /// <summary>Names a colleague in the notes: the sign, a beginning, and Enter takes who is proposed.</summary>
    public async Task Name(string colleague)
    {
        await Box.GetByRole(AriaRole.Button, new() { Name = app.Say("More: with whom, notes, outcome") }).ClickAsync();
        var notes = Box.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Notes"), Exact = true });
        await notes.PressSequentiallyAsync($"@{colleague[..^1]}");
        await app.ExpectProposal(colleague);
        await notes.PressAsync("Enter");
        await Expect(notes).ToHaveValueAsync($"@{colleague} ");
    }

    public Task ExpectState(string state) => Expect(State).ToHaveValueAsync(app.Say(state));

    public Task TypeState(string state) => State.FillAsync(app.Say(state));

    /// <summary>Enter takes the State that is proposed for what was typed.</summary>
    public async Task TakeProposal(string state)
    {
        await app.ExpectProposal(app.Say(state));
        await State.PressAsync("Enter");
        await Expect(State).ToHaveValueAsync(app.Say(state));
    }

    public Task PressSave() => Save.ClickAsync();

    public Task ExpectProblem(string text) => Expect(Box.GetByRole(AriaRole.Alert)).ToContainTextAsync(app.Say(text));

    public async Task ExpectFilled(string state, string subject, string nextStep)
    {
        await Expect(State).ToHaveValueAsync(app.Say(state));
        await Expect(Subject).ToHaveValueAsync(subject);
        await Expect(NextStep).ToHaveValueAsync(nextStep);
    }

    public Task ExpectShown() => Expect(Save).ToBeVisibleAsync();

    public Task ExpectClosed() => Expect(Box).ToHaveCountAsync(0);
}
