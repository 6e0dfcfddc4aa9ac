using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Notices;

internal static class NoticeEndpoints
{
    // Notices are one's own: every role reads them.
    public static void MapNotices(this RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/session/notices").WithTags("Notices");
        notices.MapGet("", ListNotices).WithName(nameof(ListNotices));
        notices.MapPost("/seen", SeeNotices).WithName(nameof(SeeNotices));
    }

    /// <summary>
    /// What happened for the reader in the last thirty days: colleagues named one or gave one a State, States answered, letters failed.
    /// </summary>
    internal static async Task<Ok<NoticeList>> ListNotices(
        NoticeQueries notices,
        CurrentAccount current,
        CancellationToken cancellation
    ) => TypedResults.Ok(await notices.ListAsync(current.Id!.Value, cancellation));

    /// <summary>Says what the reader has seen, so that it calls no more on any device.</summary>
    internal static async Task<NoContent> SeeNotices(SeeNoticesRequest request, NoticeCommands notices, CancellationToken cancellation)
    {
        await notices.SeeAsync(request, cancellation);
        return TypedResults.NoContent();
    }
}
