namespace MobilisationCrm.Pages;

/// <summary>A date that is typed, or picked from the month beside it.</summary>
internal sealed class DateField(App app, ILocator form, string label)
{
    private ILocator Field => form.GetByRole(AriaRole.Textbox, new() { Name = app.Say(label), Exact = true });

    private string CalendarName => app.Say("Calendar: {{field}}").Replace("{{field}}", app.Say(label), StringComparison.Ordinal);

    private ILocator Calendar => app.Page.GetByRole(AriaRole.Dialog, new() { Name = CalendarName });

    private ILocator Day(string name) => Calendar.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task Type(string text)
    {
        await Field.FillAsync(text);
        await app.Page.Keyboard.PressAsync("Tab");
    }

    public Task ExpectWritten(string text) => Expect(Field).ToHaveValueAsync(text);

    public Task ExpectNotUnderstood() => Expect(form.GetByText(app.Begin("This date is not understood. Write it like this: {{example}}"))).ToBeVisibleAsync();

    /// <summary>Opens the month; the focus stands on this day of it.</summary>
    public async Task OpenCalendar(string focused)
    {
        await form.GetByRole(AriaRole.Button, new() { Name = CalendarName, Exact = true }).ClickAsync();
        await Expect(Day(focused)).ToBeFocusedAsync();
    }

    public Task PickDay(string name) => Day(name).ClickAsync();

    public Task ExpectCalendarClosed() => Expect(Calendar).ToHaveCountAsync(0);
}
