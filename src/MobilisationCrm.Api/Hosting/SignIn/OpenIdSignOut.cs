using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Signs people out at the organisation's provider as well, where it offers it (OpenID Connect RP-Initiated Logout 1.0): else one press of
/// its button would sign in whoever sits there next.
/// </summary>
internal sealed partial class OpenIdSignOut(
    IOptionsMonitor<OpenIdConnectOptions> openId,
    IOptions<AccountOptions> accounts,
    IOptions<SiteOptions> site,
    IDataProtectionProvider protection,
    ILogger<OpenIdSignOut> log
)
{
    // Whoever signs out does not wait long for a provider that is away.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly IDataProtector _protector = protection.CreateProtector("MobilisationCrm.ProviderToken.v1");

    /// <summary>The provider's ID token as a session keeps it.</summary>
    public string? Keep(string? token) => token is null ? null : _protector.Protect(token);

    /// <summary>Says in Location where the browser signs out at the provider; nothing for a sign-in here.</summary>
    public async Task LeadAsync(HttpContext http, string? kept)
    {
        if (kept is null || !accounts.Value.OpenId.IsOn)
            return;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
            patience.CancelAfter(Patience);
            var options = openId.Get(OpenIdSignIn.SchemeName);
            var provider = await options.ConfigurationManager!.GetConfigurationAsync(patience.Token);
            if (string.IsNullOrEmpty(provider.EndSessionEndpoint))
                return;
            http.Response.Headers.Location = QueryHelpers.AddQueryString(
                provider.EndSessionEndpoint,
                new Dictionary<string, string?>
                {
                    [OpenIdConnectParameterNames.IdTokenHint] = _protector.Unprotect(kept),
                    [OpenIdConnectParameterNames.ClientId] = options.ClientId,
                    [OpenIdConnectParameterNames.PostLogoutRedirectUri] = $"{site.Value.PublicUrl.TrimEnd('/')}/",
                }
            );
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested && IsForeseen(fault))
        {
            LogNotLed(log, fault.Message);
        }
    }

    private static bool IsForeseen(Exception fault) =>
        fault is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException or CryptographicException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody signed out here, and not at the provider: {Why}")]
    private static partial void LogNotLed(ILogger logger, string why);
}
