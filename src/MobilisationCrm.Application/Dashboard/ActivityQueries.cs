using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Meetings;
using MobilisationCrm.Time;

namespace MobilisationCrm.Dashboard;

/// <summary>What each staff member did for a campaign.</summary>
public sealed class ActivityQueries(CrmDbContext db, TimeProvider clock)
{
    /// <summary>One row for each account that works on States, and for any other that did something between two instants.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="about">
    /// Only work on these engagements; null for all of the campaign's, with meetings and follow-ups that concern no single State.
    /// </param>
    /// <param name="days">First and last day, in the campaign's zone; null for no bound.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async Task<List<StaffActivity>> OfAsync(
        Campaign campaign,
        List<Engagement>? about,
        (DateOnly? From, DateOnly? Until) days,
        CancellationToken cancellation
    )
    {
        var now = clock.UtcNow();
        var (from, until) = Instants(campaign, days);
        var isOfAll = about is null;
        var engagements = about?.ConvertAll(e => e.Id) ?? [];
        var states = about?.ConvertAll(e => e.StateIso2) ?? [];

        var interactions = about is null
            ? await TallyAsync(campaign, days, cancellation)
            : await CountAsync(
                db.Interactions.Where(i =>
                        engagements.Contains(i.EngagementId)
                        && !i.IsCorrected
                        && i.At >= from
                        && i.At < until
                        && i.RecordedById != null
                    )
                    .Select(i => i.RecordedById!.Value),
                cancellation
            );
        var meetings = await CountAsync(
            db.Meetings.Where(m =>
                    m.CampaignId == campaign.Id
                    && m.Status != MeetingStatus.Cancelled
                    && m.OrganiserId != null
                    && m.StartsAt >= from
                    && m.StartsAt < until
                    && m.EndsAt <= now
                    && (isOfAll || m.Invitations.Any(i => !i.IsRemoved && states.Contains(i.StateIso2!)))
                )
                .Select(m => m.OrganiserId!.Value),
            cancellation
        );
        // A follow-up that is about no single State is about those that its meeting is with.
        var followUps = await CountAsync(
            db.FollowUps.Where(f =>
                    f.CampaignId == campaign.Id
                    && f.OwnerId != null
                    && f.DoneAt >= from
                    && f.DoneAt < until
                    && (
                        isOfAll
                        || engagements.Contains(f.EngagementId!.Value)
                        || (
                            f.EngagementId == null
                            && db.Invitations.Any(i => i.MeetingId == f.MeetingId && !i.IsRemoved && states.Contains(i.StateIso2!))
                        )
                    )
                )
                .Select(f => f.OwnerId!.Value),
            cancellation
        );
        return await RowsAsync(interactions, meetings, followUps, cancellation);
    }

    // Days begin and end at midnight of the campaign's zone.
    private static (DateTime From, DateTime Until) Instants(Campaign campaign, (DateOnly? From, DateOnly? Until) days) =>
        (
            days.From is { } from ? Zone.ToUtc(from.ToDateTime(TimeOnly.MinValue), campaign.TimeZone) : DateTime.MinValue,
            days.Until is { } until && until < DateOnly.MaxValue
                ? Zone.ToUtc(until.AddDays(1).ToDateTime(TimeOnly.MinValue), campaign.TimeZone)
                : DateTime.MaxValue
        );

    private Task<Dictionary<Guid, int>> TallyAsync(
        Campaign campaign,
        (DateOnly? From, DateOnly? Until) days,
        CancellationToken cancellation
    ) =>
        db
            .WorkTallies.Where(t =>
                t.CampaignId == campaign.Id && (days.From == null || t.Day >= days.From) && (days.Until == null || t.Day <= days.Until)
            )
            .GroupBy(t => t.AccountId)
            .Select(g => new { g.Key, Count = g.Sum(t => t.Interactions) })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    private static Task<Dictionary<Guid, int>> CountAsync(IQueryable<Guid> who, CancellationToken cancellation) =>
        who.GroupBy(id => id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    private async Task<List<StaffActivity>> RowsAsync(
        Dictionary<Guid, int> interactions,
        Dictionary<Guid, int> meetings,
        Dictionary<Guid, int> followUps,
        CancellationToken cancellation
    )
    {
        var accounts = await db
            .Users.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.DisplayName,
                Works = a.Role != Role.Viewer && !a.IsDisabled,
            })
            .ToListAsync(cancellation);
        return
        [
            .. accounts
                .Select(a =>
                    (
                        a.Works,
                        Row: new StaffActivity(
                            new Person(a.Id, a.DisplayName),
                            interactions.GetValueOrDefault(a.Id),
                            meetings.GetValueOrDefault(a.Id),
                            followUps.GetValueOrDefault(a.Id)
                        )
                    )
                )
                .Where(a => a.Works || a.Row.Interactions + a.Row.Meetings + a.Row.FollowUps > 0)
                .Select(a => a.Row)
                .OrderBy(r => r.Who.Name, StringComparer.Ordinal),
        ];
    }
}
