using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Accounts;

internal static class SessionEndpoints
{
    public static void MapSession(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session").WithMetadata(new OpenWithoutSecondFactor());
        session.MapPost("", SignIn).WithName(nameof(SignIn)).AllowAnonymous().RequireRateLimiting(Policies.Guessable).SignsInLocally();
        session
            .MapPost("/first-administrator", MakeFirstAdministrator)
            .WithName(nameof(MakeFirstAdministrator))
            .AllowAnonymous()
            .RequireRateLimiting(Policies.Guessable)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        session.MapGet("", GetSession).WithName(nameof(GetSession));
        session.MapPatch("", EditSession).WithName(nameof(EditSession));
        session.MapDelete("", SignOut).WithName(nameof(SignOut));
        session
            .MapPost("/confirmation", ConfirmIdentity)
            .WithName(nameof(ConfirmIdentity))
            .SignsInLocally()
            .WithMetadata(new SecretRequest())
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        session.MapGet("/sessions", ListSessions).WithName(nameof(ListSessions));
        session.MapDelete("/sessions", EndSessions).WithName(nameof(EndSessions));
        session.MapDelete("/sessions/{id:guid}", EndSession).WithName(nameof(EndSession));
    }

    /// <summary>
    /// Signs in; the session is a cookie, another (XSRF-TOKEN) holds what each write must bring in the header X-XSRF-TOKEN. After ten wrong
    /// passwords each try has to wait longer.
    /// </summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> SignIn(
        SignInRequest request,
        SignInCheck signIns,
        Sessions sessions,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var attempt = await signIns.TryAsync(request.Email, request.Password, request.Code, Callers.Of(http), cancellation);
        if (attempt.Account is not { } account)
        {
            await Callers.NoteAsync(http, request.Email, attempt);
            return SignInAnswers.Refused(attempt, http);
        }

        await Callers.BeginAsync(http, sessions, account, attempt.HasSecondFactor ? "SecondFactor" : "Password", cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Makes the first administrator by the link of the log; works once, while there is no account.</summary>
    internal static async Task<NoContent> MakeFirstAdministrator(
        FirstAdministratorRequest request,
        FirstAdministrator first,
        AccountCommands accounts,
        CancellationToken cancellation
    )
    {
        await first.MakeAsync(request, accounts, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Who is signed in.</summary>
    internal static async Task<Results<Ok<SessionDetail>, NotFound>> GetSession(
        CurrentAccount current,
        AccountQueries accounts,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        SessionCookie.ReplaceLostToken(http);
        return ApiConventions.OkOrNotFound(await accounts.FindSessionAsync(current.Id!.Value, cancellation));
    }

    /// <summary>Sets language, zone and mail of the signed-in account.</summary>
    internal static async Task<NoContent> EditSession(EditSessionRequest request, AccountCommands accounts, CancellationToken cancellation)
    {
        await accounts.EditOwnAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>
    /// Signs out; copies of the cookie are dead, too. Where the organisation's provider signed the holder in and offers to end that as
    /// well, Location is the address of it that the browser opens next.
    /// </summary>
    internal static async Task<NoContent> SignOut(
        Sessions sessions,
        OpenIdSignOut provider,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        if (SessionCookie.Read(http.Request) is { } secret)
        {
            await provider.LeadAsync(http, await sessions.ProviderTokenAsync(secret, cancellation));
            await sessions.EndAsync(secret, cancellation);
        }

        SessionCookie.Delete(http);
        return TypedResults.NoContent();
    }

    /// <summary>Proves again who is signed in; for a quarter of an hour what is dear may be done.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> ConfirmIdentity(
        ConfirmIdentityRequest request,
        CurrentAccount current,
        AccountQueries accounts,
        SignInCheck signIns,
        Sessions sessions,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var me = await accounts.FindAsync(current.Id!.Value, cancellation);
        var attempt = await signIns.TryAsync(me!.Email, request.Password, request.Code, Callers.Of(http), cancellation);
        if (attempt.Account is null)
        {
            await Callers.NoteAsync(http, me.Email, attempt);
            return SignInAnswers.NotConfirmed(attempt, "password", http);
        }

        if (current.Session is { } session)
            await sessions.ConfirmAsync(session.Id, attempt.HasSecondFactor, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Sessions of one's own account, the newest first.</summary>
    internal static async Task<Ok<IReadOnlyList<SessionItem>>> ListSessions(
        CurrentAccount current,
        Sessions sessions,
        CancellationToken cancellation
    ) => TypedResults.Ok(await sessions.ListAsync(current.Id!.Value, current.Session?.Id, cancellation));

    /// <summary>Ends one of one's own sessions.</summary>
    internal static async Task<Results<NoContent, NotFound>> EndSession(
        Guid id,
        CurrentAccount current,
        Sessions sessions,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await sessions.EndAsync(current.Id!.Value, id, cancellation));

    /// <summary>Ends all one's own sessions, this one included; Location as with signing out.</summary>
    internal static async Task<NoContent> EndSessions(
        CurrentAccount current,
        Sessions sessions,
        OpenIdSignOut provider,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        if (SessionCookie.Read(http.Request) is { } secret)
            await provider.LeadAsync(http, await sessions.ProviderTokenAsync(secret, cancellation));
        await sessions.EndAllAsync(current.Id!.Value, cancellation);
        SessionCookie.Delete(http);
        return TypedResults.NoContent();
    }
}
