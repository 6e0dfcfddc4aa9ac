using MobilisationCrm.Audit;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Desk;
using MobilisationCrm.FollowUps;
using MobilisationCrm.KeptFigures;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Reminders;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm.Jobs;

/// <summary>
/// Work that runs by the clock: re-entrant, throws on failure. It may run on several nodes at once, but never beside itself in one process.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Does what is due now.</summary>
    Task RunAsync(CancellationToken cancellation);
}

/// <summary>A job and when it runs.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Cron">Minutes, hours, day of month, month, day of week.</param>
/// <param name="Zone">IANA zone in which the hours are meant.</param>
/// <param name="Job">The class.</param>
public sealed record RecurringJob(string Id, string Cron, string Zone, Type Job);

/// <summary>The one table of jobs. Hours of recipients are judged by the jobs themselves, each in its recipient's zone.</summary>
public static class RecurringJobs
{
    /// <summary>All jobs.</summary>
    public static readonly IReadOnlyList<RecurringJob> All =
    [
        // The safety net: what is due when it is stored is sent at once (DueMail).
        new("send-mail", "* * * * *", "UTC", typeof(MailSender)),
        // Whoever reads the audit log chains first; this is for when nobody reads.
        new("chain-audit", "* * * * *", "UTC", typeof(AuditChain)),
        new("webhooks", "* * * * *", "UTC", typeof(WebhookSender)),
        new("reminders", "5/15 * * * *", "UTC", typeof(ReminderSender)),
        // Each start derives the hours anew, too. A node of the release before may still save hours by older tz data.
        new("clock-changes", "40 * * * *", "UTC", typeof(ClockChanges)),
        new("follow-up-rules", "20 * * * *", "UTC", typeof(FollowUpRules)),
        new("morning-digest", "10/30 * * * *", "UTC", typeof(MorningDigest)),
        new("weekly-report", "15/30 * * * *", "UTC", typeof(WeeklyReport)),
        new("kept-figures", "25 3 * * *", "UTC", typeof(KeptFigureCheck)),
    ];
}
