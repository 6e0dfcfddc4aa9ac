using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Hosting;

/// <summary>What people prove who they are by, where this program itself keeps it.</summary>
internal static class LocalSignIn
{
    /// <summary>Is refused where only the organisation's provider signs people in.</summary>
    public static RouteHandlerBuilder SignsInLocally(this RouteHandlerBuilder endpoint) =>
        endpoint
            .AddEndpointFilter(
                async (call, next) =>
                    call.HttpContext.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value.LocalSignIn
                        ? await next(call)
                        : ApiConventions.Refusal(403, "local-sign-in-off", "Sign in with your organisation’s account: passwords are switched off.")
            )
            .ProducesProblem(StatusCodes.Status403Forbidden);
}
