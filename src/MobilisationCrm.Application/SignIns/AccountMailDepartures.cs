using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;

namespace MobilisationCrm.SignIns;

/// <summary>A letter with a link leaves only while its link works.</summary>
public sealed class AccountMailDepartures(CrmDbContext db, TimeProvider clock) : IDepartureRule
{
    /// <inheritdoc />
    public IReadOnlySet<MailPurpose> Purposes { get; } =
        new HashSet<MailPurpose> { MailPurpose.AccountInvitation, MailPurpose.PasswordReset, MailPurpose.EmailChange };

    /// <inheritdoc />
    public async Task<IReadOnlyList<Departure>> JudgeAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation)
    {
        var (ids, now) = (mails.Select(LinkOf).ToList(), clock.UtcNow());
        var working = await db
            .AccountLinks.Where(l => ids.Contains(l.Id) && l.UsedAt == null && l.ExpiresAt > now && !l.Account!.IsDisabled)
            .Select(l => l.Id)
            .ToHashSetAsync(cancellation);
        return [.. mails.Select(mail => working.Contains(LinkOf(mail)) ? Departure.Now : Departure.Never(Departures.TooLate))];
    }

    // The unique key holds the link behind the purpose.
    private static Guid LinkOf(OutboundMail mail) => Guid.ParseExact(mail.UniqueKey.Split('|')[1], "N");
}
