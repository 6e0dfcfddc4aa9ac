using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Notices;

/// <summary>Reads what the app has to tell an account: what colleagues did, and what came in about its States and meetings.</summary>
public sealed class NoticeQueries(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    private const int Most = 50;

    private static readonly TimeSpan Span = TimeSpan.FromDays(30);

    /// <summary>The notices of an account.</summary>
    public async Task<NoticeList> ListAsync(Guid accountId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var seen = await db
            .NoticeReadings.Where(r => r.AccountId == accountId)
            .Select(r => r.SeenUntil)
            .SingleOrDefaultAsync(cancellation);
        var items = await ReadAsync(accountId, now - Span, cancellation);
        var shown = items.Select(i => i with { IsUnseen = i.At > (seen ?? now - NoticeReading.First) }).ToList();
        return new NoticeList(shown, shown.Count(i => i.IsUnseen));
    }

    private async Task<IReadOnlyList<NoticeItem>> ReadAsync(Guid accountId, DateTime since, CancellationToken cancellation)
    {
        List<NoticeItem> all =
        [
            .. await db.ActsOfColleagues(accountId, since).OrderByDescending(n => n.At).Take(Most).ToListAsync(cancellation),
            .. await Answers(accountId, current.Language, since).OrderByDescending(n => n.At).Take(Most).ToListAsync(cancellation),
            .. await Failures(accountId, since).OrderByDescending(n => n.At).Take(Most).ToListAsync(cancellation),
        ];
        return [.. all.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(Most)];
    }

    // What staff wrote down they know.
    private IQueryable<NoticeItem> Answers(Guid accountId, string language, DateTime since) =>
        from i in db.Invitations.AsNoTracking()
        where i.AnsweredAt > since && (i.AnsweredBy == AnswerChannel.Link || i.AnsweredBy == AnswerChannel.CalendarReply)
        join m in db.Meetings on i.MeetingId equals m.Id
        join c in db.Campaigns on m.CampaignId equals c.Id
        where
            m.OrganiserId == accountId
            || db.Engagements.Any(e => e.CampaignId == m.CampaignId && e.StateIso2 == i.StateIso2 && e.OwnerId == accountId)
        select new NoticeItem
        {
            Id = i.Id,
            Kind = NoticeKind.Answer,
            At = i.AnsweredAt!.Value,
            Campaign = c.Slug,
            Iso2 = i.StateIso2,
            State = i.State == null ? null : new LocalizedText(i.State.Facts.NameEn, i.State.Facts.NameFr, i.State.Facts.NameEs),
            MeetingId = m.Id,
            Title = MeetingTitles.In(m.Title, m.Translations, language),
            Text = i.Comment,
            Answer = i.Answer,
        };

    private IQueryable<NoticeItem> Failures(Guid accountId, DateTime since) =>
        from f in db.FollowUps.AsNoTracking()
        where
            f.OwnerId == accountId
            && f.CreatedAt > since
            && (f.Origin == FollowUpOrigin.AddressRefused || f.Origin == FollowUpOrigin.MessageNotSent)
        join c in db.Campaigns on f.CampaignId equals c.Id
        from e in db.Engagements.Where(e => e.Id == f.EngagementId).DefaultIfEmpty()
        select new NoticeItem
        {
            Id = f.Id,
            Kind = NoticeKind.LetterFailed,
            At = f.CreatedAt,
            Campaign = c.Slug,
            Iso2 = e == null ? null : e.StateIso2,
            State = e == null ? null : new LocalizedText(e.State!.Facts.NameEn, e.State.Facts.NameFr, e.State.Facts.NameEs),
            MeetingId = f.MeetingId,
            Title = f.Title,
            Origin = f.Origin,
        };
}

internal static class ActsOfColleaguesQuery
{
    private const int MostInDigest = 20;

    /// <summary>What an account has not seen in the app and no morning digest told, oldest first.</summary>
    public static async Task<IReadOnlyList<NoticeItem>> UntoldAsync(
        this CrmDbContext db,
        NoticeReading reading,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var since = new[] { reading.SeenUntil, reading.DigestUntil, now - NoticeReading.First }.Max()!.Value;
        return await db.ActsOfColleagues(reading.AccountId, since).OrderBy(n => n.At).Take(MostInDigest).ToListAsync(cancellation);
    }

    /// <summary>Where an account was named, and what it was given.</summary>
    public static IQueryable<NoticeItem> ActsOfColleagues(this CrmDbContext db, Guid accountId, DateTime since) =>
        from n in db.Notices.AsNoTracking()
        where n.AccountId == accountId && n.At > since
        join c in db.Campaigns on n.CampaignId equals c.Id
        from e in db.Engagements.Where(e => e.Id == n.EngagementId).DefaultIfEmpty()
        from i in db.Interactions.Where(i => i.Id == n.InteractionId).DefaultIfEmpty()
        from f in db.FollowUps.Where(f => f.Id == n.FollowUpId).DefaultIfEmpty()
        from actor in db.Users.Where(a => a.Id == n.ById).DefaultIfEmpty()
        select new NoticeItem
        {
            Id = n.Id,
            Kind = n.Kind,
            At = n.At,
            Campaign = c.Slug,
            Iso2 = e == null ? null : e.StateIso2,
            State = e == null ? null : new LocalizedText(e.State!.Facts.NameEn, e.State.Facts.NameFr, e.State.Facts.NameEs),
            MeetingId = f == null ? null : f.MeetingId,
            Title = i != null ? i.Subject : f != null ? f.Title : "",
            Text = i == null ? "" : i.Notes,
            Origin = f == null ? null : f.Origin,
            By = actor == null ? null : actor.DisplayName,
        };
}
