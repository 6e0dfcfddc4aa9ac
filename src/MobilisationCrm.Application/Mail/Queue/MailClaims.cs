using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MobilisationCrm.Mail;

/// <summary>
/// Claims messages for this node by a lease, so that several nodes can send and each message is one's alone (M17), and has each asked
/// whether it still holds (M25).
/// </summary>
public sealed class MailClaims(
    CrmDbContext db,
    SendingNode node,
    Departures departures,
    IOptionsSnapshot<MailOptions> options,
    TimeProvider clock
)
{
    /// <summary>How long another node leaves a claim alone that is not renewed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Renewal = Lease / 3;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);
    private DateTime _renewAt = DateTime.MaxValue;
    private DateTime _until;

    /// <summary>
    /// What this node holds is its own for long enough to send it. Another node may take over what the lease no longer holds.
    /// </summary>
    public bool MayTry => clock.UtcNow() + Margin < _until;

    /// <summary>Whether a person has paused sending.</summary>
    public Task<bool> ArePausedAsync(CancellationToken cancellation) => db.MailPauses.AnyAsync(p => p.EndedAt == null, cancellation);

    /// <summary>Whether messages are due, or are held by a worker that was killed.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return db.OutboundMails.AnyAsync(
            m => (m.State == MailState.Queued && m.DueAt <= now) || (m.State == MailState.Sending && m.LeaseUntil < now),
            cancellation
        );
    }

    /// <summary>Frees what this node held when it was killed; asked before its first worker runs.</summary>
    public Task FreeOwnAsync(CancellationToken cancellation) =>
        FreeAsync(db.OutboundMails.Where(m => m.State == MailState.Sending && m.ClaimedBy == node.Id), cancellation);

    /// <summary>Frees what killed workers of other nodes left, once their lease has ended.</summary>
    public Task FreeLapsedAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return FreeAsync(db.OutboundMails.Where(m => m.State == MailState.Sending && m.LeaseUntil < now), cancellation);
    }

    /// <summary>Gives back what was claimed and not tried.</summary>
    public Task GiveBackAsync(IReadOnlyCollection<OutboundMail> mails)
    {
        var (ids, claims) = (mails.Select(m => m.Id).ToList(), mails.Select(m => m.ClaimId).Distinct().ToList());
        return FreeAsync(db.OutboundMails.Where(m => ids.Contains(m.Id) && claims.Contains(m.ClaimId)), CancellationToken.None);
    }

    /// <summary>Holds what is claimed for longer, where a good part of the lease is over.</summary>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        if (now < _renewAt)
            return;
        await db
            .OutboundMails.Where(m => m.State == MailState.Sending && m.ClaimedBy == node.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, now + Lease), cancellation);
        (_until, _renewAt) = (now + Lease, now + Renewal);
    }

    /// <summary>
    /// Claims the next messages, earliest due first; null when nothing is due, a limit is reached or sending is paused. Messages that leave
    /// come back untried; of the others the answer says what became of them.
    /// </summary>
    public async Task<List<MailOutcome>?> TakeAsync(int size, CancellationToken cancellation)
    {
        if (await ArePausedAsync(cancellation))
            return null;
        var mails = await ClaimAsync(size, cancellation);
        if (mails.Count == 0)
            return null;
        var taken = new List<MailOutcome>();
        foreach (var (mail, departure) in mails.Zip(await departures.JudgeAsync(mails, cancellation)))
        {
            if (departure.Address is { } address && address != mail.ToAddress)
            {
                await db
                    .OutboundMails.Where(m => m.Id == mail.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.ToAddress, address), cancellation);
                mail.ToAddress = address;
            }

            taken.Add(MailOutcome.Of(mail, departure, clock.UtcNow()));
        }

        return taken;
    }

    // Counts and claims under the lock: nodes that start in the same second keep the limits together.
    private async Task<List<OutboundMail>> ClaimAsync(int size, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var claim = Guid.NewGuid();
        if (!await MarkAsync(claim, size, now, cancellation))
            return [];
        (_until, _renewAt) = (now + Lease, now + Renewal);
        var mine = db.OutboundMails.AsNoTracking().Where(m => m.State == MailState.Sending && m.ClaimId == claim);
        var found = await mine.Select(m => new { Mail = m, HasPapers = m.Papers.Any() }).ToListAsync(cancellation);
        var claimed = found.ConvertAll(f => f.Mail);
        // The sorting is done here: the database would carry whole letters through its sorting.
        claimed.Sort((a, b) => (a.DueAt, a.Id).CompareTo((b.DueAt, b.Id)));
        if (found.Exists(f => f.HasPapers))
            await ReadPapersAsync(mine, claimed, cancellation);
        return claimed;
    }

    private async Task<bool> MarkAsync(Guid claim, int size, DateTime now, CancellationToken cancellation)
    {
        var due = db.OutboundMails.Where(m => m.State == MailState.Queued && m.DueAt <= now);
        // Taking the lock writes, and mostly nothing is due.
        if (!await due.AnyAsync(cancellation))
            return false;
        await using var held = await db.LockAsync(LockedWork.ClaimMail, cancellation);
        var throttle = await ThrottleAsync(size, now, cancellation);
        foreach (var domain in throttle.Full)
            due = due.Where(m => !m.ToAddress.ToLower().EndsWith("@" + domain));
        // This order is the index's own. With the id in it, each claim would sort all messages that are due.
        var next = await due.OrderBy(m => m.DueAt)
            .Select(m => new { m.Id, m.ToAddress })
            .Take(Math.Min(size, throttle.Left))
            .ToListAsync(cancellation);
        var ids = next.Where(m => throttle.Takes(m.ToAddress)).Select(m => m.Id).ToList();
        await db
            .OutboundMails.Where(m => ids.Contains(m.Id) && m.State == MailState.Queued && m.DueAt <= now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MailState.Sending)
                        .SetProperty(m => m.ClaimId, claim)
                        .SetProperty(m => m.ClaimedBy, node.Id)
                        .SetProperty(m => m.LeaseUntil, now + Lease),
                cancellation
            );
        await held.CommitAsync(cancellation);
        return ids.Count > 0;
    }

    // What other nodes hold just now counts as sent.
    private async Task<MailThrottle> ThrottleAsync(int size, DateTime now, CancellationToken cancellation)
    {
        var aMinuteAgo = now.AddMinutes(-1);
        var recent = db.OutboundMails.Where(m => m.SentAt > aMinuteAgo || m.State == MailState.Sending);
        var throttle = new MailThrottle(options.Value, await recent.CountAsync(cancellation));
        if (!throttle.DependsOnDomains(size))
            return throttle;
        // Addresses are counted one by one: a list of them would grow with the messages of a minute.
        await foreach (var address in recent.Select(m => m.ToAddress).AsAsyncEnumerable().WithCancellation(cancellation))
            throttle.CountDomain(address);
        return throttle;
    }

    // The letters of a meeting carry the same papers: their bytes are read once a batch.
    private async Task ReadPapersAsync(IQueryable<OutboundMail> mine, List<OutboundMail> mails, CancellationToken cancellation)
    {
        // By inner joins alone: see Participants for what SQLite makes of a joined pair beside an outer row.
        var papers = (
            await (
                from m in mine
                join link in db.Set<Dictionary<string, object>>(MailConfiguration.Papers) on m.Id equals (Guid)link["OutboundMailId"]
                join p in db.MeetingPapers.AsNoTracking() on (Guid)link["FilesId"] equals p.Id
                orderby p.Id
                select new { m.Id, Paper = p }
            ).ToListAsync(cancellation)
        ).ToLookup(p => p.Id, p => p.Paper);
        var contentIds = papers.SelectMany(p => p).Select(p => p.ContentId).Distinct().ToList();
        var contents = await db
            .PaperContents.AsNoTracking()
            .Where(c => contentIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        foreach (var mail in mails)
        {
            mail.Papers.AddRange(papers[mail.Id]);
            mail.Papers.ForEach(p => p.Content = contents[p.ContentId]);
        }
    }

    private static Task FreeAsync(IQueryable<OutboundMail> mails, CancellationToken cancellation) =>
        mails.ExecuteUpdateAsync(
            set =>
                set.SetProperty(m => m.State, MailState.Queued)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                    .SetProperty(m => m.ClaimedBy, (Guid?)null)
                    .SetProperty(m => m.ClaimId, (Guid?)null),
            cancellation
        );
}

