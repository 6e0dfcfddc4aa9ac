using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.ClosedDays;

internal static class ClosedDayEndpoints
{
    public static void MapClosedDays(this RouteGroupBuilder api)
    {
        var days = api.MapGroup("/closed-days").WithTags("Closed days");
        days.MapGet("", ListClosedDays).WithName(nameof(ListClosedDays));
        days.MapPut("/{date}", SetClosedDay).WithName(nameof(SetClosedDay)).Writes(Policies.Manager);
        days.MapDelete("/{date}", RemoveClosedDay).WithName(nameof(RemoveClosedDay)).Writes(Policies.Manager);
    }

    /// <summary>Days on which UN Headquarters is closed; reminders and working days are counted by them.</summary>
    internal static async Task<Ok<IReadOnlyList<ClosedDayItem>>> ListClosedDays(ClosedDayQueries days, CancellationToken cancellation) =>
        TypedResults.Ok(await days.ListAsync(cancellation));

    /// <summary>Adds a closed day or renames it (managers).</summary>
    internal static async Task<NoContent> SetClosedDay(
        DateOnly date,
        SetClosedDayRequest request,
        ClosedDayCommands days,
        CancellationToken cancellation
    )
    {
        await days.SetAsync(date, request, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Takes a closed day out (managers).</summary>
    internal static async Task<Results<NoContent, NotFound>> RemoveClosedDay(
        DateOnly date,
        ClosedDayCommands days,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await days.RemoveAsync(date, cancellation));
}
