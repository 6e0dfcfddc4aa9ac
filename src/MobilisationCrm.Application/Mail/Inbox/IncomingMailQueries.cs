using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Calendars;

namespace MobilisationCrm.Mail;

/// <summary>Reads incoming messages.</summary>
public sealed class IncomingMailQueries(CrmDbContext db)
{
    /// <summary>Incoming messages, newest first.</summary>
    public async Task<PagedList<IncomingMailItem>> ListAsync(IncomingMailFilter filter, CancellationToken cancellation)
    {
        var matching = db.IncomingMails.AsNoTracking().Where(m => filter.Status == null || m.Status == filter.Status);
        return await matching.OrderByDescending(m => m.ReceivedAt).ThenByDescending(m => m.Id).PageAsync(filter, Items, cancellation);
    }

    /// <summary>One incoming message with what its calendar reply says; null when there is none.</summary>
    public async Task<IncomingMailDetail?> DetailAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } item)
            return null;
        var mail = await db.IncomingMails.AsNoTracking().SingleAsync(m => m.Id == id, cancellation);
        var invitation = await db
            .Invitations.AsNoTracking()
            .Include(i => i.Organisation)
            .Include(i => i.Contact)
            .SingleOrDefaultAsync(i => i.Id == mail.InvitationId, cancellation);
        var reply = mail.Calendar is { } calendar ? CalendarReader.TryReadReply(calendar) : null;
        var (answer, substitute) = reply?.LineOf(invitation?.Address, mail.FromAddress) is { } line
            ? reply.AnswerOf(line, invitation?.Address)
            : (null, "");
        return new IncomingMailDetail(
            item,
            mail.MeetingId ?? invitation?.MeetingId,
            mail.InvitationId,
            answer,
            substitute,
            reply?.Comment.Cut(Lengths.Paragraph) ?? "",
            reply?.Proposes
        );
    }

    /// <summary>The message as it came, to the last byte; null for one that is not on file, or came before sources were kept.</summary>
    public async Task<byte[]?> SourceAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.IncomingMailSources.AsNoTracking().SingleOrDefaultAsync(s => s.MailId == id, cancellation) is not { } source)
            return null;
        using var content = new MemoryStream();
        await using var gzip = new GZipStream(new MemoryStream(source.Gzip), CompressionMode.Decompress);
        await gzip.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    /// <summary>One incoming message; null when there is none.</summary>
    public Task<IncomingMailItem?> FindAsync(Guid id, CancellationToken cancellation) =>
        Items(db.IncomingMails.AsNoTracking().Where(m => m.Id == id)).SingleOrDefaultAsync(cancellation);

    private IQueryable<IncomingMailItem> Items(IQueryable<IncomingMail> mails) =>
        mails.Select(m => new IncomingMailItem(
            m.Id,
            m.ReceivedAt,
            m.FromAddress,
            m.FromName,
            m.Subject,
            SecretLinks.Hide(m.Text),
            m.Kind,
            m.Status,
            m.Problem,
            db.Engagements.Where(e => e.Id == m.EngagementId)
                .Select(e => db.Campaigns.Where(c => c.Id == e.CampaignId).Select(c => c.Slug).FirstOrDefault())
                .FirstOrDefault(),
            db.Engagements.Where(e => e.Id == m.EngagementId).Select(e => e.StateIso2).FirstOrDefault(),
            db.IncomingMailSources.Any(s => s.MailId == m.Id)
        ));
}
