using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Accounts;

internal static class AccountEndpoints
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("", ListAccounts).WithName(nameof(ListAccounts));
        accounts.MapPost("", CreateAccount).WithName(nameof(CreateAccount)).Writes(Policies.Administrator);
        accounts.MapPatch("/{id:guid}", EditAccount).WithName(nameof(EditAccount)).Writes(Policies.Administrator);
    }

    /// <summary>All accounts, for choosing an owner and for administration.</summary>
    internal static async Task<Ok<IReadOnlyList<AccountSummary>>> ListAccounts(AccountQueries accounts, CancellationToken cancellation) =>
        TypedResults.Ok(await accounts.ListAsync(cancellation));

    /// <summary>Adds an account (administrators).</summary>
    internal static async Task<Created<AccountSummary>> CreateAccount(
        CreateAccountRequest request,
        AccountCommands commands,
        AccountQueries queries,
        CancellationToken cancellation
    )
    {
        var id = await commands.CreateAsync(request, cancellation);
        return TypedResults.Created($"/api/v1/accounts/{id}", await queries.FindAsync(id, cancellation));
    }

    /// <summary>Changes role, name or access of an account (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> EditAccount(
        Guid id,
        EditAccountRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        AccountCommands accounts,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await accounts.EditAsync(id, request, ApiConventions.Version(ifMatch), cancellation));
}
