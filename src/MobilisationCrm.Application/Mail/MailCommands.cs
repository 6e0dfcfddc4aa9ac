using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Mail;

/// <summary>What persons do with messages; where one is named, null or false says that there is no such message.</summary>
public sealed class MailCommands(
    CrmDbContext db,
    Departures departures,
    CurrentAccount current,
    SuppressionCommands suppressions,
    TimeProvider clock
)
{
    /// <summary>Puts a message back into the queue; an address that was marked as failing is tried anew.</summary>
    /// <exception cref="RuleException">mail-not-retryable: it was sent, or is out of date.</exception>
    public Task<bool> RetryAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, RetryAsync, cancellation);

    /// <summary>Takes a message out of the queue.</summary>
    /// <exception cref="RuleException">mail-not-cancellable.</exception>
    public Task<bool> CancelAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, Cancel, cancellation);

    /// <summary>Retries or cancels many; each stands for itself, and those that a rule refuses are named.</summary>
    public async Task<BulkMailResult> ChangeManyAsync(BulkMailRequest request, CancellationToken cancellation)
    {
        var refused = new List<RefusedMail>();
        var ids = request.Ids.Distinct().ToList();
        foreach (var id in ids)
        {
            try
            {
                if (!await ChangeAsync(id, request.Action == BulkMailAction.Retry ? RetryAsync : Cancel, cancellation))
                    refused.Add(new RefusedMail(id, "not-found"));
            }
            catch (RuleException rule)
            {
                refused.Add(new RefusedMail(id, rule.Code.Wire()));
            }
            catch (DbUpdateConcurrencyException)
            {
                refused.Add(new RefusedMail(id, RuleCode.StaleVersion.Wire()));
            }

            db.ChangeTracker.Clear();
        }

        return new BulkMailResult(ids.Count - refused.Count, refused);
    }

    /// <summary>Stores the same letter as a new message; null when there is no such message.</summary>
    /// <exception cref="RuleException">mail-not-resendable: it was never sent, or is out of date.</exception>
    public async Task<Guid?> ResendAsync(Guid id, CancellationToken cancellation)
    {
        var mail = await db.OutboundMails.Include(m => m.Papers).SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return null;
        var first = mail.ResendOf ?? mail.Id;
        var repeated = mail.Repeat(await db.OutboundMails.CountAsync(m => m.ResendOf == first, cancellation) + 1, clock.UtcNow());
        await departures.ExpectToLeaveAsync(repeated, RuleCode.MailNotResendable, cancellation);
        db.OutboundMails.Add(repeated);
        Note(mail, MailEventKind.Resent, "");
        await db.SaveChangesAsync(cancellation);
        return repeated.Id;
    }

    /// <summary>Nothing is sent from now on; a second pause changes nothing.</summary>
    public async Task PauseAsync(PauseMailRequest request, CancellationToken cancellation)
    {
        if (await db.MailPauses.AnyAsync(p => p.EndedAt == null, cancellation))
            return;
        db.MailPauses.Add(
            new MailPause
            {
                Reason = request.Reason,
                By = current.Name,
                At = clock.UtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Messages go out again, unless the configuration holds them.</summary>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        foreach (var pause in await db.MailPauses.Where(p => p.EndedAt == null).ToListAsync(cancellation))
            pause.End(current.Name, clock.UtcNow());
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<bool> ChangeAsync(Guid id, Func<OutboundMail, CancellationToken, Task> change, CancellationToken cancellation)
    {
        var mail = await db.OutboundMails.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return false;
        await change(mail, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task RetryAsync(OutboundMail mail, CancellationToken cancellation)
    {
        mail.Retry(clock.UtcNow());
        await departures.ExpectToLeaveAsync(mail, RuleCode.MailNotRetryable, cancellation);
        await suppressions.TryAnewAsync(mail.ToAddress, cancellation);
        Note(mail, MailEventKind.Retried, "");
    }

    private Task Cancel(OutboundMail mail, CancellationToken cancellation)
    {
        mail.Cancel("cancelled-by-staff");
        Note(mail, MailEventKind.Cancelled, "cancelled-by-staff");
        return Task.CompletedTask;
    }

    private void Note(OutboundMail mail, MailEventKind kind, string detail) =>
        db.MailEvents.Add(
            new MailEvent
            {
                MailId = mail.Id,
                At = clock.UtcNow(),
                Kind = kind,
                Detail = detail,
                By = current.Name,
            }
        );
}
