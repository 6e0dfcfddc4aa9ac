using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Mail;

/// <summary>Retries and cancels messages; each returns false when there is no such message.</summary>
public sealed class MailCommands(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Puts a message back into the queue; an address that was marked as failing is tried anew.</summary>
    /// <exception cref="RuleException">mail-not-retryable.</exception>
    public async Task<bool> RetryAsync(Guid id, CancellationToken cancellation)
    {
        var mail = await db.OutboundMails.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return false;
        mail.Retry(clock.UtcNow());
        var address = mail.ToAddress.ToLowerInvariant();
        db.MailSuppressions.RemoveRange(db.MailSuppressions.Where(s => s.Address == address));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Takes a message out of the queue.</summary>
    /// <exception cref="RuleException">mail-not-cancellable.</exception>
    public async Task<bool> CancelAsync(Guid id, CancellationToken cancellation)
    {
        var mail = await db.OutboundMails.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return false;
        mail.Cancel("cancelled-by-staff");
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
