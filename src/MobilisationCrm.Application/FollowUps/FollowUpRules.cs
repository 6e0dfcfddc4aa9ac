using Microsoft.EntityFrameworkCore;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Engagements;
using MobilisationCrm.Jobs;
using MobilisationCrm.Meetings;
using MobilisationCrm.Time;

namespace MobilisationCrm.FollowUps;

/// <summary>Raises follow-ups: no outcome logged two working days after a meeting; an engagement gone stale. One for each cause.</summary>
public sealed class FollowUpRules(CrmDbContext db, EngagementRows rows, ClosedDayQueries closedDays, TimeProvider clock) : IRecurringJob
{
    private const int OutcomeWorkingDays = 2;

    /// <summary>Raises what is due and was not raised before.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = clock.TodayAtUn();
        var raised = await OutcomesAsync(today, cancellation);
        foreach (var slug in await db.Campaigns.Where(c => c.AdoptedOn == null).Select(c => c.Slug).ToListAsync(cancellation))
        {
            var found = await rows.OfAsync(slug, null, cancellation);
            raised.AddRange(
                found!
                    .Rows.Where(r => r.Summary.IsStale)
                    .Select(r => new FollowUp
                    {
                        CampaignId = r.Engagement.CampaignId,
                        EngagementId = r.Engagement.Id,
                        OwnerId = r.Summary.Owner?.Id,
                        Origin = FollowUpOrigin.GoneStale,
                        DueOn = today,
                        CreatedAt = clock.UtcNow(),
                        UniqueKey =
                            $"{FollowUpOrigin.GoneStale}|{r.Engagement.Id:N}|{r.Summary.LastContactAt ?? r.Summary.StageEnteredAt:O}",
                    })
            );
        }

        var keys = raised.ConvertAll(f => f.UniqueKey);
        var known = await db.FollowUps.Where(f => keys.Contains(f.UniqueKey)).Select(f => f.UniqueKey).ToListAsync(cancellation);
        db.FollowUps.AddRange(raised.Where(f => !known.Contains(f.UniqueKey)));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<List<FollowUp>> OutcomesAsync(DateOnly today, CancellationToken cancellation)
    {
        var working = await closedDays.WorkingDaysAsync(cancellation);
        var now = clock.UtcNow();
        var silent = await db
            .Meetings.AsNoTracking()
            .Where(m =>
                m.Status == MeetingStatus.Sent
                && m.EndsAt < now
                && m.Outcome == ""
                && m.StateOutcomes.Count == 0
                && !db.Interactions.Any(i => i.MeetingId == m.Id && !i.IsCorrected)
            )
            .Select(m => new
            {
                m.Id,
                m.CampaignId,
                m.OrganiserId,
                m.EndsAt,
                m.TimeZone,
                States = m.Invitations.Where(i => !i.IsRemoved && i.StateIso2 != null).Select(i => i.StateIso2!).ToList(),
            })
            .ToListAsync(cancellation);
        var raised = new List<FollowUp>();
        foreach (var meeting in silent.Where(m => working.Add(Zone.DayOf(m.EndsAt, m.TimeZone), OutcomeWorkingDays) <= today))
        {
            // A meeting with one State is that State's matter; one with many stands for itself.
            var state = meeting.States.Distinct().Count() == 1 ? meeting.States[0] : null;
            var engagementId = await db
                .Engagements.Where(e => e.CampaignId == meeting.CampaignId && e.StateIso2 == state)
                .Select(e => (Guid?)e.Id)
                .SingleOrDefaultAsync(cancellation);
            raised.Add(
                new FollowUp
                {
                    CampaignId = meeting.CampaignId,
                    EngagementId = engagementId,
                    MeetingId = meeting.Id,
                    OwnerId = meeting.OrganiserId,
                    Origin = FollowUpOrigin.OutcomeMissing,
                    DueOn = today,
                    CreatedAt = now,
                    UniqueKey = $"{FollowUpOrigin.OutcomeMissing}|{meeting.Id:N}",
                }
            );
        }

        return raised;
    }
}
