using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Jobs;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

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
/// Stores the reminders whose moment has come, the most pressing first. What a recipient's weekly share leaves no room for is stored as
/// dropped, so that it is told.
/// </summary>
public sealed class ReminderSender(
    CrmDbContext db,
    ReminderSchedules schedules,
    MeetingMail meetingMails,
    ClosingDateMail closingMails,
    MailPolicy policy
) : IRecurringJob
{
    /// <summary>Stores what is due now.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var schedule = await schedules.ReadAsync([], cancellation);
        foreach (var (reminder, departure) in schedule.New())
        {
            var isDropped = departure is { Kind: DepartureKind.Superseded, Reason: Departures.WeeklyCap };
            if (
                (departure.Kind == DepartureKind.Leaves || isDropped)
                && await policy.WhyNotAsync(reminder.Subject.Address, reminder.Subject.Invitation?.Id, cancellation) is null
            )
                await StoreAsync(reminder, departure, cancellation);
        }
    }

    private async Task StoreAsync(PlannedReminder reminder, Departure departure, CancellationToken cancellation)
    {
        var mail = await WriteAsync(reminder, cancellation);
        // The plan was read without tracking; its papers are on file.
        db.AttachRange(mail.Papers);
        db.OutboundMails.Add(mail);
        if (departure.Kind == DepartureKind.Superseded)
        {
            mail.Supersede(departure.Reason);
            db.MailEvents.Add(MailEvent.Of(mail.Id, MailEventKind.Superseded, departure.Reason, mail.CreatedAt));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another node may have stored the message meanwhile (M17). Any other fault is thrown again.
            db.ChangeTracker.Clear();
            if (!await db.OutboundMails.AnyAsync(m => m.UniqueKey == mail.UniqueKey, cancellation))
                throw;
        }

        db.ChangeTracker.Clear();
    }

    private Task<OutboundMail> WriteAsync(PlannedReminder reminder, CancellationToken cancellation)
    {
        var subject = reminder.Subject;
        return subject.Meeting is { } meeting
            ? meetingMails.WriteAsync(
                reminder.Purpose,
                meeting,
                subject.Invitation!,
                subject.Campaign,
                reminder.Occasion,
                cancellation
            )
            : closingMails.WriteAsync(subject.Campaign, subject.Engagement!, subject.Channel!, reminder.Occasion, cancellation);
    }
}
