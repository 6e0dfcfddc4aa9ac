namespace MobilisationCrm.Pages;

/// <summary>The file of one State in a campaign.</summary>
internal sealed class StateFile(App app)
{
    private ILocator Stage =>
        app.Page.GetByRole(AriaRole.List, new() { Name = app.Say("Stage"), Exact = true }).Locator("[aria-current=step]");

    private ILocator Timeline => app.Region("Timeline").GetByRole(AriaRole.Listitem);

    private ILocator Position => app.Region("Position");

    private ILocator Commitments => app.Region("Commitments");

    private ILocator NextStep => app.Region("Next step");

    private ILocator Field(ILocator form, string label) => form.GetByRole(AriaRole.Textbox, new() { Name = app.Say(label) });

    private ILocator MoveOn(string stage) =>
        app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say($"Move to {stage}"), Exact = true });

    private ILocator Commitment(string kind) => Commitments.GetByRole(AriaRole.Listitem).Filter(new() { HasText = app.Say(kind) });

    public Task ExpectStage(string stage) => Expect(Stage).ToContainTextAsync(app.Say(stage));

    /// <summary>Something happened, whatever else did: its line in the timeline holds all these words.</summary>
    public Task ExpectInTimeline(params string[] words) =>
        Expect(words.Aggregate(Timeline, (line, word) => line.Filter(new() { HasText = word })).First).ToBeVisibleAsync();

    public Task SearchTimeline(string words) =>
        app.Page.GetByRole(AriaRole.Searchbox, new() { Name = app.Say("Search the timeline") }).FillAsync(words);

    public Task ExpectNothingInTimeline() => Expect(Timeline).ToHaveCountAsync(0);

    public Task ExpectOffered(string stage) => Expect(MoveOn(stage)).ToBeVisibleAsync();

    public Task ExpectNotOffered(string stage) => Expect(MoveOn(stage)).ToHaveCountAsync(0);

    /// <summary>Follows the offer that appears once all evidence is on file.</summary>
    public async Task AcceptOffer(string stage)
    {
        await MoveOn(stage).ClickAsync();
        await ExpectStage(stage);
    }

    public async Task RecordPosition(string position, string source)
    {
        await Position.GetByRole(AriaRole.Button, new() { Name = app.Say("Record a position") }).ClickAsync();
        await app.PickByName(Position.GetByRole(AriaRole.Combobox, new() { Name = app.Say("Position") }), app.Say(position));
        await Field(Position, "Source").FillAsync(source);
        await Position.GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
        await app.ExpectToast("Position recorded.");
    }

    public async Task ExpectPosition(string position, string source)
    {
        await Expect(Position).ToContainTextAsync(app.Say(position));
        await Expect(Position).ToContainTextAsync(source);
    }

    public async Task Record(string kind, string source)
    {
        await Commitments.GetByRole(AriaRole.Button, new() { Name = app.Say($"Record: {kind}") }).ClickAsync();
        await Confirm($"Record · {kind}", source);
    }

    public async Task Withdraw(string kind, string source)
    {
        await Commitments.GetByRole(AriaRole.Button, new() { Name = app.Say($"Actions: {kind}") }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Menuitem, new() { Name = app.Say("Record its withdrawal") }).ClickAsync();
        await Confirm($"Record its withdrawal · {kind}", source);
    }

    /// <summary>What stands beside a kind of commitment, apart from the other kinds.</summary>
    public Task ExpectCommitment(string kind, string words, string? feature = null) =>
        Expect(Commitment(kind)).ToContainTextAsync(app.Begin(words, feature));

    public Task ExpectNoCommitment(string kind) => Expect(Commitment(kind)).ToContainTextAsync("—");

    public async Task StartNextStep()
    {
        await NextStep.GetByRole(AriaRole.Button, new() { Name = app.Say("Edit") }).ClickAsync();
        await Expect(Field(NextStep, "What to do next")).ToBeVisibleAsync();
    }

    public Task TypeNextStep(string text) => Field(NextStep, "What to do next").FillAsync(text);

    public Task ExpectTyped(string text) => Expect(Field(NextStep, "What to do next")).ToHaveValueAsync(text);

    public async Task SaveNextStep(string text)
    {
        await TypeNextStep(text);
        await NextStep.GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
    }

    public Task ExpectNextStep(string text) => Expect(NextStep).ToContainTextAsync(text);

    /// <summary>Somebody else was quicker: the page says so, shows what was saved meanwhile, and keeps what was typed.</summary>
    public async Task ExpectOvertaken(string onFile, string typed)
    {
        await Expect(NextStep.GetByRole(AriaRole.Alert)).ToContainTextAsync(app.Say("Someone else has changed this"));
        await Expect(NextStep).ToContainTextAsync(app.Say($"Meanwhile saved by someone else: {onFile}"));
        await ExpectTyped(typed);
    }

    /// <summary>The line is broken: the form says so and keeps what was typed.</summary>
    public async Task ExpectUnreachable(string typed)
    {
        await Expect(NextStep.GetByRole(AriaRole.Alert))
            .ToContainTextAsync(app.Say("The server cannot be reached. Check your connection, then try again."));
        await ExpectTyped(typed);
    }

    private async Task Confirm(string title, string source)
    {
        var dialog = app.Dialog(title);
        await Field(dialog, "Source").FillAsync(source);
        await dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
