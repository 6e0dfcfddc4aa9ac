using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.FollowUps;

/// <summary>Reads follow-ups.</summary>
public sealed class FollowUpQueries(CrmDbContext db, CurrentAccount current)
{
    /// <summary>Follow-ups, first due first.</summary>
    /// <exception cref="RuleException">unknown-owner.</exception>
    public async Task<PagedList<FollowUpItem>> ListAsync(FollowUpFilter filter, CancellationToken cancellation)
    {
        var state = filter.State?.ToUpperInvariant();
        var owner = OwnerChoice.Parse(filter.Owner, current);
        var matching = db
            .FollowUps.AsNoTracking()
            .Where(f =>
                (filter.Campaign == null || db.Campaigns.Any(c => c.Id == f.CampaignId && c.Slug == filter.Campaign))
                && (state == null || db.Engagements.Any(e => e.Id == f.EngagementId && e.StateIso2 == state))
                && (filter.Meeting == null || f.MeetingId == filter.Meeting)
                && (filter.Done == true || f.DoneAt == null)
                && (filter.DueBy == null || f.DueOn <= filter.DueBy)
                && (owner.IsAnybody || f.OwnerId == owner.Id)
            );
        return await matching
            .OrderBy(f => f.DueOn)
            .ThenBy(f => f.CreatedAt)
            .ThenBy(f => f.Id)
            .PageAsync(filter, Items, cancellation);
    }

    /// <summary>One follow-up; null when there is none.</summary>
    public Task<FollowUpItem?> FindAsync(Guid id, CancellationToken cancellation) =>
        Items(db.FollowUps.AsNoTracking().Where(f => f.Id == id)).SingleOrDefaultAsync(cancellation);

    /// <summary>Projects follow-ups with the names of what they are about, for who is acting.</summary>
    internal IQueryable<FollowUpItem> Items(IQueryable<FollowUp> followUps) => Items(followUps, current.Language);

    /// <summary>The same for a reader of the language.</summary>
    internal IQueryable<FollowUpItem> Items(IQueryable<FollowUp> followUps, string language) =>
        from f in followUps
        join c in db.Campaigns on f.CampaignId equals c.Id
        from e in db.Engagements.Where(e => e.Id == f.EngagementId).DefaultIfEmpty()
        from m in db.Meetings.Where(m => m.Id == f.MeetingId).DefaultIfEmpty()
        from a in db.Users.Where(a => a.Id == f.OwnerId).DefaultIfEmpty()
        select new FollowUpItem
        {
            Id = f.Id,
            Campaign = c.Slug,
            Iso2 = e == null ? null : e.StateIso2,
            State = e == null ? null : new LocalizedText(e.State!.Facts.NameEn, e.State.Facts.NameFr, e.State.Facts.NameEs),
            Stage = e == null ? null : e.Stage,
            LastContactAt = e == null ? null : e.OnFile.LastContactAt,
            MeetingId = f.MeetingId,
            Meeting = m == null ? null : MeetingTitles.In(m.Title, m.Translations, language),
            Owner = a == null ? null : new Person(a.Id, a.DisplayName),
            Title = f.Title,
            PromisedByState = f.PromisedByState,
            DueOn = f.DueOn,
            Origin = f.Origin,
            DoneAt = f.DoneAt,
            DoneReason = f.DoneReason,
            Version = f.Version,
        };
}
