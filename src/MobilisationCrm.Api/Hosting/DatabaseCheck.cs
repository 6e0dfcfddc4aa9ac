using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MobilisationCrm.Databases;

namespace MobilisationCrm.Hosting;

/// <summary>Whether the database can be read and written. The reason tells nothing that a stranger could use.</summary>
internal sealed class DatabaseCheck(CrmDbContext db, WriteProof proof) : IHealthCheck
{
    /// <summary>How long it may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!await db.States.AnyAsync(cancellationToken))
                return HealthCheckResult.Unhealthy("No States are loaded.");
            await proof.WriteAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (DatabaseFaults.Of(fault) is { } known)
        {
            return HealthCheckResult.Unhealthy(
                known == DatabaseFault.StorageFull
                    ? "storage-full: the disk of the database is full."
                    : "database-away: the database cannot be reached, or does not answer in time."
            );
        }
    }

    /// <summary>The status, and the reasons where it is not well.</summary>
    public static Task SayAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain";
        // The words of an exception may name servers and files; a check that took too long has one too.
        var reasons = report.Entries.Values.Where(e => e.Status != HealthStatus.Healthy).Select(Reason);
        return http.Response.WriteAsync(string.Join('\n', reasons.Prepend($"{report.Status}")));
    }

    private static string Reason(HealthReportEntry entry) =>
        entry.Exception switch
        {
            null => entry.Description ?? "",
            OperationCanceledException => "database-away: the database does not answer in time.",
            _ => "The log says what is wrong.",
        };
}
