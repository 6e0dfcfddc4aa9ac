using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Accounts;

internal static class SessionEndpoints
{
    public static void MapSession(this RouteGroupBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        session.MapPost("", SignIn).WithName(nameof(SignIn)).AllowAnonymous().RequireRateLimiting(Policies.Guessable);
        session
            .MapPost("/first-administrator", MakeFirstAdministrator)
            .WithName(nameof(MakeFirstAdministrator))
            .AllowAnonymous()
            .RequireRateLimiting(Policies.Guessable)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        session.MapGet("", GetSession).WithName(nameof(GetSession));
        session.MapPatch("", EditSession).WithName(nameof(EditSession));
        session.MapDelete("", SignOut).WithName(nameof(SignOut));
    }

    /// <summary>Signs in; the session is a cookie. Five wrong passwords lock the account for five minutes.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> SignIn(SignInRequest request, SignInManager<Account> signIn)
    {
        var account = await signIn.UserManager.FindByEmailAsync(request.Email);
        var result = account is null or { IsDisabled: true }
            ? SignInResult.Failed
            : await signIn.CheckPasswordSignInAsync(account, request.Password, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            // An unknown address gets the same answer: nobody learns who has an account.
            return TypedResults.Problem(
                "Address or password is wrong, or the account is locked for some minutes.",
                statusCode: StatusCodes.Status401Unauthorized,
                extensions: new Dictionary<string, object?> { ["code"] = "sign-in-failed" }
            );
        }

        await signIn.SignInAsync(account!, isPersistent: true);
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
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await accounts.FindSessionAsync(current.Id!.Value, cancellation));

    /// <summary>Sets language, zone and mail of the signed-in account.</summary>
    internal static async Task<NoContent> EditSession(EditSessionRequest request, AccountCommands accounts, CancellationToken cancellation)
    {
        await accounts.EditOwnAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Signs out.</summary>
    internal static async Task<NoContent> SignOut(SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.NoContent();
    }
}
