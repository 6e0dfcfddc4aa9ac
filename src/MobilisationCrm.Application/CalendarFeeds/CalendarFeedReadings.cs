using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;

namespace MobilisationCrm.CalendarFeeds;

/// <summary>Finds the feed at a secret address, and notes that it was read.</summary>
public sealed class CalendarFeedReadings(CrmDbContext db, AuditTrail trail, TimeProvider clock)
{
    private const string OwnMeetings = "own meetings";

    /// <summary>
    /// The feed, with its account; null for an address that was never given, is renewed or switched off, or whose account is disabled.
    /// </summary>
    public async Task<CalendarFeed?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = ApiKeys.HashOf(token);
        var feed = await db
            .CalendarFeeds.AsNoTracking()
            .Include(f => f.Account)
            .Include(f => f.Campaign)
            .SingleOrDefaultAsync(f => f.Hash == hash && !f.Account!.IsDisabled, cancellation);
        if (feed is null)
            return null;
        var today = clock.TodayAtUn();
        // Once a day, so that reading costs no write, and the audit log is not filled by programs that ask each quarter of an hour.
        if (feed.LastReadOn == today)
            return feed;
        var isFirst = await db
            .CalendarFeeds.Where(f => f.Id == feed.Id && f.LastReadOn != today)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastReadOn, today), cancellation);
        if (isFirst > 0)
            await trail.FeedReadAsync(feed.Account!, feed.Id, feed.Campaign?.Slug ?? OwnMeetings, cancellation);
        return feed;
    }
}
