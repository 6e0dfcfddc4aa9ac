using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Time;

namespace MobilisationCrm.Accounts;

/// <summary>Reads accounts and the keys that act in their names.</summary>
public sealed class AccountQueries(
    CrmDbContext db,
    IMapper mapper,
    CurrentAccount current,
    IOptions<AccountOptions> options,
    TimeProvider clock
)
{
    /// <summary>All accounts by name.</summary>
    public async Task<IReadOnlyList<AccountSummary>> ListAsync(CancellationToken cancellation) =>
        await db
            .Users.AsNoTracking()
            .OrderBy(a => a.DisplayName)
            .ProjectTo<AccountSummary>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);

    /// <summary>All keys of other programs by name.</summary>
    public async Task<IReadOnlyList<ApiKeyItem>> ListKeysAsync(CancellationToken cancellation) =>
        await db
            .ApiKeys.AsNoTracking()
            .OrderBy(k => k.Name)
            .ProjectTo<ApiKeyItem>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);

    /// <summary>One account; null when there is none.</summary>
    public Task<AccountSummary?> FindAsync(Guid id, CancellationToken cancellation) =>
        db
            .Users.AsNoTracking()
            .Where(a => a.Id == id)
            .ProjectTo<AccountSummary>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>An account as its own app reads it; null when there is none.</summary>
    public async Task<SessionDetail?> FindSessionAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } account)
            return null;
        var zones = new[] { account.TimeZone, Zone.NewYork }.Distinct();
        return new SessionDetail(
            account.Id,
            account.DisplayName,
            account.Email,
            account.Role,
            account.Language,
            account.TimeZone,
            account.MorningDigest,
            account.WeeklyReport,
            account.HasPassword,
            options.Value.IsMissing(current.Session),
            account.Version,
            [.. zones.Select(zone => Zone.Clock(zone, clock.UtcNow()))]
        );
    }
}
