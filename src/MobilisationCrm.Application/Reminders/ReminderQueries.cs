using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Reminders;

/// <summary>Reads rules, and what they will send.</summary>
public sealed class ReminderQueries(
    CrmDbContext db,
    ReminderSchedules schedules,
    MailPolicy policy,
    LettersInForce letters,
    IMapper mapper
)
{
    /// <summary>All rules, by kind and distance.</summary>
    public async Task<IReadOnlyList<ReminderRuleItem>> ListAsync(CancellationToken cancellation)
    {
        var rules = await db
            .ReminderRules.AsNoTracking()
            .ProjectTo<ReminderRuleItem>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);
        return [.. rules.OrderBy(r => r.Kind).ThenByDescending(r => r.WorkingDays)];
    }

    /// <summary>
    /// What will leave in the next days unless something changes, first leaving first, and what stands in the way of it; then what was
    /// dropped in the last week, and why.
    /// </summary>
    public async Task<IReadOnlyList<PlannedReminderItem>> PlannedAsync(int days, CancellationToken cancellation)
    {
        var schedule = await schedules.ReadAsync([], cancellation);
        var last = schedule.Now.AddDays(days);
        var foreseen = schedule.Foresee().Where(f => f.LeavesAt is { } at && at < last).ToList();
        var reasons = await policy.WhyNotAsync(
            foreseen.ConvertAll(f => new MailRecipient(f.Reminder.Subject.Address, f.Reminder.Subject.Invitation?.Id)),
            cancellation
        );
        var planned = new List<PlannedReminderItem>();
        foreach (var ((reminder, leavesAt, departure), reason) in foreseen.Zip(reasons))
        {
            var language = await letters.LanguageOfAsync(reminder.Purpose, reminder.Subject.Languages, cancellation);
            planned.Add(Item(reminder, leavesAt!.Value, reason?.Wire() ?? Problem(departure), language));
        }

        return [.. planned, .. await DroppedAsync(schedule.Now, cancellation)];
    }

    private static string? Problem(Departure departure) => departure.Reason.Length > 0 ? departure.Reason : null;

    private static PlannedReminderItem Item(PlannedReminder planned, DateTime leavesAt, string? problem, string language)
    {
        var subject = planned.Subject;
        return new PlannedReminderItem(
            Zone.DayOf(leavesAt, subject.Zone),
            leavesAt,
            planned.Rule.Kind,
            subject.Campaign.Slug,
            subject.Invitation?.StateIso2 ?? subject.Engagement?.StateIso2,
            (subject.Invitation?.State ?? subject.Engagement?.State)?.Name(),
            subject.Name(language),
            subject.Address,
            subject.Zone,
            subject.Meeting?.Id,
            subject.Meeting?.Title,
            problem,
            false,
            language,
            Invitees.MissingLanguage(subject.Languages, language)
        );
    }

    private async Task<List<PlannedReminderItem>> DroppedAsync(DateTime now, CancellationToken cancellation)
    {
        var since = now.AddDays(-ReminderSchedule.Week);
        var dropped = await (
            from mail in db.OutboundMails.AsNoTracking()
            where mail.State == MailState.Superseded && mail.CreatedAt > since && ReminderSchedules.Purposes.Contains(mail.Purpose)
            join campaign in db.Campaigns on mail.CampaignId equals campaign.Id
            join state in db.States on mail.StateIso2 equals state.Iso2 into states
            from state in states.DefaultIfEmpty()
            join meeting in db.Meetings on mail.MeetingId equals meeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            orderby mail.CreatedAt descending
            select new
            {
                mail.CreatedAt,
                mail.Purpose,
                campaign.Slug,
                mail.StateIso2,
                State = state,
                mail.ToName,
                mail.ToAddress,
                mail.MeetingId,
                Title = meeting == null ? null : meeting.Title,
                mail.LastError,
                mail.Language,
            }
        ).ToListAsync(cancellation);
        return dropped.ConvertAll(d => new PlannedReminderItem(
            Zone.DayOf(d.CreatedAt, Zone.NewYork),
            null,
            PlannedReminder.KindOf(d.Purpose),
            d.Slug,
            d.StateIso2,
            d.State?.Name(),
            d.ToName,
            d.ToAddress,
            Zone.NewYork,
            d.MeetingId,
            d.Title,
            d.LastError,
            true,
            d.Language,
            null
        ));
    }
}
