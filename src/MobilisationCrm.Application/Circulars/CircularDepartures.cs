using MobilisationCrm.Mail;

namespace MobilisationCrm.Circulars;

/// <summary>A circular leaves through the channel that its State has now, when its hour has come (M23, M25, M27).</summary>
public sealed class CircularDepartures(CrmDbContext db, CircularSchedules schedules) : IDepartureRule
{
    /// <inheritdoc />
    public IReadOnlySet<MailPurpose> Purposes { get; } = Circular.Purposes.ToHashSet();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Departure>> JudgeAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation)
    {
        var schedule = await schedules.ReadAsync([.. mails.Select(m => m.Id)], cancellation);
        var recipients = (await db.RecipientsAsync([.. mails.Select(m => m.StateIso2!)], cancellation)).ToDictionary(r => r.State.Iso2);
        var judged = new Dictionary<Guid, Departure>();
        // What was written first leaves first.
        foreach (var mail in mails.OrderBy(m => m.CreatedAt).ThenBy(m => m.Id))
            judged[mail.Id] = recipients.GetValueOrDefault(mail.StateIso2!) switch
            {
                { Channel: { Email: { } address } } when mail.ResendOf is not null => Departure.To(address),
                { Channel: { Email: not null } channel, State: var state } => schedule.Judge(mail, channel, state),
                _ => new Departure(DepartureKind.Suppressed, Departures.NoAddress),
            };
        return [.. mails.Select(m => judged[m.Id])];
    }
}
