using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Dashboard;

internal static class DashboardEndpoints
{
    public static void MapDashboard(this RouteGroupBuilder api) =>
        api.MapGet("/campaigns/{campaign}/dashboard", GetDashboard).WithName(nameof(GetDashboard)).WithTags("Dashboard");

    /// <summary>Where the campaign stands: co-sponsors and pledges, funnel, balance by regional group, trend, stale engagements.</summary>
    internal static async Task<Results<Ok<CampaignDashboard>, NotFound>> GetDashboard(string campaign, DashboardQueries dashboard, CancellationToken cancellation) =>
        ApiConventions.OkOrNotFound(await dashboard.FindAsync(campaign, cancellation));
}
