using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Mail;

internal static class MailEndpoints
{
    public static void MapMail(this RouteGroupBuilder api)
    {
        var mail = api.MapGroup("/mail").WithTags("Mail");
        mail.MapGet("", ListMail).WithName(nameof(ListMail));
        mail.MapGet("/status", GetMailStatus).WithName(nameof(GetMailStatus));
        mail.MapGet("/{id:guid}", GetMail).WithName(nameof(GetMail));
        mail.MapPost("/{id:guid}/retry", RetryMail).WithName(nameof(RetryMail)).Writes();
        mail.MapPost("/{id:guid}/cancel", CancelMail).WithName(nameof(CancelMail)).Writes();
    }

    /// <summary>The queue and archive of messages, newest first.</summary>
    internal static async Task<Ok<PagedList<MailSummary>>> ListMail([AsParameters] MailFilter filter, MailQueries mail, CancellationToken cancellation) =>
        TypedResults.Ok(await mail.ListAsync(filter, cancellation));

    /// <summary>How mail leaves this installation, and how much waits.</summary>
    internal static async Task<Ok<MailStatus>> GetMailStatus(MailQueries mail, CancellationToken cancellation) => TypedResults.Ok(await mail.StatusAsync(cancellation));

    /// <summary>One message with its letter and calendar part.</summary>
    internal static async Task<Results<Ok<MailDetail>, NotFound>> GetMail(Guid id, MailQueries mail, CancellationToken cancellation) =>
        ApiConventions.OkOrNotFound(await mail.FindAsync(id, cancellation));

    /// <summary>Puts a message that failed, was suppressed or cancelled back into the queue.</summary>
    internal static async Task<Results<NoContent, NotFound>> RetryMail(Guid id, MailCommands mail, CancellationToken cancellation) =>
        ApiConventions.DoneOrNotFound(await mail.RetryAsync(id, cancellation));

    /// <summary>Takes a message out of the queue.</summary>
    internal static async Task<Results<NoContent, NotFound>> CancelMail(Guid id, MailCommands mail, CancellationToken cancellation) =>
        ApiConventions.DoneOrNotFound(await mail.CancelAsync(id, cancellation));
}
