using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Reminders;

/// <summary>A reminder as it is planned: to an invitee of a meeting, or to a State's channel before the closing date.</summary>
internal sealed record PlannedReminder(
    ReminderRule Rule,
    DateOnly DueOn,
    string Zone,
    string Address,
    Campaign Campaign,
    Meeting? Meeting,
    Invitation? Invitation,
    Engagement? Engagement,
    Organisation? Channel
)
{
    public MailPurpose Purpose =>
        Rule.Kind switch
        {
            ReminderKind.AnswerMissing => MailPurpose.AnswerReminder,
            ReminderKind.MeetingAhead => MailPurpose.DayBefore,
            ReminderKind.Thanks => MailPurpose.Thanks,
            _ => MailPurpose.ClosingDate,
        };

    /// <summary>Each is due on one day only and keyed by it.</summary>
    public string Occasion => $"{DueOn:yyyy-MM-dd}";

    public string UniqueKey => OutboundMail.KeyOf(Purpose, Invitation?.Id ?? Engagement!.Id, Occasion);
}

/// <summary>
/// Works out from the rules who is to be reminded of what on which day. It is asked anew each time, so a meeting that moves
/// takes its reminders with it, and an answer stops them (M22, M24).
/// </summary>
public sealed class ReminderPlan(CrmDbContext db, TimeProvider clock)
{
    private static readonly MailPurpose[] Reminders =
    [
        MailPurpose.AnswerReminder,
        MailPurpose.DayBefore,
        MailPurpose.Thanks,
        MailPurpose.ClosingDate,
    ];

    /// <summary>All reminders of meetings that are near and of closing dates that are ahead.</summary>
    internal async Task<List<PlannedReminder>> OfAsync(CancellationToken cancellation)
    {
        var closed = await db.ClosedDays.AsNoTracking().Select(d => d.Date).ToListAsync(cancellation);
        var rules = (await db.ReminderRules.AsNoTracking().Where(r => r.IsActive).ToListAsync(cancellation)).ToLookup(r => r.Kind);
        var campaigns = await db.Campaigns.AsNoTracking().Where(c => c.AdoptedOn == null).ToDictionaryAsync(c => c.Id, cancellation);
        var silent = (
            await db.Engagements.Where(e => e.RemindersOff).Select(e => new { e.CampaignId, e.StateIso2 }).ToListAsync(cancellation)
        )
            .Select(e => (e.CampaignId, (string?)e.StateIso2))
            .ToHashSet();
        var plan = new List<PlannedReminder>();
        foreach (var meeting in await MeetingsAsync(cancellation))
        {
            foreach (var invitation in meeting.Invitations.Where(i => !i.IsRemoved && i.SentSequence is not null && i.Address is not null))
            {
                if (
                    KindFor(meeting, invitation) is { } kind
                    && campaigns.TryGetValue(meeting.CampaignId, out var campaign)
                    && !silent.Contains((campaign.Id, invitation.StateIso2))
                )
                    plan.AddRange(rules[kind].Select(rule => OfMeeting(rule, meeting, invitation, campaign, closed)));
            }
        }

        foreach (var campaign in campaigns.Values.Where(c => c.ClosesOn is not null && rules.Contains(ReminderKind.ClosingDate)))
            plan.AddRange(await OfClosingDateAsync(campaign, rules[ReminderKind.ClosingDate], closed, cancellation));
        return plan;
    }

    /// <summary>What counts towards a recipient's weekly share: the reminders of seven days that were not taken out (M23).</summary>
    internal IQueryable<OutboundMail> OfTheLastWeek()
    {
        var lastWeek = clock.UtcNow().AddDays(-7);
        return db.OutboundMails.Where(m => m.CreatedAt > lastWeek && Reminders.Contains(m.Purpose) && m.State != MailState.Cancelled);
    }

