using Microsoft.AspNetCore.Authorization;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Hosting;

/// <summary>A key needs this scope for the endpoint, whatever the endpoint's kind.</summary>
internal sealed record NeedsScope(ApiKeyScope Scope);

/// <summary>The answer is a file with data: it is written into the audit log, and a key needs a scope of its own.</summary>
internal sealed class ExportedFile;

/// <summary>Holds a program to what its key may be used for. What the key's account may do is decided before.</summary>
internal sealed class KeyScopes(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, CurrentAccount current)
    {
        if (current.Key is not { } key || http.GetEndpoint() is not { } endpoint || ScopeOf(endpoint) is not { } scope || key.May(scope))
            return next(http);
        return ApiConventions
            .Refusal(403, "scope-missing", $"This key may not be used for that: it would need the scope {scope}.")
            .ExecuteAsync(http);
    }

    /// <summary>What a key must be allowed for an endpoint; null where anybody may ask.</summary>
    public static ApiKeyScope? ScopeOf(Endpoint endpoint)
    {
        var about = endpoint.Metadata;
        if (about.GetMetadata<IAllowAnonymous>() is not null)
            return null;
        if (about.GetMetadata<NeedsScope>() is { } needs)
            return needs.Scope;
        if (about.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == Policies.Administrator))
            return ApiKeyScope.Administer;
        if (about.GetMetadata<ExportedFile>() is not null)
            return ApiKeyScope.Export;
        // What answers 405 and 415 is an endpoint of the framework's own, which does nothing.
        if (about.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { } methods)
            return null;
        return methods.All(m => HttpMethods.IsGet(m) || HttpMethods.IsHead(m)) ? ApiKeyScope.Read : ApiKeyScope.Write;
    }
}
