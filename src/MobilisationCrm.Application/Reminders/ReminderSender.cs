using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Jobs;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Reminders;

/// <summary>Bounds of all reminders.</summary>
public sealed class ReminderOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Reminders";

    /// <summary>Reminders to one recipient in seven days at most, over all campaigns (M23).</summary>
    [Range(1, 100)]
    public int WeeklyCap { get; set; } = 4;
}

/// <summary>
/// Stores the reminders that are due at this hour of their recipients' day. Each is due on one day only and keyed by it:
/// none is sent twice, and after an outage nobody is reminded late (M22).
/// </summary>
public sealed class ReminderSender(
    CrmDbContext db,
    ReminderPlan plan,
    MeetingMail meetingMails,
    ClosingDateMail closingMails,
    MailPolicy policy,
    IOptionsSnapshot<ReminderOptions> options,
    TimeProvider clock
) : IRecurringJob
{
    /// <summary>Stores what is due now.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var reminder in (await plan.OfAsync(cancellation)).Where(IsDueNow))
        {
            var known = await db.OutboundMails.AnyAsync(m => m.UniqueKey == reminder.UniqueKey, cancellation);
            if (
                !known
                && await policy.WhyNotAsync(reminder.Address, reminder.Invitation?.Id, cancellation) is null
                && !await IsCappedAsync(reminder.Address, cancellation)
            )
            {
                var mail = await WriteAsync(reminder, cancellation);
                // The plan was read without tracking; its papers are on file.
                db.AttachRange(mail.Files);
                db.OutboundMails.Add(mail);
                await db.SaveChangesAsync(cancellation);
            }
        }
    }

    private bool IsDueNow(PlannedReminder reminder)
    {
        var there = Zone.ToLocal(clock.UtcNow(), reminder.Zone);
        return DateOnly.FromDateTime(there) == reminder.DueOn
            && there.Hour >= reminder.Rule.FromHour
            && there.Hour < reminder.Rule.UntilHour;
    }

    private async Task<OutboundMail> WriteAsync(PlannedReminder reminder, CancellationToken cancellation)
    {
        return reminder.Meeting is { } meeting
            ? await meetingMails.WriteAsync(
                reminder.Purpose,
                meeting,
                reminder.Invitation!,
                reminder.Campaign,
                reminder.Occasion,
                cancellation
            )
            : await closingMails.WriteAsync(reminder.Campaign, reminder.Engagement!, reminder.Channel!, reminder.Occasion, cancellation);
    }

    private async Task<bool> IsCappedAsync(string address, CancellationToken cancellation) =>
        await plan.OfTheLastWeek().CountAsync(m => m.ToAddress == address, cancellation) >= options.Value.WeeklyCap;
}
