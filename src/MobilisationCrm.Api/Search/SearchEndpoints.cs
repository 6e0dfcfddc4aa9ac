using Microsoft.AspNetCore.Http.HttpResults;

namespace MobilisationCrm.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGroup("/search").WithTags("Search").MapGet("", FindAnything).WithName(nameof(FindAnything));

    /// <summary>States, organisations, persons, meetings and logged contacts that hold all the words, the best six of each kind.</summary>
    internal static async Task<Ok<IReadOnlyList<SearchHit>>> FindAnything(
        [AsParameters] SearchRequest request,
        SearchQueries search,
        CancellationToken cancellation
    ) => TypedResults.Ok(await search.FindAsync(request, cancellation));
}
