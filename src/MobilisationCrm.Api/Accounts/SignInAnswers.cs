using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Hosting;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Accounts;

/// <summary>Where a request comes from, and the session that it begins.</summary>
internal static class Callers
{
    public static Caller Of(HttpContext http) =>
        new(http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers.UserAgent.ToString());

    /// <summary>Begins a session in the place of the one that the browser had.</summary>
    public static async Task BeginAsync(
        HttpContext http,
        Sessions sessions,
        Account account,
        bool hasSecondFactor,
        CancellationToken cancellation,
        string? providerToken = null
    )
    {
        if (SessionCookie.Read(http.Request) is { } former)
            await sessions.EndAsync(former, cancellation);
        SessionCookie.Write(http, await sessions.BeginAsync(account, hasSecondFactor, Of(http), providerToken, cancellation));
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
