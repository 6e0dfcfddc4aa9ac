using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Hosting;

/// <summary>
/// What happens when a browser comes back from the provider: a session begins, or the holder of one has proved anew who it is. A page
/// of ours is opened in any case; the part behind the hash mark says why nobody was signed in.
/// </summary>
internal static partial class OpenIdReturn
{
    // What goes to the provider and back, encrypted: the session that ends with the next; or the one whose holder is asked, and whose.
    private const string Former = "former-session";
    private const string Proving = "proving-session";
    private const string ProvingAccount = "proving-account";

    /// <summary>What the sign-in of a browser brings back.</summary>
    public static void RememberFormer(IDictionary<string, string?> items, Guid session) => items[Former] = $"{session}";

    /// <summary>What the proof of a session's holder brings back.</summary>
    public static void RememberProving(IDictionary<string, string?> items, OpenSession session) =>
        (items[Proving], items[ProvingAccount]) = ($"{session.Id}", $"{session.AccountId}");

    public static async Task TakeAsync(TicketReceivedContext ticket)
    {
        var http = ticket.HttpContext;
        var identity = IdentityOf(ticket.Principal!, http.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value.OpenId);
        var fault = ticket.Properties!.Items.ContainsKey(Proving)
            ? await ProveAsync(ticket, identity)
            : await SignInAsync(ticket, identity);
        var page = ticket.ReturnUri!;
        if (fault is not null)
            await http
                .RequestServices.GetRequiredService<AuditTrail>()
                .SignInRefusedAsync(identity.Email ?? identity.Name ?? "", $"{fault}", CancellationToken.None);
        http.Response.Redirect(fault is { } why ? Refuse(http, page, why, $"subject {identity.Subject}") : page);
        ticket.HandleResponse();
    }

    /// <summary>Writes down why nobody is signed in; gives the page that says so.</summary>
    public static string Refuse(HttpContext http, string? page, ProviderFault fault, string why)
    {
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OpenIdReturn));
        LogRefused(log, fault, why.ReplaceLineEndings(" ").Cut(Lengths.Paragraph), Callers.Of(http).Address);
        return $"{page ?? "/"}#provider={fault}";
    }

    /// <summary>What a failure of the protocol means to the person who waits.</summary>
    public static ProviderFault FaultOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is HttpRequestException or IOException or OperationCanceledException)
                return ProviderFault.Away;
        return failure switch
        {
            // A code that was used, or is too old; a nonce, or a state, of another browser.
            OpenIdConnectProtocolException { Data: var told } when told["error"] as string == "invalid_grant" => ProviderFault.Stale,
            OpenIdConnectProtocolInvalidNonceException => ProviderFault.Stale,
            OpenIdConnectProtocolException => ProviderFault.Refused,
            AuthenticationFailureException => ProviderFault.Stale,
            _ => ProviderFault.Refused,
        };
    }

    private static async Task<ProviderFault?> SignInAsync(TicketReceivedContext ticket, ProvidedIdentity identity)
    {
        var http = ticket.HttpContext;
        var (account, fault) = await FindAsync(http, identity);
        if (account is null)
            return fault;
        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        if (ticket.Properties!.Items.TryGetValue(Former, out var former))
            await sessions.EndAsync(Guid.Parse(former!), http.RequestAborted);
        var token = ticket.Properties.GetTokenValue(OpenIdConnectParameterNames.IdToken);
        var kept = http.RequestServices.GetRequiredService<OpenIdSignOut>().Keep(token);
        await Callers.BeginAsync(http, sessions, account, "Provider", http.RequestAborted, kept);
        return null;
    }

    private static async Task<ProviderSignInResult> FindAsync(HttpContext http, ProvidedIdentity identity)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<ProviderSignIn>().FindAsync(identity, http.RequestAborted);
        }
        catch (DbUpdateException)
        {
            // The same person came twice at once, or somebody changed the account meanwhile.
            return new(null, ProviderFault.Stale);
        }
        catch (RuleException)
        {
            // An address that no account here can have.
            return new(null, ProviderFault.Refused);
        }
    }

    private static async Task<ProviderFault?> ProveAsync(TicketReceivedContext ticket, ProvidedIdentity identity)
    {
        var (http, asked) = (ticket.HttpContext, ticket.Properties!.Items);
        var known = await http.RequestServices.GetRequiredService<ProviderSignIn>().KnownAsync(identity);
        if ($"{known?.Id}" != asked[ProvingAccount])
            return ProviderFault.NoAccount;
        if (!IsProvedNow(ticket.Principal!))
            return ProviderFault.Stale;
        await http
            .RequestServices.GetRequiredService<Sessions>()
            .ConfirmAsync(Guid.Parse(asked[Proving]!), hasSecondFactor: true, http.RequestAborted);
        return null;
    }

    // By the provider's own clock: a provider that pays no heed to max_age tells of a proof of long ago.
    private static bool IsProvedNow(ClaimsPrincipal person) =>
        Seconds(person, "iat") is { } told
        && Seconds(person, "auth_time") is { } proved
        && told - proved < AccountSession.Fresh.TotalSeconds;

    private static long? Seconds(ClaimsPrincipal person, string claim) =>
        long.TryParse(person.FindFirstValue(claim), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private static ProvidedIdentity IdentityOf(ClaimsPrincipal person, OpenIdOptions provider) =>
        new(
            person.FindFirstValue("iss")!,
            person.FindFirstValue("sub")!,
            person.FindFirstValue("email"),
            bool.TryParse(person.FindFirstValue("email_verified"), out var isVerified) && isVerified,
            person.FindFirstValue("name"),
            [.. person.FindAll(provider.RoleClaim).Select(c => c.Value)]
        );

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in by the provider ended as {Fault} ({Why}), from {Address}")]
    private static partial void LogRefused(ILogger logger, ProviderFault fault, string why, string address);
}
