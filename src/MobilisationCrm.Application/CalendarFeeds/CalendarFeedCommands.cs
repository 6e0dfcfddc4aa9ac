using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;

namespace MobilisationCrm.CalendarFeeds;

/// <summary>Makes, renews and switches off the calendar feeds of the signed-in account.</summary>
public sealed class CalendarFeedCommands(CrmDbContext db, CurrentAccount current, MailIdentity identity, TimeProvider clock)
{
    /// <summary>Makes a feed with an address of 192 random bits; where there is one, its old address ends.</summary>
    /// <exception cref="RuleException">unknown-campaign.</exception>
    public async Task<NewCalendarFeed> CreateAsync(CreateCalendarFeedRequest request, CancellationToken cancellation)
    {
        var campaignId = request.Campaign is { } slug ? await db.FindCampaignIdAsync(slug, cancellation) : (Guid?)null;
        var key = $"{current.Id:N}|{campaignId:N}";
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.UniqueKey == key, cancellation);
        if (feed is null)
            db.CalendarFeeds.Add(
                feed = new CalendarFeed
                {
                    AccountId = current.Id!.Value,
                    CampaignId = campaignId,
                    UniqueKey = key,
                }
            );
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        (feed.Hash, feed.CreatedAt, feed.LastReadOn) = (ApiKeys.HashOf(token), clock.UtcNow(), null);
        feed.WithFollowUps = request.WithFollowUps ?? feed.WithFollowUps;
        await db.SaveChangesAsync(cancellation);
        return new NewCalendarFeed(feed.Id, identity.Link($"/calendar/{token}.ics"));
    }

    /// <summary>Changes what stands in a feed; false when the account has no such feed.</summary>
    public async Task<bool> EditAsync(Guid id, EditCalendarFeedRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } feed)
            return false;
        feed.WithFollowUps = request.WithFollowUps!.Value;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Switches a feed off; false when the account has no such feed.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } feed)
            return false;
        db.CalendarFeeds.Remove(feed);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Task<CalendarFeed?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.CalendarFeeds.SingleOrDefaultAsync(f => f.Id == id && f.AccountId == current.Id, cancellation);
}
