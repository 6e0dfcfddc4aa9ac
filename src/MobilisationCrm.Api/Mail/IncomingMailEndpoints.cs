using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Mail;

internal static class IncomingMailEndpoints
{
    public static void MapIncomingMail(this RouteGroupBuilder api)
    {
        var mail = api.MapGroup("/mail/incoming").WithTags("Incoming mail");
        mail.MapPost("", ReceiveMail)
            .WithName(nameof(ReceiveMail))
            .Writes()
            .Accepts<string>("message/rfc822")
            .WithMetadata(new SizeLimit(), new NeedsScope(ApiKeyScope.IncomingMail));
        mail.MapGet("", ListIncomingMail).WithName(nameof(ListIncomingMail));
        mail.MapGet("/{id:guid}", GetIncomingMail).WithName(nameof(GetIncomingMail));
        mail.MapGet("/{id:guid}/message", GetIncomingMessage)
            .WithName(nameof(GetIncomingMessage))
            .RequireAuthorization(Policies.Staff)
            .Downloads("message/rfc822");
        mail.MapPost("/{id:guid}/answer", AnswerIncomingMail).WithName(nameof(AnswerIncomingMail)).Writes();
        mail.MapPost("/{id:guid}/restore", RestoreIncomingMail).WithName(nameof(RestoreIncomingMail)).Writes();
        mail.MapPost("/{id:guid}/assign", AssignIncomingMail).WithName(nameof(AssignIncomingMail)).Writes();
        mail.MapPost("/{id:guid}/dismiss", DismissIncomingMail).WithName(nameof(DismissIncomingMail)).Writes();
    }

    /// <summary>
    /// Takes a raw message (RFC 5322) from a mail server's pipe: a calendar reply is recorded on its invitation, a delivery failure on its
    /// address, a letter on the State's timeline; what cannot be placed goes to triage. A second delivery of one message changes nothing.
    /// </summary>
    internal static async Task<Results<Ok<IncomingMailItem>, NotFound>> ReceiveMail(
        HttpRequest request,
        IncomingMailFiler filer,
        IncomingMailQueries queries,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        using var raw = new MemoryStream();
        await request.Body.CopyToAsync(raw, cancellation);
        var mail = await filer.FileAsync(raw.ToArray(), clock.UtcNow(), cancellation);
        return ApiConventions.OkOrNotFound(await queries.FindAsync(mail.Id, cancellation));
    }

    /// <summary>Messages that came in, newest first.</summary>
    internal static async Task<Ok<PagedList<IncomingMailItem>>> ListIncomingMail(
        [AsParameters] IncomingMailFilter filter,
        IncomingMailQueries mail,
        CancellationToken cancellation
    ) => TypedResults.Ok(await mail.ListAsync(filter, cancellation));

    /// <summary>One message with what its calendar reply says.</summary>
    internal static async Task<Results<Ok<IncomingMailDetail>, NotFound>> GetIncomingMail(
        Guid id,
        IncomingMailQueries mail,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await mail.DetailAsync(id, cancellation));

    /// <summary>The message as it came (RFC 5322), with its papers, as a file.</summary>
    internal static async Task<Results<FileContentHttpResult, NotFound>> GetIncomingMessage(
        Guid id,
        IncomingMailQueries mail,
        CancellationToken cancellation
    ) =>
        await mail.SourceAsync(id, cancellation) is { } source
            ? TypedResults.File(source, "message/rfc822", $"{id:N}.eml")
            : TypedResults.NotFound();

    /// <summary>Records the answer of a message from triage on an invitation; a letter is also filed on the State's timeline.</summary>
    internal static async Task<Results<NoContent, NotFound>> AnswerIncomingMail(
        Guid id,
        AnswerIncomingMailRequest request,
        IncomingMailCommands mail,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await mail.AnswerAsync(id, request, cancellation));

    /// <summary>Files a message from triage on a State's timeline.</summary>
    internal static async Task<Results<NoContent, NotFound>> AssignIncomingMail(
        Guid id,
        AssignIncomingMailRequest request,
        IncomingMailCommands mail,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await mail.AssignAsync(id, request, cancellation));

    /// <summary>Sets a message from triage aside.</summary>
    internal static async Task<Results<NoContent, NotFound>> DismissIncomingMail(
        Guid id,
        IncomingMailCommands mail,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await mail.DismissAsync(id, cancellation));

    /// <summary>Takes a message that was set aside back into triage.</summary>
    internal static async Task<Results<NoContent, NotFound>> RestoreIncomingMail(
        Guid id,
        IncomingMailCommands mail,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await mail.RestoreAsync(id, cancellation));

    private sealed class SizeLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => IncomingMailFiler.MaxSize;
    }
}
