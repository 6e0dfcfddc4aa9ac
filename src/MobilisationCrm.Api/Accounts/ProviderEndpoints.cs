using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Accounts;

internal static class ProviderEndpoints
{
    public static void MapProvider(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session").WithMetadata(new OpenWithoutSecondFactor());
        session.MapGet("/ways", GetSignInWays).WithName(nameof(GetSignInWays)).AllowAnonymous();
        session
            .MapGet("/openid", SignInByProvider)
            .WithName(nameof(SignInByProvider))
            .Produces(StatusCodes.Status302Found)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AllowAnonymous()
            .RequireRateLimiting(Policies.Guessable);
        session
            .MapGet("/openid/confirmation", ConfirmByProvider)
            .WithName(nameof(ConfirmByProvider))
            .Produces(StatusCodes.Status302Found)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>How people may sign in to this installation.</summary>
    internal static Ok<SignInWays> GetSignInWays(IOptions<AccountOptions> options) =>
        TypedResults.Ok(new SignInWays(options.Value.LocalSignIn, options.Value.OpenId is { IsOn: true } provider ? provider.Name : null));

    /// <summary>
    /// Sends a browser to the organisation's provider of sign-ins (OpenID Connect), and back to a page of the app. Behind its hash mark
    /// (provider=…) the page is told why nobody was signed in.
    /// </summary>
    internal static async Task<IResult> SignInByProvider(
        string? page,
        IOptions<AccountOptions> options,
        Sessions sessions,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        if (!options.Value.OpenId.IsOn)
            return TypedResults.NotFound();
        if (page is not null && !IsOurs(page))
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["page"] = ["A page of the app begins with a slash, and names no other site."] },
                extensions: new Dictionary<string, object?> { ["code"] = "invalid-value" }
            );
        var asked = new OpenIdConnectChallengeProperties { RedirectUri = page ?? "/" };
        // Strict cookies do not come back with the browser.
        if (SessionCookie.Read(http.Request) is { } secret && await sessions.FindAsync(secret, cancellation) is { } former)
            OpenIdReturn.RememberFormer(asked.Items, former.Id);
        return await OpenIdSignIn.SendAsync(http, asked);
    }

    /// <summary>
    /// Sends the signed-in browser to the provider, to prove again who it is; for a quarter of an hour what is dear may be done.
    /// </summary>
    internal static async Task<IResult> ConfirmByProvider(IOptions<AccountOptions> options, CurrentAccount current, HttpContext http)
    {
        if (!options.Value.OpenId.IsOn || current.Session is not { } session)
            return TypedResults.NotFound();
        var asked = new OpenIdConnectChallengeProperties
        {
            RedirectUri = "/confirmed",
            Prompt = "login",
            MaxAge = TimeSpan.Zero,
        };
        OpenIdReturn.RememberProving(asked.Items, session);
        return await OpenIdSignIn.SendAsync(http, asked);
    }

    // Browsers read a backslash as a slash, leave tabs and line ends out, and take two slashes for another site.
    private static bool IsOurs(string page) =>
        page.Length is > 0 and <= Lengths.Paragraph
        && page[0] == '/'
        && !page.StartsWith("//", StringComparison.Ordinal)
        && !page.Any(c => c is '\\' or '#' || char.IsControl(c));
}
