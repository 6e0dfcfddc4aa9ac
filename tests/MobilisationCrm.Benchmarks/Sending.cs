using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Benchmarks;

/// <summary>Sending through the queue against bare MailKit: the same messages, the same sink, as many connections.</summary>
internal static class Sending
{
    private const int Messages = 2_000;
    private const int Rounds = 15;

    // A worker runs for days: both sides are measured once the runtime has compiled their code for good, and so compiles nothing in as
    // many rounds. It takes the longer the more code there is.
    private const int QuietRounds = 10;

    public static async Task CompareAsync(string sink)
    {
        await using var installation = await Installation.StartAsync(sink);
        var meeting = await installation.PrepareMeetingAsync(Messages);
        var storing = Stopwatch.StartNew();
        var stored = await installation.AskAsync<InvitationSender, SendResult?>(sender =>
            sender.SendAsync(meeting, false, TimeSpan.Zero, null, CancellationToken.None)
        );
        storing.Stop();
        if (stored?.Queued != Messages)
            throw new InvalidOperationException($"{stored?.Queued} of {Messages} invitations were stored.");
        var ready = await ReadyAsync(installation);
        var (bare, queue) = (new List<double>(), new List<double>());
        for (var quiet = 0; quiet < QuietRounds + Rounds; quiet++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            var (alone, sent) = (await PushAsync(installation, ready), await installation.SendAsync(Messages));
            await installation.QueueAgainAsync();
            if (quiet < QuietRounds)
            {
                if (JitInfo.GetCompiledMethodCount() > compiled)
                    quiet = -1;
                continue;
            }

            bare.Add(Messages / alone.TotalSeconds);
            queue.Add(Messages / sent.TotalSeconds);
        }

        Console.WriteLine(
            $"{Messages} invitations of {ready.Average(Size) / 1024:0.0} KB, {Installation.Connections} connections, sink: {sink}, median of {Rounds} rounds"
        );
        Console.WriteLine($"bare MailKit, ready-made messages       {Median(bare),8:0} messages/s");
        Console.WriteLine($"queue: claim, policy, MIME, SMTP, history {Median(queue),6:0} messages/s");
        Console.WriteLine($"ratio                                   {Median(queue) / Median(bare),8:0.00}");
        Console.WriteLine(
            $"before that, rendering and storing      {Messages / storing.Elapsed.TotalSeconds,8:0} invitations/s, first run, one thread"
        );
    }

    public static async Task WatchMemoryAsync(int recipients)
    {
        await using var installation = await Installation.StartAsync();
        var meeting = await installation.PrepareMeetingAsync(recipients);
        await installation.DoAsync<InvitationSender>(sender =>
            sender.SendAsync(meeting, false, TimeSpan.Zero, null, CancellationToken.None)
        );
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, peak) = (GC.GetTotalMemory(false), 0L);
        using var end = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            // What is in use counts, not what the collector has not swept up yet: the latter grows with the time it is given.
            while (!end.IsCancellationRequested)
            {
                GC.Collect();
                peak = Math.Max(peak, GC.GetTotalMemory(false));
                await Task.Delay(20);
            }
        });
        await installation.SendAsync(recipients);
        await end.CancelAsync();
        await watching;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Console.WriteLine(
            $"{recipients,5} recipients: heap before {Megabytes(before)}, most in use while sending {Megabytes(peak)}, after {Megabytes(GC.GetTotalMemory(true))}, working set {Megabytes(Environment.WorkingSet)}"
        );
    }

    private static Task<List<MimeMessage>> ReadyAsync(Installation installation) =>
        installation.AskAsync<CrmDbContext, List<MimeMessage>>(async db =>
        {
            var mails = await db.OutboundMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
            return mails.ConvertAll(m => Judging.Delivery.Read(installation.Get<MailComposer>().Compose(m)));
        });

    private static double Size(MimeMessage message)
    {
        using var content = new MemoryStream();
        message.WriteTo(MailComposer.Format, content);
        return content.Length;
    }

    private static async Task<TimeSpan> PushAsync(Installation installation, List<MimeMessage> messages)
    {
        var options = installation.Get<IOptionsMonitor<MailOptions>>().CurrentValue;
        var work = new ConcurrentQueue<MimeMessage>(messages);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, Installation.Connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        using var client = new SmtpClient();
                        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                        await socket.ConnectAsync(options.Smtp.Host, options.Smtp.Port);
                        await client.ConnectAsync(socket, options.Smtp.Host, options.Smtp.Port, SecureSocketOptions.None);
                        while (work.TryDequeue(out var message))
                            await client.SendAsync(MailComposer.Format, message);
                        await client.DisconnectAsync(quit: true);
                    })
                )
        );
        return watch.Elapsed;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Megabytes(long bytes) => $"{bytes / 1024.0 / 1024:0.0} MB";
}
