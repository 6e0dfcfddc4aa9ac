using System.Net;
using System.Net.Sockets;

namespace MobilisationCrm.Benchmarks;

/// <summary>
/// A loopback SMTP server, in a process of its own. "Forgetting" it reads each message to its end and answers; "storing" it has the message
/// on the disk before it answers, as every mail server that takes responsibility must (RFC 5321, 4.2.5).
/// </summary>
internal static class Sink
{
    /// <summary>Serves until the process ends; writes the port to standard output.</summary>
    public static async Task ServeAsync(bool stores)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await Console.Out.WriteLineAsync($"{((IPEndPoint)listener.LocalEndpoint).Port}");
        await ServeAsync(listener, stores, () => { });
    }

    /// <summary>Serves whoever comes in, and tells of each message that it took.</summary>
    public static async Task ServeAsync(TcpListener listener, bool stores, Action taken)
    {
        while (true)
            _ = ServeAsync(await listener.AcceptTcpClientAsync(), stores, taken);
    }

    private static async Task ServeAsync(TcpClient client, bool stores, Action taken)
    {
        using var _ = client;
        client.NoDelay = true;
        using var stream = client.GetStream();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        var isContent = false;
        var spool = stores ? Path.GetTempFileName() : null;
        await using var file = spool is null
            ? null
            : new FileStream(
                spool,
                new FileStreamOptions
                {
                    Mode = FileMode.Create,
                    Access = FileAccess.Write,
                    BufferSize = 0,
                    Options = FileOptions.DeleteOnClose,
                }
            );
        await stream.WriteAsync("220 sink ESMTP\r\n"u8.ToArray());
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(kept))) > 0;)
            {
                var text = buffer.AsMemory(0, kept + read);
                if (isContent && file is not null)
                    await file.WriteAsync(text[kept..]);
                // A message ends with a dot alone; of what came so far only the last four bytes matter then.
                if (isContent && !text.Span.EndsWith("\r\n.\r\n"u8))
                {
                    kept = Math.Min(4, text.Length);
                    text[^kept..].CopyTo(buffer);
                    continue;
                }

                if (isContent && file is not null)
                {
                    file.Flush(flushToDisk: true);
                    file.SetLength(0);
                }

                if (isContent)
                    taken();
                kept = 0;
                var answer =
                    isContent ? "250 2.0.0 Taken\r\n"u8
                    : text.Span.StartsWith("EHLO"u8) ? "250 sink\r\n"u8
                    : text.Span.StartsWith("DATA"u8) ? "354 Go on\r\n"u8
                    : "250 2.0.0 OK\r\n"u8;
                isContent = !isContent && text.Span.StartsWith("DATA"u8);
                await stream.WriteAsync(answer.ToArray());
            }
        }
        catch (IOException)
        {
            // The other side left.
        }
    }
}
