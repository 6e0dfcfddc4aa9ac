using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Contacts;
using MobilisationCrm.Mail;
using MobilisationCrm.Reminders;
using MobilisationCrm.Time;

namespace MobilisationCrm.DataProtection;

/// <summary>A notice leaves to the address that the person has now, in the working hours of the city of the post (M23, M25).</summary>
public sealed class DataNoticeDepartures(CrmDbContext db, TimeProvider clock) : IDepartureRule
{
    private const int FromHour = 9,
        UntilHour = 17;

    // The law gives a month; one that could not leave for so long is written anew.
    private const int DaysOfHelp = 30;

    /// <inheritdoc />
    public IReadOnlySet<MailPurpose> Purposes { get; } = new HashSet<MailPurpose> { MailPurpose.DataNotice };

    /// <inheritdoc />
    public async Task<IReadOnlyList<Departure>> JudgeAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation)
    {
        var (ids, now) = (mails.Select(PersonOf).ToList(), clock.UtcNow());
        var days = await RecipientDays.ReadAsync(db, cancellation);
        var persons = await db
            .Contacts.AsNoTracking()
            .Include(c => c.Tenures)
                .ThenInclude(t => t.Post!.Organisation!.State)
            .AsSplitQuery()
            .Where(c => ids.Contains(c.Id) && c.ErasedOn == null && c.Email != null)
            .ToDictionaryAsync(c => c.Id, cancellation);
        return
        [
            .. mails.Select(mail =>
                persons.TryGetValue(PersonOf(mail), out var person) ? Judge(mail, person) : Departure.Never(Departures.NoAddress)
            ),
        ];

        Departure Judge(OutboundMail mail, Contact person)
        {
            if (mail.ResendOf is not null)
                return Departure.To(person.Email!);
            var organisation = person.OrganisationOn(clock.TodayAtUn());
            var zone = organisation?.TimeZone ?? Zone.NewYork;
            var hours = new OpenHours(zone, days.Of(zone, organisation?.State, now.Year), FromHour, UntilHour);
            return hours.First(now, DateOnly.MinValue, mail.CreatedAt.AddDays(DaysOfHelp)) switch
            {
                null => Departure.Never(Departures.TooLate),
                { } moment when moment > now => Departure.At(moment, Departures.OutsideHours),
                _ => Departure.To(person.Email!),
            };
        }
    }

    // The unique key holds the person behind the purpose.
    private static Guid PersonOf(OutboundMail mail) => Guid.ParseExact(mail.UniqueKey.Split('|')[1], "N");
}
