using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;
using MobilisationCrm.Organisations;
using MobilisationCrm.Reminders;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Circulars;

/// <summary>When circulars may arrive.</summary>
public sealed class CircularOptions : IValidatableObject
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Circulars";

    /// <summary>First hour of the recipient's day at which a circular leaves.</summary>
    [Range(0, 22)]
    public int FromHour { get; set; } = 9;

    /// <summary>Hour of the recipient's day at which it no longer leaves.</summary>
    [Range(1, 24)]
    public int UntilHour { get; set; } = 17;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UntilHour <= FromHour)
            yield return new ValidationResult("UntilHour comes after FromHour.", [nameof(UntilHour)]);
    }
}

/// <summary>Reads what a <see cref="CircularSchedule"/> is made of.</summary>
public sealed class CircularSchedules(CrmDbContext db, IOptionsSnapshot<CircularOptions> options, TimeProvider clock)
{
    private const int DaysBack = 2;

    /// <param name="asked">Messages that a worker holds and asks about: they have not left.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<CircularSchedule> ReadAsync(IReadOnlyCollection<Guid> asked, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var since = now.AddDays(-DaysBack);
        var left = await db
            .OutboundMails.Where(m => m.CircularId != null && m.ResendOf == null && !asked.Contains(m.Id))
            .Where(m => (m.State == MailState.Sent && m.SentAt > since) || m.State == MailState.Sending)
            .Select(m => new { m.ToAddress, m.SentAt })
            .ToListAsync(cancellation);
        return new CircularSchedule(
            await RecipientDays.ReadAsync(db, cancellation),
            left.ConvertAll(m => (m.ToAddress, m.SentAt ?? now)),
            options.Value,
            now
        );
    }
}

/// <summary>
/// Decides when a circular leaves: in the working hours and on the working days of the recipient's city (M23), one a day to a recipient
/// (M27), and within ten working days or not at all.
/// </summary>
internal sealed class CircularSchedule(RecipientDays days, List<(string Address, DateTime At)> left, CircularOptions options, DateTime now)
{
    private const int WorkingDaysOfHelp = 10;

    /// <summary>When a letter that was written at that instant leaves, UTC; null for never.</summary>
    public DateTime? LeavesAt(Organisation channel, State state, DateTime writtenAt)
    {
        var zone = channel.TimeZone;
        var hours = new OpenHours(zone, days.Of(zone, state, now.Year), options.FromHour, options.UntilHour);
        var until = Zone.HourOf(hours.Days.Add(Zone.DayOf(writtenAt, zone), WorkingDaysOfHelp), 24, zone);
        return hours.First(now, NotBefore(channel), until);
    }

    /// <summary>Whether a message leaves now, later or never. One that leaves counts for those that are asked after it.</summary>
    public Departure Judge(OutboundMail mail, Organisation channel, State state)
    {
        if (LeavesAt(channel, state, mail.CreatedAt) is not { } moment)
            return Departure.Never(Departures.TooLate);
        if (moment > now)
            return Departure.At(moment, NotBefore(channel) > Zone.DayOf(now, channel.TimeZone) ? "too-soon" : Departures.OutsideHours);
        left.Add((channel.Email!, now));
        return Departure.To(channel.Email!);
    }

    private DateOnly NotBefore(Organisation channel) =>
        left.Where(l => l.Address.Equals(channel.Email, StringComparison.OrdinalIgnoreCase)).Max(l => (DateTime?)l.At) is { } last
            ? Zone.DayOf(last, channel.TimeZone).AddDays(1)
            : DateOnly.MinValue;
}
