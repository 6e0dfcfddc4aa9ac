using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Meetings;

internal static class MeetingOutcomeEndpoints
{
    public static void MapMeetingOutcomes(this RouteGroupBuilder api)
    {
        var meetings = api.MapGroup("/meetings/{id:guid}").WithTags("Meetings");
        meetings.MapPut("/attendance", RecordAttendances).WithName(nameof(RecordAttendances)).Writes();
        meetings.MapPut("/outcomes/{iso2}", SetStateOutcome).WithName(nameof(SetStateOutcome)).Writes();
    }

    /// <summary>Writes down for many invitees at once whether they were there.</summary>
    internal static async Task<Results<NoContent, NotFound>> RecordAttendances(
        Guid id,
        RecordAttendancesRequest request,
        OutcomeCommands outcomes,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await outcomes.RecordAttendancesAsync(id, request, cancellation));

    /// <summary>Writes down what came of a meeting for a State that was invited to it; replaces what was written before.</summary>
    internal static async Task<Results<NoContent, NotFound>> SetStateOutcome(
        Guid id,
        string iso2,
        SetStateOutcomeRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        OutcomeCommands outcomes,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await outcomes.SetAsync(id, iso2, request, ApiConventions.Version(ifMatch), cancellation));
}
