using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Search;

namespace MobilisationCrm.States;

/// <summary>
/// Finds a State by what people write: ISO code, or UN name, short or formal, in English, French or Spanish; accents and case ignored.
/// </summary>
public sealed class StatesByName
{
    private readonly Dictionary<string, State> _states = [];
    private readonly Dictionary<string, State> _capitals = [];

    private StatesByName(List<State> states)
    {
        foreach (var state in states)
            Add(state, state.Iso2, state.Identity.Iso3, state.Facts.NameEn, state.Facts.NameFr, state.Facts.NameEs);
        foreach (var state in states)
        {
            Add(state, state.Identity.FormalEn, state.Identity.FormalFr, state.Identity.FormalEs);
            // "Bolivia" of "Bolivia (Plurinational State of)".
            Add(state, state.Facts.NameEn.Split(" (")[0], state.Facts.NameFr.Split(" (")[0], state.Facts.NameEs.Split(" (")[0]);
            _capitals.TryAdd(Folding.Of(state.Facts.Capital), state);
        }
    }

    /// <summary>All States.</summary>
    public static async Task<StatesByName> LoadAsync(CrmDbContext db, CancellationToken cancellation) =>
        new(await db.States.AsNoTracking().ToListAsync(cancellation));

    /// <summary>The State; null for a name of none.</summary>
    public State? Find(string name) => _states.GetValueOrDefault(Folding.Of(name));

    /// <summary>The State that has this capital; null for any other city.</summary>
    public State? ByCapital(string city) => _capitals.GetValueOrDefault(Folding.Of(city));

    private void Add(State state, params string[] names)
    {
        foreach (var name in names)
            _states.TryAdd(Folding.Of(name), state);
    }
}
