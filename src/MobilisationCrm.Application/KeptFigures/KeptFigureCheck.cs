using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.KeptFigures;

/// <summary>
/// Compares each night what is kept with what is counted. A difference is a fault of the program, and is reported as one.
/// </summary>
public sealed class KeptFigureCheck(CrmDbContext db) : IRecurringJob
{
    private readonly FigureKeeper _keeper = new(db);
    private readonly WorkKeeper _work = new(db);

    /// <summary>Compares everything.</summary>
    /// <exception cref="InvalidOperationException">Something differs; the message names it and says what to do.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var found = await FoundAsync(cancellation);
        // What was logged while the days were counted is no difference.
        if (found.Count > 0)
            found = [.. found.Intersect(await FoundAsync(cancellation))];
        if (found.Count > 0)
            throw new InvalidOperationException(
                $"Kept figures differ from the counted ones; \"recount\" mends them: {string.Join("; ", found.Take(20))}."
            );
    }

    private async Task<List<string>> FoundAsync(CancellationToken cancellation)
    {
        var all = await db.Engagements.Select(e => e.Id).ToArrayAsync(cancellation);
        var found = (await _keeper.DifferencesAsync(all, cancellation)).ConvertAll(d => d.ToString());
        foreach (var campaignId in await db.Campaigns.Select(c => c.Id).ToListAsync(cancellation))
            found.AddRange((await _work.DifferencesAsync(campaignId, cancellation)).Select(d => d.ToString()));
        return found;
    }
}
