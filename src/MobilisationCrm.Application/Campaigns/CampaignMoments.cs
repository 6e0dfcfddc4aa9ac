using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Time;

namespace MobilisationCrm.Campaigns;

/// <summary>
/// Names the moment that an answer about a campaign is true for: by what is recorded, and by what passes without anybody recording it.
/// </summary>
public sealed class CampaignMoments(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    private static readonly PerDatabase<
        Func<CrmDbContext, string, Guid?, DateTime, DateTime, CancellationToken, Task<Moment?>>
    > Find = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string slug, Guid? reader, DateTime now, DateTime nextWeek, CancellationToken cancellation) =>
                db
                    .Campaigns.Where(c => c.Slug == slug)
                    .Select(c => new Moment(
                        EF.Property<Guid>(c, CampaignStamps.Own),
                        c.TimeZone,
                        db.Users.Where(a => a.Id == reader).Select(a => a.TimeZone).FirstOrDefault(),
                        // The newest first, so that the index ends the search at once.
                        db.Meetings.Where(m => m.CampaignId == c.Id && m.EndsAt <= now)
                            .OrderByDescending(m => m.EndsAt)
                            .Select(m => (DateTime?)m.EndsAt)
                            .FirstOrDefault(),
                        db.Meetings.Where(m => m.CampaignId == c.Id && m.StartsAt < nextWeek)
                            .OrderByDescending(m => m.StartsAt)
                            .Select(m => (DateTime?)m.StartsAt)
                            .FirstOrDefault(),
                        db.RecordReaders.Any(r => r.AccountId == reader)
                    ))
                    .SingleOrDefault()
        )
    );

    /// <summary>
    /// A name that is another one as soon as lists, figures or desk may read otherwise; null when there is no such campaign. Who reads
    /// records as a named reader shares it with nobody.
    /// </summary>
    public async Task<string?> FindAsync(string slug, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var found = await Find.For(db)(db, slug, current.Id, now, now.AddDays(7), cancellation);
        if (found is null)
            return null;
        var days = new[] { found.TimeZone, Zone.NewYork, found.Reader ?? Zone.NewYork }.Select(zone => Zone.DayOf(now, zone).DayNumber);
        return $"{found.Stamp:N}|{string.Join('|', days)}|{found.Ended?.Ticks}|{found.Coming?.Ticks}|{(found.IsNamed ? current.Id : null)}";
    }

    private sealed record Moment(Guid Stamp, string TimeZone, string? Reader, DateTime? Ended, DateTime? Coming, bool IsNamed);
}
