using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Accounts;

/// <summary>Where a caller comes from.</summary>
/// <param name="Address">Its network address.</param>
/// <param name="Browser">What its browser calls itself.</param>
public sealed record Caller(string Address, string Browser);

/// <summary>A session that lasts, with its account as it is now.</summary>
/// <param name="Id">Key of the session.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">Its role.</param>
/// <param name="Language">Language in which it reads.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="SeenAt">When it was last used, UTC, to some minutes.</param>
/// <param name="ConfirmedAt">When the holder last proved who it is, UTC.</param>
/// <param name="HasSecondFactor">A second factor was shown.</param>
public sealed record OpenSession(
    Guid Id,
    Guid AccountId,
    string Name,
    Role Role,
    string Language,
    DateTime StartedAt,
    DateTime SeenAt,
    DateTime ConfirmedAt,
    bool HasSecondFactor
);

/// <summary>Begins sessions, knows them again with each request, and ends them.</summary>
public sealed class Sessions(CrmDbContext db, TimeProvider clock)
{
    // A request costs no write but once in so long.
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(5);

    // Session, account and role are one statement, so that a role that is taken away is gone with the next request of any node.
    private static readonly PerDatabase<Func<CrmDbContext, string, CancellationToken, Task<OpenSession?>>> ByHash = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string hash, CancellationToken cancellation) =>
                db
                    .AccountSessions.Where(s => s.Hash == hash && !s.Account!.IsDisabled)
                    .Select(s => new OpenSession(
                        s.Id,
                        s.AccountId,
                        s.Account!.DisplayName,
                        s.Account.Role,
                        s.Account.Language,
                        s.StartedAt,
                        s.SeenAt,
                        s.ConfirmedAt,
                        s.HasSecondFactor
                    ))
                    .SingleOrDefault()
        )
    );

    /// <summary>Now, UTC.</summary>
    public DateTime Now => clock.UtcNow();

    /// <summary>Begins a session; gives the secret for the cookie, which is kept nowhere else.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="hasSecondFactor">A second factor was shown.</param>
    /// <param name="caller">Where it is begun from.</param>
    /// <param name="providerToken">What the provider said, encrypted; null for a sign-in here.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<string> BeginAsync(
        Account account,
        bool hasSecondFactor,
        Caller caller,
        string? providerToken,
        CancellationToken cancellation
    )
    {
        var (secret, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), clock.UtcNow());
        // Those that have ended are of no more use to anybody.
        await db
            .AccountSessions.Where(s => s.AccountId == account.Id)
            .Where(s => s.StartedAt < now - AccountSession.Longest || s.SeenAt < now - AccountSession.Idle)
            .ExecuteDeleteAsync(cancellation);
        db.AccountSessions.Add(
            new AccountSession
            {
                AccountId = account.Id,
                Hash = ApiKeys.HashOf(secret),
                StartedAt = now,
                SeenAt = now,
                ConfirmedAt = now,
                HasSecondFactor = hasSecondFactor,
                ProviderToken = providerToken?.Length > Lengths.Text ? null : providerToken,
                Address = caller.Address.Cut(Lengths.Code),
                Browser = caller.Browser.Cut(Lengths.Line),
            }
        );
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>The session of a secret; null for one that is unknown, was ended, is over, or of a disabled account.</summary>
    public async Task<OpenSession?> FindAsync(string secret, CancellationToken cancellation)
    {
        var (session, now) = (await ByHash.For(db)(db, ApiKeys.HashOf(secret), cancellation), clock.UtcNow());
        if (session is null || now - session.StartedAt >= AccountSession.Longest || now - session.SeenAt >= AccountSession.Idle)
            return null;
        if (now - session.SeenAt >= Notice)
            await db
                .AccountSessions.Where(s => s.Id == session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellation);
        return session;
    }

    /// <summary>Sessions of an account that last, the newest first.</summary>
    public async Task<IReadOnlyList<SessionItem>> ListAsync(Guid accountId, Guid? own, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return await db
            .AccountSessions.AsNoTracking()
            .Where(s =>
                s.AccountId == accountId && s.StartedAt > now - AccountSession.Longest && s.SeenAt > now - AccountSession.Idle
            )
            .OrderByDescending(s => s.StartedAt)
            .Select(s => new SessionItem(s.Id, s.StartedAt, s.SeenAt, s.Address, s.Browser, s.Id == own))
            .ToListAsync(cancellation);
    }

    /// <summary>What the provider said when the session of a secret began, encrypted; null for none.</summary>
    public Task<string?> ProviderTokenAsync(string secret, CancellationToken cancellation)
    {
        var hash = ApiKeys.HashOf(secret);
        return db.AccountSessions.Where(s => s.Hash == hash).Select(s => s.ProviderToken).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Notes that the holder of a session has proved who it is.</summary>
    public Task ConfirmAsync(Guid id, bool hasSecondFactor, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return db
            .AccountSessions.Where(s => s.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.ConfirmedAt, now)
                        .SetProperty(s => s.HasSecondFactor, s => s.HasSecondFactor || hasSecondFactor),
                cancellation
            );
    }

    /// <summary>Ends a session of an account; false when it has none with this key.</summary>
    public async Task<bool> EndAsync(Guid accountId, Guid id, CancellationToken cancellation) =>
        await db.AccountSessions.Where(s => s.AccountId == accountId && s.Id == id).ExecuteDeleteAsync(cancellation) > 0;

    /// <summary>Ends a session, where there is one.</summary>
    public Task EndAsync(Guid id, CancellationToken cancellation) =>
        db.AccountSessions.Where(s => s.Id == id).ExecuteDeleteAsync(cancellation);

    /// <summary>Ends the session of a secret, where there is one.</summary>
    public Task EndAsync(string secret, CancellationToken cancellation)
    {
        var hash = ApiKeys.HashOf(secret);
        return db.AccountSessions.Where(s => s.Hash == hash).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Ends all sessions of an account.</summary>
    public Task EndAllAsync(Guid accountId, CancellationToken cancellation) =>
        db.AccountSessions.Where(s => s.AccountId == accountId).ExecuteDeleteAsync(cancellation);
}
