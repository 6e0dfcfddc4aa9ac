using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;

namespace MobilisationCrm.Hosting;

/// <summary>How much memory answers may take that many read.</summary>
internal sealed class KeptAnswerOptions
{
    public const string Section = "KeptAnswers";

    /// <summary>Megabytes on this node; 0 keeps none.</summary>
    [Range(0, 4096)]
    public int Megabytes { get; init; } = 64;
}

/// <summary>
/// Holds answers about a campaign as bytes, until something changes that they show. Who has the answer already is told so in a few bytes.
/// </summary>
internal sealed class KeptAnswers(IOptions<KeptAnswerOptions> options, IOptions<JsonOptions> json) : IDisposable
{
    private readonly MemoryCache _answers = new(
        new MemoryCacheOptions { SizeLimit = options.Value.Megabytes * 1024L * 1024, CompactionPercentage = 0.25 }
    );

    // Of many who ask for the same at once, one works it out. Others wait for no more than a few milliseconds.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<object?> AnswerAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next, bool isPersonal)
    {
        var http = call.HttpContext;
        var services = http.RequestServices;
        // Before the answer is worked out: what changes meanwhile has a newer name.
        var moment = await services
            .GetRequiredService<CampaignMoments>()
            .FindAsync((string)http.Request.RouteValues["campaign"]!, http.RequestAborted);
        if (moment is null)
            return await next(call);
        var key = KeyOf(http, moment, services.GetRequiredService<CurrentAccount>(), isPersonal);
        var tag = $"W/\"{key}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (_answers.TryGetValue(key, out Kept? kept))
            return kept!.Result();
        if (options.Value.Megabytes == 0)
            return await next(call);
        var turn = _turns[(uint)key.GetHashCode() % _turns.Length];
        await turn.WaitAsync(http.RequestAborted);
        try
        {
            return _answers.TryGetValue(key, out kept) ? kept!.Result() : Keep(key, await next(call));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        _answers.Dispose();
        foreach (var turn in _turns)
            turn.Dispose();
    }

    // Whoever may not read the same never shares an answer: the role is in the key, and where the answer is about the account, that too,
    // with the language in which it reads.
    private static string KeyOf(HttpContext http, string moment, CurrentAccount current, bool isPersonal)
    {
        var reader = isPersonal || http.Request.Query.ContainsKey("owner") ? $"{current.Id} {current.Language}" : "";
        var build = typeof(KeptAnswers).Module.ModuleVersionId;
        var all = $"{http.Request.Path}{http.Request.QueryString}|{moment}|{current.Role}|{reader}|{build}";
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)), 0, 16);
    }

    private object? Keep(string key, object? result)
    {
        var kept = ApiConventions.Chosen(result) switch
        {
            FileContentHttpResult file => new Kept(file.FileContents.ToArray(), file.ContentType, file.FileDownloadName),
            IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK } and IValueHttpResult { Value: { } value } => new Kept(
                JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json.Value.SerializerOptions),
                "application/json; charset=utf-8",
                null
            ),
            _ => null,
        };
        if (kept is null)
            return result;
        _answers.Set(
            key,
            kept,
            new MemoryCacheEntryOptions { Size = kept.Bytes.Length, SlidingExpiration = TimeSpan.FromMinutes(10) }
        );
        return kept.Result();
    }

    private sealed record Kept(byte[] Bytes, string ContentType, string? FileName)
    {
        public IResult Result() => TypedResults.Bytes(Bytes, ContentType, FileName);
    }
}

internal static class KeptAnswerConventions
{
    /// <summary>
    /// The answer is about the campaign of the route and is held until something changes that it may show. It carries an ETag.
    /// </summary>
    /// <param name="endpoint">A read.</param>
    /// <param name="isPersonal">Two readers with the same rights are answered differently.</param>
    public static RouteHandlerBuilder Kept(this RouteHandlerBuilder endpoint, bool isPersonal = false) =>
        endpoint
            .AddEndpointFilter(
                (call, next) =>
                    new(call.HttpContext.RequestServices.GetRequiredService<KeptAnswers>().AnswerAsync(call, next, isPersonal))
            )
            .Produces(StatusCodes.Status304NotModified);
}
