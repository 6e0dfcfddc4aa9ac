using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;
using MobilisationCrm.MailTransports;

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
        mail.MapPost("/{id:guid}/resend", ResendMail).WithName(nameof(ResendMail)).Writes();
        mail.MapPost("/check", CheckMailSettings).WithName(nameof(CheckMailSettings)).Writes(Policies.Administrator);
        mail.MapPost("/bulk", ChangeManyMails).WithName(nameof(ChangeManyMails)).Writes();
        mail.MapPost("/pause", PauseMail).WithName(nameof(PauseMail)).Writes(Policies.Manager);
        mail.MapPost("/resume", ResumeMail).WithName(nameof(ResumeMail)).Writes(Policies.Manager);
    }

    /// <summary>The queue and archive of messages, newest first.</summary>
    internal static async Task<Ok<PagedList<MailSummary>>> ListMail(
        [AsParameters] MailFilter filter,
        MailQueries mail,
        CancellationToken cancellation
    ) => TypedResults.Ok(await mail.ListAsync(filter, cancellation));

    /// <summary>How mail leaves this installation, and how much waits.</summary>
    internal static async Task<Ok<MailStatus>> GetMailStatus(MailQueries mail, CancellationToken cancellation) =>
        TypedResults.Ok(await mail.StatusAsync(cancellation));

    /// <summary>One message with its letter, calendar part and history.</summary>
    internal static async Task<Results<Ok<MailDetail>, NotFound>> GetMail(Guid id, MailQueries mail, CancellationToken cancellation) =>
        ApiConventions.OkOrNotFound(await mail.FindAsync(id, cancellation));

    /// <summary>Puts a message that failed, came back, waits for its next try, was suppressed or cancelled into the queue again.</summary>
    internal static async Task<Results<NoContent, NotFound>> RetryMail(Guid id, MailCommands mail, CancellationToken cancellation) =>
        ApiConventions.DoneOrNotFound(await mail.RetryAsync(id, cancellation));

    /// <summary>Takes a message out of the queue.</summary>
    internal static async Task<Results<NoContent, NotFound>> CancelMail(Guid id, MailCommands mail, CancellationToken cancellation) =>
        ApiConventions.DoneOrNotFound(await mail.CancelAsync(id, cancellation));

    /// <summary>
    /// Sends the same letter once more, as a new message linked to the old; not a letter that its meeting put out of date.
    /// </summary>
    internal static async Task<Results<Ok<ResentMail>, NotFound>> ResendMail(Guid id, MailCommands mail, CancellationToken cancellation) =>
        await mail.ResendAsync(id, cancellation) is { } again ? TypedResults.Ok(new ResentMail(again)) : TypedResults.NotFound();

    /// <summary>
    /// Walks through the conversation with the mail server step by step, hands a test message over where an address is given, and explains
    /// the records of the sending domain.
    /// </summary>
    internal static async Task<Ok<MailCheckReport>> CheckMailSettings(
        CheckMailRequest request,
        MailSettingsCheck check,
        CancellationToken cancellation
    ) => TypedResults.Ok(await check.RunAsync(request, cancellation));

    /// <summary>Retries or cancels many messages; those that a rule keeps as they are come back with the reason.</summary>
    internal static async Task<Ok<BulkMailResult>> ChangeManyMails(
        BulkMailRequest request,
        MailCommands mail,
        CancellationToken cancellation
    ) => TypedResults.Ok(await mail.ChangeManyAsync(request, cancellation));

    /// <summary>Pauses all mail: messages are stored and wait.</summary>
    internal static async Task<NoContent> PauseMail(PauseMailRequest request, MailCommands mail, CancellationToken cancellation)
    {
        await mail.PauseAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Ends the pause.</summary>
    internal static async Task<NoContent> ResumeMail(MailCommands mail, CancellationToken cancellation)
    {
        await mail.ResumeAsync(cancellation);
        return TypedResults.NoContent();
    }
}
