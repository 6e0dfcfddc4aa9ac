using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Jobs;

internal static class JobEndpoints
{
    public static void MapJobs(this RouteGroupBuilder api) =>
        api.MapGet("/jobs", GetJobPage)
            .WithName(nameof(GetJobPage))
            .WithTags("Jobs")
            .RequireAuthorization(Policies.Administrator)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>Where the recurring jobs are watched (administrators).</summary>
    internal static Ok<JobPage> GetJobPage(JobPage page) => TypedResults.Ok(page);
}
