using Microsoft.EntityFrameworkCore;
using MobilisationCrm.FollowUps;

namespace MobilisationCrm.Mail;

/// <summary>
/// Files what mail servers report of our letters. A report is believed where it names the letter by its Message-ID, which nobody knows who
/// did not get it; any other waits for a person.
/// </summary>
public sealed class DeliveryReportFiler(CrmDbContext db, SuppressionCommands suppressions, UndeliveredMail undelivered, TimeProvider clock)
{
    /// <summary>
    /// Files a report of failure: the letter came back, whoever is responsible is told, and an address that is wrong is not written to
    /// again.
    /// </summary>
    internal async Task FileAsync(IncomingMail mail, DeliveryReport report, CancellationToken cancellation)
    {
        if (report.Recipients.Count > 0 && !report.Recipients.Any(r => r.HasFailed))
            return;
        var letter = await FindAsync(report, cancellation);
        // A letter of ours has one recipient. A report may also name others, or the address to which the letter was forwarded.
        var address = letter?.ToAddress.ToLowerInvariant() ?? "";
        var about = report.Recipients.FirstOrDefault(r => r.Addresses.Contains(address));
        var failed = about ?? report.Recipients.FirstOrDefault(r => r.HasFailed);
        if (letter is null)
            mail.Triage("failure-of-unknown-message");
        else if (failed is null)
            mail.Triage("failure-unclear", letter.MeetingId, letter.InvitationId);
        else if (failed.HasFailed)
            await ReturnAsync(letter, failed, blamesAddress: about is not null && StatusCode.BlamesAddress(about.Code), cancellation);
    }

    /// <summary>Files a complaint: its holder is not written to again.</summary>
    internal async Task FileComplaintAsync(IncomingMail mail, DeliveryReport? report, CancellationToken cancellation)
    {
        if (report is null || await FindAsync(report, cancellation) is not { } letter)
            mail.Triage("complaint-of-unknown-message");
        else
            await suppressions.BeginAsync(
                letter.ToAddress.ToLowerInvariant(),
                SuppressionCause.Objected,
                mail.Subject.Storable(Lengths.Paragraph),
                null,
                cancellation
            );
    }

    private async Task<OutboundMail?> FindAsync(DeliveryReport report, CancellationToken cancellation) =>
        await db
            .OutboundMails.Where(m => report.Letters.Contains(m.Id))
            .OrderByDescending(m => m.CreatedAt)
            .FirstOrDefaultAsync(cancellation);

    private async Task ReturnAsync(OutboundMail letter, RecipientReport failed, bool blamesAddress, CancellationToken cancellation)
    {
        var reason = failed.Reason.Storable(Lengths.Paragraph);
        if (blamesAddress)
            await suppressions.BeginAsync(letter.ToAddress.ToLowerInvariant(), SuppressionCause.Bounced, reason, null, cancellation);
        if (letter.State != MailState.Sent)
            return;
        letter.MarkBounced(reason);
        db.MailEvents.Add(MailEvent.Of(letter.Id, MailEventKind.Bounced, reason, clock.UtcNow()));
        await undelivered.TellOwnerAsync(
            letter,
            blamesAddress ? FollowUpOrigin.AddressRefused : FollowUpOrigin.MessageNotSent,
            clock.UtcNow(),
            cancellation
        );
    }
}
