using System.Text;

namespace MobilisationCrm.Pages;

/// <summary>The page that takes spreadsheets.</summary>
internal sealed class ImportPage(App app)
{
    private const string Name = "rows.csv";

    // Named by the file, in every language alike.
    private ILocator File => app.Page.GetByRole(AriaRole.Region, new() { Name = Name });

    private ILocator Load => app.Page.GetByRole(AriaRole.Button, new() { Name = app.Say("Load"), Exact = true });

    /// <summary>Chooses a file of these rows; the page checks it by itself.</summary>
    public Task HandIn(string rows) =>
        app.Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = Name,
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(rows),
                }
            );

    public Task LoadIt() => Load.ClickAsync();

    /// <summary>The sentence about the file as a whole.</summary>
    public Task ExpectSaid(string sentence) =>
        Expect(File.GetByRole(AriaRole.Status)).ToContainTextAsync(app.Say(sentence));

    public async Task ExpectProblem(int line, string column, string sentence)
    {
        var row = app.Page.GetByRole(AriaRole.Table, new() { Name = app.Say("Problems") }).GetByRole(AriaRole.Row).Nth(1);
        await Expect(row).ToContainTextAsync($"{line}");
        await Expect(row).ToContainTextAsync(column);
        await Expect(row).ToContainTextAsync(app.Say(sentence));
    }

    public Task ExpectNotToBeLoaded() => Expect(Load).ToBeDisabledAsync();
}
