using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Dashboard;

internal static class DashboardEndpoints
{
    public static void MapDashboard(this RouteGroupBuilder api) =>
        api.MapGet("/campaigns/{campaign}/dashboard", GetDashboard).WithName(nameof(GetDashboard)).WithTags("Dashboard");

    /// <summary>Where the campaign, or some of its States, stand: co-sponsors, pledges and forecast, funnel, balance, trend, time in stage, activity, next best and stale States.</summary>
    internal static async Task<Results<Ok<CampaignDashboard>, NotFound>> GetDashboard(
        string campaign, [AsParameters] DashboardFilter filter, DashboardQueries dashboard, CancellationToken cancellation) =>
        ApiConventions.OkOrNotFound(await dashboard.FindAsync(campaign, filter, cancellation));
}
