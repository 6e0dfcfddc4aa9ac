using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Mail;

/// <summary>Keeps the list of addresses that may not be written to.</summary>
public sealed class SuppressionCommands(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Puts an address on the list by a person's decision; one that is on it gets the new reason.</summary>
    public async Task AddAsync(AddSuppressionRequest request, CancellationToken cancellation)
    {
        await BeginAsync(request.Address, SuppressionCause.Staff, request.Reason, current.Name, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Lifts a suppression; false when the address is not on the list.</summary>
    public async Task<bool> LiftAsync(LiftSuppressionRequest request, CancellationToken cancellation)
    {
        var lower = request.Address.ToLowerInvariant();
        var suppression = await db.MailSuppressions.SingleOrDefaultAsync(s => s.Address == lower && s.LiftedAt == null, cancellation);
        if (suppression is null)
            return false;
        suppression.Lift(current.Name, request.Reason, clock.UtcNow());
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The holder of an address asked not to be written to; asking again changes nothing.</summary>
    public async Task ObjectAsync(string address, CancellationToken cancellation)
    {
        await BeginAsync(address, SuppressionCause.Objected, "List-Unsubscribe", null, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// A person has a message sent to an address that bounced: it is tried anew. What its holder or the secretariat decided holds. The
    /// caller saves.
    /// </summary>
    internal async Task TryAnewAsync(string address, CancellationToken cancellation)
    {
        var lower = address.ToLowerInvariant();
        var bounced = await db.MailSuppressions.SingleOrDefaultAsync(
            s => s.Address == lower && s.LiftedAt == null && s.Cause == SuppressionCause.Bounced,
            cancellation
        );
        bounced?.Lift(current.Name, "retried", clock.UtcNow());
    }

    /// <summary>Puts an address on the list; the caller saves.</summary>
    internal async Task BeginAsync(string address, SuppressionCause cause, string reason, string? by, CancellationToken cancellation)
    {
        var lower = address.ToLowerInvariant();
        var known = await db.MailSuppressions.FindAsync([lower], cancellation);
        // An objection of the owner is not replaced by a later bounce.
        if (known is { LiftedAt: null, Cause: SuppressionCause.Objected })
            return;
        (known ?? db.MailSuppressions.Add(new MailSuppression { Address = lower }).Entity).Begin(
            cause,
            reason.Cut(Lengths.Paragraph),
            by,
            clock.UtcNow()
        );
    }
}
