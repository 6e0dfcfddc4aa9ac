using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Organisations;

internal static class OrganisationEndpoints
{
    public static void MapOrganisations(this RouteGroupBuilder api)
    {
        var organisations = api.MapGroup("/organisations").WithTags("Organisations");
        organisations.MapGet("", ListOrganisations).WithName(nameof(ListOrganisations));
        organisations.MapPost("", CreateOrganisation).WithName(nameof(CreateOrganisation)).Writes();
        organisations.MapGet("/{id:guid}", GetOrganisation).WithName(nameof(GetOrganisation));
        organisations.MapPatch("/{id:guid}", EditOrganisation).WithName(nameof(EditOrganisation)).Writes();
        organisations.MapPost("/{id:guid}/posts", CreatePost).WithName(nameof(CreatePost)).Writes();
        organisations.MapPatch("/{id:guid}/posts/{postId:guid}", EditPost).WithName(nameof(EditPost)).Writes();
    }

    /// <summary>Counterpart bodies; of one State, its lead channel first.</summary>
    internal static async Task<Ok<PagedList<OrganisationSummary>>> ListOrganisations(
        [AsParameters] OrganisationFilter filter,
        OrganisationQueries organisations,
        CancellationToken cancellation
    ) => TypedResults.Ok(await organisations.ListAsync(filter, cancellation));

    /// <summary>One organisation with its posts and who holds them.</summary>
    internal static async Task<Results<Ok<OrganisationDetail>, NotFound>> GetOrganisation(
        Guid id,
        HttpContext http,
        OrganisationQueries organisations,
        CancellationToken cancellation
    )
    {
        var found = await organisations.FindAsync(id, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Organisation.Version);
    }

    /// <summary>Adds an organisation.</summary>
    internal static async Task<Created<OrganisationDetail>> CreateOrganisation(
        CreateOrganisationRequest request,
        OrganisationCommands commands,
        OrganisationQueries queries,
        CancellationToken cancellation
    )
    {
        var id = await commands.CreateAsync(request, cancellation);
        return TypedResults.Created($"/api/v1/organisations/{id}", await queries.FindAsync(id, cancellation));
    }

    /// <summary>Edits an organisation.</summary>
    internal static async Task<Results<NoContent, NotFound>> EditOrganisation(
        Guid id,
        EditOrganisationRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        OrganisationCommands organisations,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await organisations.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Adds a post; it is vacant until somebody takes it up.</summary>
    internal static async Task<Results<Created<OrganisationDetail>, NotFound>> CreatePost(
        Guid id,
        CreatePostRequest request,
        OrganisationCommands commands,
        OrganisationQueries queries,
        CancellationToken cancellation
    ) =>
        await commands.AddPostAsync(id, request, cancellation) is null
            ? TypedResults.NotFound()
            : TypedResults.Created($"/api/v1/organisations/{id}", await queries.FindAsync(id, cancellation));

    /// <summary>Edits a post: its name, and what it is for the form of address.</summary>
    internal static async Task<Results<NoContent, NotFound>> EditPost(
        Guid id,
        Guid postId,
        EditPostRequest request,
        OrganisationCommands organisations,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await organisations.EditPostAsync(id, postId, request, cancellation));
}
