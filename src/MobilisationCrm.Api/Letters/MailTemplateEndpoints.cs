using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

internal static class MailTemplateEndpoints
{
    public static void MapMailTemplates(this RouteGroupBuilder api)
    {
        var templates = api.MapGroup("/mail/templates").WithTags("Letters");
        templates.MapGet("", ListMailTemplates).WithName(nameof(ListMailTemplates));
        templates.MapGet("/{purpose}/{language}", GetMailTemplate).WithName(nameof(GetMailTemplate));
        templates.MapPut("/{purpose}/{language}", SaveMailTemplate).WithName(nameof(SaveMailTemplate)).Writes(Policies.Manager);
        templates
            .MapPost("/{purpose}/{language}/restore", RestoreMailTemplate)
            .WithName(nameof(RestoreMailTemplate))
            .Writes(Policies.Manager);
        templates.MapPost("/{purpose}/{language}/preview", PreviewMailTemplate).WithName(nameof(PreviewMailTemplate)).Writes();
    }

    /// <summary>
    /// The letters of every purpose and language: what is in force, who saved it and when, and where a text is still missing.
    /// </summary>
    internal static async Task<Ok<IReadOnlyList<MailTemplateSummary>>> ListMailTemplates(
        MailTemplateQueries templates,
        CancellationToken cancellation
    ) => TypedResults.Ok(await templates.ListAsync(cancellation));

    /// <summary>One letter with all its versions and the fields that it may use; the ETag is the number in force.</summary>
    internal static async Task<Results<Ok<MailTemplateDetail>, NotFound>> GetMailTemplate(
        MailPurpose purpose,
        string language,
        HttpContext http,
        MailTemplateQueries templates,
        CancellationToken cancellation
    )
    {
        var found = await templates.FindAsync(purpose, language, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Template.Number);
    }

    /// <summary>
    /// Puts a new text in force (managers); a text that uses an unknown field, or misses one that the purpose needs, is refused.
    /// </summary>
    internal static async Task<Results<Ok<MailTemplateDetail>, NotFound>> SaveMailTemplate(
        MailPurpose purpose,
        string language,
        SaveMailTemplateRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpContext http,
        MailTemplateCommands commands,
        MailTemplateQueries queries,
        CancellationToken cancellation
    ) =>
        await commands.SaveAsync(purpose, language, request, ApiConventions.Version(ifMatch), cancellation)
            ? await GetMailTemplate(purpose, language, http, queries, cancellation)
            : TypedResults.NotFound();

    /// <summary>Puts an older text, or the one shipped, in force again as a new version (managers).</summary>
    internal static async Task<Results<Ok<MailTemplateDetail>, NotFound>> RestoreMailTemplate(
        MailPurpose purpose,
        string language,
        RestoreMailTemplateRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpContext http,
        MailTemplateCommands commands,
        MailTemplateQueries queries,
        CancellationToken cancellation
    ) =>
        await commands.RestoreAsync(purpose, language, request.Number!.Value, ApiConventions.Version(ifMatch), cancellation)
            ? await GetMailTemplate(purpose, language, http, queries, cancellation)
            : TypedResults.NotFound();

    /// <summary>How an unsaved text would read for a State of a campaign; nothing is saved or sent.</summary>
    internal static async Task<Results<Ok<Letter>, NotFound>> PreviewMailTemplate(
        MailPurpose purpose,
        string language,
        PreviewMailTemplateRequest request,
        LetterPreviews previews,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await previews.RenderAsync(purpose, language, request, cancellation));
}