    private async Task<List<Meeting>> MeetingsAsync(CancellationToken cancellation)
    {
        var (from, to) = (clock.UtcNow().AddDays(-90), clock.UtcNow().AddDays(90));
        return await db
            .Meetings.AsNoTracking()
            .WithInvitees()
            .Where(m => m.Status == MeetingStatus.Sent && m.EndsAt > from && m.StartsAt < to)
            .ToListAsync(cancellation);
    }

    // What an invitee is reminded of follows from the answer and, once the meeting is over, from the attendance; the clock decides between
    // the two.
    private ReminderKind? KindFor(Meeting meeting, Invitation invitation)
    {
        if (meeting.StartsAt <= clock.UtcNow())
            return invitation.Attendance == Attendance.Attended ? ReminderKind.Thanks : null;
        return invitation.Answer switch
        {
            Answer.None => ReminderKind.AnswerMissing,
            Answer.Accepted or Answer.Delegated => ReminderKind.MeetingAhead,
            _ => null,
        };
    }

    private static PlannedReminder OfMeeting(
        ReminderRule rule,
        Meeting meeting,
        Invitation invitation,
        Campaign campaign,
        List<DateOnly> closed
    )
    {
        var zone = invitation.ReadsIn();
        var days = rule.Kind == ReminderKind.Thanks ? rule.WorkingDays : -rule.WorkingDays;
        var due = Working(zone, invitation.State, meeting.StartsAt.Year, closed).Add(Zone.DayOf(meeting.StartsAt, zone), days);
        return new PlannedReminder(rule, due, zone, invitation.Address!, campaign, meeting, invitation, null, null);
    }

    private async Task<IEnumerable<PlannedReminder>> OfClosingDateAsync(
        Campaign campaign,
        IEnumerable<ReminderRule> rules,
        List<DateOnly> closed,
        CancellationToken cancellation
    )
    {
        var closesOn = campaign.ClosesOn!.Value;
        var open = await db
            .Engagements.AsNoTracking()
            .Include(e => e.State)
            .Where(e => e.CampaignId == campaign.Id && e.Status == EngagementStatus.Active && e.SponsoredOn == null && !e.RemindersOff)
            .ToListAsync(cancellation);
        var channels = (
            await db
                .Organisations.AsNoTracking()
                .AsSplitQuery()
                .Include(o => o.Posts)
                    .ThenInclude(p => p.Tenures)
                        .ThenInclude(t => t.Contact)
                .Where(o => o.StateIso2 != null && o.Email != null && (o.IsLeadChannel || o.Kind == OrganisationKind.PermanentMission))
                .ToListAsync(cancellation)
        )
            .OrderByDescending(o => o.IsLeadChannel)
            .ToLookup(o => o.StateIso2!);
        return from rule in rules
               from engagement in open
               where engagement.Stage >= rule.FromStage && channels.Contains(engagement.StateIso2)
               let channel = channels[engagement.StateIso2].First()
               let due = Working(channel.TimeZone, engagement.State, closesOn.Year, closed).Add(closesOn, -rule.WorkingDays)
               select new PlannedReminder(rule, due, channel.TimeZone, channel.Email!, campaign, null, null, engagement, channel);
    }

    // A Mission in New York keeps New York's weekend and the closed days of UN Headquarters; elsewhere the State's own weekend counts. Its
    // national day is closed in either place.
    private static WorkingDays Working(string zone, States.State? state, int year, List<DateOnly> closed)
    {
        var national = state?.Facts.NationalDay is { } day
            ? new[] { year - 1, year, year + 1 }
                .Select(y => DateOnly.TryParse($"{y}-{day}", out var date) ? date : (DateOnly?)null)
                .OfType<DateOnly>()
            : [];
        return zone == Zone.NewYork || state is null
            ? new WorkingDays(new HashSet<DateOnly>(closed.Concat(national)))
            : new WorkingDays(new HashSet<DateOnly>(national), WorkingDays.ParseWeekend(state.Facts.Weekend));
    }
}
