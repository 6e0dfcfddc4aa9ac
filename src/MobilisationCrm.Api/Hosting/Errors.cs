using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Databases;

namespace MobilisationCrm.Hosting;

/// <summary>Turns exceptions into Problem Details (RFC 9457) with a stable code and, where known, the field.</summary>
internal static partial class Errors
{
    public static void AddErrors(this IServiceCollection services)
    {
        services.AddExceptionHandler<Handler>();
        // This writer is asked before the one that writes JSON.
        services.AddSingleton<IProblemDetailsWriter, PublicFaults>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Complete(context.ProblemDetails));
        // And this one when no other would.
        services.AddSingleton<IProblemDetailsWriter, WhateverIsAccepted>();
        // A handled exception is logged only when asked for; a fault that the caller cannot mend must be.
        services.Configure<ExceptionHandlerOptions>(o =>
            o.SuppressDiagnosticsCallback = c => c.HttpContext.Response.StatusCode < StatusCodes.Status500InternalServerError
        );
        // Broken bodies and parameters reach the handler in every environment.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
    }

    private static void Complete(Microsoft.AspNetCore.Mvc.ProblemDetails problem)
    {
        if (problem is HttpValidationProblemDetails validation)
        {
            var fields = validation.Errors.ToDictionary(e => CamelCase(e.Key), e => e.Value);
            validation.Errors.Clear();
            foreach (var (field, messages) in fields)
                validation.Errors[field] = messages;
            // A broken rule has said why by its own code.
            if (!problem.Extensions.ContainsKey("code"))
                problem.Extensions["reasons"] = fields.ToDictionary(f => f.Key, f => f.Value.Select(ValidationReasons.Of));
        }

        if (!problem.Extensions.ContainsKey("code"))
            problem.Extensions["code"] = CodeOf(problem.Status ?? StatusCodes.Status500InternalServerError);
    }

    private static string CodeOf(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "invalid-request",
            StatusCodes.Status401Unauthorized => "sign-in-required",
            StatusCodes.Status403Forbidden => "not-allowed",
            StatusCodes.Status404NotFound => "not-found",
            StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
            StatusCodes.Status413PayloadTooLarge => "request-too-large",
            StatusCodes.Status415UnsupportedMediaType => "media-type-not-supported",
            StatusCodes.Status429TooManyRequests => "too-many-requests",
            _ => "internal-error",
        };

    private static string CamelCase(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>
    /// Tells a caller what is wrong, too, who asked for no JSON: the framework would leave it without a word of ours (RFC 9110, 12.5.1).
    /// </summary>
    private sealed class WhateverIsAccepted : IProblemDetailsWriter
    {
        public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.Headers.Accept.Count > 0;

        public ValueTask WriteAsync(ProblemDetailsContext context)
        {
            context.HttpContext.Request.Headers.Accept = default;
            return context.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(context);
        }
    }

    private sealed partial class Handler(IProblemDetailsService problems) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            var (status, code, detail, field) = Describe(exception);
            httpContext.Response.StatusCode = status;
            if (DatabaseFaults.Of(exception) is { } fault && status == StatusCodes.Status503ServiceUnavailable)
                httpContext.Response.Headers.RetryAfter = $"{(fault == DatabaseFault.StorageFull ? 60 : 5)}";
            var problem = field is null
                ? new Microsoft.AspNetCore.Mvc.ProblemDetails()
                : new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = [detail ?? ""] });
            (problem.Status, problem.Title, problem.Detail) = (status, Title(status), detail);
            if (code is not null)
                problem.Extensions["code"] = code;
            if (exception is RuleException { Name: { } name })
                problem.Extensions["name"] = name;
            return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
        }

        private static (int Status, string? Code, string? Detail, string? Field) Describe(Exception exception) =>
            exception switch
            {
                ConflictException conflict => (StatusCodes.Status409Conflict, conflict.Code.Wire(), conflict.Message, conflict.Field),
                RuleException rule => (StatusCodes.Status422UnprocessableEntity, rule.Code.Wire(), rule.Message, rule.Field),
                DbUpdateConcurrencyException => (
                    StatusCodes.Status409Conflict,
                    RuleCode.StaleVersion.Wire(),
                    "Somebody else changed this meanwhile. Read it again before you save.",
                    null
                ),
                DbUpdateException { InnerException: { } inner } when DatabaseFaults.IsDuplicate(inner) => (
                    StatusCodes.Status409Conflict,
                    "duplicate",
                    "There is such a record already.",
                    null
                ),
                BadHttpRequestException { InnerException: JsonException json } when FieldOf(json) is { } field => (
                    StatusCodes.Status400BadRequest,
                    "invalid-value",
                    "The value is not one this field can hold.",
                    field
                ),
                BadHttpRequestException { InnerException: JsonException } or JsonException => (
                    StatusCodes.Status400BadRequest,
                    "malformed-body",
                    "The body is not JSON.",
                    null
                ),
                BadHttpRequestException bad when Parameter().Match(bad.Message) is { Success: true } match => (
                    StatusCodes.Status400BadRequest,
                    "invalid-value",
                    "The value is not one this parameter can hold.",
                    CamelCase(match.Groups[1].Value)
                ),
                BadHttpRequestException bad => (bad.StatusCode, null, bad.Message, null),
                _ when DatabaseFaults.Of(exception) is { } fault => Describe(fault),
                _ => (StatusCodes.Status500InternalServerError, null, "The fault was written to the log under the trace id.", null),
            };

        private static (int Status, string? Code, string? Detail, string? Field) Describe(DatabaseFault fault) =>
            fault == DatabaseFault.StorageFull
                ? (
                    StatusCodes.Status503ServiceUnavailable,
                    "storage-full",
                    "The disk of the database is full. Try again when there is room.",
                    null
                )
                : (
                    StatusCodes.Status503ServiceUnavailable,
                    "database-away",
                    "The database cannot be reached, or does not answer in time. Try again soon.",
                    null
                );

        // "$.to" or "$.invitees[2].iso2"; nothing for a body that is no JSON at all.
        private static string? FieldOf(JsonException json) => json.Path is { Length: > 2 } path ? path[2..] : null;

        private static string Title(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);

        [GeneratedRegex("^Failed to bind parameter \"(?:.* )?(\\w+)\" from")]
        private static partial Regex Parameter();
    }
}
