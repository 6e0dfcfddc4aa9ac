using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>Authenticator apps of accounts, and the recovery codes that stand in for them and for passkeys.</summary>
public sealed class SecondFactors(
    CrmDbContext db,
    IDataProtectionProvider protection,
    AccountMail mail,
    IOptions<AccountOptions> options,
    TimeProvider clock
)
{
    private const int CodesAtOnce = 10;
    private readonly IDataProtector _protector = protection.CreateProtector("MobilisationCrm.Authenticator.v1");

    /// <summary>Whether the password alone does not sign an account in: it has an app or a passkey.</summary>
    public async Task<bool> IsOnAsync(Guid accountId, CancellationToken cancellation) =>
        await HasAppAsync(accountId, cancellation) || await HasPasskeyAsync(accountId, cancellation);

    /// <summary>Whether an account has an authenticator app.</summary>
    public Task<bool> HasAppAsync(Guid accountId, CancellationToken cancellation) =>
        db.AuthenticatorApps.AnyAsync(a => a.AccountId == accountId && a.ConfirmedAt != null, cancellation);

    /// <summary>Whether an account has a passkey.</summary>
    public Task<bool> HasPasskeyAsync(Guid accountId, CancellationToken cancellation) =>
        db.UserPasskeys.AnyAsync(p => p.UserId == accountId, cancellation);

    /// <summary>Recovery codes that are not used up.</summary>
    public Task<int> CountCodesAsync(Guid accountId, CancellationToken cancellation) =>
        db.RecoveryCodes.CountAsync(c => c.AccountId == accountId, cancellation);

    /// <summary>Makes a secret for an app; it counts once a code of it was shown.</summary>
    /// <exception cref="ConflictException">second-factor-on.</exception>
    public async Task<byte[]> BeginAsync(Guid accountId, CancellationToken cancellation)
    {
        var app = await db.AuthenticatorApps.SingleOrDefaultAsync(a => a.AccountId == accountId, cancellation);
        if (app is { ConfirmedAt: not null })
            throw new ConflictException(RuleCode.SecondFactorOn, "An authenticator app is in use. Switch it off before you set up another.");
        if (app is null)
            db.AuthenticatorApps.Add(app = new AuthenticatorApp { AccountId = accountId });
        var secret = RandomNumberGenerator.GetBytes(20);
        app.ProtectedSecret = Convert.ToBase64String(_protector.Protect(secret));
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Switches the app on by a first code of it; gives recovery codes.</summary>
    /// <exception cref="RuleException">code-wrong.</exception>
    public async Task<NewRecoveryCodes> ConfirmAsync(Account account, string code, CancellationToken cancellation)
    {
        var app = await db.AuthenticatorApps.SingleOrDefaultAsync(a => a.AccountId == account.Id, cancellation);
        if (app is null or { ConfirmedAt: not null } || StepOf(app, code) is not { } step)
            throw new RuleException(RuleCode.CodeWrong, "The code is wrong or too old. Enter the one that the app shows now.", "code");
        (app.ConfirmedAt, app.LastStep) = (clock.UtcNow(), step);
        await mail.AddChangeAsync(account, account.Email!, AccountChanges.SecondFactorOn, cancellation);
        return await NewCodesAsync(account.Id, cancellation);
    }

    /// <summary>Makes recovery codes in the place of those before, and saves.</summary>
    public async Task<NewRecoveryCodes> NewCodesAsync(Guid accountId, CancellationToken cancellation)
    {
        await RemoveCodesAsync(accountId, cancellation);
        // 50 bits each: too many to guess at a few tries an hour.
        var codes = Enumerable.Range(0, CodesAtOnce).Select(_ => OneTimeCode.Base32(RandomNumberGenerator.GetBytes(7))[..10]).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Hash = HashOf(accountId, code) }));
        await db.SaveChangesAsync(cancellation);
        return new NewRecoveryCodes(codes.ConvertAll(code => $"{code[..5]}-{code[5..]}"));
    }

    /// <summary>Whether a code is one of the app, or a recovery code; it is good once.</summary>
    public async Task<bool> TakeAsync(Guid accountId, string text, CancellationToken cancellation)
    {
        var code = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (!OneTimeCode.IsOne(code))
        {
            var hash = HashOf(accountId, code);
            return await db.RecoveryCodes.Where(c => c.AccountId == accountId && c.Hash == hash).ExecuteDeleteAsync(cancellation) > 0;
        }

        var app = await db
            .AuthenticatorApps.AsNoTracking()
            .SingleOrDefaultAsync(a => a.AccountId == accountId && a.ConfirmedAt != null, cancellation);
        if (app is null || StepOf(app, code) is not { } step)
            return false;
        // Of two that show the same code at once, the second finds it used.
        return await db
                .AuthenticatorApps.Where(a => a.AccountId == accountId && a.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastStep, step), cancellation) > 0;
    }

    /// <summary>Switches an account's app off; false when it was not on. Without a passkey the recovery codes end, too.</summary>
    /// <exception cref="RuleException">role-needs-second-factor: nothing else would be left.</exception>
    public async Task<bool> RemoveAppAsync(Account account, CancellationToken cancellation)
    {
        var app = await db.AuthenticatorApps.SingleOrDefaultAsync(a => a.AccountId == account.Id, cancellation);
        if (app is not { ConfirmedAt: not null })
            return false;
        if (!await HasPasskeyAsync(account.Id, cancellation))
            await EndCodesAsync(account, cancellation);
        db.AuthenticatorApps.Remove(app);
        await mail.AddChangeAsync(account, account.Email!, AccountChanges.SecondFactorOff, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Switches off all that an account has beside its password, for a holder who lost it; false when it has nothing.</summary>
    public async Task<bool> RemoveAllAsync(Account account, CancellationToken cancellation)
    {
        if (!await IsOnAsync(account.Id, cancellation))
            return false;
        db.AuthenticatorApps.RemoveRange(await db.AuthenticatorApps.Where(a => a.AccountId == account.Id).ToListAsync(cancellation));
        db.UserPasskeys.RemoveRange(await db.UserPasskeys.Where(p => p.UserId == account.Id).ToListAsync(cancellation));
        await RemoveCodesAsync(account.Id, cancellation);
        await mail.AddChangeAsync(account, account.Email!, AccountChanges.PasswordAlone, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Ends the recovery codes of an account that is about to have nothing beside its password; the caller saves.</summary>
    /// <exception cref="RuleException">role-needs-second-factor.</exception>
    public Task EndCodesAsync(Account account, CancellationToken cancellation) =>
        options.Value.IsRequiredOf(account.Role)
            ? throw new RuleException(RuleCode.RoleNeedsSecondFactor, "Your role may not be used without a second factor.")
            : RemoveCodesAsync(account.Id, cancellation);

    private async Task RemoveCodesAsync(Guid accountId, CancellationToken cancellation) =>
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == accountId).ToListAsync(cancellation));

    private long? StepOf(AuthenticatorApp app, string code)
    {
        var secret = _protector.Unprotect(Convert.FromBase64String(app.ProtectedSecret));
        return OneTimeCode.StepOf(secret, code.Trim(), clock.UtcNow());
    }

    private static string HashOf(Guid accountId, string code) => ApiKeys.HashOf($"{accountId:N} {code}");
}
