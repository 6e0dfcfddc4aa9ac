using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Reminders;

/// <summary>A reminder leaves as long as the plan has it and its hour has come (M22 to M27).</summary>
public sealed class ReminderDepartures(CrmDbContext db, ReminderSchedules schedules) : IDepartureRule
{
    /// <inheritdoc />
    public IReadOnlySet<MailPurpose> Purposes { get; } = ReminderSchedules.Purposes.ToHashSet();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Departure>> JudgeAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation)
    {
        var schedule = await schedules.ReadAsync([.. mails.Select(m => m.Id)], cancellation);
        var planned = schedule.Plan.ToDictionary(p => p.UniqueKey);
        var judged = new Dictionary<Guid, Departure>();
        // The most pressing reminder takes its part of the weekly share first.
        foreach (var mail in mails.OrderBy(m => planned.GetValueOrDefault(OutboundMail.FirstKeyOf(m.UniqueKey))?.Until))
        {
            judged[mail.Id] = planned.GetValueOrDefault(OutboundMail.FirstKeyOf(mail.UniqueKey)) switch
            {
                { } known when mail.ResendOf is not null => Departure.To(known.Subject.Address),
                { IsSaid: false } due => Kept(schedule.Judge(due), mail),
                _ when mail is { ResendOf: not null, Purpose: MailPurpose.Thanks } => Departure.Now,
                _ => Departure.Never(await WhyNotAsync(mail, cancellation)),
            };
        }

        return [.. mails.Select(m => judged[m.Id])];
    }

    // A reminder that the weekly share held back until it was too late counts as dropped, not as late.
    private static Departure Kept(Departure departure, OutboundMail mail) =>
        departure is { Kind: DepartureKind.Superseded, Reason: Departures.TooLate } && mail.LastError == Departures.WeeklyCap
            ? Departure.Never(Departures.WeeklyCap)
            : departure;

    private async Task<string> WhyNotAsync(OutboundMail mail, CancellationToken cancellation)
    {
        if (await db.Campaigns.AnyAsync(c => c.Id == mail.CampaignId && c.AdoptedOn != null, cancellation))
            return "campaign-adopted";
        var invitation = await db
            .Invitations.AsNoTracking()
            .Include(i => i.Meeting)
            .SingleOrDefaultAsync(i => i.Id == mail.InvitationId, cancellation);
        return invitation switch
        {
            null => "no-longer-due",
            { Meeting.Status: MeetingStatus.Cancelled } => "meeting-cancelled",
            { IsRemoved: true } => "no-longer-invited",
            _ when mail.Told is { } told && invitation.AnswerFor(told.StartsAt) != Answer.None && mail.Purpose != MailPurpose.Thanks =>
                "answered",
            _ => "no-longer-due",
        };
    }
}
