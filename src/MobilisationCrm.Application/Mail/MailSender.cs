using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Jobs;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Mail;

/// <summary>
/// Sends what is due. Each message is claimed by a lease in one statement, so that several nodes can send and a crash
/// leaves a message that another claims when the lease ends (M16, M17).
/// </summary>
public sealed partial class MailSender(
    CrmDbContext db, IMailTransport transport, MailPolicy policy, IOptionsSnapshot<MailOptions> options, TimeProvider clock, ILogger<MailSender> log)
    : IRecurringJob
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Sends up to a minute's worth of messages.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (options.Value.Paused)
            return;
        var now = clock.UtcNow();
        var sentLastMinute = await db.OutboundMails.CountAsync(m => m.SentAt > now.AddMinutes(-1), cancellation);
        var due = await Claimable(now).OrderBy(m => m.DueAt).Select(m => m.Id)
            .Take(Math.Max(0, options.Value.PerMinute - sentLastMinute)).ToListAsync(cancellation);
        foreach (var id in due)
        {
            if (await ClaimAsync(id, cancellation) is { } mail)
                await SendAsync(mail, cancellation);
        }
    }

    private IQueryable<OutboundMail> Claimable(DateTime now) => db.OutboundMails.Where(m =>
        (m.State == MailState.Queued && m.DueAt <= now) || (m.State == MailState.Sending && m.LeaseUntil < now));

    private async Task<OutboundMail?> ClaimAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var claimed = await Claimable(now).Where(m => m.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.LeaseUntil, now + Lease).SetProperty(m => m.Tries, m => m.Tries + 1),
            cancellation);
        return claimed == 1 ? await db.OutboundMails.SingleAsync(m => m.Id == id, cancellation) : null;
    }

    private async Task SendAsync(OutboundMail mail, CancellationToken cancellation)
    {
        if (await policy.WhyNotAsync(mail.ToAddress, cancellation) is { } reason)
        {
            mail.MarkSuppressed(reason);
        }
        else
        {
            try
            {
                await transport.SendAsync(mail, cancellation);
                mail.MarkSent(clock.UtcNow());
            }
            catch (MailTransportException refused)
            {
                LogRefused(log, mail.Id, refused.Message);
                if (refused.IsPermanent)
                    await GiveUpAsync(mail, refused, cancellation);
                else
                    mail.MarkDeferred(refused.Message.Cut(Lengths.Paragraph), clock.UtcNow(), Random.Shared.NextDouble());
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One message that cannot be written never holds up the others (M18).
                LogFault(log, mail.Id, fault);
                mail.MarkDeferred(fault.Message.Cut(Lengths.Paragraph), clock.UtcNow(), Random.Shared.NextDouble());
            }
        }

        try
        {
            // The outcome is written down even when the process is asked to stop meanwhile.
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The lease ran out and another worker has the message; what it writes down stands.
            db.ChangeTracker.Clear();
        }
    }

    // The address is marked and the State's owner is told (M18).
    private async Task GiveUpAsync(OutboundMail mail, MailTransportException refused, CancellationToken cancellation)
    {
        mail.MarkFailed(refused.Message.Cut(Lengths.Paragraph));
        if (!refused.IsAboutRecipient)
            return;
        var now = clock.UtcNow();
        db.MailSuppressions.Add(new MailSuppression { Address = mail.ToAddress.ToLowerInvariant(), Reason = refused.Message.Cut(Lengths.Paragraph), At = now });
        if (mail.CampaignId is not { } campaignId)
            return;
        var engagement = await db.Engagements.Where(e => e.CampaignId == campaignId && e.StateIso2 == mail.StateIso2)
            .Select(e => new { e.Id, e.OwnerId }).SingleOrDefaultAsync(cancellation);
        db.FollowUps.Add(new FollowUp
        {
            CampaignId = campaignId,
            EngagementId = engagement?.Id,
            MeetingId = mail.MeetingId,
            OwnerId = engagement?.OwnerId,
            Origin = FollowUpOrigin.AddressRefused,
            UniqueKey = $"{FollowUpOrigin.AddressRefused}|{mail.Id}",
            Title = mail.ToAddress,
            DueOn = Zone.DayOf(now, Zone.NewYork),
            CreatedAt = now,
        });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MailId} could not be written")]
    private static partial void LogFault(ILogger logger, Guid mailId, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MailId} was not taken: {Reason}")]
    private static partial void LogRefused(ILogger logger, Guid mailId, string reason);
}
