using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Mail;

/// <summary>
/// Knows whether the mail server is away. Meanwhile one message at a time tries it, with pauses of its own, and none uses up a try (M18).
/// </summary>
public sealed class MailOutages(CrmDbContext db, TimeProvider clock)
{
    /// <summary>The server was away when last looked at.</summary>
    public bool IsAway { get; private set; }

    /// <summary>True while nothing is to be tried.</summary>
    public async Task<bool> HoldAsync(CancellationToken cancellation)
    {
        var outage = await db.MailOutages.AsNoTracking().FirstOrDefaultAsync(o => o.EndedAt == null, cancellation);
        IsAway = outage is not null;
        return outage?.NextTryAt > clock.UtcNow();
    }

    /// <summary>The server could not be used: an outage begins, or lasts.</summary>
    public async Task ContinueAsync(string reason)
    {
        var outage = await db.MailOutages.FirstOrDefaultAsync(o => o.EndedAt == null);
        outage ??= db.MailOutages.Add(new MailOutage { Since = clock.UtcNow() }).Entity;
        outage.Continue(reason.Cut(Lengths.Paragraph), clock.UtcNow());
        await db.SaveChangesAsync();
        IsAway = true;
    }

    /// <summary>The server took a message, or refused it for its own sake.</summary>
    public async Task EndAsync()
    {
        if (!IsAway)
            return;
        var now = clock.UtcNow();
        await db.MailOutages.Where(o => o.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(o => o.EndedAt, now));
        IsAway = false;
    }
}
