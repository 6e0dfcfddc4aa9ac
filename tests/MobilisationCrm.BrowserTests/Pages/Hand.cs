namespace MobilisationCrm.Pages;

/// <summary>A reader's hand on keyboard and mouse. Every act counts: a key, a key that is held down with it, a click.</summary>
internal sealed class Hand(App app)
{
    public int Keys { get; private set; }

    public int Clicks { get; private set; }

    /// <summary>Presses keys one after the other; "Control+Enter" is two.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            Keys += key.Split('+').Length;
            await app.Page.Keyboard.PressAsync(key);
        }
    }

    public async Task Type(string text)
    {
        Keys += text.Length;
        await app.Page.Keyboard.TypeAsync(text);
    }

    public async Task Click(ILocator place)
    {
        Clicks++;
        await place.ClickAsync();
    }
}
