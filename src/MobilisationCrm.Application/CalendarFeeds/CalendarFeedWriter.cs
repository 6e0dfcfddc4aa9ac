using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.Calendars;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Desk;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.CalendarFeeds;

/// <summary>
/// Writes feeds. Follow-ups are entries of a whole day and not VTODO: calendar programs tend to leave a VTODO of a subscribed
/// calendar out, and Apple shows it only among reminders.
/// </summary>
public sealed class CalendarFeedWriter(
    CrmDbContext db,
    MeetingMail mails,
    FollowUpQueries followUps,
    MailIdentity identity,
    TimeProvider clock
)
{
    private const int PastDays = 180;
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(1);
    private static readonly LocalizedText Mine = new("My meetings", "Mes réunions", "Mis reuniones");

    /// <summary>The iCalendar object of a feed, in the language of its account and with what it may read.</summary>
    public Task<string> WriteAsync(CalendarFeed feed, CancellationToken cancellation)
    {
        db.Reader.ReadFor(feed.Account);
        return WriteAsync(feed, feed.Account!, cancellation);
    }

    private async Task<string> WriteAsync(CalendarFeed feed, Account account, CancellationToken cancellation)
    {
        var since = clock.UtcNow().Date.AddDays(-PastDays);
        var meetings = await Meetings(feed)
            .Where(m => m.EndsAt >= since)
            .OrderBy(m => m.StartsAt)
            .ThenBy(m => m.Id)
            .ToListAsync(cancellation);
        var tasks = feed.WithFollowUps ? await followUps.Items(FollowUps(feed), account.Language).ToListAsync(cancellation) : [];
        var changes = await ChangesAsync([.. meetings.Select(m => m.Id), .. tasks.Select(t => t.Id)], cancellation);
        var campaigns = await db.Campaigns.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
        DateTime Changed(Guid id) => changes.GetValueOrDefault($"{id}", feed.CreatedAt);

        var entries = meetings.ConvertAll(m => Entry(m, campaigns[m.CampaignId], account.Language) with { Stamp = Changed(m.Id) });
        entries.AddRange(
            tasks.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Select(t => Entry(t, account.Language) with { Stamp = Changed(t.Id) })
        );
        var name = feed.Campaign?.TitleIn(account.Language) ?? Mine.In(account.Language);
        return CalendarWriter.Write(new PublishedCalendar(name, Refresh, entries));
    }

    // Mine are those I run, and those to which a State of mine is invited.
    private IQueryable<Meeting> Meetings(CalendarFeed feed) =>
        db
            .Meetings.AsNoTracking()
            .Where(m =>
                feed.CampaignId != null
                    ? m.CampaignId == feed.CampaignId
                    : m.OrganiserId == feed.AccountId
                        || m.Invitations.Any(i =>
                            !i.IsRemoved
                            && db.Engagements.Any(e =>
                                e.CampaignId == m.CampaignId && e.StateIso2 == i.StateIso2 && e.OwnerId == feed.AccountId
                            )
                        )
            );

    private IQueryable<FollowUp> FollowUps(CalendarFeed feed) =>
        db
            .FollowUps.AsNoTracking()
            .Where(f => f.OwnerId == feed.AccountId && f.DoneAt == null && (feed.CampaignId == null || f.CampaignId == feed.CampaignId));

    private async Task<Dictionary<string, DateTime>> ChangesAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var keys = ids.Select(id => $"{id}").ToList();
        return await db
            .AuditEntries.Where(a => (a.Entity == nameof(Meeting) || a.Entity == nameof(FollowUp)) && keys.Contains(a.EntityKey))
            .Where(a => a.Action != nameof(AuditAction.Read))
            .GroupBy(a => a.EntityKey)
            .Select(g => new { g.Key, At = g.Max(a => a.At) })
            .ToDictionaryAsync(g => g.Key, g => g.At, cancellation);
    }

    private CalendarEntry Entry(Meeting meeting, Campaign campaign, string language)
    {
        var entry = mails.Entry(CalendarMethod.Publish, meeting, null, campaign, language);
        return entry with { Description = $"{entry.Description}\n\n{identity.Link($"/c/{campaign.Slug}/meetings/{meeting.Id}")}" };
    }

    private CalendarEntry Entry(FollowUpItem task, string language)
    {
        var day = task.DueOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var link = identity.Link(task.Iso2 is null ? $"/c/{task.Campaign}/desk" : $"/c/{task.Campaign}/states/{task.Iso2}");
        return new CalendarEntry(
            CalendarMethod.Publish,
            identity.Uid(task.Id),
            task.Version,
            day,
            day,
            day.AddDays(1),
            $"☐ {DigestWording.FollowUp(task, language)}",
            link,
            "",
            null,
            "",
            "",
            null,
            IsWholeDay: true
        );
    }
}
