using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Meetings;

internal static class MeetingPreparationEndpoints
{
    public static void MapMeetingPreparation(this RouteGroupBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings
            .MapGet("/invitees", ProposeInvitees)
            .WithName(nameof(ProposeInvitees))
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        meetings.MapPost("/slots", PlanSlots).WithName(nameof(PlanSlots)).Writes();
        meetings
            .MapPost("/{id:guid}/papers", AddMeetingPaper)
            .WithName(nameof(AddMeetingPaper))
            .Writes()
            .TakesFile("application/octet-stream", MeetingPaper.MaxMegabytes);
        meetings
            .MapGet("/{id:guid}/papers/{paperId:guid}", GetMeetingPaper)
            .WithName(nameof(GetMeetingPaper))
            .Downloads("application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound);
        meetings.MapDelete("/{id:guid}/papers/{paperId:guid}", RemoveMeetingPaper).WithName(nameof(RemoveMeetingPaper)).Writes();
    }

    /// <summary>Whom to invite of each State, the first choice first: lead channel, Missions, ministries, each with its people.</summary>
    internal static async Task<Ok<IReadOnlyList<StateInvitees>>> ProposeInvitees(
        [AsParameters] InviteeFilter filter,
        InviteeProposals proposals,
        CancellationToken cancellation
    ) => TypedResults.Ok(await proposals.ListAsync(filter.States, cancellation));

    /// <summary>Where and for whom each hour falls, and which suits the day of which State. Nothing is written.</summary>
    internal static async Task<Ok<SlotPlan>> PlanSlots(PlanSlotsRequest request, SlotPlanner planner, CancellationToken cancellation) =>
        TypedResults.Ok(await planner.PlanAsync(request, cancellation));

    /// <summary>Adds a paper to the letters to come: its bytes are the body, 5 MB at most, 7 MB for all of a meeting.</summary>
    internal static async Task<Results<Ok<MeetingDetail>, NotFound>> AddMeetingPaper(
        Guid id,
        [AsParameters] AddPaperRequest paper,
        HttpContext http,
        MeetingPapers papers,
        MeetingQueries queries,
        CancellationToken cancellation
    ) =>
        await papers.AddAsync(id, paper, http.Request.Body, cancellation)
            ? await MeetingEndpoints.GetMeeting(id, http, queries, cancellation)
            : TypedResults.NotFound();

    /// <summary>A paper, to be saved and not shown in the browser.</summary>
    internal static async Task<IResult> GetMeetingPaper(
        Guid id,
        Guid paperId,
        HttpContext http,
        MeetingPapers papers,
        CancellationToken cancellation
    )
    {
        if (await papers.FindAsync(id, paperId, cancellation) is not { } paper)
            return TypedResults.NotFound();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(paper.Content!.Bytes, paper.ContentType, paper.Name);
    }

    /// <summary>Takes a paper out of the letters to come.</summary>
    internal static async Task<Results<NoContent, NotFound>> RemoveMeetingPaper(
        Guid id,
        Guid paperId,
        MeetingPapers papers,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await papers.RemoveAsync(id, paperId, cancellation));
}
