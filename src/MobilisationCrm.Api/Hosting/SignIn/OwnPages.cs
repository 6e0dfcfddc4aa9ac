using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A write that a cookie vouches for must come from a page of ours: it brings the token of the cookie XSRF-TOKEN in the header
/// X-XSRF-TOKEN, and names no other origin. SameSite alone lets a sibling host post.
/// </summary>
internal sealed partial class OwnPages(RequestDelegate next, IOptions<SiteOptions> site, ILogger<OwnPages> log)
{
    public const string Header = "X-XSRF-TOKEN";

    /// <summary>Has Swagger UI send the header, too.</summary>
    public const string SwaggerHeader = $$"""(request) => { const token = document.cookie.match(/(?:^|; ){{SessionCookie.Antiforgery}}=([^;]*)/); if (token) request.headers["{{Header}}"] = token[1]; return request; }""";

    private readonly string _origin = new Uri(site.Value.PublicUrl).GetLeftPart(UriPartial.Authority);

    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsMeant(http.Request) || IsOurs(http.Request) && HasToken(http))
        {
            await next(http);
            return;
        }

        LogRefused(log, http.Request.Method, http.GetEndpoint()?.DisplayName, http.Request.Headers.Origin);
        await ApiConventions
            .Refusal(403, "antiforgery-failed", "This request does not come from a page of this program. Load the page again.")
            .ExecuteAsync(http);
    }

    // A key of a program is sent by no browser on its own. Missions and calendar programs have no session.
    private static bool IsMeant(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && !HttpMethods.IsOptions(request.Method)
        && !ApiKeySignIn.IsUsedBy(request.HttpContext)
        && (request.Path.StartsWithSegments("/api") || request.HttpContext.Features.Get<OpenSession>() is not null);

    private bool IsOurs(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
            return origin == _origin || origin == $"{request.Scheme}://{request.Host}";
        // Browsers name the origin with every write; what else sends none is no browser.
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    // The page of jobs is protected by the framework's own tokens, which its scripts know. Where anybody may ask, there is no session.
    private static bool HasToken(HttpContext http)
    {
        if (http.Features.Get<OpenSession>() is null || !http.Request.Path.StartsWithSegments("/api"))
            return true;
        var expected = Encoding.ASCII.GetBytes(SessionCookie.TokenOf(SessionCookie.Read(http.Request)!));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(http.Request.Headers[Header].ToString()));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A write that comes from no page of ours was refused: {Method} {Endpoint}, origin {Origin}")]
    private static partial void LogRefused(ILogger logger, string method, string? endpoint, string? origin);
}
