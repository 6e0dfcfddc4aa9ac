using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Builder;

namespace MobilisationCrm.Jobs;

/// <summary>Hangfire's page: shows everything, changes nothing, but runs a recurring job now.</summary>
public static class JobDashboard
{
    // The one act that is allowed, and the page that offers it. That page has a second button, which is refused: the style sheet hides it.
    private static readonly string[] Acts = ["/recurring", "/recurring/trigger"];

    static JobDashboard() => DashboardRoutes.AddStylesheet(typeof(JobDashboard).Assembly, "jobs/dashboard.css");

    /// <summary>The page at this path, for those whom the policy admits.</summary>
    public static void MapJobDashboard(this WebApplication app, string path, string policy) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(
            policy,
            path,
            new DashboardOptions
            {
                DashboardTitle = "MobilisationCrm",
                AppPath = "/",
                DisplayStorageConnectionString = false,
                DisplayNameFunc = (_, job) => RecurringJobs.All.FirstOrDefault(j => j.Job == job.Type)?.Id ?? job.ToString(),
                IsReadOnlyFunc = dashboard => !Acts.Contains(dashboard.Request.Path),
                StatsPollingInterval = 5000,
            }
        );
}
