using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.States;

/// <summary>Reads States.</summary>
public sealed class StateQueries(CrmDbContext db, IMapper mapper)
{
    /// <summary>All States, in the English alphabetical order of UN lists.</summary>
    public async Task<IReadOnlyList<StateSummary>> ListAsync(RegionalGroup? group, CancellationToken cancellation) =>
        await db
            .States.AsNoTracking()
            .Where(s => group == null || s.Facts.RegionalGroup == group)
            .OrderBy(s => s.Facts.NameEn)
            .ProjectTo<StateSummary>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);

    /// <summary>One State; null when there is none.</summary>
    public async Task<StateDetail?> FindAsync(string iso2, CancellationToken cancellation)
    {
        var code = iso2.ToUpperInvariant();
        var state = await db.States.AsNoTracking().Include(s => s.Memberships).SingleOrDefaultAsync(s => s.Iso2 == code, cancellation);
        return state is null
            ? null
            : new StateDetail(
                state.Iso2,
                state.Identity,
                state.Facts,
                state.Shipped,
                mapper.Map<List<StateMembershipItem>>(state.Memberships.OrderBy(m => m.Since)),
                state.Version
            );
    }
}
