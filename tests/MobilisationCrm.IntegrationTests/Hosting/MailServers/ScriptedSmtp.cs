using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Hosting;

/// <summary>
/// An SMTP server that behaves as a script says: at each command it answers as a good server would, or with the line that the script holds
/// for it, or does something else: "drop" closes the connection, "silence" never answers, "crawl" reads the message a byte at a time.
/// </summary>
internal sealed partial class ScriptedSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _read = new();
    private int _connections;

    public ScriptedSmtp()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it does at "banner", a command, "content" (while the message comes in) or "." (after it).</summary>
    public Dictionary<string, string> Script { get; set; } = [];

    /// <summary>Offered by STARTTLS; null when it is not.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Bytes that it says it takes.</summary>
    public int Size { get; set; } = 10_000_000;

    /// <summary>Message-IDs that it read to the end, whatever it answered then.</summary>
    public List<string> Read => [.. _read];

    public int Connections => _connections;

    /// <summary>The last AUTH command.</summary>
    public string SignedInBy { get; private set; } = "";

    public void Forget() => (_connections, Script, Size) = (_read.IsEmpty ? 0 : Clear(), [], 10_000_000);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        _end.Dispose();
    }

    private int Clear()
    {
        _read.Clear();
        return 0;
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            Interlocked.Increment(ref _connections);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        Stream stream = client.GetStream();
        try
        {
            await AnswerAsync(stream, "banner", "220 script.example.org ESMTP");
            while (await LineAsync(stream) is { } line)
            {
                var command = line.Split(' ', ':')[0].ToUpperInvariant();
                // A server that refuses the one greeting knows the other no better.
                if (command == "HELO")
                    command = "EHLO";
                if (command == "AUTH")
                    SignedInBy = line;
                await AnswerAsync(
                    stream,
                    command,
                    command switch
                    {
                        "EHLO" =>
                            $"250-script.example.org\r\n{(Certificate is null || stream is SslStream ? "" : "250-STARTTLS\r\n")}250-AUTH PLAIN LOGIN XOAUTH2\r\n250 SIZE {Size}",
                        "AUTH" => "235 2.7.0 Signed in",
                        "STARTTLS" => "220 2.0.0 Go ahead",
                        "DATA" => "354 Go on",
                        "QUIT" => "221 Bye",
                        _ => "250 2.0.0 OK",
                    }
                );
                if (command == "STARTTLS" && !Script.ContainsKey(command))
                {
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(Certificate!);
                    stream = tls;
                }
                else if (command == "DATA" && !Script.ContainsKey(command))
                {
                    await ContentAsync(stream);
                }
            }
        }
        catch (Exception over)
            when (over
                    is IOException
                        or OperationCanceledException
                        or SocketException
                        or System.Security.Authentication.AuthenticationException
            )
        {
            // The conversation is over, as scripted or because the other side left.
        }
    }

    private async Task ContentAsync(Stream stream)
    {
        if (Script.TryGetValue("content", out var how))
        {
            await stream.ReadExactlyAsync(new byte[200], _end.Token);
            while (how == "crawl")
            {
                await Task.Delay(50, _end.Token);
                await stream.ReadExactlyAsync(new byte[1], _end.Token);
            }

            throw new IOException("Dropped as scripted.");
        }

        var message = new StringBuilder();
        while (await LineAsync(stream) is { } line and not ".")
            message.Append(line).Append('\n');
        _read.Enqueue(MessageId().Match(message.ToString()).Groups[1].Value);
        await AnswerAsync(stream, ".", "250 2.0.0 Taken");
    }

    private async Task AnswerAsync(Stream stream, string at, string good)
    {
        var answer = Script.GetValueOrDefault(at, good);
        if (answer == "silence")
            await Task.Delay(Timeout.Infinite, _end.Token);
        if (answer == "drop")
            throw new IOException("Dropped as scripted.");
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\r\n"), _end.Token);
    }

    private async Task<string?> LineAsync(Stream stream)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (await stream.ReadAsync(next, _end.Token) == 1)
        {
            if (next[0] == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(next[0]);
        }

        return null;
    }

    [GeneratedRegex("^Message-ID: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
