using Microsoft.EntityFrameworkCore;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Time;

namespace MobilisationCrm.Mail;

/// <summary>Tells the owner of a State that a message did not arrive (M18), by a follow-up due the same day in New York.</summary>
public sealed class UndeliveredMail(CrmDbContext db)
{
    /// <summary>Raises one follow-up a message and cause; none for mail that belongs to no campaign. The caller saves.</summary>
    internal async Task TellOwnerAsync(OutboundMail mail, FollowUpOrigin cause, DateTime at, CancellationToken cancellation)
    {
        if (mail.CampaignId is not { } campaignId)
            return;
        var key = $"{cause}|{mail.Id}";
        // Staff may have the message tried anew, and it may be refused anew.
        if (await db.FollowUps.AnyAsync(f => f.UniqueKey == key, cancellation))
            return;
        var engagement = await db
            .Engagements.Where(e => e.CampaignId == campaignId && e.StateIso2 == mail.StateIso2)
            .Select(e => new { e.Id, e.OwnerId })
            .SingleOrDefaultAsync(cancellation);
        db.FollowUps.Add(
            new FollowUp
            {
                CampaignId = campaignId,
                EngagementId = engagement?.Id,
                MeetingId = mail.MeetingId,
                OwnerId = engagement?.OwnerId,
                Origin = cause,
                UniqueKey = key,
                Title = mail.ToAddress,
                DueOn = Zone.DayOf(at, Zone.NewYork),
                CreatedAt = at,
            }
        );
    }
}
