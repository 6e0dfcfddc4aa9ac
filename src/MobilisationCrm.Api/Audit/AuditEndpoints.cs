using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Audit;

internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit").RequireAuthorization(Policies.Administrator);
        audit
            .MapGet("", ListAudit)
            .WithName(nameof(ListAudit))
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        // Beside the group: the file has the list's own name.
        api.MapGet("/audit.csv", ExportAudit)
            .WithName(nameof(ExportAudit))
            .WithTags("Audit")
            .RequireAuthorization(Policies.Administrator)
            .Exports(AuditExport.ContentType)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Who did what, newest first: changes, sign-ins, exports, readings, mail that left (administrators).</summary>
    internal static async Task<Ok<PagedList<AuditItem>>> ListAudit(
        [AsParameters] AuditFilter filter,
        AuditQueries audit,
        CancellationToken cancellation
    ) => TypedResults.Ok(await audit.ListAsync(filter, cancellation));

    /// <summary>The same as a table, oldest first and all of it, in sentences of the caller's language (administrators).</summary>
    internal static async Task<PushStreamHttpResult> ExportAudit(
        [AsParameters] AuditFilter filter,
        AuditExport export,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        TypedResults.Stream(
            await export.PrepareAsync(filter, cancellation),
            AuditExport.ContentType,
            $"audit-{clock.TodayAtUn():O}.csv"
        );
}
