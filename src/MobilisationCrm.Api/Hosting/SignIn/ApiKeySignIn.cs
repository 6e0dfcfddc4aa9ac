using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Hosting;

/// <summary>Signs another program in by "Authorization: Bearer …" in the name of the key's account.</summary>
internal sealed partial class ApiKeySignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeys keys
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Prefix = "Bearer ";
    private bool _hasExpired;

    public static bool IsUsedBy(HttpContext http) =>
        http.Request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        var found = await keys.FindAsync(secret, Context.RequestAborted);
        if (found is { Account: { } account, Key: { } key })
        {
            Context.Features.Set(key);
            var caller = Claims.Of(account.Id, account.DisplayName, account.Role, account.Language, Scheme.Name);
            return AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme.Name));
        }

        _hasExpired = found.Key is not null;
        LogRefused(Logger, found.Key?.Name ?? "unknown", Context.Connection.RemoteIpAddress?.ToString());
        return AuthenticateResult.Fail(_hasExpired ? "The key has expired." : "Unknown key.");
    }

    // RFC 6750, 3.1.
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        if (_hasExpired)
            await ApiConventions.Refusal(401, "api-key-expired", "This key has expired. Ask an administrator for another one.").ExecuteAsync(Context);
        else
            await base.HandleChallengeAsync(properties);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A key of another program was refused: {Key}, from {Address}")]
    private static partial void LogRefused(ILogger logger, string key, string? address);
}
