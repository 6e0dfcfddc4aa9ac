namespace MobilisationCrm.Pages;

/// <summary>What a Mission sees behind the link in its letter; it needs no account. In the language of the letter.</summary>
internal sealed class AnswerForm(App app)
{
    public async Task Open(Uri link) => await app.GoTo(link.PathAndQuery);

    public Task ExpectLanguage(string language) => app.ExpectLanguage(language);

    public Task ExpectTitle(string title) => app.ExpectTitle(title);

    public async Task ExpectMeeting(string title, string invitee)
    {
        await Expect(app.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync(title);
        await Expect(app.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(invitee);
    }

    public Task ExpectChosen(string answer) =>
        Expect(app.Page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true })).ToBeCheckedAsync();

    public async Task Confirm(string comment, string commentLabel = "Comment (optional)", string button = "Confirm the answer")
    {
        await app.Page.GetByRole(AriaRole.Textbox, new() { Name = commentLabel }).FillAsync(comment);
        await app.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    public Task ExpectRecorded(string words) => Expect(app.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(words);
}
