using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Accounts;

internal static class ApiKeyEndpoints
{
    public static void MapApiKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("API keys").RequireAuthorization(Policies.Administrator);
        keys.MapGet("", ListApiKeys).WithName(nameof(ListApiKeys)).ProducesProblem(StatusCodes.Status403Forbidden);
        keys.MapPost("", CreateApiKey)
            .WithName(nameof(CreateApiKey))
            .WithMetadata(new SecretAnswer(), new SensitiveAct())
            .Writes(Policies.Administrator);
        keys.MapDelete("/{id:guid}", RevokeApiKey).WithName(nameof(RevokeApiKey)).Writes(Policies.Administrator);
    }

    /// <summary>Keys of other programs (administrators).</summary>
    internal static async Task<Ok<IReadOnlyList<ApiKeyItem>>> ListApiKeys(AccountQueries accounts, CancellationToken cancellation) =>
        TypedResults.Ok(await accounts.ListKeysAsync(cancellation));

    /// <summary>Makes a key for the header "Authorization: Bearer …"; it is shown this once (administrators).</summary>
    internal static async Task<Ok<NewApiKey>> CreateApiKey(CreateApiKeyRequest request, ApiKeys keys, CancellationToken cancellation) =>
        TypedResults.Ok(await keys.CreateAsync(request, cancellation));

    /// <summary>Revokes a key at once (administrators).</summary>
    internal static async Task<Results<NoContent, NotFound>> RevokeApiKey(Guid id, ApiKeys keys, CancellationToken cancellation) =>
        ApiConventions.DoneOrNotFound(await keys.RevokeAsync(id, cancellation));
}
