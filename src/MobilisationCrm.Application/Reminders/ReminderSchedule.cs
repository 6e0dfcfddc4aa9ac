using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;
using MobilisationCrm.Time;

namespace MobilisationCrm.Reminders;

/// <summary>Reads what a <see cref="ReminderSchedule"/> is made of: the plan, and what left in the last week.</summary>
public sealed class ReminderSchedules(CrmDbContext db, ReminderPlan plan, IOptionsSnapshot<ReminderOptions> options, TimeProvider clock)
{
    internal static readonly MailPurpose[] Purposes =
    [
        MailPurpose.AnswerReminder,
        MailPurpose.DayBefore,
        MailPurpose.Thanks,
        MailPurpose.ClosingDate,
    ];

    /// <param name="asked">Messages that a worker holds and asks about: they have not left.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<ReminderSchedule> ReadAsync(IReadOnlyCollection<Guid> asked, CancellationToken cancellation)
    {
        var planned = await plan.OfAsync(cancellation);
        var lastWeek = clock.UtcNow().AddDays(-ReminderSchedule.Week);
        var left = await db
            .OutboundMails.Where(m => Purposes.Contains(m.Purpose))
            .Where(m => (m.State == MailState.Sent && m.SentAt > lastWeek) || m.State == MailState.Sending)
            .Where(m => !asked.Contains(m.Id))
            .Select(m => new { m.ToAddress, m.SentAt })
            .ToListAsync(cancellation);
        var now = clock.UtcNow();
        return new ReminderSchedule(planned, left.ConvertAll(m => (m.ToAddress, m.SentAt ?? now)), options.Value.WeeklyCap, now);
    }
}

/// <summary>
/// Decides whether a planned reminder leaves now: at its moment (<see cref="PlannedReminder.LeavesFrom"/>: the recipient's hours and working
/// days) and within the recipient's weekly share (M22, M23, M27).
/// </summary>
internal sealed class ReminderSchedule(
    IReadOnlyList<PlannedReminder> plan,
    List<(string Address, DateTime At)> left,
    int weeklyCap,
    DateTime now
)
{
    /// <summary>Days over which a recipient's share is counted.</summary>
    public const int Week = 7;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    private readonly HashSet<PlannedReminder> _leaving = [];

    /// <summary>The moment for which it was read, UTC.</summary>
    public DateTime Now => now;

    /// <summary>All that is planned, the most pressing first.</summary>
    public IReadOnlyList<PlannedReminder> Plan { get; } = [.. plan.OrderBy(p => p.Until).ThenBy(p => p.UniqueKey, StringComparer.Ordinal)];

    /// <summary>What is to be stored: before it, what is in the queue already takes its part of the recipient's share.</summary>
    public IEnumerable<(PlannedReminder Reminder, Departure Departure)> New()
    {
        foreach (var waiting in Plan.Where(p => p.IsAhead && p.Stored is not null))
            Judge(waiting);
        return Plan.Where(p => p is { IsAhead: true, Stored: null, IsHeld: false }).Select(p => (p, Judge(p)));
    }

    /// <summary>Whether it leaves now, later or never. One that leaves counts for those that are asked after it.</summary>
    public Departure Judge(PlannedReminder reminder) => Judge(reminder, now);

    /// <summary>What is decided of each that lies ahead if nothing changes, first leaving first, and when.</summary>
    public IEnumerable<(PlannedReminder Reminder, DateTime? LeavesAt, Departure Departure)> Foresee() =>
        Plan.Where(p => p.IsAhead)
            .Select(p => (Reminder: p, LeavesAt: p.LeavesFrom(now)))
            .OrderBy(p => p.LeavesAt ?? DateTime.MaxValue)
            .ThenBy(p => p.Reminder.Stored is null)
            .ThenBy(p => p.Reminder.Until)
            .Select(p => (p.Reminder, p.LeavesAt, Judge(p.Reminder, p.LeavesAt ?? now)));

    private Departure Judge(PlannedReminder reminder, DateTime at)
    {
        if (reminder.IsHeld)
            return Departure.At(at + Pause, Departures.EditsNotSent);
        if (reminder.LeavesFrom(at) is not { } moment)
            return Departure.Never((reminder with { NotBefore = default }).LeavesFrom(at) is null ? Departures.TooLate : "too-soon");
        if (moment > at)
            return Departure.At(moment, reminder.NotBefore > Zone.DayOf(at, reminder.Subject.Zone) ? "too-soon" : Departures.OutsideHours);
        var had = left.Where(l => IsSame(l.Address, reminder) && l.At > at.AddDays(-Week)).Select(l => l.At).Order().ToList();
        if (had.Count + MorePressing(reminder, at) < weeklyCap)
        {
            left.Add((reminder.Subject.Address, at));
            _leaving.Add(reminder);
            return Departure.To(reminder.Subject.Address);
        }

        var isFree = had.Count > 0 ? had[0].AddDays(Week) : at.AddDays(1);
        return reminder.LeavesFrom(isFree > at ? isFree : at + Pause) is { } later
            ? Departure.At(later, Departures.WeeklyCap)
            : Departure.Never(Departures.WeeklyCap);
    }

    // More pressing reminders of the same week take their part of the weekly share first.
    private int MorePressing(PlannedReminder reminder, DateTime at)
    {
        var last = Zone.DayOf(at, reminder.Subject.Zone).AddDays(Week - 1);
        return Plan.TakeWhile(p => p.Until < reminder.Until)
            .Where(p => p.IsAhead && !p.IsHeld && p.DueOn <= last && IsSame(p.Subject.Address, reminder))
            .Count(p => !_leaving.Contains(p) && p.LeavesFrom(at) is not null);
    }

    private static bool IsSame(string address, PlannedReminder reminder) =>
        address.Equals(reminder.Subject.Address, StringComparison.OrdinalIgnoreCase);
}
