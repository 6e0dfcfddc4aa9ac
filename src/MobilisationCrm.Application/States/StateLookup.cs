using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.States;

/// <summary>Finds the States that a request names.</summary>
internal static class StateLookup
{
    /// <summary>Each once, in the order named.</summary>
    /// <exception cref="RuleException">unknown-state.</exception>
    public static async Task<List<State>> FindStatesAsync(
        this CrmDbContext db,
        IEnumerable<string?> named,
        string field,
        CancellationToken cancellation
    )
    {
        var codes = named.Select(code => code?.ToUpperInvariant() ?? "").Distinct().ToList();
        var known = await db.States.AsNoTracking().Where(s => codes.Contains(s.Iso2)).ToDictionaryAsync(s => s.Iso2, cancellation);
        return codes.ConvertAll(code =>
            known.GetValueOrDefault(code) ?? throw new RuleException(RuleCode.UnknownState, $"There is no State {code}.", field)
        );
    }
}
