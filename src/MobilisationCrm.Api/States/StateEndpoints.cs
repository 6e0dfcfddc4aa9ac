using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.States;

internal static class StateEndpoints
{
    public static void MapStates(this RouteGroupBuilder api)
    {
        var states = api.MapGroup("/states").WithTags("States");
        states.MapGet("", ListStates).WithName(nameof(ListStates));
        states.MapGet("/{iso2}", GetState).WithName(nameof(GetState));
        states.MapPatch("/{iso2}", EditState).WithName(nameof(EditState)).Writes(Policies.Manager);
    }

    /// <summary>The 193 Member States and 2 observers, in the English alphabetical order of UN lists.</summary>
    internal static async Task<Ok<IReadOnlyList<StateSummary>>> ListStates(
        RegionalGroup? group,
        StateQueries states,
        CancellationToken cancellation
    ) => TypedResults.Ok(await states.ListAsync(group, cancellation));

    /// <summary>One State with the facts in force and those shipped with the product.</summary>
    internal static async Task<Results<Ok<StateDetail>, NotFound>> GetState(
        string iso2,
        HttpContext http,
        StateQueries states,
        CancellationToken cancellation
    )
    {
        var state = await states.FindAsync(iso2, cancellation);
        return ApiConventions.OkOrNotFound(state, http, state?.Version);
    }

    /// <summary>Edits facts that changed in the world (managers); the shipped values stay beside them.</summary>
    internal static async Task<Results<NoContent, NotFound>> EditState(
        string iso2,
        EditStateRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        StateCommands states,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await states.EditAsync(iso2, request, ApiConventions.Version(ifMatch), cancellation));
}
