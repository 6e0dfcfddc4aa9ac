using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.CalendarFeeds;

/// <summary>Reads which calendar feeds there are.</summary>
public sealed class CalendarFeedQueries(CrmDbContext db, CurrentAccount current, IMapper mapper)
{
    /// <summary>The account's feeds: its own meetings first.</summary>
    public async Task<IReadOnlyList<CalendarFeedItem>> ListAsync(CancellationToken cancellation) =>
        await db
            .CalendarFeeds.AsNoTracking()
            .Where(f => f.AccountId == current.Id)
            .OrderBy(f => f.Campaign!.Slug)
            .ProjectTo<CalendarFeedItem>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);
}
