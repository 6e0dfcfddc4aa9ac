using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Mail;

internal static class SuppressionEndpoints
{
    public static void MapSuppressions(this RouteGroupBuilder api)
    {
        var list = api.MapGroup("/mail/suppressions").WithTags("Mail");
        list.MapGet("", ListSuppressions).WithName(nameof(ListSuppressions));
        list.MapPost("", AddSuppression).WithName(nameof(AddSuppression)).Writes(Policies.Manager);
        list.MapPost("/lift", LiftSuppression).WithName(nameof(LiftSuppression)).Writes(Policies.Manager);
    }

    /// <summary>Addresses that may not be written to: they bounced, their holder objected, or the secretariat decided so.</summary>
    internal static async Task<Ok<PagedList<SuppressionItem>>> ListSuppressions(
        [AsParameters] SuppressionFilter filter,
        MailQueries mail,
        CancellationToken cancellation
    ) => TypedResults.Ok(await mail.SuppressionsAsync(filter, cancellation));

    /// <summary>Puts an address on the list.</summary>
    internal static async Task<NoContent> AddSuppression(
        AddSuppressionRequest request,
        SuppressionCommands suppressions,
        CancellationToken cancellation
    )
    {
        await suppressions.AddAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Takes an address off the list; who did it and why stays on file.</summary>
    internal static async Task<Results<NoContent, NotFound>> LiftSuppression(
        LiftSuppressionRequest request,
        SuppressionCommands suppressions,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await suppressions.LiftAsync(request, cancellation));
}
