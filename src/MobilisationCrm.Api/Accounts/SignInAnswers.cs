using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Audit;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Accounts;

/// <summary>Where a request comes from, and the session that it begins.</summary>
internal static class Callers
{
    public static Caller Of(HttpContext http) =>
        new(http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers.UserAgent.ToString());

    /// <summary>Begins a session in the place of the one that the browser had.</summary>
    /// <param name="http">The request.</param>
    /// <param name="sessions">Where it is kept.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="way">By what it was proved who it is: Password, SecondFactor, Passkey or Provider.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="providerToken">What the provider needs to end its own session; null for other ways.</param>
    public static async Task BeginAsync(
        HttpContext http,
        Sessions sessions,
        Account account,
        string way,
        CancellationToken cancellation,
        string? providerToken = null
    )
    {
        if (SessionCookie.Read(http.Request) is { } former)
            await sessions.EndAsync(former, cancellation);
        // By how many factors it is proved at the provider is the provider's to decide; a passkey proves two at once.
        var hasSecondFactor = way != "Password";
        SessionCookie.Write(http, await sessions.BeginAsync(account, hasSecondFactor, Of(http), providerToken, cancellation));
        await http.RequestServices.GetRequiredService<AuditTrail>().SignedInAsync(account, way, cancellation);
    }

    /// <summary>
    /// Writes down who was refused, also when the caller hangs up. A code that is asked for is no refusal; of tries that are held back the
    /// log tells, else whoever tries without end would fill the database.
    /// </summary>
    public static async Task NoteAsync(HttpContext http, string claimed, SignInAttempt attempt)
    {
        if (attempt.Result is not (SignInResult.CodeNeeded or SignInResult.Delayed))
            await http
                .RequestServices.GetRequiredService<AuditTrail>()
                .SignInRefusedAsync(claimed, $"{attempt.Result}", CancellationToken.None);
    }
}

/// <summary>What somebody is told who could not prove who it is.</summary>
internal static class SignInAnswers
{
    /// <summary>The same for a passkey of nobody, of somebody else, and for an answer that is wrong or late.</summary>
    public const string PasskeyRefused = "The passkey was refused. Try again.";

    /// <summary>
    /// To somebody who is not signed in. An unknown address gets the same answer as a wrong password: nobody learns who has an account.
    /// </summary>
    public static ProblemHttpResult Refused(SignInAttempt attempt, HttpContext http) =>
        attempt.Result switch
        {
            SignInResult.Delayed => Delayed(attempt.Wait, http),
            SignInResult.CodeNeeded => ApiConventions.Refusal(401, "second-factor-required", "Enter the code of your authenticator app or a recovery code, or sign in with a passkey."),
            SignInResult.PasskeyRefused => ApiConventions.Refusal(401, "passkey-refused", PasskeyRefused),
            SignInResult.CodeWrong => ApiConventions.Refusal(401, "second-factor-wrong", "The code is wrong, too old, or was used."),
            _ => ApiConventions.Refusal(401, "sign-in-failed", "Address or password is wrong."),
        };

    /// <summary>To somebody who is signed in already: the session lasts.</summary>
    /// <exception cref="RuleException">password-wrong, second-factor-required, code-wrong, passkey-refused.</exception>
    public static ProblemHttpResult NotConfirmed(SignInAttempt attempt, string field, HttpContext http) =>
        attempt.Result switch
        {
            SignInResult.Delayed => Delayed(attempt.Wait, http),
            SignInResult.CodeNeeded => throw new RuleException(
                RuleCode.SecondFactorRequired,
                "Enter the code of your authenticator app or a recovery code, or use a passkey.",
                "code"
            ),
            SignInResult.PasskeyRefused => throw new RuleException(RuleCode.PasskeyRefused, PasskeyRefused),
            SignInResult.CodeWrong => throw new RuleException(RuleCode.CodeWrong, "The code is wrong, too old, or was used.", "code"),
            _ => throw new RuleException(RuleCode.PasswordWrong, "The password is wrong.", field),
        };

    /// <summary>To somebody who tried too often, whatever it was.</summary>
    public static ProblemHttpResult Delayed(TimeSpan wait, HttpContext http)
    {
        http.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
        return ApiConventions.Refusal(429, "sign-in-delayed", "This was tried too often. Wait before you try again.");
    }
}
