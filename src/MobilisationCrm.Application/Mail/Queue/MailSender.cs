using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.Mail;

/// <summary>
/// Sends what is due. Messages are claimed in batches, asked whether they still hold (M25) and handed over on several lines. Meanwhile the
/// next are claimed and what became of the last is written down, one after the other: two that write at once would wait for each other's
/// locks while the lines run dry. A crash repeats at most the messages whose outcome was just being written, under the same Message-ID
/// (M16).
/// </summary>
public sealed partial class MailSender(
    CrmDbContext db,
    IMailTransport transport,
    MailClaims claims,
    Departures departures,
    MailOutcomes outcomes,
    MailOutages outages,
    IOptionsSnapshot<MailOptions> options,
    TimeProvider clock,
    ILogger<MailSender> log
) : IRecurringJob
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DatabasePause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan DatabasePatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(4);
    private volatile string? _serverFault;
    private volatile bool _isDatabaseAway;
    private int _onLines;

    // Few enough that what was decided of them holds when the last of them goes out.
    private int BatchSize => 150 * options.Value.Connections;

    /// <summary>Whether something is to be sent, or is held by a worker that was killed.</summary>
    public async Task<bool> HasWorkAsync(CancellationToken cancellation) =>
        await claims.AnyAsync(cancellation) && !await IsHeldAsync(cancellation);

    /// <summary>Sends up to a minute's worth of messages.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await claims.FreeLapsedAsync(cancellation);
        if (await IsHeldAsync(cancellation))
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = Channel.CreateUnbounded<OutboundMail>();
        var done = Channel.CreateUnbounded<MailOutcome>();
        var lines = SendOnAllLinesAsync(work.Reader, done.Writer, stop.Token);
        try
        {
            // One message tries a server that was away. Else the first batch is small, since the lines wait for it; the next double.
            var size = outages.IsAway ? 1 : BatchSize / 8;
            while (_serverFault is null && !stop.IsCancellationRequested && await ClaimAsync(size, cancellation) is { } claimed)
            {
                foreach (var outcome in claimed)
                {
                    if (!outcome.IsUntried)
                    {
                        await done.Writer.WriteAsync(outcome, CancellationToken.None);
                        continue;
                    }

                    _onLines++;
                    await work.Writer.WriteAsync(outcome.Mail, CancellationToken.None);
                }

                // The next are claimed while the lines still have half a batch to go on with.
                await WriteWhileAsync(
                    () => _serverFault is null && (outages.IsAway ? _onLines > 0 : work.Reader.Count > BatchSize / 2),
                    done.Reader,
                    lines,
                    stop
                );
                size = outages.IsAway ? 1 : Math.Min(2 * size, BatchSize);
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
                if (_serverFault is { } fault)
                    await outages.ContinueAsync(fault);
            }
            finally
            {
                await lines;
            }
        }
    }

    private async Task<bool> IsHeldAsync(CancellationToken cancellation) =>
        options.Value.Paused || await IsPausedAsync(cancellation) || await outages.HoldAsync(cancellation);

    private Task<bool> IsPausedAsync(CancellationToken cancellation) => db.MailPauses.AnyAsync(p => p.EndedAt == null, cancellation);

    /// <summary>The next messages: those that leave, and what became of those that do not; null when nothing is due.</summary>
    private async Task<List<MailOutcome>?> ClaimAsync(int size, CancellationToken cancellation)
    {
        if (await IsPausedAsync(cancellation))
            return null;
        var mails = await claims.TakeAsync(size, cancellation);
        if (mails.Count == 0)
            return null;
        var claimed = new List<MailOutcome>();
        foreach (var (mail, departure) in mails.Zip(await departures.JudgeAsync(mails, cancellation)))
        {
            if (departure.Address is { } address && address != mail.ToAddress)
            {
                await db
                    .OutboundMails.Where(m => m.Id == mail.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.ToAddress, address), cancellation);
                mail.ToAddress = address;
            }

            claimed.Add(MailOutcome.Of(mail, departure, clock.UtcNow()));
        }

        return claimed;
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
            // What cannot be written down is not sent.
            while (_isDatabaseAway && !cancellation.IsCancellationRequested)
                await Task.Delay(Look, CancellationToken.None);
            // Another node may take over what the lease no longer holds.
            var mayTry = _serverFault is null && !cancellation.IsCancellationRequested && clock.UtcNow() + Margin < claims.Until;
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
                _serverFault = refused.Message;
            return MailOutcome.Of(
                mail,
                refused is { IsPermanent: true, Reach: not RefusalReach.Server } ? MailEventKind.Failed : MailEventKind.Deferred,
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
        // By the clock, not by the number of looks: on a busy machine each takes longer.
        var since = Stopwatch.StartNew();
        while (goOn() && !lines.IsCompleted)
        {
            await Task.WhenAny(Task.Delay(Look, CancellationToken.None), lines);
            if (done.Count < BatchSize / 2 && since.Elapsed < Moment)
                continue;
            await WriteAsync(done, stop);
            since.Restart();
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
            await WriteUntilWrittenAsync(batch, stop.Token);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }

        _onLines -= batch.Count(o => o.WasTried || o.IsUntried);
        if (batch.Exists(o => o.WasTried && o.Reach != RefusalReach.Server))
            await outages.EndAsync();
    }

    // A message whose outcome is lost would be sent twice: while the database is away it is tried again, and no line sends more.
    private async Task WriteUntilWrittenAsync(List<MailOutcome> batch, CancellationToken stop)
    {
        var since = Stopwatch.StartNew();
        for (var isRepeated = false; ; isRepeated = true)
        {
            try
            {
                await outcomes.WriteAsync(batch, isRepeated);
                _isDatabaseAway = false;
                await claims.RenewAsync(CancellationToken.None);
                return;
            }
            catch (Exception fault) when (since.Elapsed < (stop.IsCancellationRequested ? StopPatience : DatabasePatience))
            {
                if (!isRepeated)
                    LogNotWritten(log, batch.Count, fault);
                _isDatabaseAway = true;
                await Task.Delay(DatabasePause, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MailId} could not be written")]
    private static partial void LogFault(ILogger logger, Guid mailId, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of {Count} messages could not be written down; it is tried again")]
    private static partial void LogNotWritten(ILogger logger, int count, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MailId} was not taken: {Reason}")]
    private static partial void LogRefused(ILogger logger, Guid mailId, string reason);
}
