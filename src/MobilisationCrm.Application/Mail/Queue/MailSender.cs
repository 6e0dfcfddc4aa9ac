using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.Mail;

/// <summary>
/// Sends what is due. <see cref="MailClaims"/> claims a batch, <see cref="MailConnections"/> hands it over and <see cref="MailRecorder"/> writes
/// down what became of it. Claiming and writing take turns while the connections send: two that write at once would wait for each other.
/// A crash repeats at most the messages whose outcome was just being written, under the same Message-ID (M16).
/// </summary>
public sealed class MailSender(
    MailClaims claims,
    MailConnections connections,
    MailRecorder recorder,
    MailOutages outages,
    IOptionsSnapshot<MailOptions> options
) : IRecurringJob
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);
    private int _onTheirWay;

    // A batch is small enough that the decision about each message still holds when the last one leaves.
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
        var sending = connections.SendAsync(options.Value.Connections, work.Reader, done.Writer, stop.Token);
        try
        {
            // One message tries a server that was away. Else the first batch is small, since the connections wait for it; the next double.
            var size = outages.IsAway ? 1 : BatchSize / 8;
            while (connections.Fault is null && !stop.IsCancellationRequested && await claims.TakeAsync(size, cancellation) is { } taken)
            {
                foreach (var outcome in taken)
                {
                    if (!outcome.IsUntried)
                    {
                        await done.Writer.WriteAsync(outcome, CancellationToken.None);
                        continue;
                    }

                    _onTheirWay++;
                    await work.Writer.WriteAsync(outcome.Mail, CancellationToken.None);
                }

                // The next are claimed while the connections still have half a batch to go on with.
                await WriteWhileAsync(
                    () => connections.Fault is null && (outages.IsAway ? _onTheirWay > 0 : work.Reader.Count > BatchSize / 2),
                    done.Reader,
                    sending,
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
                await WriteWhileAsync(() => true, done.Reader, sending, stop);
                await WriteAsync(done.Reader, stop);
                if (connections.Fault is { } fault)
                    await outages.ContinueAsync(fault);
            }
            finally
            {
                await sending;
            }
        }
    }

    private async Task<bool> IsHeldAsync(CancellationToken cancellation) =>
        options.Value.Paused || await claims.ArePausedAsync(cancellation) || await outages.HoldAsync(cancellation);

    // One save for half a batch or what came in a moment; after a crash no more than that is sent twice, under the same Message-ID.
    private async Task WriteWhileAsync(Func<bool> goOn, ChannelReader<MailOutcome> done, Task sending, CancellationTokenSource stop)
    {
        await WriteAsync(done, stop);
        // By the clock, not by the number of looks: on a busy machine each takes longer.
        var since = Stopwatch.StartNew();
        while (goOn() && !sending.IsCompleted)
        {
            await Task.WhenAny(Task.Delay(Look, CancellationToken.None), sending);
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
            await recorder.WriteAsync(batch, stop.Token);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }

        _onTheirWay -= batch.Count(o => o.WasTried || o.IsUntried);
        if (batch.Exists(o => o.WasTried && o.Reach != RefusalReach.Server))
            await outages.EndAsync();
    }
}