/// <summary>How many messages may still go out in this minute, in all and to each domain (M19).</summary>
/// <param name="options">The limits.</param>
/// <param name="recent">Messages of the last minute.</param>
internal sealed class MailThrottle(MailOptions options, int recent)
{
    private readonly Dictionary<string, int> _byDomain = [];
    private int _all = recent;

    /// <summary>Messages that may still go out.</summary>
    public int Left => Math.Max(0, options.PerMinute - _all);

    /// <summary>Domains that had all they may get.</summary>
    public IEnumerable<string> Full => _byDomain.Where(d => d.Value >= options.PerMinutePerDomain).Select(d => d.Key);

    /// <summary>Whether so many more could be too many for one domain, if all of the last minute went there.</summary>
    public bool DependsOnDomains(int more) => _all + more > options.PerMinutePerDomain;

    /// <summary>Counts a message of the last minute for its domain.</summary>
    public void CountDomain(string address)
    {
        var domain = MailPolicy.DomainOf(address);
        _byDomain[domain] = _byDomain.GetValueOrDefault(domain) + 1;
    }

    /// <summary>Counts a message in; false when it has to wait.</summary>
    public bool Takes(string address)
    {
        if (Left == 0 || _byDomain.GetValueOrDefault(MailPolicy.DomainOf(address)) >= options.PerMinutePerDomain)
            return false;
        CountDomain(address);
        _all++;
        return true;
    }
}

/// <summary>
/// Who holds claims: the same after a restart, and another than that of any process that runs. What it held when it was killed is known to
/// be free as soon as it runs again.
/// </summary>
/// <param name="Id">Identity of the node.</param>
public sealed record SendingNode(Guid Id);
