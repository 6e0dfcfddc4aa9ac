namespace MobilisationCrm.Pages;

/// <summary>The pipeline as board and as table.</summary>
internal sealed class Pipeline(App app)
{
    private ILocator Filter => app.Page.GetByRole(AriaRole.Search, new() { Name = app.Say("Filter the States") });

    private ILocator Table => app.Page.GetByRole(AriaRole.Table);

    private ILocator Rows => Table.Locator("tbody").GetByRole(AriaRole.Row);

    private ILocator Column(string stage) => app.Page.GetByRole(AriaRole.Region, new() { Name = app.Say(stage), Exact = true });

    private ILocator Card(string stage, string state) =>
        Column(stage)
            .GetByRole(AriaRole.Listitem)
            .Filter(new() { Has = app.Page.GetByRole(AriaRole.Link, new() { Name = app.Say(state), Exact = true }) });

    private ILocator Handle(string stage, string state) =>
        Card(stage, state).GetByRole(AriaRole.Button, new() { Name = app.Say($"Move {state} to another stage") });

    private Task ExpectSaid(string words) =>
        Expect(app.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = app.Say(words) })).ToHaveCountAsync(1);

    private ILocator MoveDialog => app.Dialog("Move to another stage");

    /// <summary>Moves a card by its menu, as the keyboard does.</summary>
    public async Task Move(string state, string from, string to)
    {
        await Card(from, state).GetByRole(AriaRole.Button, new() { Name = app.Say($"Actions for {state}") }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Menuitem, new() { Name = app.Say(to), Exact = true }).ClickAsync();
    }

    /// <summary>Takes a card with the mouse and lets it go over another column.</summary>
    public async Task Drag(string state, string from, string to)
    {
        var start = (await Card(from, state).BoundingBoxAsync())!;
        var end = (await Column(to).BoundingBoxAsync())!;
        var mouse = app.Page.Mouse;
        await mouse.MoveAsync(start.X + start.Width / 2, start.Y + start.Height - 8);
        await mouse.DownAsync();
        await mouse.MoveAsync(start.X + start.Width / 2 + 20, start.Y + start.Height, new() { Steps = 4 });
        await mouse.MoveAsync(end.X + end.Width / 2, end.Y + 60, new() { Steps = 12 });
        await mouse.UpAsync();
    }

    /// <summary>
    /// Picks a card up with the keyboard and carries it to the next column, waiting for each word a screen reader is told.
    /// </summary>
    public async Task Carry(string state, string from, string to)
    {
        await Handle(from, state).FocusAsync();
        await app.Page.Keyboard.PressAsync("Space");
        await ExpectSaid($"{state} is over {from}.");
        // The board hears further keys from a timer on that the first key set: one that is set later runs after it.
        await app.Page.EvaluateAsync("() => new Promise(done => setTimeout(done))");
        await app.Page.Keyboard.PressAsync("ArrowRight");
        await ExpectSaid($"{state} is over {to}.");
    }

    public async Task Drop(string state, string on)
    {
        await app.Page.Keyboard.PressAsync("Space");
        await ExpectSaid($"{state} dropped on {on}.");
    }

    public async Task PutBack(string state)
    {
        await app.Page.Keyboard.PressAsync("Escape");
        await ExpectSaid($"{state} put back.");
    }

    public Task ExpectHeld(string state, string stage) => Expect(Handle(stage, state)).ToBeFocusedAsync();

    public Task ExpectCard(string state, string stage) => Expect(Card(stage, state)).ToBeVisibleAsync();

    public Task ExpectReasonAsked() =>
        Expect(MoveDialog.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Reason") })).ToBeVisibleAsync();

    /// <summary>The move is refused for want of evidence, named item by item, and no reason helps.</summary>
    public async Task ExpectEvidenceAsked(string evidence)
    {
        await Expect(MoveDialog).ToContainTextAsync(app.Say(evidence));
        await Expect(MoveDialog.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
    }

    public async Task<LogContactDialog> PressEvidence(string act)
    {
        await MoveDialog.GetByRole(AriaRole.Button, new() { Name = app.Say(act) }).ClickAsync();
        return new LogContactDialog(app);
    }

    public async Task GiveReason(string reason)
    {
        await MoveDialog.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Reason") }).FillAsync(reason);
        await MoveDialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Move", "engagements") }).ClickAsync();
        await Expect(MoveDialog).ToHaveCountAsync(0);
    }

    public async Task CloseDialog()
    {
        await MoveDialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Close") }).Last.ClickAsync();
        await Expect(MoveDialog).ToHaveCountAsync(0);
    }

    public Task Search(string text) => Filter.GetByRole(AriaRole.Textbox, new() { Name = app.Say("State") }).FillAsync(text);

    public Task FilterBy(string filter, string option) => app.FilterBy(filter, option);

    public Task ExpectFilter(string filter, string option) => app.ExpectFilter(filter, option);

    /// <summary>Rows out of sight are not drawn; the table says how many there are, its head included.</summary>
    public Task ExpectRows(int count) => Expect(Table).ToHaveAttributeAsync("aria-rowcount", $"{count + 1}");

    public Task ExpectRow(string state) => Expect(Rows.Filter(new() { HasText = app.Say(state) })).ToHaveCountAsync(1);

    public async Task Tick(string state)
    {
        var box = Table.GetByRole(AriaRole.Checkbox, new() { Name = app.Say($"Choose {state}"), Exact = true });
        await box.CheckAsync();
    }

    /// <summary>Changes all ticked rows at once.</summary>
    public async Task ChangeTicked(string field, string to)
    {
        await app
            .Page.GetByRole(AriaRole.Group, new() { Name = app.Say("Edit the chosen States") })
            .GetByRole(AriaRole.Button, new() { Name = app.Say(field), Exact = true })
            .ClickAsync();
        await app.Page.GetByRole(AriaRole.Menuitem, new() { Name = app.Say(to), Exact = true }).ClickAsync();
    }

    /// <summary>Shows a column that is hidden, or hides one that is shown.</summary>
    public async Task ToggleColumn(string column)
    {
        await app.Press("Columns");
        var chosen = app.Page.GetByRole(AriaRole.Checkbox, new() { Name = app.Say(column), Exact = true });
        await chosen.ClickAsync();
        await app.Page.Keyboard.PressAsync("Escape");
        await Expect(chosen).ToHaveCountAsync(0);
    }

    public Task ExpectColumn(string column) => Expect(ColumnHeader(column)).ToBeVisibleAsync();

    public Task ExpectNoColumn(string column) => Expect(ColumnHeader(column)).ToHaveCountAsync(0);

    private ILocator ColumnHeader(string name) => app.Page.GetByRole(AriaRole.Columnheader, new() { Name = app.Say(name) });

    public async Task SaveView(string name)
    {
        await app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Views"), Exact = true }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Menuitem, new() { Name = app.Say("Save this view"), Exact = true }).ClickAsync();
        var dialog = app.Dialog("Save this view");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Name") }).FillAsync(name);
        await dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Save"), Exact = true }).ClickAsync();
        await ExpectOpenView(name);
    }

    public async Task OpenView(string name)
    {
        await app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Views"), Exact = true }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Menuitem, new() { Name = name, Exact = true }).ClickAsync();
    }

    /// <summary>The button of the views bears the name of the one that is shown.</summary>
    public Task ExpectOpenView(string name) =>
        Expect(app.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToBeVisibleAsync();

    public Task Undo() => app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Undo"), Exact = true }).ClickAsync();

    public Task ExpectPriority(string state, string priority) =>
        Expect(
                Rows.Filter(new() { HasText = app.Say(state) })
                    .GetByRole(AriaRole.Button, new() { Name = app.Say($"Priority: {priority}") })
            )
            .ToBeVisibleAsync();

    public async Task ExpectEveryRow(string words)
    {
        foreach (var row in await Rows.AllAsync())
            await Expect(row).ToContainTextAsync(app.Say(words));
    }
}
