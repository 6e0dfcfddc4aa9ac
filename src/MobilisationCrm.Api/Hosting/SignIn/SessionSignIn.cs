using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Signs a person in by the session's cookie. Session, account and role are looked up with each request, so what was ended or taken away is
/// gone at once.
/// </summary>
internal sealed class SessionSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Sessions sessions
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { } secret || IsOpen(Context))
            return AuthenticateResult.NoResult();
        if (await sessions.FindAsync(secret, Context.RequestAborted) is not { } session)
            return AuthenticateResult.Fail("The session has ended.");
        Context.Features.Set(session);
        var caller = Claims.Of(session.AccountId, session.Name, session.Role, session.Language, Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme.Name));
    }

    // Where anybody may ask, the database is not asked who it is: health is told, and the app served, while it is away.
    private static bool IsOpen(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}

/// <summary>What the program knows of a caller: key, name, role and language of the account.</summary>
internal static class Claims
{
    public const string Language = "language";

    public static ClaimsPrincipal Of(Guid id, string name, Role role, string language, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, id.ToString()),
                    new Claim(ClaimTypes.GivenName, name),
                    new Claim(ClaimTypes.Role, role.ToString()),
                    new Claim(Language, language),
                ],
                scheme
            )
        );
}

/// <summary>The cookies of a session: its secret, and what proves that a write comes from a page of ours.</summary>
internal static class SessionCookie
{
    public const string Antiforgery = "XSRF-TOKEN";

    /// <summary>The secret; null without one.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[OpenApi.Session] is { Length: > 0 } secret ? secret : null;

    /// <summary>
    /// What a write must bring in its header. It follows from the secret, so that no other site, nor a sibling that sets cookies, knows one
    /// that fits.
    /// </summary>
    public static string TokenOf(string secret) => ApiKeys.HashOf($"{Antiforgery} {secret}");

    /// <summary>Hands a browser its session.</summary>
    /// <exception cref="RuleException">https-needed: the browser would throw it away.</exception>
    public static void Write(HttpContext http, string secret)
    {
        if (IsForHttpsAlone(http) && !http.Request.IsHttps && !Proxies.IsThisMachine(http.Request.Host))
            throw new RuleException(
                RuleCode.HttpsNeeded,
                $"Signing in needs HTTPS, and this came by plain HTTP from {http.Connection.RemoteIpAddress}. "
                    + "Where that is a proxy with a certificate, name it in Proxies:Known and have it send X-Forwarded-Proto."
            );
        http.Response.Cookies.Append(OpenApi.Session, secret, Options(http, isScripts: false));
        WriteToken(http, secret);
    }

    /// <summary>Gives a page the token that it has lost.</summary>
    public static void ReplaceLostToken(HttpContext http)
    {
        if (Read(http.Request) is { } secret && http.Request.Cookies[Antiforgery] != TokenOf(secret))
            WriteToken(http, secret);
    }

    public static void Delete(HttpContext http)
    {
        http.Response.Cookies.Delete(OpenApi.Session, Options(http, isScripts: false));
        http.Response.Cookies.Delete(Antiforgery, Options(http, isScripts: true));
    }

    private static void WriteToken(HttpContext http, string secret) =>
        http.Response.Cookies.Append(Antiforgery, TokenOf(secret), Options(http, isScripts: true));

    // The demo runs without a certificate; nothing else does.
    private static bool IsForHttpsAlone(HttpContext http) =>
        !http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();

    private static CookieOptions Options(HttpContext http, bool isScripts) =>
        new()
        {
            HttpOnly = !isScripts,
            Secure = IsForHttpsAlone(http) || http.Request.IsHttps,
            // Other sites cannot send it along: no request of theirs acts in a staff member's name.
            SameSite = SameSiteMode.Strict,
            MaxAge = AccountSession.Longest,
            Path = "/",
        };
}
