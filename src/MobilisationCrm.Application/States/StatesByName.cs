using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.States;

/// <summary>
/// Finds a State by what people write: ISO code, UN name, short or formal, in English, French or Spanish, or an everyday name; accents,
/// case, apostrophes and hyphens ignored.
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
            Add(state, [.. StateAliases.Of(state.Iso2)]);
            _capitals.TryAdd(StateNaming.Fold(state.Facts.Capital), state);
        }
    }

    /// <summary>All States.</summary>
    public static async Task<StatesByName> LoadAsync(CrmDbContext db, CancellationToken cancellation) =>
        new(await db.States.AsNoTracking().ToListAsync(cancellation));

    /// <summary>The State; null for a name of none.</summary>
    public State? Find(string name) => _states.GetValueOrDefault(StateNaming.Fold(name));

    /// <summary>The State that has this capital; null for any other city.</summary>
    public State? ByCapital(string city) => _capitals.GetValueOrDefault(StateNaming.Fold(city));

    private void Add(State state, params string[] names)
    {
        foreach (var name in names)
            _states.TryAdd(StateNaming.Fold(name), state);
    }
}
