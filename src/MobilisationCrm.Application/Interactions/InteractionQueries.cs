using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Interactions;

/// <summary>Reads logged contacts; lists of them are the State's timeline.</summary>
public sealed class InteractionQueries(CrmDbContext db)
{
    /// <summary>One logged contact; null when there is none.</summary>
    public async Task<InteractionDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var found = await (
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
                Array.Empty<Guid>(),
                i.MeetingId,
                i.CorrectsId,
                i.IsCorrected,
                i.Confidentiality,
                db.RecordReaders.Where(r => r.RecordId == i.Id).Select(r => r.AccountId).ToList()
            )
        ).SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var participants = await db.ParticipantsOfAsync([id], cancellation);
        return found with { ContactIds = [.. participants[id].Select(p => p.ContactId)] };
    }
}
