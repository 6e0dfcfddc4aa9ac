using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.SavedViews;

internal static class SavedViewEndpoints
{
    // A view is a preference: every role keeps its own.
    public static void MapSavedViews(this RouteGroupBuilder api)
    {
        var views = api.MapGroup("/session/saved-views").WithTags("Saved views");
        views.MapGet("", ListSavedViews).WithName(nameof(ListSavedViews));
        views.MapPost("", CreateSavedView).WithName(nameof(CreateSavedView)).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        views
            .MapPatch("/{id:guid}", EditSavedView)
            .WithName(nameof(EditSavedView))
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        views.MapDelete("/{id:guid}", DeleteSavedView).WithName(nameof(DeleteSavedView));
    }

    /// <summary>Views of the pipeline: one's own and the shared ones.</summary>
    internal static async Task<Ok<IReadOnlyList<SavedViewItem>>> ListSavedViews(SavedViewQueries views, CancellationToken cancellation) =>
        TypedResults.Ok(await views.ListAsync(cancellation));

    /// <summary>Saves a view of the pipeline and gives its key.</summary>
    internal static async Task<Ok<Guid>> CreateSavedView(
        CreateSavedViewRequest request,
        SavedViewCommands views,
        CancellationToken cancellation
    ) => TypedResults.Ok(await views.CreateAsync(request, cancellation));

    /// <summary>Renames, shares or changes a view: one's own, or as a manager a shared one.</summary>
    internal static async Task<Results<NoContent, NotFound>> EditSavedView(
        Guid id,
        EditSavedViewRequest request,
        SavedViewCommands views,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await views.EditAsync(id, request, cancellation));

    /// <summary>Deletes a view: one's own, or as a manager a shared one.</summary>
    internal static async Task<Results<NoContent, NotFound>> DeleteSavedView(
        Guid id,
        SavedViewCommands views,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await views.DeleteAsync(id, cancellation));
}
