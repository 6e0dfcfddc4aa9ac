using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Audit;
using MobilisationCrm.Documents;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.DataProtection;

internal static class DataProtectionEndpoints
{
    public static void MapDataProtection(this RouteGroupBuilder api)
    {
        var protection = api.MapGroup("/data-protection").WithTags("DataProtection").RequireAuthorization(Policies.Administrator);
        protection
            .MapGet("/settings", GetDataProtectionSettings)
            .WithName(nameof(GetDataProtectionSettings))
            .ProducesProblem(StatusCodes.Status403Forbidden);
        protection
            .MapPatch("/settings", EditDataProtectionSettings)
            .WithName(nameof(EditDataProtectionSettings))
            .Writes(Policies.Administrator);
        protection.MapGet("/notices", ListDueNotices).WithName(nameof(ListDueNotices)).ProducesProblem(StatusCodes.Status403Forbidden);
        protection.MapPost("/notices", SendDataNotices).WithName(nameof(SendDataNotices)).Writes(Policies.Administrator);
        protection
            .MapGet("/retention", PreviewRetention)
            .WithName(nameof(PreviewRetention))
            .ProducesProblem(StatusCodes.Status403Forbidden);
        protection
            .MapPost("/retention/run", RunRetention)
            .WithName(nameof(RunRetention))
            .WithMetadata(new SensitiveAct())
            .Writes(Policies.Administrator);
        protection.MapGet("/sharing", ListSharing).WithName(nameof(ListSharing)).ProducesProblem(StatusCodes.Status403Forbidden);
        protection.MapPost("/sharing", RecordSharing).WithName(nameof(RecordSharing)).Writes(Policies.Administrator);
        protection
            .MapGet("/record", GetProcessingRecord)
            .WithName(nameof(GetProcessingRecord))
            .ProducesProblem(StatusCodes.Status403Forbidden);

        var persons = api.MapGroup("/contacts/{id:guid}").WithTags("DataProtection").RequireAuthorization(Policies.Administrator);
        persons
            .MapGet("/access-file", GetAccessFile)
            .WithName(nameof(GetAccessFile))
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        persons
            .MapGet("/access-file.pdf", GetAccessFileDocument)
            .WithName(nameof(GetAccessFileDocument))
            .Exports(PdfPages.ContentType)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        persons
            .MapPost("/erase", EraseContact)
            .WithName(nameof(EraseContact))
            .WithMetadata(new SensitiveAct())
            .Writes(Policies.Administrator);
    }

    /// <summary>Who answers for the data of persons, and how long they are kept (administrators).</summary>
    internal static async Task<Ok<DataProtectionSettingsDetail>> GetDataProtectionSettings(
        HttpContext http,
        DataProtectionQueries protection,
        CancellationToken cancellation
    )
    {
        var settings = await protection.SettingsAsync(cancellation);
        http.Response.Headers.ETag = $"\"{settings.Version}\"";
        return TypedResults.Ok(settings);
    }

    /// <summary>Changes who answers for the data of persons, and how long they are kept (administrators).</summary>
    internal static async Task<NoContent> EditDataProtectionSettings(
        EditDataProtectionSettingsRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        DataProtectionCommands protection,
        CancellationToken cancellation
    )
    {
        await protection.EditAsync(request, ApiConventions.Version(ifMatch), cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>
    /// Persons who have not been told yet that their data are kept, the most urgent first (Regulation (EU) 2016/679, article 14;
    /// administrators).
    /// </summary>
    internal static async Task<Ok<IReadOnlyList<DueNotice>>> ListDueNotices(DataNotices notices, CancellationToken cancellation) =>
        TypedResults.Ok(await notices.DueAsync(cancellation));

    /// <summary>Queues a letter to each person, in the person's language, that says what is kept and why (administrators).</summary>
    internal static async Task<Ok<DataNoticesOutcome>> SendDataNotices(
        SendDataNoticesRequest request,
        DataNotices notices,
        CancellationToken cancellation
    ) => TypedResults.Ok(await notices.SendAsync(request, cancellation));

    /// <summary>Whose data are due to go, and who holds no post any more; nothing is changed (administrators).</summary>
    internal static async Task<Ok<RetentionPreview>> PreviewRetention(Retention retention, CancellationToken cancellation) =>
        TypedResults.Ok(await retention.PreviewAsync(cancellation));

    /// <summary>Erases persons whom the preview shows as expired (administrators).</summary>
    internal static async Task<Ok<RetentionOutcome>> RunRetention(
        RunRetentionRequest request,
        Retention retention,
        CancellationToken cancellation
    ) => TypedResults.Ok(await retention.RunAsync(request, cancellation));

    /// <summary>Data of persons that were handed to somebody outside, newest first (administrators).</summary>
    internal static async Task<Ok<PagedList<SharingItem>>> ListSharing(
        [AsParameters] PageRequest page,
        DataProtectionQueries protection,
        CancellationToken cancellation
    ) => TypedResults.Ok(await protection.SharedAsync(page, cancellation));

    /// <summary>Writes down that data of persons were handed to somebody outside; the entry stays (administrators).</summary>
    internal static async Task<Ok<RecordedSharing>> RecordSharing(
        RecordSharingRequest request,
        DataProtectionCommands protection,
        CancellationToken cancellation
    ) => TypedResults.Ok(new RecordedSharing(await protection.RecordSharingAsync(request, cancellation)));

    /// <summary>What a record of processing needs, with today's counts (Regulation (EU) 2016/679, article 30; administrators).</summary>
    internal static async Task<Ok<ProcessingRecord>> GetProcessingRecord(
        DataProtectionQueries protection,
        CancellationToken cancellation
    ) => TypedResults.Ok(await protection.RecordAsync(cancellation));

    /// <summary>All that is on file of one person, to be handed over (Regulation (EU) 2016/679, article 15; administrators).</summary>
    internal static async Task<Results<Ok<AccessFile>, NotFound>> GetAccessFile(
        Guid id,
        HttpContext http,
        AccessFiles files,
        AuditTrail trail,
        CancellationToken cancellation
    )
    {
        var file = await files.MakeAsync(id, cancellation);
        if (file is not null)
            await trail.ExportedAsync($"access-file-{id}.json", http.Request.Path, cancellation);
        return ApiConventions.OkOrNotFound(file);
    }

    /// <summary>
    /// The same as a PDF, in the language asked for: en, fr or es; the person's where none is, else the caller's (administrators).
    /// </summary>
    internal static async Task<Results<FileContentHttpResult, NotFound>> GetAccessFileDocument(
        Guid id,
        [AsParameters] AccessFileRequest request,
        AccessFiles files,
        CancellationToken cancellation
    )
    {
        if (await files.MakeAsync(id, cancellation) is not { } file)
            return TypedResults.NotFound();
        using var output = new MemoryStream();
        AccessFileDocument.Write(file, files.LanguageFor(file, request.Language), output);
        return TypedResults.File(output.ToArray(), PdfPages.ContentType, $"access-file-{id}.pdf");
    }

    /// <summary>
    /// Erases a person everywhere, letters and the audit log included; the State's history stays, without the name. It cannot be undone
    /// (Regulation (EU) 2016/679, article 17; administrators).
    /// </summary>
    internal static async Task<Results<Ok<ErasureOutcome>, NotFound>> EraseContact(
        Guid id,
        EraseContactRequest request,
        Erasures erasures,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await erasures.EraseAsync(id, request, cancellation));
}
