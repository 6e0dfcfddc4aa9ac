using System.Net;
using System.Text.RegularExpressions;
using MobilisationCrm.Accounts;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.Scenarios;

/// <summary>Administrators watch the recurring jobs and have one run now. They change nothing else there; nobody else comes in.</summary>
internal sealed class WatchingJobs
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestCase("web,worker")]
    [TestCase("web")]
    public async Task WhenAnAdministratorAsks_TheJobsAreShown_WhereThisNodeKnowsThem(string roles)
    {
        await using var crm = await Crm.StartWithDemoAsync(new() { ["Roles"] = roles });
        // With SQLite they are in the worker's memory; a server's database is shared.
        var known = roles.Contains("worker", StringComparison.Ordinal) || TestDatabase.Provider != DatabaseProvider.Sqlite;
        var administrator = crm.SignInAs(Role.Administrator);
        Assert.That(await administrator.Get<JobPage>("/jobs"), Is.EqualTo(new JobPage(known ? "/jobs" : null)));
        await crm.SignInAs(Role.Manager).Refused(HttpMethod.Get, "/jobs", null, 403, "not-allowed");
        if (!known)
            return;
        Assert.That((await AskAsync(administrator, "/jobs/recurring")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await AskAsync(crm.SignInAs(Role.Manager), "/jobs/recurring")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await AskAsync(crm.Anonymous(), "/jobs/recurring")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task WhenAnAdministratorHasAJobRunNow_ItRuns_AndNobodyElseMay()
    {
        await using var crm = await Crm.StartWithDemoAsync(new() { ["Roles"] = "web,worker" });
        var administrator = crm.SignInAs(Role.Administrator);
        await ShownAsync(administrator, "/jobs/recurring", "weekly-report");
        Assert.That(await ActAsync(crm.SignInAs(Role.Manager), "recurring/trigger", "weekly-report"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await ActAsync(crm.Anonymous(), "recurring/trigger", "weekly-report"), Is.EqualTo(HttpStatusCode.Unauthorized));
        await ShownAsync(administrator, "/jobs/jobs/succeeded", "weekly-report", times: 1);
        foreach (
            var headers in new Dictionary<string, string>[]
            {
                new() { ["RequestVerificationToken"] = "" },
                new() { ["Origin"] = "https://sibling.example.org" },
                new() { ["Sec-Fetch-Site"] = "same-site" },
            }
        )
            Assert.That(
                await ActAsync(administrator, "recurring/trigger", "weekly-report", headers),
                Is.EqualTo(HttpStatusCode.Forbidden),
                $"{headers.Keys.Single()}: no page of ours"
            );
        Assert.That(await ActAsync(administrator, "recurring/trigger", "weekly-report"), Is.EqualTo(HttpStatusCode.NoContent));
        await ShownAsync(administrator, "/jobs/jobs/succeeded", "weekly-report", times: 2);
    }

    [Test]
    public async Task WhenAnAdministratorTriesAnythingElse_ItIsRefused_AndThePagesOfferNoneOfIt()
    {
        await using var crm = await Crm.StartWithDemoAsync(new() { ["Roles"] = "web,worker" });
        var administrator = crm.SignInAs(Role.Administrator);
        await ShownAsync(administrator, "/jobs/recurring", "weekly-report");
        await ActAsync(administrator, "recurring/trigger", "weekly-report");
        await ShownAsync(administrator, "/jobs/jobs/succeeded", "weekly-report");
        foreach (var act in new[] { "recurring/remove", "jobs/succeeded/requeue", "jobs/enqueued/delete", "jobs/actions/delete/1" })
            Assert.That(await ActAsync(administrator, act, "weekly-report"), Is.EqualTo(HttpStatusCode.Unauthorized), act);
        Assert.That((await AskAsync(administrator, "/jobs/recurring")).Text, Does.Contain("weekly-report"));
        Assert.That((await AskAsync(administrator, "/jobs/jobs/succeeded")).Text, Does.Not.Contain("data-url"));
    }

    // The schedule is written while the program starts to serve; jobs that it did not know run once.
    private static async Task ShownAsync(Session session, string page, string text, int times = 1)
    {
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end; await Task.Delay(100))
        {
            if ((await AskAsync(session, page)).Text.Split(text).Length > times)
                return;
        }

        Assert.Fail($"{page} does not show {text}.");
    }

    private static async Task<HttpStatusCode> ActAsync(Session session, string act, string job, Dictionary<string, string>? other = null)
    {
        // As the page's own script does: what is done there needs the page's token.
        using var page = await session.Send(HttpMethod.Get, "/jobs/recurring");
        var token = Regex.Match(await page.Content.ReadAsStringAsync(), "name=\"csrf-token\" content=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["jobs[]"] = job });
        using var response = await session.Send(
            HttpMethod.Post,
            $"/jobs/{act}",
            form,
            headers: new Dictionary<string, string>(other ?? []) { ["RequestVerificationToken"] = other?.GetValueOrDefault("RequestVerificationToken") ?? token }
        );
        return response.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(Session session, string page)
    {
        using var response = await session.Send(HttpMethod.Get, page);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
