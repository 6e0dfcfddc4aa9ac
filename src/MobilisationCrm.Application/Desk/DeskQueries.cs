using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Meetings;
using MobilisationCrm.Reminders;
using MobilisationCrm.Time;

namespace MobilisationCrm.Desk;

/// <summary>What a staff member has to do now; read by the desk and by the morning digest.</summary>
public sealed class DeskQueries(
    CrmDbContext db,
    EngagementRows rows,
    FollowUpQueries followUps,
    MeetingQueries meetings,
    TimeProvider clock
)
{
    /// <summary>The desk of an account in a campaign; null when there is no such campaign.</summary>
    public async Task<CampaignDesk?> FindAsync(string slug, Guid accountId, CancellationToken cancellation)
    {
        if (await rows.OfAsync(slug, null, cancellation) is not { Campaign: var campaign } found)
            return null;
        var now = clock.UtcNow();
        var reader = await db.Users.Where(a => a.Id == accountId).Select(a => new { a.TimeZone, a.Language }).SingleAsync(cancellation);
        var (zone, language) = (reader.TimeZone, reader.Language);
        var today = Zone.DayOf(now, zone);
        var nextWeek = today.AddDays(7);
        var (since, until) = (Zone.ToUtc(today.AddDays(-1).ToDateTime(TimeOnly.MinValue), zone), now.AddDays(7));

        var due = db
            .FollowUps.AsNoTracking()
            .Where(f =>
                f.CampaignId == campaign.Id && f.DoneAt == null && f.DueOn <= nextWeek && (f.OwnerId == accountId || f.OwnerId == null)
            )
            .OrderBy(f => f.DueOn)
            .ThenBy(f => f.CreatedAt)
            .Take(100);
        var ahead = db
            .Meetings.AsNoTracking()
            .Where(m => m.CampaignId == campaign.Id && m.Status != MeetingStatus.Cancelled && m.EndsAt > now)
            .OrderBy(m => m.StartsAt);
        var coming = ahead.Where(m => m.StartsAt < until);
        var drafts = ahead.Where(m => m.Status == MeetingStatus.Draft).Take(20);
        var answers = db
            .Invitations.AsNoTracking()
            .Where(i => i.Meeting!.CampaignId == campaign.Id && i.AnsweredAt >= since)
            .OrderByDescending(i => i.AnsweredAt)
            .Take(100)
            .Select(i => new AnswerItem(
                i.MeetingId,
                MeetingTitles.In(i.Meeting!.Title, i.Meeting.Translations, language),
                i.StateIso2,
                i.State == null ? null : new LocalizedText(i.State.Facts.NameEn, i.State.Facts.NameFr, i.State.Facts.NameEs),
                i.Answer,
                i.AnsweredAt!.Value,
                i.AnsweredBy!.Value,
                i.Comment
            ));
        var stale = found
            .Rows.Select(r => r.Summary)
            .Where(e => e.IsStale && (e.Owner is null || e.Owner.Id == accountId))
            .OrderByDescending(e => e.QuietDays);
        var days = (await RecipientDays.ReadAsync(db, cancellation)).Of(zone, null, today.Year);
        return new CampaignDesk(
            today,
            days.IsOpen(today) ? null : days.Add(today, 1),
            await followUps.Items(due, language).ToListAsync(cancellation),
            await meetings.Summaries(coming, language).ToListAsync(cancellation),
            await meetings.Summaries(drafts, language).ToListAsync(cancellation),
            await answers.ToListAsync(cancellation),
            [.. stale]
        );
    }
}
