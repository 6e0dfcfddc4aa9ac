using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Signs people in by the organisation's provider: OpenID Connect, authorization code with PKCE. What the provider says begins a session of
/// this program's own; of the provider's tokens the one that signs out is kept, and nothing else.
/// </summary>
internal static class OpenIdSignIn
{
    public const string SchemeName = "OpenId";

    /// <summary>Where the provider sends people back to.</summary>
    public const string Callback = "/api/v1/session/openid/callback";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Knows the provider, where the configuration names one.</summary>
    public static AuthenticationBuilder AddProvider(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[$"{AccountOptions.Section}:OpenId:Authority"]))
            return authentication;
        authentication
            .Services.AddOptions<OpenIdConnectOptions>(SchemeName)
            .Configure<IOptions<AccountOptions>, IOptions<SiteOptions>, IHostEnvironment>(
                (openId, accounts, site, host) =>
                {
                    Configure(openId, accounts.Value.OpenId, site.Value.PublicUrl);
                    ConfigureCookies(openId, host);
                }
            );
        return authentication.AddOpenIdConnect(SchemeName, _ => { });
    }

    /// <summary>
    /// Sends a browser to the provider, which sends it back to a page of ours. While the provider is away that page is opened at once,
    /// with the reason.
    /// </summary>
    public static async Task<IResult> SendAsync(HttpContext http, OpenIdConnectChallengeProperties asked)
    {
        try
        {
            await http.ChallengeAsync(SchemeName, asked);
            return TypedResults.Empty;
        }
        catch (Exception away) when (away is InvalidOperationException or IOException or HttpRequestException)
        {
            // The provider's metadata are read when they are first needed.
            return TypedResults.Redirect(OpenIdReturn.Refuse(http, asked.RedirectUri, ProviderFault.Away, away.Message));
        }
    }

    private static void ConfigureCookies(OpenIdConnectOptions openId, IHostEnvironment host)
    {
        foreach (var cookie in new[] { openId.CorrelationCookie, openId.NonceCookie })
        {
            // The provider sends the browser back by a link of another site, with which strict cookies do not go along.
            cookie.SameSite = SameSiteMode.Lax;
            // As the session's own: the demo alone runs without a certificate.
            cookie.SecurePolicy = host.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        }

        openId.CorrelationCookie.Name = $"{OpenApi.Session}-provider-";
        openId.NonceCookie.Name = $"{OpenApi.Session}-nonce-";
    }

    private static void Configure(OpenIdConnectOptions openId, OpenIdOptions provider, string publicUrl)
    {
        (openId.Authority, openId.ClientId, openId.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        openId.RequireHttpsMetadata = !provider.IsOnThisMachine;
        openId.ResponseType = OpenIdConnectResponseType.Code;
        openId.ResponseMode = OpenIdConnectResponseMode.Query;
        openId.CallbackPath = Callback;
        openId.BackchannelTimeout = Patience;
        openId.DisableTelemetry = true;
        // Handed on to the session that begins; kept in no cookie.
        openId.SaveTokens = true;
        openId.Scope.Add("email");

        // Claims keep the names that the provider gives them; some providers tell address and roles only when they are asked for them.
        openId.MapInboundClaims = false;
        openId.GetClaimsFromUserInfoEndpoint = true;
        openId.ClaimActions.Clear();
        foreach (var claim in new[] { "email", "email_verified", "name", provider.RoleClaim }.Where(c => c.Length > 0))
            openId.ClaimActions.MapJsonKey(claim, claim);

        // The address that is registered with the provider, whatever name a proxy asks by.
        openId.Events.OnRedirectToIdentityProvider = asked =>
        {
            asked.ProtocolMessage.RedirectUri = $"{publicUrl.TrimEnd('/')}{Callback}";
            return Task.CompletedTask;
        };
        openId.Events.OnTicketReceived = OpenIdReturn.TakeAsync;
        openId.Events.OnAccessDenied = denied =>
        {
            var page = denied.Properties?.RedirectUri;
            denied.Response.Redirect(OpenIdReturn.Refuse(denied.HttpContext, page, ProviderFault.Refused, "access_denied"));
            denied.HandleResponse();
            return Task.CompletedTask;
        };
        openId.Events.OnRemoteFailure = failed =>
        {
            var (fault, why) = (OpenIdReturn.FaultOf(failed.Failure!), failed.Failure!.Message);
            failed.Response.Redirect(OpenIdReturn.Refuse(failed.HttpContext, failed.Properties?.RedirectUri, fault, why));
            failed.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
