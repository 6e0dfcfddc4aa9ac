using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Audit;
using MobilisationCrm.Hosting;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Interactions;

internal static class InteractionEndpoints
{
    public static void MapInteractions(this RouteGroupBuilder api)
    {
        var interactions = api.MapGroup("/interactions").WithTags("Interactions");
        interactions.MapPost("", LogInteraction).WithName(nameof(LogInteraction)).Writes();
        interactions.MapPost("/round", LogRound).WithName(nameof(LogRound)).Writes();
        interactions.MapGet("/{id:guid}", GetInteraction).WithName(nameof(GetInteraction)).NotesReadings();
        interactions
            .MapPut("/{id:guid}/confidentiality", ChangeInteractionReaders)
            .WithName(nameof(ChangeInteractionReaders))
            .Writes();
    }

    /// <summary>
    /// Logs a contact with a State; a next step with a date becomes a follow-up. A wrong record is corrected by a new one that names it.
    /// </summary>
    internal static async Task<Created<InteractionDetail>> LogInteraction(
        LogInteractionRequest request,
        InteractionCommands commands,
        CancellationToken cancellation
    )
    {
        var logged = await commands.LogAsync(request, cancellation);
        return TypedResults.Created($"/api/v1/interactions/{logged.Id}", logged);
    }

    /// <summary>Logs one contact with several States: one record on each timeline, all of them or none.</summary>
    internal static async Task<Ok<IReadOnlyList<LoggedContact>>> LogRound(
        LogRoundRequest request,
        InteractionCommands commands,
        CancellationToken cancellation
    ) => TypedResults.Ok(await commands.LogAsync(request, cancellation));

    /// <summary>One logged contact.</summary>
    internal static async Task<Results<Ok<InteractionDetail>, NotFound>> GetInteraction(
        Guid id,
        InteractionQueries interactions,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await interactions.FindAsync(id, cancellation));

    /// <summary>Changes who may read a logged contact. What was said stays as it is.</summary>
    internal static async Task<Results<NoContent, NotFound>> ChangeInteractionReaders(
        Guid id,
        ChangeReadersRequest request,
        InteractionCommands commands,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await commands.ChangeReadersAsync(id, request, cancellation));
}
