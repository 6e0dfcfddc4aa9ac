using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Mail;

/// <summary>Reads the mail queue and archive.</summary>
public sealed class MailQueries(
    CrmDbContext db,
    IMapper mapper,
    IOptionsSnapshot<MailOptions> options,
    MailIdentity identity,
    TimeProvider clock
)
{
    // What one account may read stands in them.
    private static readonly MailPurpose[] ForOneReader = [MailPurpose.Digest, MailPurpose.WeeklyReport];

    /// <summary>Messages, newest first.</summary>
    public async Task<PagedList<MailSummary>> ListAsync(MailFilter filter, CancellationToken cancellation)
    {
        var to = filter.To?.ToUpperInvariant();
        var search = filter.Search.OrNull()?.ToLowerInvariant();
        var matching = Readable()
            .Where(m =>
                (filter.State == null || m.State == filter.State)
                && (filter.Purpose == null || m.Purpose == filter.Purpose)
                && (filter.Meeting == null || m.MeetingId == filter.Meeting)
                && (to == null || m.StateIso2 == to)
                && (
                    search == null
                    || m.ToAddress.ToLower().Contains(search)
                    || m.ToName.ToLower().Contains(search)
                    || m.Subject.ToLower().Contains(search)
                )
            );
        return await matching
            .OrderByDescending(m => m.CreatedAt)
            .ThenByDescending(m => m.Id)
            .PageAsync(filter, page => page.ProjectTo<MailSummary>(mapper.ConfigurationProvider), cancellation);
    }

    /// <summary>One message with its content; null when there is none.</summary>
    public async Task<MailDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var mail = await Readable()
            .Where(m =>
                !ForOneReader.Contains(m.Purpose)
                || db.Users.Any(a => a.Id == db.Reader.ReaderId && a.NormalizedEmail == m.ToAddress.ToUpper())
            )
            .SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return null;
        var history = await db
            .MailEvents.AsNoTracking()
            .Where(e => e.MailId == id)
            .ProjectTo<MailEventItem>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);
        var resentAs = await db
            .OutboundMails.Where(m => m.ResendOf == id)
            .OrderBy(m => m.CreatedAt)
            .Select(m => m.Id)
            .ToListAsync(cancellation);
        return new MailDetail(
            mapper.Map<MailSummary>(mail),
            identity.MessageId(mail.Id),
            SecretLinks.Hide(mail.Text),
            SecretLinks.Hide(mail.Html),
            mail.Calendar is { } calendar ? SecretLinks.Hide(calendar) : null,
            mail.ResendOf,
            resentAs,
            [.. history.OrderBy(e => e.At)]
        );
    }

    // Letters of a meeting are read by those who read of the meeting, all others by the secretariat.
    private IQueryable<OutboundMail> Readable() =>
        db
            .OutboundMails.AsNoTracking()
            .Where(m =>
                m.MeetingId == null ? db.Reader.Reads >= Confidentiality.Secretariat : db.Meetings.Any(meeting => meeting.Id == m.MeetingId)
            );

    /// <summary>Addresses that may not be written to, newest first.</summary>
    public async Task<PagedList<SuppressionItem>> SuppressionsAsync(SuppressionFilter filter, CancellationToken cancellation)
    {
        var search = filter.Search.OrNull()?.ToLowerInvariant();
        var isLifted = filter.Lifted == true;
        var matching = db
            .MailSuppressions.AsNoTracking()
            .Where(s =>
                s.LiftedAt != null == isLifted
                && (filter.Cause == null || s.Cause == filter.Cause)
                && (search == null || s.Address.Contains(search))
            );
        return await matching
            .OrderByDescending(s => s.At)
            .ThenBy(s => s.Address)
            .PageAsync(filter, page => page.ProjectTo<SuppressionItem>(mapper.ConfigurationProvider), cancellation);
    }

    /// <summary>How mail leaves, and how much waits.</summary>
    public async Task<MailStatus> StatusAsync(CancellationToken cancellation)
    {
        var mail = options.Value;
        var aMinuteAgo = clock.UtcNow().AddMinutes(-1);
        var pause = await db
            .MailPauses.Where(p => p.EndedAt == null)
            .OrderBy(p => p.At)
            .ProjectTo<MailPauseItem>(mapper.ConfigurationProvider)
            .FirstOrDefaultAsync(cancellation);
        var outage = await db.MailOutages.AsNoTracking().FirstOrDefaultAsync(o => o.EndedAt == null, cancellation);
        var now = clock.UtcNow();
        return new MailStatus(
            mail.Transport,
            outage is null
                ? new MailServerStatus(MailServerState.Reachable, null, "")
                : new MailServerStatus(MailServerState.Away, outage.Since, outage.Reason),
            mail.Paused || pause is not null,
            mail.Paused,
            pause,
            mail.OnlyToDomains,
            mail.PerMinute,
            mail.PerMinutePerDomain,
            await db.OutboundMails.CountAsync(m => m.SentAt > aMinuteAgo, cancellation),
            await db.OutboundMails.CountAsync(m => m.State == MailState.Queued || m.State == MailState.Sending, cancellation),
            await db
                .OutboundMails.Where(m => (m.State == MailState.Queued && m.DueAt <= now) || m.State == MailState.Sending)
                .MinAsync(m => (DateTime?)m.DueAt, cancellation),
            await db.OutboundMails.CountAsync(m => m.State == MailState.Failed || m.State == MailState.Bounced, cancellation),
            await db.IncomingMails.MaxAsync(m => (DateTime?)m.ReceivedAt, cancellation),
            mail.Imap.Host.Length > 0 ? await InboxAsync(mail.Imap, cancellation) : null
        );
    }

    private async Task<InboxStatus> InboxAsync(ImapOptions imap, CancellationToken cancellation)
    {
        var reading = await db.MailboxReadings.AsNoTracking().SingleOrDefaultAsync(r => r.Mailbox == imap.Mailbox, cancellation);
        return new InboxStatus($"{imap.User}, {imap.Host}", reading?.ReadAt, reading?.Problem, reading?.ProblemDetail ?? "");
    }
}
