using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Contacts;

internal static class ContactEndpoints
{
    public static void MapContacts(this RouteGroupBuilder api)
    {
        var contacts = api.MapGroup("/contacts").WithTags("Contacts");
        contacts.MapGet("", ListContacts).WithName(nameof(ListContacts));
        contacts.MapPost("", CreateContact).WithName(nameof(CreateContact)).Writes();
        contacts.MapGet("/{id:guid}", GetContact).WithName(nameof(GetContact));
        contacts.MapPatch("/{id:guid}", EditContact).WithName(nameof(EditContact)).Writes();
        contacts.MapPost("/{id:guid}/posts", TakeUpPost).WithName(nameof(TakeUpPost)).Writes();
        contacts.MapPatch("/{id:guid}/posts/{tenureId:guid}", LeavePost).WithName(nameof(LeavePost)).Writes();
    }

    /// <summary>Persons with the posts they hold and held.</summary>
    internal static async Task<Ok<PagedList<ContactSummary>>> ListContacts(
        [AsParameters] ContactFilter filter,
        ContactQueries contacts,
        CancellationToken cancellation
    ) => TypedResults.Ok(await contacts.ListAsync(filter, cancellation));

    /// <summary>One person.</summary>
    internal static async Task<Results<Ok<ContactSummary>, NotFound>> GetContact(
        Guid id,
        HttpContext http,
        ContactQueries contacts,
        CancellationToken cancellation
    )
    {
        var found = await contacts.FindAsync(id, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Version);
    }

    /// <summary>Adds a person, and the post held when organisation and post are given.</summary>
    internal static async Task<Created<ContactSummary>> CreateContact(
        CreateContactRequest request,
        ContactCommands commands,
        ContactQueries queries,
        CancellationToken cancellation
    )
    {
        var id = await commands.CreateAsync(request, cancellation);
        return TypedResults.Created($"/api/v1/contacts/{id}", await queries.FindAsync(id, cancellation));
    }

    /// <summary>Edits a person.</summary>
    internal static async Task<Results<NoContent, NotFound>> EditContact(
        Guid id,
        EditContactRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ContactCommands contacts,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await contacts.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>The person takes up a post.</summary>
    internal static async Task<Results<NoContent, NotFound>> TakeUpPost(
        Guid id,
        TakeUpPostRequest request,
        ContactCommands contacts,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await contacts.TakeUpAsync(id, request, cancellation));

    /// <summary>The person leaves a post; the history stays with the post.</summary>
    internal static async Task<Results<NoContent, NotFound>> LeavePost(
        Guid id,
        Guid tenureId,
        LeavePostRequest request,
        ContactCommands contacts,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await contacts.LeaveAsync(id, tenureId, request, cancellation));
}
