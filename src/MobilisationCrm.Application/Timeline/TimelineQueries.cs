using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Timeline;

/// <summary>Everything that happened between a State and a campaign, in one line of time.</summary>
public sealed class TimelineQueries(CrmDbContext db)
{
    /// <summary>The timeline, newest first; null when there is no such engagement.</summary>
    public async Task<PagedList<TimelineItem>?> ListAsync(
        string slug,
        string iso2,
        TimelineKind? kind,
        PageRequest page,
        CancellationToken cancellation
    )
    {
        var code = iso2.ToUpperInvariant();
        var engagement = await db
            .Engagements.AsNoTracking()
            .AsSplitQuery()
            .Include(e => e.StageChanges)
            .Include(e => e.Positions)
            .Include(e => e.Commitments)
            .Include(e => e.Votes)
            .SingleOrDefaultAsync(e => e.StateIso2 == code && db.Campaigns.Any(c => c.Id == e.CampaignId && c.Slug == slug), cancellation);
        if (engagement is null)
            return null;
        var names = await db.Users.ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancellation);

        // Interactions are many: only those are read that may stand on the page. The order is the same for every page.
        var logged = db.Interactions.AsNoTracking().Where(i => i.EngagementId == engagement.Id);
        var others = new List<TimelineItem>(TimelineItems.Of(engagement, names));
        others.AddRange(await MailsAsync(engagement, cancellation));
        others.AddRange((await InvitationsAsync(engagement, cancellation)).SelectMany(i => TimelineItems.Of(i, names)));
        others.AddRange(await OutcomesAsync(engagement, cancellation));
        others.RemoveAll(i => kind is not null && i.Kind != kind);
        var isWithLogged = kind is null or TimelineKind.Interaction;
        var items = others
            .OrderByDescending(i => i.Id)
            .Concat(isWithLogged ? await InteractionsAsync(logged, page.Number * page.Size, names, cancellation) : []);
        var total = others.Count + (isWithLogged ? await logged.CountAsync(cancellation) : 0);
        return new PagedList<TimelineItem>(
            [.. items.OrderByDescending(i => i.At).Skip((page.Number - 1) * page.Size).Take(page.Size)],
            total,
            page.Number,
            page.Size
        );
    }

    private async Task<IEnumerable<TimelineItem>> InteractionsAsync(
        IQueryable<Interaction> all,
        int count,
        Dictionary<Guid, string> names,
        CancellationToken cancellation
    )
    {
        var interactions = await all.Include(i => i.Participants)
            .OrderByDescending(i => i.At)
            .ThenByDescending(i => i.Id)
            .Take(count)
            .ToListAsync(cancellation);
        var organisationIds = interactions.Select(i => i.OrganisationId).OfType<Guid>().Distinct().ToList();
        var organisations = await db
            .Organisations.Where(o => organisationIds.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        return interactions.Select(i => TimelineItems.Of(i, organisations, names));
    }

    private async Task<IEnumerable<TimelineItem>> MailsAsync(Engagement engagement, CancellationToken cancellation) =>
        await db
            .OutboundMails.AsNoTracking()
            .Where(m => m.CampaignId == engagement.CampaignId && m.StateIso2 == engagement.StateIso2 && m.State == MailState.Sent)
            .Select(m => new TimelineItem
            {
                Id = m.Id,
                Kind = TimelineKind.Mail,
                Type = m.Purpose.ToString(),
                At = m.SentAt!.Value,
                Title = m.Subject,
                With = m.ToName,
                MeetingId = m.MeetingId,
            })
            .ToListAsync(cancellation);

    private Task<List<Invitation>> InvitationsAsync(Engagement engagement, CancellationToken cancellation) =>
        db
            .Invitations.AsNoTracking()
            .Include(i => i.Answers)
            .Include(i => i.Meeting)
            .Include(i => i.Organisation)
            .Include(i => i.Contact)
            .Where(i =>
                i.StateIso2 == engagement.StateIso2
                && i.Meeting!.CampaignId == engagement.CampaignId
                && (i.Answers.Count > 0 || i.Attendance == Attendance.Attended)
            )
            .ToListAsync(cancellation);

    private async Task<IEnumerable<TimelineItem>> OutcomesAsync(Engagement engagement, CancellationToken cancellation) =>
        await db
            .Meetings.AsNoTracking()
            .Where(m => m.CampaignId == engagement.CampaignId)
            .SelectMany(
                m => m.StateOutcomes.Where(o => o.StateIso2 == engagement.StateIso2),
                (m, o) =>
                    new TimelineItem
                    {
                        Id = o.Id,
                        Kind = TimelineKind.Outcome,
                        Type = o.Interest.ToString(),
                        At = m.EndsAt,
                        Title = m.Title,
                        Text = o.Questions,
                        Outcome = o.NextStep,
                        With = o.Decider,
                        MeetingId = m.Id,
                    }
            )
            .ToListAsync(cancellation);
}
