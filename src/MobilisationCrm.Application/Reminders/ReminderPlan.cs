using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Time;

namespace MobilisationCrm.Reminders;

/// <summary>
/// Works out from the rules, and from the letters that left, who is to be reminded of what and when. It is asked anew each time, so a
/// meeting that moves takes its reminders with it, and an answer stops them (M22, M24, M26). What is stored, what leaves and what the page
/// of reminders shows all come from here.
/// </summary>
public sealed class ReminderPlan(CrmDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan BeforeMeeting = TimeSpan.FromHours(2);
    private const int WorkingDaysOfThanks = 10;
    private const int WorkingDaysBetween = 2;
    private const int DaysAround = 90;

    /// <summary>All reminders of meetings that are near and of closing dates that are ahead.</summary>
    internal async Task<List<PlannedReminder>> OfAsync(CancellationToken cancellation)
    {
        var days = await RecipientDays.ReadAsync(db, cancellation);
        var rules = (await db.ReminderRules.AsNoTracking().Where(r => r.IsActive).ToListAsync(cancellation)).ToLookup(r => r.Kind);
        var campaigns = await db.Campaigns.AsNoTracking().Where(c => c.AdoptedOn == null).ToDictionaryAsync(c => c.Id, cancellation);
        var silent = (
            await db.Engagements.Where(e => e.RemindersOff).Select(e => new { e.CampaignId, e.StateIso2 }).ToListAsync(cancellation)
        )
            .Select(e => (e.CampaignId, (string?)e.StateIso2))
            .ToHashSet();
        var meetings = await MeetingsAsync(cancellation);
        var letters = await db.LettersOfAsync(meetings.ConvertAll(m => m.Id), cancellation);
        var plan = new List<PlannedReminder>();
        foreach (var meeting in meetings)
        {
            var written = meeting.Invitations.SelectMany(i => letters.Of(i.Id).All).ToList();
            foreach (var invitation in meeting.Invitations.Where(i => !i.IsRemoved && i.Address is not null))
            {
                var had = letters.Of(invitation.Id);
                if (
                    had is { IsTold: true, Last.Told: { } told }
                    && KindFor(meeting, invitation, told) is { } kind
                    && campaigns.TryGetValue(meeting.CampaignId, out var campaign)
                    && !silent.Contains((campaign.Id, invitation.StateIso2))
                )
                    plan.AddRange(OfMeeting([.. rules[kind]], meeting, invitation, campaign, told, had, written, days));
            }
        }

        foreach (var campaign in campaigns.Values.Where(c => c.ClosesOn is not null && rules.Contains(ReminderKind.ClosingDate)))
            plan.AddRange(await OfClosingDateAsync(campaign, [.. rules[ReminderKind.ClosingDate]], days, cancellation));
        return plan;
    }

    private async Task<List<Meeting>> MeetingsAsync(CancellationToken cancellation)
    {
        var (from, to) = (clock.UtcNow().AddDays(-DaysAround), clock.UtcNow().AddDays(DaysAround));
        return await db
            .Meetings.AsNoTracking()
            .WithInvitees()
            .Where(m => m.Status == MeetingStatus.Sent && m.EndsAt > from && m.StartsAt < to)
            .ToListAsync(cancellation);
    }

    // What an invitee is reminded of follows from the answer and, once the meeting is over, from the attendance; the clock decides between
    // the two. An answer to another date is none to this one (M24).
    private ReminderKind? KindFor(Meeting meeting, Invitation invitation, MeetingTold told)
    {
        if (meeting.StartsAt <= clock.UtcNow())
            return invitation.Attendance == Attendance.Attended ? ReminderKind.Thanks : null;
        return invitation.AnswerFor(told.StartsAt) switch
        {
            Answer.None => ReminderKind.AnswerMissing,
            Answer.Accepted or Answer.Delegated => ReminderKind.MeetingAhead,
            _ => null,
        };
    }

    private IEnumerable<PlannedReminder> OfMeeting(
        IReadOnlyList<ReminderRule> rules,
        Meeting meeting,
        Invitation invitation,
        Campaign campaign,
        MeetingTold told,
        InvitationLetters letters,
        IReadOnlyList<MeetingLetter> written,
        RecipientDays recipients
    )
    {
        var zone = invitation.ReadsIn();
        var days = recipients.Of(zone, invitation.State, told.StartsAt.Year);
        var subject = new ReminderSubject(zone, days, invitation.Address!, campaign, meeting, invitation, null, null);
        var day = Zone.DayOf(told.StartsAt, zone);
        var chain = new List<PlannedReminder>();
        foreach (var rule in rules)
        {
            var isThanks = rule.Kind == ReminderKind.Thanks;
            var until = rule.Kind switch
            {
                ReminderKind.AnswerMissing => Zone.HourOf(days.Add(day, -1), 24, zone),
                ReminderKind.MeetingAhead => told.StartsAt - BeforeMeeting,
                _ => Zone.HourOf(days.Add(day, Math.Max(WorkingDaysOfThanks, rule.WorkingDays)), 24, zone),
            };
            var due = days.Add(day, isThanks ? rule.WorkingDays : -rule.WorkingDays);
            var planned = new PlannedReminder(rule, subject, told.StartsAt, due, until, IsHeld: !isThanks && !told.IsOf(meeting));
            chain.Add(planned with { NotBefore = NotBefore(planned, written) });
        }

        var onFile = letters.All.Where(l => chain.Count > 0 && l.Purpose == chain[0].Purpose && l.Told?.StartsAt == told.StartsAt);
        return ReminderChain.Of(chain, [.. onFile.Select(l => new ReminderOnFile(l.UniqueKey, l.State, l.CreatedAt))], Today(zone));
    }

    private DateOnly Today(string zone) => clock.TodayIn(zone);

    // At most one letter a day about a meeting to a recipient; an answer is asked for again only after two working days (M27).
    private DateOnly NotBefore(PlannedReminder planned, IEnumerable<MeetingLetter> written)
    {
        var subject = planned.Subject;
        var last = written
            .Where(l =>
                IsBefore(l, planned)
                && (l.InvitationId == subject.Id || l.ToAddress.Equals(subject.Address, StringComparison.OrdinalIgnoreCase))
            )
            .Max(l => (DateTime?)(l.SentAt ?? clock.UtcNow()));
        if (last is not { } at)
            return DateOnly.MinValue;
        var day = Zone.DayOf(at, subject.Zone);
        return planned.Rule.Kind == ReminderKind.AnswerMissing ? subject.Days.Add(day, WorkingDaysBetween) : day.AddDays(1);
    }

    // Reminders that are leaving at the same moment have an order, too.
    private static bool IsBefore(MeetingLetter letter, PlannedReminder planned) =>
        letter.HasLeft
        && letter.UniqueKey != planned.UniqueKey
        && (
            letter.State == MailState.Sent
            || letter.CalendarMethod is not null
            || string.CompareOrdinal(letter.UniqueKey, planned.UniqueKey) < 0
        );

    private async Task<IEnumerable<PlannedReminder>> OfClosingDateAsync(
        Campaign campaign,
        IReadOnlyList<ReminderRule> rules,
        RecipientDays recipients,
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
                .WithHolders()
                .Where(Channels.MayBe)
                .Where(o => o.Email != null)
                .ToListAsync(cancellation)
        ).ToLookup(o => o.StateIso2!);
        var written = (
            await db
                .OutboundMails.Where(m => m.CampaignId == campaign.Id && m.Purpose == MailPurpose.ClosingDate)
                .Select(m => new { m.UniqueKey, m.State, m.CreatedAt })
                .ToListAsync(cancellation)
        ).ConvertAll(m => new ReminderOnFile(m.UniqueKey, m.State, m.CreatedAt));
        var plan = new List<PlannedReminder>();
        foreach (var engagement in open)
        {
            if (Channels.First(channels[engagement.StateIso2]) is not { } channel)
                continue;
            var days = recipients.Of(channel.TimeZone, engagement.State, closesOn.Year);
            var subject = new ReminderSubject(channel.TimeZone, days, channel.Email!, campaign, null, null, engagement, channel);
            var chain = rules
                .Where(r => engagement.Stage >= r.FromStage)
                .Select(rule => new PlannedReminder(
                    rule,
                    subject,
                    closesOn.ToDateTime(TimeOnly.MinValue),
                    days.Add(closesOn, -rule.WorkingDays),
                    Zone.HourOf(closesOn, 24, channel.TimeZone)
                ))
                .ToList();
            var ours = OutboundMail.KeyOf(MailPurpose.ClosingDate, engagement.Id, "");
            var onFile = written.Where(w => w.UniqueKey.StartsWith(ours, StringComparison.Ordinal) && IsOf(closesOn, w)).ToList();
            plan.AddRange(ReminderChain.Of(chain, onFile, Today(channel.TimeZone)));
        }

        return plan;
    }

    // Keys of older messages do not hold the date told. Such messages count for any date.
    private static bool IsOf(DateOnly closesOn, ReminderOnFile reminder) =>
        !reminder.UniqueKey.Contains('.', StringComparison.Ordinal)
        || reminder.UniqueKey.Contains($".{closesOn:yyyyMMdd}", StringComparison.Ordinal);
}
