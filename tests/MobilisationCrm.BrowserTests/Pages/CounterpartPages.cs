using System.Text.RegularExpressions;

namespace MobilisationCrm.Pages;

/// <summary>Organisations: the list, and the form that adds one.</summary>
internal sealed class OrganisationsPage(App app)
{
    private ILocator Dialog => app.Dialog("Add an organisation");

    private ILocator Text(string label) => Dialog.GetByRole(AriaRole.Textbox, new() { Name = app.Say(label), Exact = true });

    private ILocator List(string label) => Dialog.GetByRole(AriaRole.Combobox, new() { Name = app.Say(label), Exact = true });

    public async Task Add(string kind, string state, string name, string email)
    {
        await app.GoToCampaign("organisations");
        await app.Press("Add an organisation");
        await app.PickByName(
            Dialog.GetByRole(AriaRole.Combobox, new() { Name = app.Say("Kind", "organisations"), Exact = true }),
            app.Say(kind)
        );
        await app.Pick(List("State"), app.Say(state));
        await Text("Name").FillAsync(name);
        await CorrectEmail(email);
    }

    public async Task CorrectEmail(string email)
    {
        await Text("E-mail").FillAsync(email);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
    }

    /// <summary>The sentence stands beside the field, and belongs to it for screen readers too.</summary>
    public Task ExpectProblemBesideEmail(string sentence) =>
        Expect(Text("E-mail")).ToHaveAccessibleDescriptionAsync(new Regex(Regex.Escape(sentence)));
}

/// <summary>One organisation with its posts.</summary>
internal sealed class OrganisationPage(App app)
{
    private ILocator Posts => app.Region("Posts");

    private ILocator Dialog => app.Dialog("Add a person");

    private ILocator Text(string label) => Dialog.GetByRole(AriaRole.Textbox, new() { Name = app.Say(label), Exact = true });

    public async Task ExpectShown(string name, string email)
    {
        await app.ExpectTitle(name);
        await Expect(app.Region("How to reach it")).ToContainTextAsync(email);
    }

    /// <summary>Adds a person who holds a post here; the organisation is filled in already. Goes on to the person's own page.</summary>
    public async Task AddPerson(string givenName, string familyName, string post)
    {
        await Posts.GetByRole(AriaRole.Button, new() { Name = app.Say("Add a person") }).ClickAsync();
        await Text("Given name").FillAsync(givenName);
        await Text("Family name").FillAsync(familyName);
        await Dialog.Locator("input").And(Dialog.GetByLabel(new Regex($@"^{app.Say("Post")}\b"))).FillAsync(post);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
        await app.ExpectTitle($"{givenName} {familyName}");
    }

    public async Task ExpectHolder(string post, string name)
    {
        await Expect(Posts).ToContainTextAsync(post);
        await Expect(Posts).ToContainTextAsync(name);
    }
}

/// <summary>One person, and what administrators do with the file.</summary>
internal sealed class ContactPage(App app)
{
    private ILocator Dialog => app.Dialog("Erase this person?");

    public async Task Open(Guid id, string name)
    {
        await app.GoToCampaign($"contacts/{id}");
        await app.ExpectTitle(name);
    }

    public async Task Erase(string reason)
    {
        await app.Press("Erase…");
        await Dialog.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Reason", "contacts") }).FillAsync(reason);
        await GoOn();
    }

    public Task ExpectProblem(string sentence) => Expect(Dialog.GetByText(app.Say(sentence))).ToBeVisibleAsync();

    public async Task EndPosts()
    {
        await Dialog.GetByRole(AriaRole.Checkbox, new() { Name = app.Say("End the posts held, today") }).CheckAsync();
        await GoOn();
    }

    public async Task ExpectErased()
    {
        await Expect(app.Dialog("The person is erased")).ToBeVisibleAsync();
        await app.Dialog("The person is erased").GetByRole(AriaRole.Button, new() { Name = app.Say("Close"), Exact = true }).Last.ClickAsync();
        await app.ExpectTitle("N. N.");
    }

    private Task GoOn() => Dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Erase for good") }).ClickAsync();
}
