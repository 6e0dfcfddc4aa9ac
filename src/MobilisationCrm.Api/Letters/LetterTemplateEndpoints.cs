using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

internal static class LetterTemplateEndpoints
{
    public static void MapLetterTemplates(this RouteGroupBuilder api)
    {
        var templates = api.MapGroup("/mail/templates").WithTags("Letters");
        templates.MapGet("", ListLetterTemplates).WithName(nameof(ListLetterTemplates));
        templates.MapGet("/{purpose}/{language}", GetLetterTemplate).WithName(nameof(GetLetterTemplate));
        templates.MapPut("/{purpose}/{language}", SaveLetterTemplate).WithName(nameof(SaveLetterTemplate)).Writes(Policies.Manager);
        templates
            .MapPost("/{purpose}/{language}/restore", RestoreLetterTemplate)
            .WithName(nameof(RestoreLetterTemplate))
            .Writes(Policies.Manager);
        templates.MapPost("/{purpose}/{language}/preview", PreviewLetterTemplate).WithName(nameof(PreviewLetterTemplate)).Writes();
    }

    /// <summary>
    /// The letters of every purpose and language: what is in force, who saved it and when, and where a text is still missing.
    /// </summary>
    internal static async Task<Ok<IReadOnlyList<LetterTemplateSummary>>> ListLetterTemplates(
        LetterTemplateQueries templates,
        CancellationToken cancellation
    ) => TypedResults.Ok(await templates.ListAsync(cancellation));

    /// <summary>One letter with all its versions and the fields that it may use; the ETag is the number in force.</summary>
    internal static async Task<Results<Ok<LetterTemplateDetail>, NotFound>> GetLetterTemplate(
        MailPurpose purpose,
        string language,
        HttpContext http,
        LetterTemplateQueries templates,
        CancellationToken cancellation
    )
    {
        var found = await templates.FindAsync(purpose, language, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Template.Number);
    }

    /// <summary>
    /// Puts a new text in force (managers); a text that uses an unknown field, or misses one that the purpose needs, is refused.
    /// </summary>
    internal static async Task<Results<Ok<LetterTemplateDetail>, NotFound>> SaveLetterTemplate(
        MailPurpose purpose,
        string language,
        SaveLetterTemplateRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpContext http,
        LetterTemplateCommands commands,
        LetterTemplateQueries queries,
        CancellationToken cancellation
    ) =>
        await commands.SaveAsync(purpose, language, request, ApiConventions.Version(ifMatch), cancellation)
            ? await GetLetterTemplate(purpose, language, http, queries, cancellation)
            : TypedResults.NotFound();

    /// <summary>Puts an older text, or the one shipped, in force again as a new version (managers).</summary>
    internal static async Task<Results<Ok<LetterTemplateDetail>, NotFound>> RestoreLetterTemplate(
        MailPurpose purpose,
        string language,
        RestoreLetterTemplateRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpContext http,
        LetterTemplateCommands commands,
        LetterTemplateQueries queries,
        CancellationToken cancellation
    ) =>
        await commands.RestoreAsync(purpose, language, request.Number!.Value, ApiConventions.Version(ifMatch), cancellation)
            ? await GetLetterTemplate(purpose, language, http, queries, cancellation)
            : TypedResults.NotFound();

    /// <summary>How an unsaved text would read for a State of a campaign; nothing is saved or sent.</summary>
    internal static async Task<Results<Ok<Letter>, NotFound>> PreviewLetterTemplate(
        MailPurpose purpose,
        string language,
        PreviewLetterTemplateRequest request,
        LetterPreviews previews,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await previews.RenderAsync(purpose, language, request, cancellation));
}
