using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using MobilisationCrm.Accounts;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Hosting;

/// <summary>What a question to a passkey is for. An answer to one is none to another.</summary>
internal enum PasskeyPurpose
{
    /// <summary>A new passkey.</summary>
    Adding,

    /// <summary>A session.</summary>
    SigningIn,

    /// <summary>The holder of a session proves again who it is.</summary>
    Confirming,
}

/// <summary>
/// Puts questions to passkeys and looks at their answers, as the framework does it (W3C Web Authentication). The question is kept by
/// whoever was asked, sealed: nothing is written for somebody who is not known.
/// </summary>
internal sealed partial class PasskeyCeremony(
    IPasskeyHandler<Account> handler,
    Passkeys passkeys,
    IDataProtectionProvider protection,
    TimeProvider clock,
    ILogger<PasskeyCeremony> log
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Asks for a new passkey.</summary>
    public async Task<PasskeyQuestion> AskForNewAsync(Account account, HttpContext http)
    {
        var holder = new PasskeyUserEntity
        {
            Id = $"{account.Id}",
            Name = account.Email!,
            DisplayName = account.DisplayName,
        };
        var asked = await handler.MakeCreationOptionsAsync(holder, http);
        return new(asked.CreationOptionsJson, Seal(PasskeyPurpose.Adding, asked.AttestationState));
    }

    /// <summary>Asks for a proof by a passkey: of an account, or by any that the browser knows.</summary>
    public async Task<PasskeyQuestion> AskForProofAsync(Account? account, HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(account, http);
        return new(asked.RequestOptionsJson, Seal(PurposeOf(account), asked.AssertionState));
    }

    /// <summary>The new passkey of an account; null when the answer is wrong, late, or to somebody else's question.</summary>
    public async Task<UserPasskeyInfo?> TakeNewAsync(PasskeyAnswer answer, Account account, HttpContext http)
    {
        if (Open(PasskeyPurpose.Adding, answer.Seal) is not ({ } state, _))
            return null;
        var seen = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = answer.Credential,
                AttestationState = state,
            }
        );
        if (!seen.Succeeded)
            LogRefused(log, seen.Failure.Message.ReplaceLineEndings(" ").Cut(Lengths.Paragraph));
        return seen.Succeeded && seen.UserEntity.Id == $"{account.Id}" ? seen.Passkey : null;
    }

    /// <summary>Whose passkey has answered; null when it proves nothing. Each question is answered once.</summary>
    public async Task<Account?> TakeProofAsync(PasskeyAnswer answer, Account? account, HttpContext http)
    {
        if (Open(PurposeOf(account), answer.Seal) is not ({ } state, var askedAt))
            return null;
        var seen = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = answer.Credential,
                AssertionState = state,
            }
        );
        if (!seen.Succeeded)
            LogRefused(log, seen.Failure.Message.ReplaceLineEndings(" ").Cut(Lengths.Paragraph));
        return seen.Succeeded
            && (account is null || seen.User.Id == account.Id)
            && !seen.User.IsDisabled
            && await passkeys.UseAsync(seen.Passkey, askedAt, http.RequestAborted)
            ? seen.User
            : null;
    }

    /// <summary>Which passkey an answer says it is; empty for none.</summary>
    public static string CredentialOf(PasskeyAnswer answer)
    {
        try
        {
            using var credential = JsonDocument.Parse(answer.Credential);
            return credential.RootElement.GetProperty("id").GetString() ?? "";
        }
        catch (Exception altered) when (altered is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "";
        }
    }

    private static PasskeyPurpose PurposeOf(Account? account) => account is null ? PasskeyPurpose.SigningIn : PasskeyPurpose.Confirming;

    private IDataProtector Protector(PasskeyPurpose purpose) => protection.CreateProtector("MobilisationCrm.Passkeys.v1", $"{purpose}");

    // Milliseconds, which every database keeps as they are.
    private string Seal(PasskeyPurpose purpose, string? state)
    {
        var sealed_ = new byte[sizeof(long) + Encoding.UTF8.GetByteCount(state!)];
        BinaryPrimitives.WriteInt64BigEndian(sealed_, clock.GetUtcNow().ToUnixTimeMilliseconds());
        Encoding.UTF8.GetBytes(state!, sealed_.AsSpan(sizeof(long)));
        return Base64Url.EncodeToString(Protector(purpose).Protect(sealed_));
    }

    private (string? State, DateTime AskedAt) Open(PasskeyPurpose purpose, string text)
    {
        try
        {
            var kept = Protector(purpose).Unprotect(Base64Url.DecodeFromChars(text));
            var askedAt = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(kept)).UtcDateTime;
            return clock.UtcNow() - askedAt <= Patience ? (Encoding.UTF8.GetString(kept.AsSpan(sizeof(long))), askedAt) : default;
        }
        catch (Exception altered) when (altered is CryptographicException or FormatException)
        {
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The answer of a passkey proves nothing: {Why}")]
    private static partial void LogRefused(ILogger logger, string why);
}
