using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.CalendarFeeds;

internal static class CalendarFeedEndpoints
{
    public static void MapCalendarFeeds(this RouteGroupBuilder api)
    {
        var feeds = api.MapGroup("/session/calendar-feeds").WithTags("Calendar feeds");
        feeds.MapGet("", ListCalendarFeeds).WithName(nameof(ListCalendarFeeds));
        feeds
            .MapPost("", CreateCalendarFeed)
            .WithName(nameof(CreateCalendarFeed))
            .WithMetadata(new SecretAnswer())
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        feeds.MapPatch("/{id:guid}", EditCalendarFeed).WithName(nameof(EditCalendarFeed));
        feeds.MapDelete("/{id:guid}", RemoveCalendarFeed).WithName(nameof(RemoveCalendarFeed));
    }

    public static void MapCalendarFeedContent(this WebApplication app)
    {
        const string Path = "/calendar/{token}.ics";
        app.MapGet(Path, ReadCalendarFeed)
            .WithName(nameof(ReadCalendarFeed))
            .AllowAnonymous()
            .RequireRateLimiting(Policies.SecretLinks)
            .WithTags("Calendar feeds")
            .Produces<string>(StatusCodes.Status200OK, "text/calendar")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
        // Some programs ask with HEAD first whether there is a calendar; the answer is the same without its body (RFC 9110, 9.3.2).
        app.MapMethods(Path, [HttpMethods.Head], ReadCalendarFeed)
            .AllowAnonymous()
            .RequireRateLimiting(Policies.SecretLinks)
            .ExcludeFromDescription();
    }

    /// <summary>The signed-in account's calendar feeds.</summary>
    internal static async Task<Ok<IReadOnlyList<CalendarFeedItem>>> ListCalendarFeeds(
        CalendarFeedQueries feeds,
        CancellationToken cancellation
    ) => TypedResults.Ok(await feeds.ListAsync(cancellation));

    /// <summary>Makes a feed, or renews its address: the old one ends at once. The address is shown only here.</summary>
    internal static async Task<Ok<NewCalendarFeed>> CreateCalendarFeed(
        CreateCalendarFeedRequest request,
        CalendarFeedCommands feeds,
        CancellationToken cancellation
    ) => TypedResults.Ok(await feeds.CreateAsync(request, cancellation));

    /// <summary>Changes what stands in a feed; its address stays.</summary>
    internal static async Task<Results<NoContent, NotFound>> EditCalendarFeed(
        Guid id,
        EditCalendarFeedRequest request,
        CalendarFeedCommands feeds,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await feeds.EditAsync(id, request, cancellation));

    /// <summary>Switches a feed off.</summary>
    internal static async Task<Results<NoContent, NotFound>> RemoveCalendarFeed(
        Guid id,
        CalendarFeedCommands feeds,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await feeds.RemoveAsync(id, cancellation));

    /// <summary>The feed for a calendar program (RFC 5545, METHOD:PUBLISH), by its secret address; names no invitee.</summary>
    internal static async Task<Results<FileContentHttpResult, NotFound>> ReadCalendarFeed(
        string token,
        HttpContext http,
        CalendarFeedReadings feeds,
        CalendarFeedWriter writer,
        CancellationToken cancellation
    )
    {
        if (await feeds.FindAsync(token, cancellation) is not { } feed)
            return TypedResults.NotFound();
        var content = Encoding.UTF8.GetBytes(await writer.WriteAsync(feed, cancellation));
        http.Response.Headers.CacheControl = "private, max-age=300";
        // Compression is safe here: an attacker cannot put texts of his own into a calendar program's request, so its length tells him
        // nothing.
        http.Features.Get<IHttpsCompressionFeature>()?.Mode = HttpsCompressionMode.Compress;
        // The tag is made of the content: owners, languages, titles and days all change what stands in a feed.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"", isWeak: true);
        return TypedResults.File(content, "text/calendar; charset=utf-8", entityTag: tag);
    }
}
