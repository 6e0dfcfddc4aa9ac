using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Accounts;

internal static class PasswordEndpoints
{
    public static void MapPasswords(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/session").WithTags("Session").WithMetadata(new OpenWithoutSecondFactor());
        own.MapPost("/password", ChangePassword)
            .WithName(nameof(ChangePassword))
            .SignsInLocally()
            .WithMetadata(new SecretRequest())
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        own.MapPost("/email", ChangeEmail)
            .WithName(nameof(ChangeEmail))
            .WithMetadata(new SensitiveAct())
            .ProducesProblem(StatusCodes.Status403Forbidden);
        var links = api.MapGroup("").WithTags("Session").AllowAnonymous().RequireRateLimiting(Policies.Guessable);
        links.MapPost("/password-reset", RequestPasswordReset).WithName(nameof(RequestPasswordReset)).SignsInLocally();
        links
            .MapPost("/password-reset/{token}", ResetPassword)
            .WithName(nameof(ResetPassword))
            .SignsInLocally()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        links
            .MapPost("/email-change/{token}", TakeEmail)
            .WithName(nameof(TakeEmail))
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Changes one's own password; all other sessions end, and this one goes on under a new cookie.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> ChangePassword(
        ChangePasswordRequest request,
        CurrentAccount current,
        AccountQueries accounts,
        SignInCheck signIns,
        PasswordCommands passwords,
        Sessions sessions,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var me = await accounts.FindAsync(current.Id!.Value, cancellation);
        var attempt = await signIns.TryPasswordAsync(me!.Email, request.Current, Callers.Of(http), cancellation);
        if (attempt.Account is not { } account)
        {
            await Callers.NoteAsync(http, me.Email, attempt);
            return SignInAnswers.NotConfirmed(attempt, "current", http);
        }

        await passwords.ChangeAsync(account, request.New, cancellation);
        if (current.Session is { } session)
            await Callers.BeginAsync(http, sessions, account, session.HasSecondFactor ? "SecondFactor" : "Password", cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>
    /// Asks for another address to sign in with: a link is mailed there, which takes it. After ten letters each has to wait longer.
    /// </summary>
    internal static async Task<Results<Accepted, ProblemHttpResult>> ChangeEmail(
        ChangeEmailRequest request,
        CurrentAccount current,
        UserManager<Account> accounts,
        PasswordCommands passwords,
        SignInDelays delays,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        if (await delays.BeginAsync(SignInDelays.KeyOfLetters(current.Id!.Value), cancellation) is { } wait)
            return SignInAnswers.Delayed(wait, http);
        var account = await accounts.FindByIdAsync($"{current.Id}");
        await passwords.AskForEmailAsync(account!, request.Email, cancellation);
        return TypedResults.Accepted((string?)null);
    }

    /// <summary>Asks for a letter with a link to choose another password; the answer is the same for any address.</summary>
    internal static Accepted RequestPasswordReset(RequestPasswordResetRequest request, PasswordResets resets)
    {
        resets.Ask(request.Email);
        return TypedResults.Accepted((string?)null);
    }

    /// <summary>Chooses a password by the link of a letter; all sessions of the account end.</summary>
    internal static async Task<NoContent> ResetPassword(
        string token,
        ResetPasswordRequest request,
        PasswordCommands passwords,
        CancellationToken cancellation
    )
    {
        await passwords.ResetAsync(token, request.Password, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Takes another address to sign in with by the link of a letter.</summary>
    internal static async Task<NoContent> TakeEmail(string token, PasswordCommands passwords, CancellationToken cancellation)
    {
        await passwords.TakeEmailAsync(token, cancellation);
        return TypedResults.NoContent();
    }
}
