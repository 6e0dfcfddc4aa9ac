using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Interactions;

/// <summary>Reads logged contacts; lists of them are the State's timeline.</summary>
public sealed class InteractionQueries(CrmDbContext db)
{
    /// <summary>One logged contact; null when there is none.</summary>
    public Task<InteractionDetail?> FindAsync(Guid id, CancellationToken cancellation) =>
        (
            from i in db.Interactions.AsNoTracking()
            join e in db.Engagements on i.EngagementId equals e.Id
            join c in db.Campaigns on e.CampaignId equals c.Id
            where i.Id == id
            select new InteractionDetail(
                i.Id,
                c.Slug,
                e.StateIso2,
                i.Kind,
                i.Direction,
                i.At,
                i.Subject,
                i.Notes,
                i.Outcome,
                i.OrganisationId,
                i.Participants.Select(p => p.Id).ToList(),
                i.MeetingId,
                i.CorrectsId,
                i.IsCorrected
            )
        ).SingleOrDefaultAsync(cancellation);
}
