using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Audit;

namespace MobilisationCrm.Hosting;

/// <summary>What all endpoints of the API share.</summary>
internal static class ApiConventions
{
    /// <summary>Signed in by default; the statuses that any endpoint may answer with.</summary>
    public static RouteGroupBuilder WithApiConventions(this RouteGroupBuilder group) =>
        group
            .RequireAuthorization()
            .WithMetadata(
                new ProducesResponseTypeAttribute(
                    typeof(HttpValidationProblemDetails),
                    StatusCodes.Status400BadRequest,
                    "application/problem+json"
                )
            )
            .WithMetadata(
                new ProducesResponseTypeAttribute(typeof(ProblemDetails), StatusCodes.Status401Unauthorized, "application/problem+json")
            );

    /// <summary>A write: for staff or above, refused by a rule or by somebody else's change.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint, string policy = Policies.Staff) =>
        endpoint
            .RequireAuthorization(policy)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>The body is a file. One somewhat too large is told so by a rule; one of three times the size is refused unread.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, string contentType, int megabytes) =>
        endpoint
            .Accepts<Stream>(contentType)
            .WithMetadata(new RequestSizeLimitAttribute(3L * megabytes * 1024 * 1024))
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <summary>The answer is a file of this media type.</summary>
    public static RouteHandlerBuilder Downloads(this RouteHandlerBuilder endpoint, string contentType) =>
        endpoint.Produces<Stream>(StatusCodes.Status200OK, contentType);

    /// <summary>The answer is a file with data: each time it is given out the audit log says who took what.</summary>
    public static RouteHandlerBuilder Exports(this RouteHandlerBuilder endpoint, string contentType) =>
        endpoint
            .WithMetadata(new ExportedFile())
            .Downloads(contentType)
            .AddEndpointFilter(
                async (call, next) =>
                {
                    var answer = await next(call);
                    if (Chosen(answer) is not IFileHttpResult file)
                        return answer;
                    var http = call.HttpContext;
                    await http
                        .RequestServices.GetRequiredService<AuditTrail>()
                        .ExportedAsync(file.FileDownloadName ?? "", $"{http.Request.Path}{http.Request.QueryString}", http.RequestAborted);
                    return answer;
                }
            );

    /// <summary>What a handler answers with: of several results that it may have, the one that it chose.</summary>
    public static object? Chosen(object? answer) => answer is INestedHttpResult nested ? nested.Result : answer;

    /// <summary>Found, with its version as the ETag.</summary>
    public static Results<Ok<T>, NotFound> OkOrNotFound<T>(T? found, HttpContext? http = null, int? version = null)
        where T : class
    {
        if (found is null)
            return TypedResults.NotFound();
        if (version is { } number)
            http!.Response.Headers.ETag = $"\"{number}\"";
        return TypedResults.Ok(found);
    }

    /// <summary>Done, or there was nothing to do it to.</summary>
    public static Results<NoContent, NotFound> DoneOrNotFound(bool done) => done ? TypedResults.NoContent() : TypedResults.NotFound();

    /// <summary>Refused outside of the rules: a sentence that says why, and a stable code.</summary>
    public static ProblemHttpResult Refusal(int status, string code, string why) =>
        TypedResults.Problem(why, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });

    /// <summary>The version an edit was prepared on, from If-Match; null when the header is missing or "*".</summary>
    /// <exception cref="ConflictException">stale-version: the header is no version of ours.</exception>
    public static int? Version(string? ifMatch) =>
        ifMatch?.Trim() switch
        {
            null or "" or "*" => null,
            var tag when int.TryParse(tag.Replace("W/", "", StringComparison.Ordinal).Trim('"'), out var version) => version,
            _ => throw new ConflictException(RuleCode.StaleVersion, "If-Match names no version of this record."),
        };
}
