using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

/// <summary>Takes a sending back while its messages are held (M28).</summary>
public sealed class SendingTakenBack(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Takes out of the queue what has not left, and names what has; null when there is no such meeting.</summary>
    public async Task<TakeBackResult?> TakeBackAsync(Guid id, TakeBackRequest request, CancellationToken cancellation)
    {
        if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } meeting)
            return null;
        var chosen = await db.OutboundMails.Where(m => m.MeetingId == id && request.Messages.Contains(m.Id)).ToListAsync(cancellation);
        var held = chosen.FindAll(m => m.State == MailState.Queued);
        foreach (var mail in held)
        {
            // A worker that claims it meanwhile has this save fail and tried again: then it counts as left.
            mail.Cancel("cancelled-by-staff");
            db.MailEvents.Add(
                new MailEvent
                {
                    MailId = mail.Id,
                    At = clock.UtcNow(),
                    Kind = MailEventKind.Cancelled,
                    Detail = "cancelled-by-staff",
                    By = current.Name,
                }
            );
        }

        var ids = held.ConvertAll(m => m.Id);
        var others = db.OutboundMails.Where(m => m.MeetingId == id && !ids.Contains(m.Id));
        if (!await others.AnyAsync(m => m.State != MailState.Cancelled && m.State != MailState.Superseded, cancellation))
            meeting.TakeBack();
        await db.SaveChangesAsync(cancellation);
        return new TakeBackResult(
            held.Count,
            [.. chosen.Where(m => m.State is MailState.Sending or MailState.Sent or MailState.Bounced).Select(m => m.ToName)]
        );
    }
}
