using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MobilisationCrm.Mail;

/// <summary>Reads the mail queue and archive.</summary>
public sealed class MailQueries(CrmDbContext db, IMapper mapper, IOptionsSnapshot<MailOptions> options, MailIdentity identity)
{
    /// <summary>Messages, newest first.</summary>
    public async Task<PagedList<MailSummary>> ListAsync(MailFilter filter, CancellationToken cancellation)
    {
        var to = filter.To?.ToUpperInvariant();
        var matching = db.OutboundMails.AsNoTracking().Where(m =>
            (filter.State == null || m.State == filter.State) && (filter.Purpose == null || m.Purpose == filter.Purpose)
            && (filter.Meeting == null || m.MeetingId == filter.Meeting) && (to == null || m.StateIso2 == to));
        var page = matching.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Skip((filter.Number - 1) * filter.Size).Take(filter.Size);
        return new PagedList<MailSummary>(
            await page.ProjectTo<MailSummary>(mapper.ConfigurationProvider).ToListAsync(cancellation), await matching.CountAsync(cancellation), filter.Number, filter.Size);
    }

    /// <summary>One message with its content; null when there is none.</summary>
    public async Task<MailDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var mail = await db.OutboundMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        return mail is null ? null : new MailDetail(mapper.Map<MailSummary>(mail), identity.MessageId(mail.Id), mail.Text, mail.Html, mail.Calendar);
    }

    /// <summary>How mail leaves, and how much waits.</summary>
    public async Task<MailStatus> StatusAsync(CancellationToken cancellation)
    {
        var mail = options.Value;
        return new MailStatus(
            mail.Transport, mail.Paused, mail.OnlyToDomains,
            await db.OutboundMails.CountAsync(m => m.State == MailState.Queued || m.State == MailState.Sending, cancellation),
            await db.OutboundMails.CountAsync(m => m.State == MailState.Failed, cancellation));
    }
}
