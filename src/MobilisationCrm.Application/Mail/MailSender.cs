using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.Mail;

/// <summary>
/// Sends what is due. Messages are claimed in batches by a lease in one statement, so that several nodes can send and a crash leaves
/// messages that another claims when the lease ends (M16, M17). Several lines hand them over. Meanwhile the next are claimed and what
/// became of the last is written down, one after the other: two that write at once would wait for each other's locks while the lines run
/// dry. A crash repeats at most the messages whose outcome was just being written, under the same Message-ID.
/// </summary>
public sealed partial class MailSender(
    CrmDbContext db,
    IMailTransport transport,
    MailPolicy policy,
    MailOutcomes outcomes,
    IOptionsSnapshot<MailOptions> options,
    TimeProvider clock,
    ILogger<MailSender> log
) : IRecurringJob
{
    private const int LooksAMoment = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private volatile bool _serverIsAway;

    // Few enough that what the policy said holds when the last of them goes out.
    private int BatchSize => 150 * options.Value.Connections;

    /// <summary>Sends up to a minute's worth of messages.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await EndOldLeasesAsync(cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = Channel.CreateUnbounded<OutboundMail>();
        var done = Channel.CreateUnbounded<MailOutcome>();
        var lines = SendOnAllLinesAsync(work.Reader, done.Writer, stop.Token);
        try
        {
            // The first is small, since the lines wait for it; each next may take them the longer, the more they have to go on with.
            var size = BatchSize / 8;
            while (!_serverIsAway && !stop.IsCancellationRequested && await ClaimAsync(size, cancellation) is { } claimed)
            {
                foreach (var outcome in claimed)
                {
                    if (outcome.Kind is null)
                        await work.Writer.WriteAsync(outcome.Mail, CancellationToken.None);
                    else
                        await done.Writer.WriteAsync(outcome, CancellationToken.None);
                }

                // The next are claimed while the lines still have half a batch to go on with.
                await WriteWhileAsync(() => work.Reader.Count > BatchSize / 2, done.Reader, lines, stop);
                size = Math.Min(2 * size, BatchSize);
            }
        }
        finally
        {
            // What was sent is written down even when the process is asked to stop or a claim failed.
            work.Writer.Complete();
            try
            {
                await WriteWhileAsync(() => true, done.Reader, lines, stop);
                await WriteAsync(done.Reader, stop);
            }
            finally
            {
                await lines;
            }
        }
    }

    private Task<int> EndOldLeasesAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return db
            .OutboundMails.Where(m => m.State == MailState.Sending && m.LeaseUntil < now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.State, MailState.Queued)
                        .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                        .SetProperty(m => m.ClaimId, (Guid?)null),
                cancellation
            );
    }

    /// <summary>
    /// Claims the next messages: those that may be sent, as yet untried, and those that may not; null when nothing is due.
    /// </summary>
    private async Task<IEnumerable<MailOutcome>?> ClaimAsync(int size, CancellationToken cancellation)
    {
        if (options.Value.Paused || await db.MailPauses.AnyAsync(p => p.EndedAt == null, cancellation))
            return null;
        var now = clock.UtcNow();
        var claim = Guid.NewGuid();
        if (!await MarkClaimedAsync(claim, size, now, cancellation))
            return null;
        var mine = db.OutboundMails.AsNoTracking().Where(m => m.State == MailState.Sending && m.ClaimId == claim);
        var found = await mine.Select(m => new { Mail = m, HasPapers = m.Files.Any() }).ToListAsync(cancellation);
        var claimed = found.ConvertAll(f => f.Mail);
        // Here and not by the database, which would carry the letters through its sorting.
        claimed.Sort((a, b) => (a.DueAt, a.Id).CompareTo((b.DueAt, b.Id)));
        if (found.Exists(f => f.HasPapers))
            await ReadPapersAsync(mine, claimed, cancellation);
        var reasons = await policy.WhyNotAsync([.. claimed.Select(m => new MailRecipient(m.ToAddress, m.InvitationId))], cancellation);
        return claimed
            .Zip(reasons)
            .Select(c =>
                c.Second is null ? MailOutcome.Untried(c.First) : MailOutcome.Of(c.First, MailEventKind.Suppressed, c.Second, now)
            );
    }

    // Counts and claims in a turn: nodes that start in the same second keep the limits together.
    private async Task<bool> MarkClaimedAsync(Guid claim, int size, DateTime now, CancellationToken cancellation)
    {
        var due = db.OutboundMails.Where(m => m.State == MailState.Queued && m.DueAt <= now);
        // Taking a turn writes, and mostly nothing is due.
        if (!await due.AnyAsync(cancellation))
            return false;
        await using var turn = await db.TakeTurnAsync(TurnWork.ClaimMail, cancellation);
        var throttle = await ThrottleAsync(size, now, cancellation);
        foreach (var domain in throttle.Full)
            due = due.Where(m => !m.ToAddress.ToLower().EndsWith("@" + domain));
        // By the index alone: with the id too, each claim would sort all that is due in the same moment.
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
                        .SetProperty(m => m.LeaseUntil, now + Lease)
                        .SetProperty(m => m.Tries, m => m.Tries + 1),
                cancellation
            );
        await turn.CommitAsync(cancellation);
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
        // One by one: a list of them would grow with what is sent in a minute.
        await foreach (var address in recent.Select(m => m.ToAddress).AsAsyncEnumerable().WithCancellation(cancellation))
            throttle.CountDomain(address);
        return throttle;
    }

    // The letters of a meeting carry the same papers: their bytes are read once a batch.
    private async Task ReadPapersAsync(IQueryable<OutboundMail> mine, List<OutboundMail> mails, CancellationToken cancellation)
    {
        var papers = await mine
            .Where(m => m.Files.Any())
            .Select(m => new { m.Id, m.Files })
            .ToDictionaryAsync(m => m.Id, m => m.Files, cancellation);
        var contentIds = papers.Values.SelectMany(f => f).Select(f => f.ContentId).Distinct().ToList();
        var contents = await db
            .MeetingFileContents.AsNoTracking()
            .Where(c => contentIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        foreach (var mail in mails)
        {
            mail.Files.AddRange(papers.GetValueOrDefault(mail.Id, []));
            mail.Files.ForEach(f => f.Content = contents[f.ContentId]);
        }
    }

    private Task SendOnAllLinesAsync(ChannelReader<OutboundMail> work, ChannelWriter<MailOutcome> done, CancellationToken cancellation) =>
        Task.WhenAll(
            Enumerable
                .Range(0, options.Value.Connections)
                .Select(_ => Task.Run(() => SendAllAsync(work, done, cancellation), CancellationToken.None))
        );

    private async Task SendAllAsync(ChannelReader<OutboundMail> work, ChannelWriter<MailOutcome> done, CancellationToken cancellation)
    {
        await using var line = transport.Open();
        await foreach (var mail in work.ReadAllAsync(CancellationToken.None))
        {
            // A try may not outlast the lease, else another node would send the same message meanwhile.
            var mayTry =
                !_serverIsAway
                && !cancellation.IsCancellationRequested
                && clock.UtcNow().AddSeconds(options.Value.Smtp.TimeoutSeconds + 30) < mail.LeaseUntil;
            await done.WriteAsync(mayTry ? await TryAsync(line, mail) : MailOutcome.Untried(mail), CancellationToken.None);
        }
    }

    private async Task<MailOutcome> TryAsync(IMailLine line, OutboundMail mail)
    {
        try
        {
            return MailOutcome.Of(mail, MailEventKind.Sent, await line.SendAsync(mail), clock.UtcNow());
        }
        catch (MailTransportException refused)
        {
            LogRefused(log, mail.Id, refused.Message);
            if (refused.Reach == RefusalReach.Server)
                _serverIsAway = true;
            return MailOutcome.Of(
                mail,
                refused.IsPermanent ? MailEventKind.Failed : MailEventKind.Deferred,
                refused.Message,
                clock.UtcNow(),
                refused.Reach
            );
        }
        catch (Exception fault)
        {
            // One message that cannot be written never holds up the others (M18).
            LogFault(log, mail.Id, fault);
            return MailOutcome.Of(mail, MailEventKind.Deferred, fault.Message, clock.UtcNow());
        }
    }

    // One save for half a batch or what came in a moment; after a crash no more than that is sent twice, under the same Message-ID.
    private async Task WriteWhileAsync(Func<bool> goOn, ChannelReader<MailOutcome> done, Task lines, CancellationTokenSource stop)
    {
        await WriteAsync(done, stop);
        for (var look = 1; goOn() && !lines.IsCompleted; look++)
        {
            await Task.WhenAny(Task.Delay(Look, CancellationToken.None), lines);
            if (done.Count >= BatchSize / 2 || look % LooksAMoment == 0)
                await WriteAsync(done, stop);
        }
    }

    private async Task WriteAsync(ChannelReader<MailOutcome> done, CancellationTokenSource stop)
    {
        var batch = new List<MailOutcome>();
        while (done.TryRead(out var outcome))
            batch.Add(outcome);
        if (batch.Count == 0)
            return;
        try
        {
            await outcomes.WriteAsync(batch);
        }
        catch
        {
            // What cannot be written down is not sent.
            await stop.CancelAsync();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MailId} could not be written")]
    private static partial void LogFault(ILogger logger, Guid mailId, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MailId} was not taken: {Reason}")]
    private static partial void LogRefused(ILogger logger, Guid mailId, string reason);
}
