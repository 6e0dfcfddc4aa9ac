using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Dashboard;

internal static class DashboardEndpoints
{
    public static void MapDashboard(this RouteGroupBuilder api)
    {
        var dashboard = api.MapGroup("/campaigns/{campaign}").WithTags("Dashboard");
        dashboard.MapGet("/dashboard", GetDashboard).WithName(nameof(GetDashboard)).Kept();
        dashboard
            .MapGet("/dashboard.xlsx", ExportDashboard)
            .WithName(nameof(ExportDashboard))
            .RequireAuthorization(Policies.Manager)
            .Exports(DashboardExport.ContentType)
            .Kept(isPersonal: true)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    /// <summary>
    /// Where the campaign, or some of its States, stand: co-sponsors, pledges and forecast, funnel, balance, trend, time in stage,
    /// activity, next best and stale States.
    /// </summary>
    internal static async Task<Results<Ok<CampaignDashboard>, NotFound>> GetDashboard(
        string campaign,
        [AsParameters] DashboardFilter filter,
        DashboardQueries dashboard,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await dashboard.FindAsync(campaign, filter, cancellation));

    /// <summary>The same figures as a workbook, a sheet for each chart, in the caller's language; for managers.</summary>
    internal static async Task<Results<FileContentHttpResult, NotFound>> ExportDashboard(
        string campaign,
        [AsParameters] DashboardFilter filter,
        DashboardExport export,
        CancellationToken cancellation
    ) =>
        await export.FindAsync(campaign, filter, cancellation) is { } workbook
            ? TypedResults.File(workbook.Content, DashboardExport.ContentType, workbook.Name)
            : TypedResults.NotFound();
}
