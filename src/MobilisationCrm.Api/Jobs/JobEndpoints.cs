using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Jobs;

internal static class JobEndpoints
{
    public static void MapJobs(this RouteGroupBuilder api) =>
        api.MapGet("/jobs", GetJobEngine)
            .WithName(nameof(GetJobEngine))
            .WithTags("Jobs")
            .RequireAuthorization(Policies.Administrator)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>What runs the recurring jobs, and where they can be watched (administrators).</summary>
    internal static Ok<JobEngine> GetJobEngine(JobEngine engine) => TypedResults.Ok(engine);
}
