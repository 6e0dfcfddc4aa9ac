using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Imports;

internal static class ImportEndpoints
{
    private const int MaxMegabytes = 2;

    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports
            .MapPost("/counterparts", ImportCounterparts)
            .WithName(nameof(ImportCounterparts))
            .Writes(Policies.Manager)
            .TakesFile("text/csv", MaxMegabytes);
        imports
            .MapPost("/history", ImportHistory)
            .WithName(nameof(ImportHistory))
            .Writes(Policies.Manager)
            .TakesFile("text/csv", MaxMegabytes);
        imports
            .MapGet("/counterparts/example", GetCounterpartsExample)
            .WithName(nameof(GetCounterpartsExample))
            .Downloads("text/csv");
        imports
            .MapGet("/history/example", GetHistoryExample)
            .WithName(nameof(GetHistoryExample))
            .Downloads("text/csv");
    }

    /// <summary>
    /// Loads a spreadsheet of organisations, their posts and the persons who hold them: CSV in UTF-8, 2 MB at most, as the example,
    /// its columns headed in English, French or Spanish. An organisation is known by State, kind and name, a post by its title, a person
    /// by name or address; what is known is not changed. A file with problems is refused whole (rows-refused); a check lists them.
    /// </summary>
    internal static async Task<Ok<ImportReport>> ImportCounterparts(
        [AsParameters] ImportRequest request,
        HttpRequest http,
        CounterpartImporter importer,
        CancellationToken cancellation
    ) => Answer(request, await importer.ImportAsync(await ReadAsync(http, cancellation), request.Check == true, cancellation));

    /// <summary>
    /// Loads dated State events of the campaigns of 2023 and 2024: CSV in UTF-8, 2 MB at most, as the example, which holds every event
    /// that is understood, its columns headed in English, French or Spanish. A row is known by State, event, date and role. A file with
    /// problems is refused whole (rows-refused); a check lists them.
    /// </summary>
    internal static async Task<Ok<ImportReport>> ImportHistory(
        [AsParameters] ImportRequest request,
        HttpRequest http,
        HistoryImporter importer,
        CancellationToken cancellation
    ) => Answer(request, await importer.ImportAsync(await ReadAsync(http, cancellation), request.Check == true, cancellation));

    /// <summary>A file of counterparts to begin with: its columns and an invented row.</summary>
    internal static FileContentHttpResult GetCounterpartsExample([AsParameters] ImportExampleRequest request) =>
        Example(ImportExamples.Counterparts(request), "counterparts.csv");

    /// <summary>A file of events to begin with: its columns and an invented row for each event that is understood.</summary>
    internal static FileContentHttpResult GetHistoryExample([AsParameters] ImportExampleRequest request) =>
        Example(ImportExamples.History(request), "history.csv");

    private static Task<byte[]> ReadAsync(HttpRequest http, CancellationToken cancellation) =>
        http.Body.ReadFileAsync(MaxMegabytes, cancellation);

    private static Ok<ImportReport> Answer(ImportRequest request, ImportReport report) =>
        request.Check == true || report.Problems is not [var first, ..]
            ? TypedResults.Ok(report)
            : throw new RuleException(RuleCode.RowsRefused, $"Nothing was loaded. {first}", "file");

    // Excel takes a file for UTF-8 by its byte order mark.
    private static FileContentHttpResult Example(string text, string name) =>
        TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv", name);
}
