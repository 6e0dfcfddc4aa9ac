using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Mail;

/// <summary>Reads incoming messages.</summary>
public sealed class IncomingMailQueries(CrmDbContext db)
{
    /// <summary>Incoming messages, newest first.</summary>
    public async Task<PagedList<IncomingMailItem>> ListAsync(IncomingMailFilter filter, CancellationToken cancellation)
    {
        var matching = db.IncomingMails.AsNoTracking().Where(m => filter.Status == null || m.Status == filter.Status);
        var page = matching.OrderByDescending(m => m.ReceivedAt).Skip((filter.Number - 1) * filter.Size).Take(filter.Size);
        return new PagedList<IncomingMailItem>(await Items(page).ToListAsync(cancellation), await matching.CountAsync(cancellation), filter.Number, filter.Size);
    }

    /// <summary>One incoming message; null when there is none.</summary>
    public Task<IncomingMailItem?> FindAsync(Guid id, CancellationToken cancellation) =>
        Items(db.IncomingMails.AsNoTracking().Where(m => m.Id == id)).SingleOrDefaultAsync(cancellation);

    private IQueryable<IncomingMailItem> Items(IQueryable<IncomingMail> mails) => mails.Select(m => new IncomingMailItem(
        m.Id, m.ReceivedAt, m.FromAddress, m.FromName, m.Subject, m.Text, m.Kind, m.Status, m.Problem,
        db.Engagements.Where(e => e.Id == m.EngagementId).Select(e => e.StateIso2).FirstOrDefault()));
}
