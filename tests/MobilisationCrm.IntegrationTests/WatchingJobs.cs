using System.Net;
using MobilisationCrm.Accounts;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.Scenarios;

/// <summary>Administrators are told what runs the recurring jobs, and see them where the engine has a page for that.</summary>
internal sealed class WatchingJobs
{
    [TestCase("web,worker", "/jobs")]
    [TestCase("web", null, Description = "Its books are in the memory of another node.")]
    public async Task WhenAnEngineIsChosen_AdministratorsFindItsPage_AndOthersDoNot(string roles, string? page)
    {
        await using var crm = await Crm.StartWithDemoAsync(new() { ["Roles"] = roles });
        // In SQL Server the books are shared, so that every node shows them.
        if (TestDatabase.Provider == DatabaseProvider.SqlServer)
            page = "/jobs";
        var administrator = crm.SignInAs(Role.Administrator);
        Assert.That(await administrator.Get<JobEngine>("/jobs"), Is.EqualTo(new JobEngine("Hangfire", page)));
        await crm.SignInAs(Role.Manager).Refused(HttpMethod.Get, "/jobs", null, 403, "not-allowed");
        if (page is null)
            return;
        Assert.That(await StatusAsync(administrator, page), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(crm.SignInAs(Role.Manager), page), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await StatusAsync(crm.Anonymous(), page), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private static async Task<HttpStatusCode> StatusAsync(Session session, string page)
    {
        using var response = await session.Send(HttpMethod.Get, $"{page}/recurring");
        return response.StatusCode;
    }
}
