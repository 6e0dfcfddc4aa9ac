using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Accounts;

internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/session/passkeys").WithTags("Session").WithMetadata(new OpenWithoutSecondFactor());
        own.MapGet("", ListPasskeys).WithName(nameof(ListPasskeys));
        own.MapPost("/options", BeginPasskey).WithName(nameof(BeginPasskey)).SignsInLocally().IsSensitive();
        own.MapPost("", AddPasskey).WithName(nameof(AddPasskey)).SignsInLocally().IsSensitive();
        own.MapPatch("/{id:guid}", RenamePasskey).WithName(nameof(RenamePasskey));
        own.MapDelete("/{id:guid}", DeletePasskey).WithName(nameof(DeletePasskey)).IsSensitive();
        own.MapPost("/confirmation/options", BeginPasskeyConfirmation)
            .WithName(nameof(BeginPasskeyConfirmation))
            .SignsInLocally()
            .WithMetadata(new SecretRequest());
        own.MapPost("/confirmation", ConfirmByPasskey)
            .WithName(nameof(ConfirmByPasskey))
            .SignsInLocally()
            .WithMetadata(new SecretRequest())
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        var open = own.MapGroup("/sign-in").AllowAnonymous().RequireRateLimiting(Policies.Guessable);
        open.MapPost("/options", BeginPasskeySignIn).WithName(nameof(BeginPasskeySignIn)).SignsInLocally();
        open.MapPost("", SignInByPasskey).WithName(nameof(SignInByPasskey)).SignsInLocally();
    }

    private static void IsSensitive(this RouteHandlerBuilder endpoint) =>
        endpoint
            .WithMetadata(new SensitiveAct(), new SecretRequest())
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>Passkeys of one's own account, the oldest first.</summary>
    internal static async Task<Ok<IReadOnlyList<PasskeyItem>>> ListPasskeys(
        CurrentAccount current,
        Passkeys passkeys,
        CancellationToken cancellation
    ) => TypedResults.Ok(await passkeys.ListAsync(current.Id!.Value, cancellation));

    /// <summary>Asks the browser for a new passkey; it counts once the answer was brought.</summary>
    internal static async Task<Ok<PasskeyQuestion>> BeginPasskey(
        CurrentAccount current,
        UserManager<Account> accounts,
        Passkeys passkeys,
        PasskeyCeremony ceremony,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var account = await accounts.FindByIdAsync($"{current.Id}");
        await passkeys.ExpectRoomAsync(account!, cancellation);
        return TypedResults.Ok(await ceremony.AskForNewAsync(account!, http));
    }

    /// <summary>
    /// Adds a passkey by the browser's answer. With the account's first second factor come ten recovery codes, this once; from then on
    /// the password alone does not sign in.
    /// </summary>
    internal static async Task<Created<NewPasskey>> AddPasskey(
        AddPasskeyRequest request,
        CurrentAccount current,
        UserManager<Account> accounts,
        Passkeys passkeys,
        PasskeyCeremony ceremony,
        Sessions sessions,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var account = await accounts.FindByIdAsync($"{current.Id}");
        var seen =
            await ceremony.TakeNewAsync(request, account!, http)
            ?? throw new RuleException(RuleCode.PasskeyRefused, SignInAnswers.PasskeyRefused);
        var added = await passkeys.AddAsync(account!, request.Name, seen, cancellation);
        await sessions.ConfirmAsync(current.Session!.Id, hasSecondFactor: true, cancellation);
        return TypedResults.Created($"/api/v1/session/passkeys/{added.Passkey.Id}", added);
    }

    /// <summary>Renames one of one's own passkeys.</summary>
    internal static async Task<Results<NoContent, NotFound>> RenamePasskey(
        Guid id,
        RenamePasskeyRequest request,
        CurrentAccount current,
        Passkeys passkeys,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await passkeys.RenameAsync(current.Id!.Value, id, request.Name, cancellation));

    /// <summary>
    /// Removes one of one's own passkeys. The last one takes the recovery codes with it, where there is no authenticator app.
    /// </summary>
    internal static async Task<Results<NoContent, NotFound>> DeletePasskey(
        Guid id,
        CurrentAccount current,
        UserManager<Account> accounts,
        Passkeys passkeys,
        CancellationToken cancellation
    )
    {
        var account = await accounts.FindByIdAsync($"{current.Id}");
        return ApiConventions.DoneOrNotFound(await passkeys.RemoveAsync(account!, id, cancellation));
    }

    /// <summary>Asks the browser for a proof by any passkey that it has for this site. The question is the same for everybody.</summary>
    internal static async Task<Ok<PasskeyQuestion>> BeginPasskeySignIn(PasskeyCeremony ceremony, HttpContext http) =>
        TypedResults.Ok(await ceremony.AskForProofAsync(null, http));

    /// <summary>Signs in by a passkey, in the place of address, password and code.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> SignInByPasskey(
        PasskeyAnswer request,
        SignInCheck signIns,
        PasskeyCeremony ceremony,
        Sessions sessions,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var attempt = await signIns.TryPasskeyAsync(
            PasskeyCeremony.CredentialOf(request),
            () => ceremony.TakeProofAsync(request, null, http),
            Callers.Of(http),
            cancellation
        );
        if (attempt.Account is not { } account)
        {
            await Callers.NoteAsync(http, "", attempt);
            return SignInAnswers.Refused(attempt, http);
        }

        await Callers.BeginAsync(http, sessions, account, "Passkey", cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Asks the browser for a proof by one of the account's passkeys.</summary>
    internal static async Task<Ok<PasskeyQuestion>> BeginPasskeyConfirmation(
        CurrentAccount current,
        UserManager<Account> accounts,
        PasskeyCeremony ceremony,
        HttpContext http
    ) => TypedResults.Ok(await ceremony.AskForProofAsync(await accounts.FindByIdAsync($"{current.Id}"), http));

    /// <summary>Proves again by a passkey who is signed in; for a quarter of an hour what is dear may be done.</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> ConfirmByPasskey(
        PasskeyAnswer request,
        CurrentAccount current,
        UserManager<Account> accounts,
        SignInCheck signIns,
        PasskeyCeremony ceremony,
        Sessions sessions,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var account = await accounts.FindByIdAsync($"{current.Id}");
        var attempt = await signIns.TryPasskeyAsync(
            PasskeyCeremony.CredentialOf(request),
            () => ceremony.TakeProofAsync(request, account, http),
            Callers.Of(http),
            cancellation
        );
        if (attempt.Account is null)
            return SignInAnswers.NotConfirmed(attempt, "", http);
        if (current.Session is { } session)
            await sessions.ConfirmAsync(session.Id, attempt.HasSecondFactor, cancellation);
        return TypedResults.NoContent();
    }
}
