using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Campaigns;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Jobs;
using MobilisationCrm.Mail;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Meetings;

/// <summary>When invitees are reminded.</summary>
public sealed class ReminderOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Reminders";

    /// <summary>Working days before the meeting on which invitees who have not answered are reminded.</summary>
    [Range(1, 30)]
    public int NoAnswerWorkingDays { get; set; } = 3;

    /// <summary>First hour of the recipient's day at which a reminder may arrive.</summary>
    [Range(0, 23)]
    public int FromHour { get; set; } = 9;

    /// <summary>Hour of the recipient's day at which none is sent any more.</summary>
    [Range(1, 24)]
    public int UntilHour { get; set; } = 17;
}

/// <summary>
/// Reminds invitees who have not answered some working days before, and those who accepted on the last working day before.
/// A reminder is due on one day only and keyed by it: none is sent twice, and after an outage nobody is reminded late (M22).
/// </summary>
public sealed class MeetingReminders(
    CrmDbContext db, MeetingMail mails, MailPolicy policy, ClosedDayCommands closedDays, IOptionsSnapshot<ReminderOptions> options, TimeProvider clock) : IRecurringJob
{
    /// <summary>Stores the reminders that are due at this hour of their recipients' day (M23).</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var working = await closedDays.WorkingDaysAsync(cancellation);
        var horizon = now.AddDays(60);
        var meetings = await db.Meetings.WithInvitees()
            .Where(m => m.Status == MeetingStatus.Sent && m.StartsAt > now && m.StartsAt < horizon).ToListAsync(cancellation);
        foreach (var meeting in meetings)
        {
            var campaign = await db.Campaigns.SingleAsync(c => c.Id == meeting.CampaignId, cancellation);
            foreach (var invitation in meeting.Invitations.Where(i => !i.IsRemoved && i.SentSequence is not null && i.Address is not null))
                await RemindAsync(meeting, invitation, campaign, working, now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task RemindAsync(Meeting meeting, Invitation invitation, Campaign campaign, WorkingDays working, DateTime now, CancellationToken cancellation)
    {
        var there = Zone.ToLocal(now, invitation.ReadsIn());
        if (there.Hour < options.Value.FromHour || there.Hour >= options.Value.UntilHour)
            return;
        var (purpose, before) = invitation.Answer switch
        {
            Answer.None => (MailPurpose.AnswerReminder, options.Value.NoAnswerWorkingDays),
            Answer.Accepted or Answer.Delegated => (MailPurpose.DayBefore, 1),
            _ => default,
        };
        var due = working.Add(Zone.DayOf(meeting.StartsAt, invitation.ReadsIn()), -before);
        if (before == 0 || DateOnly.FromDateTime(there) != due || await policy.WhyNotAsync(invitation.Address!, cancellation) is not null)
            return;
        var mail = mails.Write(purpose, meeting, invitation, campaign, $"{due:yyyy-MM-dd}");
        if (!await db.OutboundMails.AnyAsync(m => m.UniqueKey == mail.UniqueKey, cancellation))
            db.OutboundMails.Add(mail);
    }
}
