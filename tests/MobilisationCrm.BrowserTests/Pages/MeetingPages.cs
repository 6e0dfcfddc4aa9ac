using System.Globalization;

namespace MobilisationCrm.Pages;

/// <summary>What, when, where and whom, before anything is written to anyone.</summary>
internal sealed class PrepareMeetingPage(App app)
{
    private ILocator WhenWhere => app.Region("When and where");

    private ILocator States => app.Page.GetByRole(AriaRole.Combobox, new() { Name = app.Say("States"), Exact = true });

    /// <summary>Offers the meeting a second time, half a day later as the form proposes.</summary>
    public Task OfferAnotherHour() => app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Offer another hour") }).ClickAsync();

    /// <summary>Fills in the form for an information meeting, which is what it proposes, and goes on to the letters.</summary>
    public async Task<MeetingPage> Prepare(string title, DateTime starts, string place, params string[] states)
    {
        await MeetingFields.Fill(app, WhenWhere, title, starts, place);
        foreach (var state in states)
            await app.Pick(States, app.Say(state));
        await app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Save and read the letters") }).ClickAsync();
        await app.ExpectTitle(title);
        return new MeetingPage(app);
    }
}

/// <summary>The fields that preparing and changing a meeting share.</summary>
internal static class MeetingFields
{
    public static async Task Fill(App app, ILocator form, string title, DateTime? starts, string place)
    {
        // Other slots have hours of their own, below.
        ILocator Field(string label) => form.GetByRole(AriaRole.Textbox, new() { Name = app.Say(label), Exact = true }).First;
        await Field("Title").FillAsync(title);
        // The end moves with the start.
        if (starts is { } wanted)
            await Field("Starts (New York)").FillAsync(wanted.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        await Field("Place").FillAsync(place);
    }
}

/// <summary>One meeting: its invitees, their letters and their answers.</summary>
internal sealed class MeetingPage(App app)
{
    private ILocator Letter => app.Region("Letters");

    private ILocator Text => Letter.FrameLocator("iframe").Locator("body");

    private ILocator Invitee(string state) =>
        app
            .Page.GetByRole(AriaRole.Table, new() { Name = app.Say("Invitees") })
            .GetByRole(AriaRole.Row)
            .Filter(new() { HasText = app.Say(state) });

    private ILocator Button(string name) => app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say(name), Exact = true });

    /// <summary>The meeting's id, from the address.</summary>
    public Guid Id => Guid.Parse(app.Page.Url.Split('/')[^1].Split('?')[0]);

    /// <summary>The letter as its reader will see it, with all these words in it.</summary>
    public async Task ExpectLetter(params string[] words)
    {
        foreach (var word in words)
            await Expect(Text).ToContainTextAsync(word);
    }

    public Task ExpectLetterTo(string name) => Expect(Letter).ToContainTextAsync(name);

    /// <summary>Sends the one letter that is due.</summary>
    public async Task SendOne()
    {
        await Button("Send 1 letter…").ClickAsync();
        await Button("Send 1 letter").ClickAsync();
        await app.ExpectToast("1 letter is in the queue.");
    }

    /// <summary>Sends the letters that are due, so many.</summary>
    public async Task Send(int count)
    {
        await Button($"Send {count} letters…").ClickAsync();
        await Button($"Send {count} letters").ClickAsync();
        await app.ExpectToast($"{count} letters are in the queue.");
    }

    /// <summary>So many letters would go out.</summary>
    public Task ExpectToSend(int count) => Expect(Button($"Send {count} letters…")).ToBeVisibleAsync();

    public async Task ChangePlace(string title, string place)
    {
        await Button("Edit").ClickAsync();
        var dialog = app.Dialog("Change the meeting");
        await MeetingFields.Fill(app, dialog, title, null, place);
        await dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    public Task ExpectInvited(string state) => Expect(Invitee(state)).ToHaveCountAsync(1);

    /// <summary>A line of what "send" would do.</summary>
    public Task ExpectBefore(string line, string state) =>
        Expect(app.Region("Before it goes")).ToContainTextAsync($"{app.Say(line)} {app.Say(state)}");

    public Task OpenOtherSlot() => app.Region("When and where").GetByRole(AriaRole.Link).First.ClickAsync();

    public async Task MarkPresent(string invitee)
    {
        await app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say($"was there: {invitee}") }).ClickAsync();
        await Expect(app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say($"was there: {invitee}"), Pressed = true }))
            .ToBeVisibleAsync();
    }

    public async Task WriteOutcome(string state, string nextStep)
    {
        await app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say($"Write it down: {state}") }).ClickAsync();
        var dialog = app.Dialog("Outcome for the State");
        await dialog.GetByText(app.Say("strong interest")).ClickAsync();
        await dialog.GetByLabel(app.Say("Next step")).FillAsync(nextStep);
        await dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
        await Expect(app.Region("Outcome by State")).ToContainTextAsync(nextStep);
    }

    public async Task AddAction(string what)
    {
        await Button("Add an action item").ClickAsync();
        await app.Region("Action items").GetByRole(AriaRole.Textbox).First.FillAsync(what);
        await app.Region("Action items").GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
        await Expect(app.Region("Action items").GetByRole(AriaRole.List)).ToContainTextAsync(what);
    }

    public async Task Cancel()
    {
        await Button("Cancel the meeting…").ClickAsync();
        await app.Dialog("Cancel the meeting?").GetByRole(AriaRole.Button, new() { Name = app.Say("Cancel the meeting") }).ClickAsync();
        await app.ExpectToast("Meeting cancelled; 1 cancellation is in the queue.");
    }

    public Task ExpectStatus(string status) =>
        Expect(app.Page.GetByRole(AriaRole.Main).GetByText(app.Say(status), new() { Exact = true }).First).ToBeVisibleAsync();

    public async Task ExpectAnswer(string state, string answer, string comment)
    {
        await Expect(Invitee(state)).ToContainTextAsync(app.Say(answer));
        await Expect(Invitee(state)).ToContainTextAsync(comment);
    }
}
