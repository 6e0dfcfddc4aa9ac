using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Accounts;

/// <summary>Reads accounts.</summary>
public sealed class AccountQueries(CrmDbContext db, IMapper mapper)
{
    /// <summary>All accounts by name.</summary>
    public async Task<IReadOnlyList<AccountSummary>> ListAsync(CancellationToken cancellation) =>
        await db
            .Users.AsNoTracking()
            .OrderBy(a => a.DisplayName)
            .ProjectTo<AccountSummary>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);

    /// <summary>One account; null when there is none.</summary>
    public Task<AccountSummary?> FindAsync(Guid id, CancellationToken cancellation) =>
        db
            .Users.AsNoTracking()
            .Where(a => a.Id == id)
            .ProjectTo<AccountSummary>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellation);
}
