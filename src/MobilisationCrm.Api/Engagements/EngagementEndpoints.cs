using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Audit;
using MobilisationCrm.Hosting;
using MobilisationCrm.Readers;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Engagements;

internal static class EngagementEndpoints
{
    public static void MapEngagements(this RouteGroupBuilder api)
    {
        var engagements = api.MapGroup("/campaigns/{campaign}/engagements").WithTags("Engagements");
        engagements.MapGet("", ListEngagements).WithName(nameof(ListEngagements)).Kept();
        engagements.MapPatch("", EditEngagements).WithName(nameof(EditEngagements)).Writes();
        engagements.MapGet("/{iso2}", GetEngagement).WithName(nameof(GetEngagement)).NotesReadings();
        engagements.MapPatch("/{iso2}", EditEngagement).WithName(nameof(EditEngagement)).Writes();
        engagements.MapGet("/{iso2}/timeline", GetTimeline).WithName(nameof(GetTimeline)).NotesReadings();
        engagements.MapPost("/{iso2}/stage", MoveEngagement).WithName(nameof(MoveEngagement)).Writes();
        engagements.MapPost("/{iso2}/positions", RecordPosition).WithName(nameof(RecordPosition)).Writes();
        engagements
            .MapPut("/{iso2}/positions/{id:guid}/confidentiality", ChangePositionReaders)
            .WithName(nameof(ChangePositionReaders))
            .Writes();
        engagements.MapPost("/{iso2}/commitments", RecordCommitment).WithName(nameof(RecordCommitment)).Writes();
        engagements.MapPost("/{iso2}/votes", RecordVote).WithName(nameof(RecordVote)).Writes();
    }

    /// <summary>The pipeline of a campaign: one engagement a State, filtered, sorted and paged.</summary>
    internal static async Task<Results<Ok<PagedList<EngagementSummary>>, NotFound>> ListEngagements(
        string campaign,
        [AsParameters] EngagementFilter filter,
        EngagementQueries engagements,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await engagements.ListAsync(campaign, filter, cancellation));

    /// <summary>One State in a campaign, with what is missing for the next stage.</summary>
    internal static async Task<Results<Ok<EngagementDetail>, NotFound>> GetEngagement(
        string campaign,
        string iso2,
        HttpContext http,
        EngagementQueries engagements,
        CancellationToken cancellation
    )
    {
        var found = await engagements.FindAsync(campaign, iso2, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Engagement.Version);
    }

    /// <summary>
    /// Edits several States at once, each from a version of its own: all of them, or none when one is refused. Sending the former values
    /// back undoes it.
    /// </summary>
    internal static async Task<Results<Ok<IReadOnlyList<EngagementVersion>>, NotFound>> EditEngagements(
        string campaign,
        EditEngagementsRequest request,
        EngagementCommands engagements,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await engagements.EditAsync(campaign, request, cancellation));

    /// <summary>Edits status, owner, priority and next step.</summary>
    internal static async Task<Results<NoContent, NotFound>> EditEngagement(
        string campaign,
        string iso2,
        EditEngagementRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        EngagementCommands engagements,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await engagements.EditAsync(campaign, iso2, request, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Everything that happened between the State and the campaign, newest first.</summary>
    internal static async Task<Results<Ok<PagedList<TimelineItem>>, NotFound>> GetTimeline(
        string campaign,
        string iso2,
        [AsParameters] TimelineFilter filter,
        TimelineQueries timeline,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await timeline.ListAsync(campaign, iso2, filter, cancellation));

    /// <summary>
    /// Moves the engagement: one step forward by evidence; backward or skipping by a written reason; a manager's reason replaces missing
    /// evidence.
    /// </summary>
    internal static async Task<Results<NoContent, NotFound>> MoveEngagement(
        string campaign,
        string iso2,
        MoveRequest request,
        EngagementCommands engagements,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await engagements.MoveAsync(campaign, iso2, request, cancellation));

    /// <summary>Records a dated, sourced position.</summary>
    internal static async Task<Results<NoContent, NotFound>> RecordPosition(
        string campaign,
        string iso2,
        RecordPositionRequest request,
        PositionCommands positions,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await positions.RecordAsync(campaign, iso2, request, cancellation));

    /// <summary>Changes who may read a position. The position stays as it is.</summary>
    internal static async Task<Results<NoContent, NotFound>> ChangePositionReaders(
        string campaign,
        string iso2,
        Guid id,
        ChangeReadersRequest request,
        PositionCommands positions,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await positions.ChangeReadersAsync(campaign, iso2, id, request, cancellation));

    /// <summary>Records a commitment, its withdrawal, or the correction of a wrong record.</summary>
    internal static async Task<Results<NoContent, NotFound>> RecordCommitment(
        string campaign,
        string iso2,
        RecordCommitmentRequest request,
        EngagementCommands engagements,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await engagements.RecordAsync(campaign, iso2, request, cancellation));

    /// <summary>Records a vote.</summary>
    internal static async Task<Results<NoContent, NotFound>> RecordVote(
        string campaign,
        string iso2,
        RecordVoteRequest request,
        EngagementCommands engagements,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await engagements.RecordAsync(campaign, iso2, request, cancellation));
}
