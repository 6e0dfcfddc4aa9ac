using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.ClosedDays;

/// <summary>Reads the closed days of UN Headquarters.</summary>
public sealed class ClosedDayQueries(CrmDbContext db)
{
    /// <summary>All closed days in order.</summary>
    public async Task<IReadOnlyList<ClosedDayItem>> ListAsync(CancellationToken cancellation) =>
        await db
            .ClosedDays.AsNoTracking()
            .OrderBy(d => d.Date)
            .Select(d => new ClosedDayItem(d.Date, ClosedDayNames.Of(d.Name), d.Certainty))
            .ToListAsync(cancellation);

    /// <summary>Working days in New York.</summary>
    public async Task<WorkingDays> WorkingDaysAsync(CancellationToken cancellation) =>
        new((await db.ClosedDays.AsNoTracking().Select(d => d.Date).ToListAsync(cancellation)).ToHashSet());
}
