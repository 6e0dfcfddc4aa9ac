using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Circulars;

internal static class CircularEndpoints
{
    public static void MapCirculars(this RouteGroupBuilder api)
    {
        var circulars = api.MapGroup("/circulars").WithTags("Circulars");
        circulars
            .MapGet("", ListCirculars)
            .WithName(nameof(ListCirculars))
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        circulars.MapGet("/{id:guid}", GetCircular).WithName(nameof(GetCircular));
        circulars.MapGet("/{id:guid}/preview", PreviewCircular).WithName(nameof(PreviewCircular));
        circulars.MapPost("", CreateCircular).WithName(nameof(CreateCircular)).Writes();
        circulars.MapPut("/{id:guid}", EditCircular).WithName(nameof(EditCircular)).Writes();
        circulars.MapDelete("/{id:guid}", DeleteCircular).WithName(nameof(DeleteCircular)).Writes();
        circulars.MapPost("/{id:guid}/send", SendCircular).WithName(nameof(SendCircular)).Writes();
        circulars
            .MapPost("/{id:guid}/papers", AddCircularPaper)
            .WithName(nameof(AddCircularPaper))
            .Writes()
            .TakesFile("application/octet-stream", MeetingPaper.MaxMegabytes);
        circulars
            .MapGet("/{id:guid}/papers/{paperId:guid}", GetCircularPaper)
            .WithName(nameof(GetCircularPaper))
            .Downloads("application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound);
        circulars.MapDelete("/{id:guid}/papers/{paperId:guid}", RemoveCircularPaper).WithName(nameof(RemoveCircularPaper)).Writes();
    }

    /// <summary>The letters outside meetings of a campaign, the newest first.</summary>
    internal static async Task<Ok<IReadOnlyList<CircularItem>>> ListCirculars(
        [AsParameters] CircularFilter filter,
        CircularQueries circulars,
        CancellationToken cancellation
    ) => TypedResults.Ok(await circulars.ListAsync(filter, cancellation));

    /// <summary>A letter outside meetings, with where each of its messages stands.</summary>
    internal static async Task<Results<Ok<CircularDetail>, NotFound>> GetCircular(
        Guid id,
        HttpContext http,
        CircularQueries circulars,
        CancellationToken cancellation
    )
    {
        var found = await circulars.FindAsync(id, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Version);
    }

    /// <summary>What each State would get, in its language, and when; nothing is sent.</summary>
    internal static async Task<Results<Ok<CircularPreview>, NotFound>> PreviewCircular(
        Guid id,
        CircularQueries circulars,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await circulars.PreviewAsync(id, cancellation));

    /// <summary>Begins a letter to chosen States; nothing is sent until "send".</summary>
    internal static async Task<Created<CircularDetail>> CreateCircular(
        CreateCircularRequest request,
        CircularCommands commands,
        CircularQueries queries,
        CancellationToken cancellation
    )
    {
        var id = await commands.CreateAsync(request, cancellation);
        return TypedResults.Created($"/api/v1/circulars/{id}", await queries.FindAsync(id, cancellation));
    }

    /// <summary>Rewrites a draft; nothing is sent until "send".</summary>
    internal static async Task<Results<NoContent, NotFound>> EditCircular(
        Guid id,
        EditCircularRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CircularCommands circulars,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await circulars.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Throws a draft away; a letter that was sent stays.</summary>
    internal static async Task<Results<NoContent, NotFound>> DeleteCircular(
        Guid id,
        CircularCommands circulars,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await circulars.DeleteAsync(id, cancellation));

    /// <summary>Puts one message for each State into the queue; they leave in the recipients' working hours.</summary>
    internal static async Task<Results<Ok<CircularSendResult>, NotFound>> SendCircular(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CircularCommands circulars,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await circulars.SendAsync(id, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Adds a paper to a draft: its bytes are the body, 5 MB at most, 7 MB for all of a letter.</summary>
    internal static async Task<Results<Ok<CircularDetail>, NotFound>> AddCircularPaper(
        Guid id,
        [AsParameters] AddPaperRequest paper,
        HttpContext http,
        CircularCommands commands,
        CircularQueries queries,
        CancellationToken cancellation
    ) =>
        await commands.AddPaperAsync(id, paper, http.Request.Body, cancellation)
            ? await GetCircular(id, http, queries, cancellation)
            : TypedResults.NotFound();

    /// <summary>A paper, to be saved and not shown in the browser.</summary>
    internal static async Task<IResult> GetCircularPaper(
        Guid id,
        Guid paperId,
        HttpContext http,
        CircularQueries circulars,
        CancellationToken cancellation
    )
    {
        if (await circulars.FindPaperAsync(id, paperId, cancellation) is not { } paper)
            return TypedResults.NotFound();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(paper.Content!.Bytes, paper.ContentType, paper.Name);
    }

    /// <summary>Takes a paper out of a draft.</summary>
    internal static async Task<Results<NoContent, NotFound>> RemoveCircularPaper(
        Guid id,
        Guid paperId,
        CircularCommands circulars,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await circulars.RemovePaperAsync(id, paperId, cancellation));
}
