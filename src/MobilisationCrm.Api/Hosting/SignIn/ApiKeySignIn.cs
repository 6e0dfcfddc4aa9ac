using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Hosting;

/// <summary>Signs another program in by "Authorization: Bearer …" in the name of the key's account.</summary>
internal sealed class ApiKeySignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeys keys
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Prefix = "Bearer ";

    public static bool IsUsedBy(HttpContext http) =>
        http.Request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        return await keys.AccountOfAsync(secret, Context.RequestAborted) is { } account
            ? AuthenticateResult.Success(
                new AuthenticationTicket(
                    Claims.Of(account.Id, account.DisplayName, account.Role, account.Language, Scheme.Name),
                    Scheme.Name
                )
            )
            : AuthenticateResult.Fail("Unknown key.");
    }
}
