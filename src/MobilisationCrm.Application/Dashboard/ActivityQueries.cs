using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Readers;
using MobilisationCrm.Time;

namespace MobilisationCrm.Dashboard;

/// <summary>What each staff member did for a campaign.</summary>
public sealed class ActivityQueries(CrmDbContext db, TimeProvider clock)
{
    /// <summary>One row for each account that works on States, and for any other that did something in a period.</summary>
    /// <param name="all">The campaign.</param>
    /// <param name="about">
    /// Only work on these engagements; null for all of the campaign's, with meetings and follow-ups that concern no single State.
    /// </param>
    /// <param name="days">First and last day, in the campaign's zone; null for no bound.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async Task<List<StaffActivity>> OfAsync(
        CampaignRows all,
        List<Engagement>? about,
        (DateOnly? From, DateOnly? Until) days,
        CancellationToken cancellation
    )
    {
        var (from, until) = Instants(all.Campaign, days);
        var engagements = about?.ConvertAll(e => e.Id);
        // By engagement nothing is kept of a single day: of a period of some States its contacts are counted.
        var interactions =
            engagements is null ? Tally(all.Campaign.Id, days).Concat(ByAccount(Work.Interactions, Own(all.Campaign.Id, from, until)))
            : days == default ? TallyOf(engagements).Concat(ByAccount(Work.Interactions, Own(engagements)))
            : ByAccount(Work.Interactions, InteractionsOf(engagements, from, until));
        // One statement for all three.
        var counts = await interactions
            .Concat(ByAccount(Work.Meetings, Meetings(all.Campaign.Id, about?.ConvertAll(e => e.StateIso2), from, until)))
            .Concat(ByAccount(Work.FollowUps, FollowUps(all.Campaign.Id, about, from, until)))
            .ToListAsync(cancellation);
        var done = counts.GroupBy(c => (c.Work, c.Who)).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        return
        [
            .. all
                .People.Values.Select(p =>
                    (
                        p.Works,
                        Row: new StaffActivity(
                            new Person(p.Id, p.Name),
                            done.GetValueOrDefault((Work.Interactions, p.Id)),
                            done.GetValueOrDefault((Work.Meetings, p.Id)),
                            done.GetValueOrDefault((Work.FollowUps, p.Id))
                        )
                    )
                )
                .Where(a => a.Works || a.Row.Interactions + a.Row.Meetings + a.Row.FollowUps > 0)
                .Select(a => a.Row)
                .OrderBy(r => r.Who.Name, StringComparer.Ordinal),
        ];
    }

    private IQueryable<WorkCount> Tally(Guid campaignId, (DateOnly? From, DateOnly? Until) days) =>
        db
            .WorkTallies.Where(t =>
                t.CampaignId == campaignId && (days.From == null || t.Day >= days.From) && (days.Until == null || t.Day <= days.Until)
            )
            .GroupBy(t => t.AccountId)
            .Select(g => new WorkCount
            {
                Work = Work.Interactions,
                Who = g.Key,
                Count = g.Sum(t =>
                    db.Reader.Reads == Confidentiality.Alliance ? t.AllianceInteractions
                    : db.Reader.Reads == Confidentiality.Secretariat ? t.SecretariatInteractions
                    : t.Interactions
                ),
            });

    private IQueryable<WorkCount> TallyOf(List<Guid> engagements) =>
        db
            .EngagementTallies.Where(t => engagements.Contains(t.EngagementId))
            .GroupBy(t => t.AccountId)
            .Select(g => new WorkCount
            {
                Work = Work.Interactions,
                Who = g.Key,
                Count = g.Sum(t =>
                    db.Reader.Reads == Confidentiality.Alliance ? t.AllianceInteractions
                    : db.Reader.Reads == Confidentiality.Secretariat ? t.SecretariatInteractions
                    : t.Interactions
                ),
            });

    // What is read because the reader is named, or wrote it, stands in no tally.
    private IQueryable<Interaction> Own() =>
        from r in db.RecordReaders
        join i in db.Interactions on r.RecordId equals i.Id
        where
            r.AccountId == db.Reader.ReaderId
            && (i.Confidentiality > db.Reader.Reads || i.Confidentiality == Confidentiality.Named)
            && !i.IsCorrected
            && i.RecordedById != null
        select i;

    private IQueryable<Guid> Own(Guid campaignId, DateTime begin, DateTime end) =>
        Own()
            .Where(i => i.At >= begin && i.At < end && db.Engagements.Any(e => e.Id == i.EngagementId && e.CampaignId == campaignId))
            .Select(i => i.RecordedById!.Value);

    private IQueryable<Guid> Own(List<Guid> engagements) =>
        Own().Where(i => engagements.Contains(i.EngagementId)).Select(i => i.RecordedById!.Value);

    private IQueryable<Guid> InteractionsOf(List<Guid> engagements, DateTime from, DateTime until) =>
        db
            .Interactions.Where(i =>
                engagements.Contains(i.EngagementId) && !i.IsCorrected && i.At >= from && i.At < until && i.RecordedById != null
            )
            .Select(i => i.RecordedById!.Value);

    private IQueryable<Guid> Meetings(Guid campaignId, List<string>? states, DateTime from, DateTime until)
    {
        var now = clock.UtcNow();
        var held = db.Meetings.Where(m =>
            m.CampaignId == campaignId
            && m.Status != MeetingStatus.Cancelled
            && m.OrganiserId != null
            && m.StartsAt >= from
            && m.StartsAt < until
            && m.EndsAt <= now
        );
        if (states is not null)
            held = held.Where(m => m.Invitations.Any(i => !i.IsRemoved && states.Contains(i.StateIso2!)));
        return held.Select(m => m.OrganiserId!.Value);
    }

    // A follow-up that is about no single State is about those that its meeting is with.
    private IQueryable<Guid> FollowUps(Guid campaignId, List<Engagement>? about, DateTime from, DateTime until)
    {
        var done = db.FollowUps.Where(f => f.CampaignId == campaignId && f.OwnerId != null && f.DoneAt >= from && f.DoneAt < until);
        if (about is not null)
        {
            var (engagements, states) = (about.ConvertAll(e => e.Id), about.ConvertAll(e => e.StateIso2));
            done = done.Where(f =>
                engagements.Contains(f.EngagementId!.Value)
                || (
                    f.EngagementId == null
                    && db.Invitations.Any(i => i.MeetingId == f.MeetingId && !i.IsRemoved && states.Contains(i.StateIso2!))
                )
            );
        }

        return done.Select(f => f.OwnerId!.Value);
    }

    private static IQueryable<WorkCount> ByAccount(Work work, IQueryable<Guid> who) =>
        who.GroupBy(id => id)
            .Select(g => new WorkCount
            {
                Work = work,
                Who = g.Key,
                Count = g.Count(),
            });

    // Days begin and end at midnight of the campaign's zone.
    private static (DateTime From, DateTime Until) Instants(Campaign campaign, (DateOnly? From, DateOnly? Until) days) =>
        (
            days.From is { } from ? Zone.ToUtc(from.ToDateTime(TimeOnly.MinValue), campaign.TimeZone) : DateTime.MinValue,
            days.Until is { } until && until < DateOnly.MaxValue
                ? Zone.ToUtc(until.AddDays(1).ToDateTime(TimeOnly.MinValue), campaign.TimeZone)
                : DateTime.MaxValue
        );

    private enum Work
    {
        Interactions,
        Meetings,
        FollowUps,
    }

    private sealed record WorkCount
    {
        public Work Work { get; init; }
        public Guid Who { get; init; }
        public int Count { get; init; }
    }
}
