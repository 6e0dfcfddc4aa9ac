using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Jobs;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Notices;
using MobilisationCrm.Time;

namespace MobilisationCrm.Desk;

/// <summary>Each working morning, in each staff member's own zone and language: what is due, who answered, what went quiet.</summary>
public sealed class MorningDigest(
    CrmDbContext db,
    DeskQueries desks,
    StaffMail staffMail,
    ClosedDayQueries closedDays,
    TimeProvider clock
) : IRecurringJob
{
    private const int FromHour = 7;
    private const int UntilHour = 10;

    /// <summary>Stores the digests that are due at this hour; none when there is nothing to say, none twice.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var working = await closedDays.WorkingDaysAsync(cancellation);
        var campaigns = await db.Campaigns.AsNoTracking().Where(c => c.AdoptedOn == null).OrderBy(c => c.OpensOn).ToListAsync(cancellation);
        var staff = await db
            .Users.AsNoTracking()
            .Where(a => !a.IsDisabled && a.MorningDigest && a.Role != Role.Viewer && a.Email != null)
            .ToListAsync(cancellation);
        foreach (var account in staff)
        {
            var there = Zone.ToLocal(clock.UtcNow(), account.TimeZone);
            var today = clock.TodayIn(account.TimeZone);
            if (there.Hour is < FromHour or >= UntilHour || !working.IsOpen(today))
                continue;
            db.Reader.ReadFor(account);
            var reading = await db.ReadingOfAsync(account.Id, cancellation);
            var untold = await db.UntoldAsync(reading, clock.UtcNow(), cancellation);
            foreach (var campaign in campaigns)
            {
                var key = $"{MailPurpose.Digest}|{account.Id:N}|{campaign.Id:N}|{today:yyyy-MM-dd}";
                if (await db.OutboundMails.AnyAsync(m => m.UniqueKey == key, cancellation))
                    continue;
                var desk = (await desks.FindAsync(campaign.Slug, account.Id, cancellation))!;
                var notices = untold.Where(n => n.Campaign == campaign.Slug).ToList();
                if (Fields(desk, notices, account, campaign) is not { } fields)
                    continue;
                await staffMail.AddAsync(account, account.Email!, MailPurpose.Digest, campaign.Id, key, fields, cancellation);
                reading.DigestUntil = notices.Select(n => (DateTime?)n.At).Append(reading.DigestUntil).Max();
            }
        }

        db.Reader.ReadFor(null);
        await db.SaveChangesAsync(cancellation);
    }

    // Null when there is nothing to say.
    private Func<string, object>? Fields(CampaignDesk desk, List<NoticeItem> notices, Account account, Campaign campaign)
    {
        var due = desk.FollowUps.Where(f => f.DueOn <= desk.Today).ToList();
        var meetings = desk.Meetings.Where(m => Zone.DayOf(m.StartsAt, account.TimeZone) == desk.Today).ToList();
        if (due.Count + meetings.Count + desk.Answers.Count + notices.Count == 0)
            return null;
        return language => new
        {
            name = account.DisplayName,
            campaign = campaign.TitleIn(account.Language),
            day = MeetingWording.Day(desk.Today.ToDateTime(TimeOnly.MinValue), language),
            notices = notices.ConvertAll(n => DigestWording.Notice(n, language)),
            followUps = due.ConvertAll(f => DigestWording.FollowUp(f, language)),
            meetings = meetings.ConvertAll(m =>
                $"{Zone.ToLocal(m.StartsAt, account.TimeZone):HH\\:mm} {MeetingWording.City(account.TimeZone, null, language)} · {m.Title}"
            ),
            answers = desk.Answers.Select(a => DigestWording.Answer(a, language)).ToList(),
            quiet = desk.Stale.Count > 0 ? $"{desk.Stale.Count}" : "",
            desk = staffMail.Link($"/c/{campaign.Slug}/desk"),
        };
    }
}

/// <summary>Lines of the digest in the reader's language.</summary>
internal static class DigestWording
{
    private static readonly Dictionary<FollowUpOrigin, LocalizedText> Origins = new()
    {
        [FollowUpOrigin.OutcomeMissing] = new(
            "log the outcome of the meeting",
            "consigner le résultat de la réunion",
            "registrar el resultado de la reunión"
        ),
        [FollowUpOrigin.GoneStale] = new(
            "no contact for too long",
            "sans contact depuis trop longtemps",
            "sin contacto desde hace demasiado tiempo"
        ),
        [FollowUpOrigin.AddressRefused] = new(
            "address refused by the mail server:",
            "adresse refusée par le serveur :",
            "dirección rechazada por el servidor:"
        ),
        [FollowUpOrigin.MessageNotSent] = new("message not sent to", "message non envoyé à", "mensaje no enviado a"),
        [FollowUpOrigin.ClocksChanged] = new(
            "the clocks changed, and the invitees were told another hour:",
            "changement d’heure légale, les invités ont reçu une autre heure :",
            "cambio de hora oficial, a los invitados se les dijo otra hora:"
        ),
        [FollowUpOrigin.HourSkipped] = new(
            "the clocks changed, and the hour does not exist any more:",
            "changement d’heure légale, l’heure n’existe plus :",
            "cambio de hora oficial, la hora ya no existe:"
        ),
    };

    private static readonly Dictionary<Meetings.Answer, LocalizedText> Answers = new()
    {
        [Meetings.Answer.Accepted] = new("accepts", "accepte", "acepta"),
        [Meetings.Answer.Tentative] = new("may come", "viendra peut-être", "quizás asista"),
        [Meetings.Answer.Declined] = new("declines", "décline", "declina"),
        [Meetings.Answer.Delegated] = new("sends someone else", "envoie une autre personne", "envía a otra persona"),
    };

    private static readonly LocalizedText Names = new("{0} names you", "{0} vous mentionne", "{0} le menciona");
    private static readonly LocalizedText HandsOver = new("{0} hands over to you", "{0} vous confie", "{0} le confía");

    public static string FollowUp(FollowUpItem item, string language) =>
        Line(item.State?.In(language), item.Meeting, What(item.Origin, item.Title, language));

    public static string Answer(AnswerItem item, string language) =>
        Line(item.State?.In(language), Answers[item.Answer].In(language), item.Meeting);

    public static string Notice(NoticeItem item, string language)
    {
        var act = item.Kind == NoticeKind.Mention ? Names : HandsOver;
        return Line(
            string.Format(CultureInfo.InvariantCulture, act.In(language), item.By ?? "–"),
            item.State?.In(language),
            What(item.Origin ?? FollowUpOrigin.Hand, item.Title, language)
        );
    }

    private static string What(FollowUpOrigin origin, string title, string language) =>
        Origins.TryGetValue(origin, out var words) ? $"{words.In(language)} {title}".TrimEnd() : title;

    private static string Line(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
