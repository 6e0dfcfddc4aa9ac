using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Audit;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Meetings;

internal static class MeetingEndpoints
{
    public static void MapMeetings(this RouteGroupBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapGet("", ListMeetings).WithName(nameof(ListMeetings));
        meetings.MapPost("", CreateMeeting).WithName(nameof(CreateMeeting)).Writes();
        meetings.MapGet("/{id:guid}", GetMeeting).WithName(nameof(GetMeeting)).NotesReadings();
        meetings.MapPatch("/{id:guid}", EditMeeting).WithName(nameof(EditMeeting)).Writes();
        meetings.MapPost("/{id:guid}/copy", CopyMeeting).WithName(nameof(CopyMeeting)).Writes();
        meetings
            .MapGet("/{id:guid}/calendar.ics", GetMeetingCalendar)
            .WithName(nameof(GetMeetingCalendar))
            .Downloads("text/calendar")
            .ProducesProblem(StatusCodes.Status404NotFound);
        meetings.MapPut("/{id:guid}/invitations", SetInvitations).WithName(nameof(SetInvitations)).Writes();
        meetings.MapGet("/{id:guid}/preview", PreviewMeeting).WithName(nameof(PreviewMeeting));
        meetings.MapPost("/{id:guid}/send", SendMeeting).WithName(nameof(SendMeeting)).Writes();
        meetings.MapPost("/{id:guid}/take-back", TakeBackSending).WithName(nameof(TakeBackSending)).Writes();
        meetings.MapPost("/{id:guid}/test-letter", SendTestLetter).WithName(nameof(SendTestLetter)).Writes();
        meetings.MapPost("/{id:guid}/cancel", CancelMeeting).WithName(nameof(CancelMeeting)).Writes();
        meetings.MapPut("/{id:guid}/invitations/{invitationId:guid}/answer", RecordAnswer).WithName(nameof(RecordAnswer)).Writes();
        meetings
            .MapPut("/{id:guid}/invitations/{invitationId:guid}/attendance", RecordAttendance)
            .WithName(nameof(RecordAttendance))
            .Writes();
    }

    /// <summary>Meetings in order of time.</summary>
    internal static async Task<Ok<PagedList<MeetingSummary>>> ListMeetings(
        [AsParameters] MeetingFilter filter,
        MeetingQueries meetings,
        CancellationToken cancellation
    ) => TypedResults.Ok(await meetings.ListAsync(filter, cancellation));

    /// <summary>One meeting with its invitations.</summary>
    internal static async Task<Results<Ok<MeetingDetail>, NotFound>> GetMeeting(
        Guid id,
        HttpContext http,
        MeetingQueries meetings,
        CancellationToken cancellation
    )
    {
        var found = await meetings.FindAsync(id, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Version);
    }

    /// <summary>Prepares a meeting, or one meeting for each slot at which it is offered, with its invitees; nothing is sent.</summary>
    internal static async Task<Created<MeetingDetail>> CreateMeeting(
        CreateMeetingRequest request,
        MeetingCommands commands,
        MeetingQueries queries,
        CancellationToken cancellation
    )
    {
        var id = await commands.CreateAsync(request, cancellation);
        return TypedResults.Created($"/api/v1/meetings/{id}", await queries.FindAsync(id, cancellation));
    }

    /// <summary>Edits a meeting; nothing is sent until "send".</summary>
    internal static async Task<Results<NoContent, NotFound>> EditMeeting(
        Guid id,
        EditMeetingRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        MeetingCommands meetings,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await meetings.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Makes a new draft with the same guests, words and papers, at the same hour of a later week.</summary>
    internal static async Task<Results<Ok<MeetingCopy>, NotFound>> CopyMeeting(
        Guid id,
        MeetingCopier copier,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await copier.CopyAsync(id, cancellation));

    /// <summary>The calendar entry for staff to open in their own calendar (RFC 5545, METHOD:PUBLISH).</summary>
    internal static async Task<IResult> GetMeetingCalendar(Guid id, CalendarQueries calendars, CancellationToken cancellation) =>
        await calendars.FindAsync(id, cancellation) is { } text
            ? TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "meeting.ics")
            : TypedResults.NotFound();

    /// <summary>Sets the whole list of invitees; who is left out is no longer invited. Nothing is sent.</summary>
    internal static async Task<Results<Ok<MeetingDetail>, NotFound>> SetInvitations(
        Guid id,
        SetInvitationsRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpContext http,
        MeetingCommands commands,
        MeetingQueries queries,
        CancellationToken cancellation
    ) =>
        await commands.SetInvitationsAsync(id, request, ApiConventions.Version(ifMatch), cancellation)
            ? await GetMeeting(id, http, queries, cancellation)
            : TypedResults.NotFound();

    /// <summary>Every invitee's letter in its language, what would go out now, and the hour in every place that matters.</summary>
    internal static async Task<Results<Ok<MeetingPreview>, NotFound>> PreviewMeeting(
        Guid id,
        [AsParameters] PreviewRequest request,
        InvitationSender sender,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await sender.PreviewAsync(id, request.Cancelling == true, cancellation));

    /// <summary>Stores every message that is due: invitations, changes, and cancellations of removed invitees; a job sends them.</summary>
    internal static async Task<Results<Ok<SendResult>, NotFound>> SendMeeting(
        Guid id,
        SendMeetingRequest? request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        InvitationSender sender,
        CancellationToken cancellation
    ) =>
        ApiConventions.OkOrNotFound(
            await sender.SendAsync(
                id,
                request?.Corrections == true,
                TimeSpan.FromSeconds(request?.HoldSeconds ?? 0),
                ApiConventions.Version(ifMatch),
                cancellation
            )
        );

    /// <summary>
    /// Takes back what was sent with "holdSeconds" and has not left yet; what has left is named. Where nobody was told, the meeting is a
    /// draft again.
    /// </summary>
    internal static async Task<Results<Ok<TakeBackResult>, NotFound>> TakeBackSending(
        Guid id,
        TakeBackRequest request,
        SendingTakenBack sendings,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await sendings.TakeBackAsync(id, request, cancellation));

    /// <summary>
    /// Sends the caller the letter of the first invitee who gets it in a language: marked as a test, with links that answer nothing and
    /// without a calendar entry. Nobody counts as told.
    /// </summary>
    internal static async Task<Results<Ok<TestLetterResult>, NotFound>> SendTestLetter(
        Guid id,
        TestLetterRequest request,
        TestLetters letters,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await letters.SendAsync(id, request.Language, cancellation));

    /// <summary>Cancels the meeting and stores a cancellation for everyone who was told of it.</summary>
    internal static async Task<Results<Ok<SendResult>, NotFound>> CancelMeeting(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        InvitationSender sender,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await sender.CancelAsync(id, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Writes down an answer that staff got, with its source. The answer given last is in force; every other is kept.</summary>
    internal static async Task<Results<NoContent, NotFound>> RecordAnswer(
        Guid id,
        Guid invitationId,
        RecordAnswerRequest request,
        AnswerCommands answers,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await answers.RecordByStaffAsync(id, invitationId, request, cancellation));

    /// <summary>Writes down who was there; apart from the answer.</summary>
    internal static async Task<Results<NoContent, NotFound>> RecordAttendance(
        Guid id,
        Guid invitationId,
        RecordAttendanceRequest request,
        OutcomeCommands outcomes,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await outcomes.RecordAttendanceAsync(id, invitationId, request, cancellation));
}
