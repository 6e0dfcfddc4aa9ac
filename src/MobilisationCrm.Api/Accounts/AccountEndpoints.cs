using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Accounts;

internal static class AccountEndpoints
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("", ListAccounts).WithName(nameof(ListAccounts));
        accounts.MapPost("", CreateAccount).WithName(nameof(CreateAccount)).WithMetadata(new SecretRequest()).Sensitive();
        accounts.MapPatch("/{id:guid}", EditAccount).WithName(nameof(EditAccount)).Sensitive();
        accounts.MapPost("/{id:guid}/invitation", InviteAccount).WithName(nameof(InviteAccount)).Writes(Policies.Administrator).SignsInLocally();
        accounts.MapDelete("/{id:guid}/second-factor", EndSecondFactorOf).WithName(nameof(EndSecondFactorOf)).Sensitive();
    }

    private static RouteHandlerBuilder Sensitive(this RouteHandlerBuilder endpoint) =>
        endpoint.Writes(Policies.Administrator).WithMetadata(new SensitiveAct());

    /// <summary>All accounts, for choosing an owner and for administration.</summary>
    internal static async Task<Ok<IReadOnlyList<AccountSummary>>> ListAccounts(AccountQueries accounts, CancellationToken cancellation) =>
        TypedResults.Ok(await accounts.ListAsync(cancellation));

    /// <summary>
    /// Adds an account; without a password it is invited by mail to choose one. Where only the organisation's provider signs people in, it
    /// is told so by mail (administrators).
    /// </summary>
    internal static async Task<Created<AccountSummary>> CreateAccount(
        CreateAccountRequest request,
        AccountCommands commands,
        PasswordCommands passwords,
        AccountQueries queries,
        IOptions<AccountOptions> options,
        CancellationToken cancellation
    )
    {
        var id = await commands.CreateAsync(request, cancellation);
        if (options.Value.LocalSignIn)
            await passwords.InviteAsync(id, cancellation);
        else
            await passwords.WelcomeAsync(id, options.Value.OpenId.Name, cancellation);
        return TypedResults.Created($"/api/v1/accounts/{id}", await queries.FindAsync(id, cancellation));
    }

    /// <summary>Changes role, name or access of an account; one that leaves may hand over its work (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> EditAccount(
        Guid id,
        EditAccountRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        AccountCommands accounts,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await accounts.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));

    /// <summary>Mails an account that has no password yet a link to choose one (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> InviteAccount(
        Guid id,
        PasswordCommands passwords,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await passwords.InviteAsync(id, cancellation));

    /// <summary>Switches off the authenticator app and the passkeys of somebody who has lost them (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> EndSecondFactorOf(
        Guid id,
        UserManager<Account> accounts,
        SecondFactors factors,
        CancellationToken cancellation
    ) =>
        ApiConventions.DoneOrNotFound(
            await accounts.FindByIdAsync($"{id}") is { } account && await factors.RemoveAllAsync(account, cancellation)
        );
}
