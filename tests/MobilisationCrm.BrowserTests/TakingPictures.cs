using MobilisationCrm.Accounts;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>Makes the README's picture anew; run by the command tests/screenshots, not with the tests.</summary>
[Explicit("Writes into the folder that SCREENSHOTS names.")]
[Category("Screenshots")]
internal sealed class TakingPictures() : Journey("en")
{
    [Test]
    public async Task WhenTheReadmeIsRead_ItShowsTheDashboardOf2024()
    {
        var folder =
            Environment.GetEnvironmentVariable("SCREENSHOTS") ?? throw new InvalidOperationException("SCREENSHOTS names no folder.");
        // As high as the page, so that nothing is cut and the navigation reaches down to its end.
        var manager = await SignIn(Role.Manager, Look.Desktop with { Height = 1050 }, "sse-2024");
        await new DashboardPage(manager).Open();
        await manager.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        // Charts are drawn a moment after their figures are there.
        await manager.Page.WaitForTimeoutAsync(1_000);
        await manager.Page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(folder).FullName, "dashboard.png") });
    }
}
