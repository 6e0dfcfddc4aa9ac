using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;
using MobilisationCrm.Time;

namespace MobilisationCrm.Desk;

/// <summary>A digest or report leaves on its own day, by the reader's clock, to an account that is in use.</summary>
public sealed class StaffMailDepartures(CrmDbContext db, TimeProvider clock) : IDepartureRule
{
    /// <inheritdoc />
    public IReadOnlySet<MailPurpose> Purposes { get; } = new HashSet<MailPurpose> { MailPurpose.Digest, MailPurpose.WeeklyReport };

    /// <inheritdoc />
    public async Task<IReadOnlyList<Departure>> JudgeAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation)
    {
        var ids = mails.Select(AccountOf).ToList();
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        return
        [
            .. mails.Select(mail =>
                accounts.GetValueOrDefault(AccountOf(mail)) switch
                {
                    null or { IsDisabled: true } or { Email: null } => Departure.Never("account-not-in-use"),
                    var account when Zone.DayOf(mail.CreatedAt, account.TimeZone) != clock.TodayIn(account.TimeZone) =>
                        Departure.Never(Departures.TooLate),
                    var account => Departure.To(account.Email),
                }
            ),
        ];
    }

    // The unique key holds the account behind the purpose.
    private static Guid AccountOf(OutboundMail mail) => Guid.ParseExact(mail.UniqueKey.Split('|')[1], "N");
}
