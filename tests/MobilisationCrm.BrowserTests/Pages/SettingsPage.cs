using System.Text.RegularExpressions;

namespace MobilisationCrm.Pages;

/// <summary>Settings, section by section.</summary>
internal sealed class SettingsPage(App app)
{
    private ILocator Dialog => app.Dialog("Add an account");

    private ILocator Text(string label) => Dialog.GetByRole(AriaRole.Textbox, new() { Name = app.Say(label), Exact = true });

    private ILocator Target => app.Region("Campaign").GetByRole(AriaRole.Textbox, new() { Name = app.Say("Target") });

    public Task Open(string section) => app.GoToCampaign($"settings/{section}");

    public async Task SetTarget(int target)
    {
        await Target.FillAsync($"{target}");
        await app.Region("Campaign").GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
        await app.ExpectToast("Saved.");
    }

    /// <summary>Takes the only setting that the words find.</summary>
    public async Task Find(string words)
    {
        await app.Page.GetByRole(AriaRole.Searchbox).FillAsync(app.Say(words));
        await Expect(app.Page.GetByText(app.Say("1 setting found"))).ToBeVisibleAsync();
        await app.Page.Keyboard.PressAsync("Enter");
    }

    public Task ExpectTargetReady() => Expect(Target).ToBeFocusedAsync();

    public Task ExpectTargetReadOnly() => Expect(Target).ToBeDisabledAsync();

    public async Task AddAccount(string name, string email, string password)
    {
        await app.Press("Add an account");
        await Text("Name").FillAsync(name);
        await Text("E-mail").FillAsync(email);
        await Text("First password").FillAsync(password);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Add the account") }).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
        await Expect(app.Region("Accounts")).ToContainTextAsync(email);
    }

    /// <summary>Adds a passkey; for the first one, the recovery codes are kept.</summary>
    public async Task AddPasskey(string name, bool isFirst)
    {
        await Passkeys.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Name of the passkey") }).FillAsync(name);
        await Passkeys.GetByRole(AriaRole.Button, new() { Name = app.Say("Add a passkey") }).ClickAsync();
        if (isFirst)
            await Passkeys.GetByRole(AriaRole.Button, new() { Name = app.Say("I have kept them") }).ClickAsync();
        await ExpectPasskey(name);
    }

    public async Task RenamePasskey(string name, string to)
    {
        await PasskeyButton("Rename", name).ClickAsync();
        var dialog = app.Dialog("Rename the passkey");
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(to);
        await dialog.GetByRole(AriaRole.Button, new() { Name = app.Say("Save") }).ClickAsync();
        await ExpectPasskey(to);
    }

    public async Task RemovePasskey(string name)
    {
        await PasskeyButton("Remove", name).ClickAsync();
        await app.ExpectToast("Passkey removed.");
        await Expect(Passkeys.GetByText(name)).ToHaveCountAsync(0);
    }

    /// <summary>What the panel says, in red.</summary>
    public async Task ExpectNoPasskey(string why)
    {
        await Passkeys.GetByRole(AriaRole.Button, new() { Name = app.Say("Add a passkey") }).ClickAsync();
        await Expect(Passkeys.GetByRole(AriaRole.Alert)).ToContainTextAsync(app.Say(why));
    }

    private ILocator Passkeys => app.Region("Passkeys");

    private ILocator PasskeyButton(string what, string name) =>
        Passkeys.GetByRole(AriaRole.Button, new() { Name = $"{app.Say(what, "settings")}: {name}", Exact = true });

    private Task ExpectPasskey(string name) =>
        Expect(Passkeys.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name })).ToHaveCountAsync(1);

    /// <summary>Makes the secret address of one's own meetings, another than the one before.</summary>
    public async Task<Uri> MakeCalendarAddress(string button, Uri? before = null)
    {
        var mine = app.Region("My meetings");
        var address = mine.GetByRole(AriaRole.Textbox, new() { Name = app.Say("Secret address") });
        await mine.GetByRole(AriaRole.Button, new() { Name = app.Say(button) }).ClickAsync();
        await Expect(address).ToHaveValueAsync(new Regex(@"/calendar/.+\.ics$"));
        if (before is not null)
            await Expect(address).Not.ToHaveValueAsync(before.ToString());
        return new Uri(await address.InputValueAsync());
    }

    /// <summary>Follows the link to the jobs, which stand on a page of their own.</summary>
    public async Task<JobsPage> OpenJobs() =>
        new(
            await app.Page.RunAndWaitForPopupAsync(() =>
                app.Page.GetByRole(AriaRole.Link, new() { Name = app.Say("Jobs (new tab)") }).ClickAsync()
            )
        );

    public Task ExpectNotAllowed() => Expect(app.Page.GetByText(app.Say("Your role does not allow this section"))).ToBeVisibleAsync();
}

/// <summary>Hangfire's page, in English for everybody.</summary>
internal sealed class JobsPage(IPage page)
{
    private ILocator Row(string job) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = job });

    public async Task RunNow(string job)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Recurring Jobs" }).ClickAsync();
        await Row(job).GetByRole(AriaRole.Checkbox).CheckAsync();
        // The page is read anew once the job is handed over.
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Trigger now" }).ClickAsync(),
            response => response.Url.EndsWith("/jobs/recurring", StringComparison.Ordinal)
        );
    }

    public Task ExpectNothingToDelete() => Expect(page.GetByRole(AriaRole.Button, new() { Name = "Delete" })).ToHaveCountAsync(0);

    /// <summary>The job's line links to its last run, which succeeded.</summary>
    public async Task ExpectRun(string job)
    {
        await Expect(Row(job).GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        await Row(job).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = job })).ToBeVisibleAsync();
        // A page of a run shows it as it was when the page was read.
        var succeeded = page.GetByRole(AriaRole.Heading, new() { Name = "Succeeded" });
        for (var times = 0; times < 20 && !await succeeded.IsVisibleAsync(); times++)
        {
            await Task.Delay(500);
            await page.ReloadAsync();
        }

        await Expect(succeeded).ToBeVisibleAsync();
    }
}
