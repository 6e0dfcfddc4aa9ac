using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>Who somebody is by the word of the organisation's provider.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its key for the person, which it gives to nobody else.</param>
/// <param name="Email">The person's address.</param>
/// <param name="IsEmailVerified">The provider knows that it is the person's.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Roles">Values of the claim that gives roles.</param>
public sealed record ProvidedIdentity(
    string Issuer,
    string Subject,
    string? Email,
    bool IsEmailVerified,
    string? Name,
    IReadOnlyList<string> Roles
)
{
    /// <summary>The provider's key as it is kept. Keys may differ in nothing but capitals, which not every database tells apart.</summary>
    public string Key => ApiKeys.HashOf(Subject);
}

/// <summary>Why somebody who came from the provider is not signed in. Its name goes to the sign-in page, which explains it.</summary>
public enum ProviderFault
{
    /// <summary>The provider cannot be reached.</summary>
    Away,

    /// <summary>The provider refused, or said what cannot be trusted.</summary>
    Refused,

    /// <summary>The attempt was begun elsewhere, is too old, or was used.</summary>
    Stale,

    /// <summary>Nobody here has this address, or somebody else of the provider has its account.</summary>
    NoAccount,

    /// <summary>The provider does not know that the address is the person's.</summary>
    Unverified,

    /// <summary>The account may not sign in any more.</summary>
    Disabled,

    /// <summary>The provider gives no role in this program.</summary>
    NoRole,
}

/// <summary>What came of a sign-in by the provider: the account, or why there is none.</summary>
/// <param name="Account">The account; null for a fault.</param>
/// <param name="Fault">Why nobody is signed in.</param>
public sealed record ProviderSignInResult(Account? Account, ProviderFault? Fault = null);

/// <summary>
/// Finds the account of somebody whom the organisation's provider vouches for. It is known by the provider's own key. The address,
/// which may pass to somebody else, leads to an account only once, and only when the provider has verified it.
/// </summary>
public sealed partial class ProviderSignIn(
    UserManager<Account> accounts,
    Sessions sessions,
    AccountMail mail,
    IOptions<AccountOptions> options,
    ILogger<ProviderSignIn> log
)
{
    private readonly OpenIdOptions _provider = options.Value.OpenId;

    /// <summary>The account, with the role that the provider gives it now.</summary>
    public async Task<ProviderSignInResult> FindAsync(ProvidedIdentity identity, CancellationToken cancellation)
    {
        var role = _provider.GivesRoles ? _provider.RoleOf(identity.Roles) : null;
        var result = await KnownAsync(identity) is { } known
            ? new ProviderSignInResult(known)
            : await LinkAsync(identity, role, cancellation);
        if (result.Account is not { } account)
            return result;
        if (account.IsDisabled)
            return new(null, ProviderFault.Disabled);
        if (!_provider.GivesRoles || account.Role == role)
            return result;
        if (role is null)
        {
            // What the provider has taken away does not go on in sessions that were begun before.
            await sessions.EndAllAsync(account.Id, cancellation);
            return new(null, ProviderFault.NoRole);
        }

        LogRole(log, account.Id, account.Role, role.Value);
        account.Role = role.Value;
        AccountCommands.Expect(await accounts.UpdateAsync(account), "role");
        return result;
    }

    /// <summary>The account that the provider's key leads to; null when it leads to none yet.</summary>
    public Task<Account?> KnownAsync(ProvidedIdentity identity) => accounts.FindByLoginAsync(identity.Issuer, identity.Key);

    private async Task<ProviderSignInResult> LinkAsync(ProvidedIdentity identity, Role? role, CancellationToken cancellation)
    {
        if (_provider.GivesRoles && role is null)
            return new(null, ProviderFault.NoRole);
        if (identity is not { Email: { Length: > 0 } email, IsEmailVerified: true })
            return new(null, ProviderFault.Unverified);
        var account = await accounts.FindByEmailAsync(email);
        if (account is { IsDisabled: true })
            return new(null, ProviderFault.Disabled);
        if (account is null ? role is null : await HasAnotherAsync(account, identity))
            return new(null, ProviderFault.NoAccount);
        if (account is null)
            account = await AddAsync(identity, email, role!.Value);
        else
            await mail.AddChangeAsync(account, account.Email!, AccountChanges.Provider(_provider.Name), cancellation);
        var login = new UserLoginInfo(identity.Issuer, identity.Key, _provider.Name);
        AccountCommands.Expect(await accounts.AddLoginAsync(account, login), "email");
        LogLinked(log, account.Id, identity.Issuer);
        return new(account);
    }

    private async Task<bool> HasAnotherAsync(Account account, ProvidedIdentity identity) =>
        (await accounts.GetLoginsAsync(account)).Any(l => l.LoginProvider == identity.Issuer);

    private async Task<Account> AddAsync(ProvidedIdentity identity, string email, Role role)
    {
        var account = new Account
        {
            UserName = email,
            Email = email,
            DisplayName = (string.IsNullOrWhiteSpace(identity.Name) ? email : identity.Name.Trim()).Cut(Lengths.Line),
            Role = role,
        };
        AccountCommands.Expect(await accounts.CreateAsync(account), "email");
        return account;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The account {Account} is now known to the provider {Issuer}, too")]
    private static partial void LogLinked(ILogger logger, Guid account, string issuer);

    [LoggerMessage(Level = LogLevel.Information, Message = "The provider changed the role of the account {Account} from {Before} to {After}")]
    private static partial void LogRole(ILogger logger, Guid account, Role before, Role after);
}
