using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>What became of an attempt to prove who one is.</summary>
public enum SignInResult
{
    /// <summary>Proved.</summary>
    Proved,

    /// <summary>No such account, or not its password.</summary>
    Refused,

    /// <summary>The password is right, and a code is needed as well.</summary>
    CodeNeeded,

    /// <summary>The password is right, the code is not.</summary>
    CodeWrong,

    /// <summary>The passkey is unknown, or its answer proves nothing.</summary>
    PasskeyRefused,

    /// <summary>It was tried too often; nothing was looked at.</summary>
    Delayed,
}

/// <summary>What became of an attempt to prove who one is.</summary>
/// <param name="Result">Whether it is proved.</param>
/// <param name="Account">Who it is; null unless proved.</param>
/// <param name="HasSecondFactor">By a second factor, too.</param>
/// <param name="Wait">How long to wait before the next try.</param>
public sealed record SignInAttempt(SignInResult Result, Account? Account = null, bool HasSecondFactor = false, TimeSpan Wait = default);

/// <summary>Looks at passwords and codes. An address without an account takes the same time and gets the same answer as one with.</summary>
public sealed partial class SignInCheck(UserManager<Account> accounts, SignInDelays delays, SecondFactors factors, ILogger<SignInCheck> log)
{
    private static string? _nobodysHash;

    /// <summary>Whether address, password and, where one is needed, code are right.</summary>
    public Task<SignInAttempt> TryAsync(string email, string password, string? code, Caller caller, CancellationToken cancellation) =>
        TryAsync(email, password, caller, account => TryCodeAsync(account, code, caller, cancellation), cancellation);

    /// <summary>Whether address and password are right.</summary>
    public Task<SignInAttempt> TryPasswordAsync(string email, string password, Caller caller, CancellationToken cancellation) =>
        TryAsync(email, password, caller, account => Task.FromResult(new SignInAttempt(SignInResult.Proved, account)), cancellation);

    /// <summary>Whether a passkey proves whose it is, in the place of password and code. Guessing is slowed down all the same.</summary>
    /// <param name="credential">What the answer says which passkey it is.</param>
    /// <param name="find">Looks at the answer; null when it proves nothing.</param>
    /// <param name="caller">Where it comes from.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SignInAttempt> TryPasskeyAsync(
        string credential,
        Func<Task<Account?>> find,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var key = SignInDelays.KeyOf($"passkey {credential}", caller.Address);
        if (await delays.BeginAsync(key, cancellation) is { } wait)
        {
            LogDelayed(log, caller.Address);
            return new SignInAttempt(SignInResult.Delayed, Wait: wait);
        }

        if (await find() is not { IsDisabled: false } account)
        {
            LogPasskeyRefused(log, caller.Address);
            return new SignInAttempt(SignInResult.PasskeyRefused);
        }

        await delays.ForgetAsync(key, cancellation);
        return new SignInAttempt(SignInResult.Proved, account, HasSecondFactor: true);
    }

    private async Task<SignInAttempt> TryAsync(
        string email,
        string password,
        Caller caller,
        Func<Account, Task<SignInAttempt>> next,
        CancellationToken cancellation
    )
    {
        var key = SignInDelays.KeyOf(email, caller.Address);
        if (await delays.BeginAsync(key, cancellation) is { } wait)
        {
            LogDelayed(log, caller.Address);
            return new SignInAttempt(SignInResult.Delayed, Wait: wait);
        }

        var account = await accounts.FindByEmailAsync(email);
        if (!await IsRightAsync(account, password))
        {
            LogRefused(log, account?.Id, caller.Address);
            return new SignInAttempt(SignInResult.Refused);
        }

        var attempt = await next(account!);
        if (attempt.Result == SignInResult.Proved)
            await delays.ForgetAsync(key, cancellation);
        return attempt;
    }

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account is { IsDisabled: false, PasswordHash: not null })
            return await accounts.CheckPasswordAsync(account, password);
        var nobody = new Account();
        _nobodysHash ??= accounts.PasswordHasher.HashPassword(nobody, Guid.NewGuid().ToString());
        accounts.PasswordHasher.VerifyHashedPassword(nobody, _nobodysHash, password);
        return false;
    }

    private async Task<SignInAttempt> TryCodeAsync(Account account, string? code, Caller caller, CancellationToken cancellation)
    {
        if (!await factors.IsOnAsync(account.Id, cancellation))
            return new SignInAttempt(SignInResult.Proved, account);
        if (string.IsNullOrWhiteSpace(code))
            return new SignInAttempt(SignInResult.CodeNeeded);
        var key = SignInDelays.KeyOf(account.Id);
        if (await delays.BeginAsync(key, cancellation) is { } wait)
            return new SignInAttempt(SignInResult.Delayed, Wait: wait);
        if (!await factors.TakeAsync(account.Id, code, cancellation))
        {
            LogCodeRefused(log, account.Id, caller.Address);
            return new SignInAttempt(SignInResult.CodeWrong);
        }

        await delays.ForgetAsync(key, cancellation);
        return new SignInAttempt(SignInResult.Proved, account, HasSecondFactor: true);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A password was refused: account {Account}, from {Address}")]
    private static partial void LogRefused(ILogger logger, Guid? account, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A code of a second factor was refused: account {Account}, from {Address}")]
    private static partial void LogCodeRefused(ILogger logger, Guid account, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A passkey was refused, from {Address}")]
    private static partial void LogPasskeyRefused(ILogger logger, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in was tried too often from {Address}, and was not looked at")]
    private static partial void LogDelayed(ILogger logger, string address);
}
