using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>
/// Keeps the passkeys of accounts. One proves its holder by two factors: the device, and what opens it. From the first one on, the password
/// alone does not sign in any more.
/// </summary>
public sealed class Passkeys(CrmDbContext db, SecondFactors factors, AccountMail mail, TimeProvider clock)
{
    /// <summary>Passkeys that an account has at most.</summary>
    public const int Most = 20;

    /// <summary>Those of an account, the oldest first.</summary>
    public async Task<IReadOnlyList<PasskeyItem>> ListAsync(Guid accountId, CancellationToken cancellation) =>
        await db
            .UserPasskeys.AsNoTracking()
            .Where(p => p.UserId == accountId)
            .OrderBy(p => p.Id)
            .Select(p => new PasskeyItem(p.Id, p.Data.Name!, p.CreatedAt, p.LastUsedAt, p.Data.IsBackedUp))
            .ToListAsync(cancellation);

    /// <summary>Refuses an account that may have no more.</summary>
    /// <exception cref="RuleException">passkey-refused.</exception>
    public async Task ExpectRoomAsync(Account account, CancellationToken cancellation)
    {
        // Who signs in by the organisation's provider alone would keep a way in that the provider cannot close.
        if (account.PasswordHash is null)
            throw new RuleException(RuleCode.PasskeyRefused, "Passkeys are for accounts with a password. You sign in by your organisation.");
        if (await db.UserPasskeys.CountAsync(p => p.UserId == account.Id, cancellation) >= Most)
            throw new RuleException(RuleCode.PasskeyRefused, "There are 20 passkeys already. Remove one first.");
    }

    /// <summary>Adds one that was looked at; with the account's first second factor come recovery codes.</summary>
    /// <exception cref="RuleException">passkey-refused.</exception>
    public async Task<NewPasskey> AddAsync(Account account, string name, UserPasskeyInfo seen, CancellationToken cancellation)
    {
        await ExpectRoomAsync(account, cancellation);
        var isFirst = !await factors.IsOnAsync(account.Id, cancellation);
        var passkey = new Passkey
        {
            UserId = account.Id,
            CredentialId = seen.CredentialId,
            CreatedAt = clock.UtcNow(),
            Data = new()
            {
                Name = name.Trim(),
                PublicKey = seen.PublicKey,
                SignCount = seen.SignCount,
                Transports = seen.Transports,
                IsUserVerified = seen.IsUserVerified,
                IsBackupEligible = seen.IsBackupEligible,
                IsBackedUp = seen.IsBackedUp,
            },
        };
        db.UserPasskeys.Add(passkey);
        await mail.AddChangeAsync(account, account.Email!, AccountChanges.PasskeyAdded, cancellation);
        var codes = isFirst ? await factors.NewCodesAsync(account.Id, cancellation) : null;
        await db.SaveChangesAsync(cancellation);
        return new(new(passkey.Id, passkey.Data.Name, passkey.CreatedAt, null, seen.IsBackedUp), codes);
    }

    /// <summary>Renames one of an account's; false when it has none with this key.</summary>
    public async Task<bool> RenameAsync(Guid accountId, Guid id, string name, CancellationToken cancellation)
    {
        if (await FindAsync(accountId, id, cancellation) is not { } passkey)
            return false;
        passkey.Data.Name = name.Trim();
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Removes one of an account's; false when it has none with this key.</summary>
    /// <exception cref="RuleException">role-needs-second-factor: nothing else would be left.</exception>
    public async Task<bool> RemoveAsync(Account account, Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(account.Id, id, cancellation) is not { } passkey)
            return false;
        if (!await factors.HasAppAsync(account.Id, cancellation) && !await AnyButAsync(account.Id, id, cancellation))
            await factors.EndCodesAsync(account, cancellation);
        db.UserPasskeys.Remove(passkey);
        await mail.AddChangeAsync(account, account.Email!, AccountChanges.PasskeyRemoved, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>
    /// Notes that one has proved its holder. False when it was asked before it last did so: each question is answered once. Of two answers
    /// at once the second is refused.
    /// </summary>
    /// <param name="seen">The passkey as its answer leaves it.</param>
    /// <param name="askedAt">When the question was put, UTC.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<bool> UseAsync(UserPasskeyInfo seen, DateTime askedAt, CancellationToken cancellation)
    {
        var passkey = await db.UserPasskeys.SingleOrDefaultAsync(p => p.CredentialId == seen.CredentialId, cancellation);
        if (passkey is null || passkey.LastUsedAt >= askedAt)
            return false;
        var now = clock.UtcNow();
        // Nodes' clocks differ: a question of one that is ahead must not come back either.
        passkey.LastUsedAt = now > askedAt ? now : askedAt;
        passkey.Data.SignCount = seen.SignCount;
        passkey.Data.IsBackedUp = seen.IsBackedUp;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(passkey).State = EntityState.Detached;
            return false;
        }
    }

    private Task<bool> AnyButAsync(Guid accountId, Guid id, CancellationToken cancellation) =>
        db.UserPasskeys.AnyAsync(p => p.UserId == accountId && p.Id != id, cancellation);

    private Task<Passkey?> FindAsync(Guid accountId, Guid id, CancellationToken cancellation) =>
        db.UserPasskeys.SingleOrDefaultAsync(p => p.UserId == accountId && p.Id == id, cancellation);
}
