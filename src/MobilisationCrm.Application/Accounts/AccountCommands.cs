using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Accounts;

/// <summary>Adds and edits accounts.</summary>
public sealed class AccountCommands(
    UserManager<Account> accounts,
    Sessions sessions,
    HandingOver handingOver,
    CurrentAccount current
)
{
    /// <summary>Adds an account, which may have no password yet.</summary>
    /// <exception cref="ConflictException">account-exists.</exception>
    /// <exception cref="RuleException">password-too-weak, password-common, password-own-words.</exception>
    public async Task<Guid> CreateAsync(CreateAccountRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (await accounts.FindByEmailAsync(request.Email) is not null)
            throw new ConflictException(RuleCode.AccountExists, "There is an account with this address already.", "email");
        var account = new Account
        {
            UserName = request.Email,
            Email = request.Email,
            DisplayName = request.DisplayName.Trim(),
            Role = request.Role!.Value,
        };
        account.Language = request.Language ?? account.Language;
        var added = request.Password is { } password ? accounts.CreateAsync(account, password) : accounts.CreateAsync(account);
        Expect(await added, "password");
        return account.Id;
    }

    /// <summary>
    /// Edits an account; false when there is none. A changed role counts with the next request; without access, all sessions end.
    /// </summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">last-administrator, unknown-account.</exception>
    public async Task<bool> EditAsync(Guid id, EditAccountRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var account = await accounts.Users.SingleOrDefaultAsync(a => a.Id == id, cancellation);
        if (account is null)
            return false;
        account.Expect(expectedVersion);
        var losesAccess =
            account.Role == Role.Administrator && (request.IsDisabled == true || request.Role is not (null or Role.Administrator));
        if (losesAccess && !await accounts.Users.AnyAsync(a => a.Id != id && a.Role == Role.Administrator && !a.IsDisabled, cancellation))
            throw new RuleException(RuleCode.LastAdministrator, "The last administrator cannot lose access.", "role");
        account.DisplayName = request.DisplayName?.Trim() ?? account.DisplayName;
        account.Role = request.Role ?? account.Role;
        account.IsDisabled = request.IsDisabled ?? account.IsDisabled;
        if (request.HandOverTo is { } colleague)
            await handingOver.GiveAsync(id, colleague, cancellation);
        Expect(await accounts.UpdateAsync(account), "role");
        if (account.IsDisabled)
            await sessions.EndAllAsync(id, cancellation);
        return true;
    }

    /// <summary>Changes what the signed-in account may set for itself.</summary>
    public async Task EditOwnAsync(EditSessionRequest request, CancellationToken cancellation)
    {
        var account = await accounts.Users.SingleAsync(a => a.Id == current.Id, cancellation);
        account.DisplayName = request.DisplayName?.Trim() ?? account.DisplayName;
        account.Language = request.Language ?? account.Language;
        account.TimeZone = request.TimeZone ?? account.TimeZone;
        account.MorningDigest = request.MorningDigest ?? account.MorningDigest;
        account.WeeklyReport = request.WeeklyReport ?? account.WeeklyReport;
        Expect(await accounts.UpdateAsync(account), "language");
    }

    /// <summary>Refuses what Identity refused.</summary>
    /// <exception cref="RuleException">password-too-weak, password-common, password-own-words, account-refused.</exception>
    internal static void Expect(IdentityResult result, string field)
    {
        if (result.Succeeded)
            return;
        var error = result.Errors.First();
        throw new RuleException(
            error.Code switch
            {
                PasswordRules.Common => RuleCode.PasswordCommon,
                PasswordRules.OwnWords => RuleCode.PasswordOwnWords,
                _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => RuleCode.PasswordTooWeak,
                _ => RuleCode.AccountRefused,
            },
            error.Description,
            field
        );
    }
}
