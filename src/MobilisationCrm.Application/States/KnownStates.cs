using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.States;

/// <summary>A State with what follows from its facts.</summary>
/// <param name="State">The State, with its memberships; never tracked.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Blocs">The blocs it is in.</param>
/// <param name="Place">Its place in the English alphabetical order of UN lists.</param>
public sealed record KnownState(State State, LocalizedText Name, IReadOnlyList<Bloc> Blocs, int Place);

/// <summary>All States, held in memory until one of them changes.</summary>
public sealed class KnownStates
{
    private readonly HeldInMemory<IReadOnlyDictionary<string, KnownState>> _states = new(ReadAsync);

    /// <summary>All States by ISO 3166-1 alpha-2.</summary>
    /// <param name="stamp">What <see cref="Campaigns.CampaignStamps.Reference"/> is now.</param>
    /// <param name="db">Where they are read if they have changed.</param>
    /// <param name="cancellation">Ends the read.</param>
    public ValueTask<IReadOnlyDictionary<string, KnownState>> OfAsync(Guid stamp, CrmDbContext db, CancellationToken cancellation) =>
        _states.OfAsync(stamp, db, cancellation);

    private static async Task<IReadOnlyDictionary<string, KnownState>> ReadAsync(CrmDbContext db, CancellationToken cancellation)
    {
        var states = await db.States.AsNoTracking().Include(s => s.Memberships).ToListAsync(cancellation);
        return states
            .OrderBy(s => Folding.Of(s.Facts.NameEn), StringComparer.Ordinal)
            .Select((s, place) => new KnownState(s, s.Name(), BlocsOf(s), place))
            .ToDictionary(s => s.State.Iso2);
    }

    private static List<Bloc> BlocsOf(State state) =>
        [.. Enum.GetValues<Bloc>().Where(bloc => State.IsIn(bloc, state.Facts, state.Identity))];
}
