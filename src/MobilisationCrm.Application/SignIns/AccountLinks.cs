using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>Makes links to be mailed, and knows them again.</summary>
public sealed class AccountLinks(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Makes a link that takes the place of those of its kind; the caller saves, and mails the token.</summary>
    public async Task<(AccountLink Link, string Token)> AddAsync(
        Account account,
        AccountLinkKind kind,
        string? email,
        CancellationToken cancellation
    )
    {
        var now = clock.UtcNow();
        await EndAsync(account.Id, kind, cancellation);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var link = new AccountLink
        {
            AccountId = account.Id,
            Kind = kind,
            Hash = ApiKeys.HashOf(token),
            Email = email,
            CreatedAt = now,
            ExpiresAt = now + AccountLink.Lifetime,
        };
        db.AccountLinks.Add(link);
        return (link, token);
    }

    /// <summary>The link of a token that works still, with its account.</summary>
    /// <exception cref="RuleException">link-expired: unknown, used, too old, or of an account that may not sign in.</exception>
    public async Task<AccountLink> FindAsync(string token, AccountLinkKind[] kinds, CancellationToken cancellation)
    {
        var (hash, now) = (ApiKeys.HashOf(token), clock.UtcNow());
        return await db
                .AccountLinks.Include(l => l.Account)
                .SingleOrDefaultAsync(
                    l => l.Hash == hash && kinds.Contains(l.Kind) && l.UsedAt == null && l.ExpiresAt > now && !l.Account!.IsDisabled,
                    cancellation
                )
            ?? throw Expired();
    }

    /// <summary>Uses a link up; of two that use it at once the second is refused.</summary>
    /// <exception cref="RuleException">link-expired.</exception>
    public async Task UseAsync(AccountLink link, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var used = await db
            .AccountLinks.Where(l => l.Id == link.Id && l.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellation);
        if (used == 0)
            throw Expired();
    }

    /// <summary>Whether a link of the kind was made for the account since.</summary>
    public Task<bool> AnySinceAsync(Guid accountId, AccountLinkKind kind, DateTime since, CancellationToken cancellation) =>
        db.AccountLinks.AnyAsync(l => l.AccountId == accountId && l.Kind == kind && l.CreatedAt > since, cancellation);

    /// <summary>Ends the links of an account, of one kind or of all.</summary>
    public Task EndAsync(Guid accountId, AccountLinkKind? kind, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return db
            .AccountLinks.Where(l => l.AccountId == accountId && (kind == null || l.Kind == kind) && l.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellation);
    }

    private static RuleException Expired() =>
        new(RuleCode.LinkExpired, "The link was altered, has expired, or was used. Ask for a new one.", "token");
}
