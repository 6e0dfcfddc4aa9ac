using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.FollowUps;

internal static class FollowUpEndpoints
{
    public static void MapFollowUps(this RouteGroupBuilder api)
    {
        var followUps = api.MapGroup("/follow-ups").WithTags("Follow-ups");
        followUps.MapGet("", ListFollowUps).WithName(nameof(ListFollowUps));
        followUps.MapPost("", CreateFollowUp).WithName(nameof(CreateFollowUp)).Writes();
        followUps.MapPatch("", EditFollowUps).WithName(nameof(EditFollowUps)).Writes();
        followUps.MapGet("/{id:guid}", GetFollowUp).WithName(nameof(GetFollowUp));
        followUps.MapPatch("/{id:guid}", EditFollowUp).WithName(nameof(EditFollowUp)).Writes();
    }

    /// <summary>Things to do, first due first; without those that are done unless asked for.</summary>
    internal static async Task<Ok<PagedList<FollowUpItem>>> ListFollowUps(
        [AsParameters] FollowUpFilter filter,
        FollowUpQueries followUps,
        CancellationToken cancellation
    ) => TypedResults.Ok(await followUps.ListAsync(filter, cancellation));

    /// <summary>One follow-up.</summary>
    internal static async Task<Results<Ok<FollowUpItem>, NotFound>> GetFollowUp(
        Guid id,
        HttpContext http,
        FollowUpQueries followUps,
        CancellationToken cancellation
    )
    {
        var found = await followUps.FindAsync(id, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Version);
    }

    /// <summary>Raises a follow-up by hand.</summary>
    internal static async Task<Created<FollowUpItem>> CreateFollowUp(
        CreateFollowUpRequest request,
        FollowUpCommands commands,
        FollowUpQueries queries,
        CancellationToken cancellation
    )
    {
        var id = await commands.CreateAsync(request, cancellation);
        return TypedResults.Created($"/api/v1/follow-ups/{id}", await queries.FindAsync(id, cancellation));
    }

    /// <summary>Edits several follow-ups at once: all of them, or none when one is refused.</summary>
    internal static async Task<Ok<IReadOnlyList<FollowUpVersion>>> EditFollowUps(
        EditFollowUpsRequest request,
        FollowUpCommands followUps,
        CancellationToken cancellation
    ) => TypedResults.Ok(await followUps.EditAsync(request, cancellation));

    /// <summary>Renames, postpones, hands over, settles or reopens a follow-up.</summary>
    internal static async Task<Results<NoContent, NotFound>> EditFollowUp(
        Guid id,
        EditFollowUpRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FollowUpCommands followUps,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await followUps.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));
}
