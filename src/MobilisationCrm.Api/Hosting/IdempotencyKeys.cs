using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using MobilisationCrm.Accounts;
using MobilisationCrm.KeyedRequests;

namespace MobilisationCrm.Hosting;

/// <summary>The answer holds what is shown this once, so it is not kept for whoever asks again.</summary>
internal sealed class SecretAnswer;

/// <summary>The request holds a password, of which not even a fingerprint is kept: its Idempotency-Key is not looked at.</summary>
internal sealed class SecretRequest;

/// <summary>
/// Lets a caller that got no answer send a POST again without fear: with the same Idempotency-Key the work is done once and its answer is
/// given again. A request that was refused has changed nothing, so its key is free.
/// </summary>
internal sealed partial class IdempotencyKeys(RequestDelegate next, ILogger<IdempotencyKeys> log)
{
    public const string Header = "Idempotency-Key";
    private const int Longest = 255;

    public Task InvokeAsync(HttpContext http, CurrentAccount current)
    {
        var isMeant =
            HttpMethods.IsPost(http.Request.Method)
            && current.Id is not null
            && http.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<SecretRequest>() is null
            && http.Request.Path.StartsWithSegments("/api/v1");
        return isMeant && http.Request.Headers.TryGetValue(Header, out var key) ? OnceAsync(http, Read(key)) : next(http);
    }

    private async Task OnceAsync(HttpContext http, string key)
    {
        var ledger = http.RequestServices.GetRequiredService<KeyedRequestLedger>();
        if (await ledger.BeginAsync(key, await FingerprintAsync(http), http.RequestAborted) is { } answered)
        {
            await ReplayAsync(http.Response, answered);
            return;
        }

        var body = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        var hasAnswered = false;
        try
        {
            await next(http);
            hasAnswered = http.Response.StatusCode < StatusCodes.Status400BadRequest;
        }
        finally
        {
            http.Response.Body = body;
            await SettleAsync(http, ledger, hasAnswered, answer);
        }

        answer.Position = 0;
        await answer.CopyToAsync(body, http.RequestAborted);
    }

    // Kept before it is sent. Without the database the work stands noted as done, or the key is free after a minute.
    private async Task SettleAsync(HttpContext http, KeyedRequestLedger ledger, bool hasAnswered, MemoryStream answer)
    {
        var response = http.Response;
        try
        {
            if (!hasAnswered)
                await ledger.ReleaseAsync();
            else if (http.GetEndpoint()!.Metadata.GetMetadata<SecretAnswer>() is not null)
                await ledger.AnswerAsync(null, null, null, null, null);
            else
                await ledger.AnswerAsync(
                    response.StatusCode,
                    response.ContentType,
                    response.Headers.Location.FirstOrDefault(),
                    response.Headers.ETag.FirstOrDefault(),
                    answer.Length > 0 ? answer.ToArray() : null
                );
        }
        catch (Exception fault)
        {
            LogNotKept(log, fault);
        }
    }

    private static async Task ReplayAsync(HttpResponse response, KeyedRequest answered)
    {
        response.StatusCode = answered.Status!.Value;
        response.ContentType = answered.ContentType;
        response.Headers.Location = answered.Location;
        response.Headers.ETag = answered.ETag;
        response.Headers["Idempotent-Replayed"] = "true";
        if (answered.Body is { } body)
            await response.Body.WriteAsync(body);
    }

    // The draft has the key in quotes, as a string of RFC 9651; most clients send it bare.
    private static string Read(StringValues values)
    {
        var key = values is [{ } one] ? one.Trim() : "";
        if (key is ['"', .. var quoted, '"'])
            key = quoted;
        if (key.Length is 0 or > Longest || !key.All(c => c is > ' ' and <= '~'))
            throw new BadHttpRequestException($"{Header} is one value of 1 to {Longest} visible ASCII characters.");
        return key;
    }

    private static async Task<string> FingerprintAsync(HttpContext http)
    {
        var request = http.Request;
        request.EnableBuffering();
        var body = await SHA256.HashDataAsync(request.Body, http.RequestAborted);
        request.Body.Position = 0;
        var target = $"{request.Path}{request.QueryString} {request.ContentType} {Convert.ToHexStringLower(body)}";
        return KeyedRequestLedger.DigestOf(Encoding.UTF8.GetBytes(target));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of a request with an Idempotency-Key could not be noted")]
    private static partial void LogNotKept(ILogger logger, Exception fault);
}
