using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Hosting;

/// <summary>Its caller must have proved lately who it is; a key of a program never has.</summary>
internal sealed class SensitiveAct;

/// <summary>May be used before the second factor is set up that the account's role needs.</summary>
internal sealed class OpenWithoutSecondFactor;

/// <summary>Holds back who has not proved enough: a role without its second factor, a dear act long after the sign-in.</summary>
internal sealed class SensitiveActs(RequestDelegate next, IOptions<AccountOptions> options, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext http, CurrentAccount current)
    {
        var endpoint = http.GetEndpoint();
        var isOpen = endpoint?.Metadata.GetMetadata<OpenWithoutSecondFactor>() is not null || !IsGuarded(http);
        if (!isOpen && options.Value.IsMissing(current.Session))
            return ApiConventions
                .Refusal(403, "second-factor-missing", "Set up a second factor first: your role may not be used without one.")
                .ExecuteAsync(http);
        if (endpoint?.Metadata.GetMetadata<SensitiveAct>() is not null && current.Id is not null && !IsFresh(current.Session))
            return ApiConventions
                .Refusal(403, "confirm-identity", "Prove first who you are: enter your password again.")
                .ExecuteAsync(http);
        return next(http);
    }

    // The pages themselves and what is public hold nothing of the secretariat's.
    private static bool IsGuarded(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/jobs");

    private bool IsFresh(OpenSession? session) => session is not null && clock.UtcNow() - session.ConfirmedAt < AccountSession.Fresh;
}
