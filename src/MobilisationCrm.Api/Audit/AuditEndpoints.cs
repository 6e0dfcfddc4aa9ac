using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Audit;

internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api) =>
        api.MapGet("/audit", ListAudit)
            .WithName(nameof(ListAudit))
            .WithTags("Audit")
            .RequireAuthorization(Policies.Administrator)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>Who changed what, newest first (administrators).</summary>
    internal static async Task<Ok<PagedList<AuditItem>>> ListAudit(
        [AsParameters] AuditFilter filter,
        AuditQueries audit,
        CancellationToken cancellation
    ) => TypedResults.Ok(await audit.ListAsync(filter, cancellation));
}
