using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Steps of handing a message over, in their order (RFC 5321, 3).</summary>
public enum SmtpStep
{
    /// <summary>The server's name is looked up.</summary>
    Resolve,

    /// <summary>A connection is made.</summary>
    Connect,

    /// <summary>The server greets.</summary>
    Greeting,

    /// <summary>EHLO: what the server offers.</summary>
    Hello,

    /// <summary>The line is encrypted, and the certificate checked.</summary>
    StartTls,

    /// <summary>AUTH.</summary>
    SignIn,

    /// <summary>MAIL FROM.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Recipient,

    /// <summary>DATA.</summary>
    Data,

    /// <summary>The message itself.</summary>
    Content,
}

/// <summary>A step that failed.</summary>
/// <param name="step">Which.</param>
/// <param name="code">Reply code; null when there was no reply: the line broke, or a certificate was not good.</param>
/// <param name="reply">What the server said, or what broke.</param>
/// <param name="inner">The cause.</param>
public sealed class SmtpRefusalException(SmtpStep step, int? code, string reply, Exception? inner = null) : Exception(reply, inner)
{
    /// <summary>The step.</summary>
    public SmtpStep Step => step;

    /// <summary>Reply code; null when there was no reply.</summary>
    public int? Code => code;
}

/// <summary>
/// One connection to a mail server. System.Net.Mail's client says neither at which command a server refused nor why a certificate is not
/// good, and it connects anew for each message; of the libraries that do better none restores from every mirror.
/// </summary>
public sealed class SmtpConnection : ISmtpConnection
{
    private const int MaxReply = 64 * 1024;
    private readonly TcpClient _tcp = new() { NoDelay = true };
    private readonly byte[] _received = new byte[4096];
    private Stream _stream = Stream.Null;
    private (int Start, int End) _unread;
    private bool _isBetweenMessages = true;
    private Dictionary<string, string> _offers = [];

    /// <inheritdoc />
    public SmtpStep Step { get; private set; }

    /// <inheritdoc />
    public string Greeting { get; private set; } = "";

    /// <inheritdoc />
    public X509Certificate2? Certificate { get; private set; }

    /// <inheritdoc />
    public async Task OpenAsync(SmtpOptions server, string? token, string ourName, CancellationToken cancellation)
    {
        await ConnectAsync(await ResolveAsync(server.Host, cancellation), server.Port, cancellation);
        if (server.ImplicitTls)
            await EncryptAsync(server.Host, cancellation);
        await GreetAsync(ourName, cancellation);
        if (server is { StartTls: true, ImplicitTls: false })
            await StartTlsAsync(server.Host, ourName, cancellation);
        if (server.User.Length > 0)
            await SignInAsync(server, token, cancellation);
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        DoAsync(SmtpStep.Resolve, () => Dns.GetHostAddressesAsync(host, cancellation));

    // The first address that answers is taken.
    private Task ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation) =>
        DoAsync(
            SmtpStep.Connect,
            async () =>
            {
                await _tcp.ConnectAsync(addresses, port, cancellation);
                _stream = _tcp.GetStream();
                return true;
            }
        );

    private async Task GreetAsync(string ourName, CancellationToken cancellation)
    {
        Step = SmtpStep.Greeting;
        Greeting = Expect(await ReadAsync(cancellation), 2);
        await HelloAsync(ourName, cancellation);
    }

    private async Task StartTlsAsync(string host, string ourName, CancellationToken cancellation)
    {
        Step = SmtpStep.StartTls;
        if (!_offers.ContainsKey("STARTTLS"))
            throw new SmtpRefusalException(Step, null, "The mail server does not offer STARTTLS.");
        await AskAsync(SmtpStep.StartTls, "STARTTLS", 2, cancellation);
        // What came in clear after the reply was put there by somebody in between.
        if (_unread.Start < _unread.End)
            throw new SmtpRefusalException(Step, null, "The mail server sent more than its reply to STARTTLS.");
        await EncryptAsync(host, cancellation);
        // What was offered before is forgotten (RFC 3207, 4.2).
        await HelloAsync(ourName, cancellation);
    }

    // A certificate that is not good ends it. Also the first step at servers that speak nothing in the clear (RFC 8314, 3.3).
    private Task EncryptAsync(string host, CancellationToken cancellation)
    {
        var fault = "";
        var tls = new SslStream(_stream);
        _stream = tls;
        return DoAsync(
            SmtpStep.StartTls,
            async () =>
            {
                try
                {
                    await tls.AuthenticateAsClientAsync(
                        new SslClientAuthenticationOptions
                        {
                            TargetHost = host,
                            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                            {
                                Certificate = certificate is null ? null : new X509Certificate2(certificate);
                                fault = Explain(host, chain, errors);
                                return errors == SslPolicyErrors.None;
                            },
                        },
                        cancellation
                    );
                }
                catch (AuthenticationException bad) when (fault.Length > 0)
                {
                    throw new SmtpRefusalException(SmtpStep.StartTls, null, fault, bad);
                }

                return true;
            }
        );
    }

    // With an access token as the large providers take it, else by AUTH PLAIN, or LOGIN where only that is offered.
    private async Task SignInAsync(SmtpOptions server, string? token, CancellationToken cancellation)
    {
        Step = SmtpStep.SignIn;
        var (user, password) = (server.User, server.Password);
        var mechanisms = _offers.GetValueOrDefault("AUTH", "").ToUpperInvariant().Split(' ');
        if (token is not null)
        {
            await AskAsync(SmtpStep.SignIn, $"AUTH XOAUTH2 {Base64($"user={user}\u0001auth=Bearer {token}\u0001\u0001")}", 2, cancellation);
        }
        else if (mechanisms.Contains("PLAIN"))
        {
            await AskAsync(SmtpStep.SignIn, $"AUTH PLAIN {Base64($"\0{user}\0{password}")}", 2, cancellation);
        }
        else if (mechanisms.Contains("LOGIN"))
        {
            await AskAsync(SmtpStep.SignIn, "AUTH LOGIN", 3, cancellation);
            await AskAsync(SmtpStep.SignIn, Base64(user), 3, cancellation);
            await AskAsync(SmtpStep.SignIn, Base64(password), 2, cancellation);
        }
        else
        {
            throw new SmtpRefusalException(Step, null, "The mail server offers neither AUTH PLAIN nor AUTH LOGIN.");
        }
    }

    /// <inheritdoc />
    public async Task<string> AskForSenderAsync(string from, CancellationToken cancellation)
    {
        var reply = await AskAsync(SmtpStep.Sender, $"MAIL FROM:<{from}>", 2, cancellation);
        await AskAsync(SmtpStep.Sender, "RSET", 2, cancellation);
        return reply;
    }

    /// <inheritdoc />
    public async Task<string> SendAsync(string from, string to, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        if (!_isBetweenMessages)
            await AskAsync(SmtpStep.Sender, "RSET", 2, cancellation);
        _isBetweenMessages = false;
        Step = SmtpStep.Sender;
        var hasSize = _offers.TryGetValue("SIZE", out var size);
        ExpectSize(message.Length, hasSize && long.TryParse(size, out var limit) ? limit : 0);
        await AskAsync(SmtpStep.Sender, $"MAIL FROM:<{from}>{(hasSize ? $" SIZE={message.Length}" : "")}", 2, cancellation);
        await AskAsync(SmtpStep.Recipient, $"RCPT TO:<{to}>", 2, cancellation);
        await AskAsync(SmtpStep.Data, "DATA", 3, cancellation);
        Step = SmtpStep.Content;
        await WriteAsync(Stuffed(message.Span), cancellation);
        var reply = Expect(await ReadAsync(cancellation), 2);
        _isBetweenMessages = true;
        return reply;
    }

    /// <summary>Takes leave where the server still listens, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_isBetweenMessages && _tcp.Connected)
                await _stream.WriteAsync("QUIT\r\n"u8.ToArray());
        }
        catch (Exception gone) when (gone is IOException or AuthenticationException)
        {
            // It has left already, or was never trusted.
        }

        await _stream.DisposeAsync();
        _tcp.Dispose();
        Certificate?.Dispose();
    }

    private async Task HelloAsync(string ourName, CancellationToken cancellation)
    {
        var reply = await AskAsync(SmtpStep.Hello, $"EHLO {ourName}", 2, cancellation);
        _offers = reply
            .Split('\n')
            .Skip(1)
            .Select(l => l[4..].Split(' ', 2))
            .GroupBy(o => o[0].ToUpperInvariant())
            .ToDictionary(g => g.Key, g => g.First() is [_, var parameters] ? parameters : "");
    }

    private async Task<string> AskAsync(SmtpStep step, string command, int expected, CancellationToken cancellation)
    {
        Step = step;
        await WriteAsync(Encoding.UTF8.GetBytes($"{command}\r\n"), cancellation);
        return Expect(await ReadAsync(cancellation), expected);
    }

    private string Expect(string reply, int kind) =>
        reply[0] - '0' == kind ? reply : throw new SmtpRefusalException(Step, int.Parse(reply.AsSpan(0, 3)), reply);

    private Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        DoAsync(
            Step,
            async () =>
            {
                await _stream.WriteAsync(bytes, cancellation);
                await _stream.FlushAsync(cancellation);
                return true;
            }
        );

    // A reply ends with the line whose code is followed by no hyphen (4.2.1).
    private Task<string> ReadAsync(CancellationToken cancellation) =>
        DoAsync(
            Step,
            async () =>
            {
                var reply = new StringBuilder();
                while (reply.Length < MaxReply)
                {
                    var line = await ReadLineAsync(cancellation);
                    reply.Append(reply.Length > 0 ? "\n" : "").Append(line);
                    if (line.Length < 3 || !line.Take(3).All(char.IsAsciiDigit))
                        break;
                    if (line.Length == 3 || line[3] != '-')
                        return reply.ToString();
                }

                throw new SmtpRefusalException(Step, null, "The mail server's reply is not SMTP.");
            }
        );

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new List<byte>();
        while (line.Count < MaxReply)
        {
            if (_unread.Start == _unread.End)
                _unread = (0, await _stream.ReadAsync(_received, cancellation));
            if (_unread.End == 0)
                throw new IOException("The mail server closed the connection.");
            var next = _received[_unread.Start++];
            if (next == '\n')
                break;
            line.Add(next);
        }

        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }

    private async Task<T> DoAsync<T>(SmtpStep step, Func<Task<T>> work)
    {
        Step = step;
        try
        {
            return await work();
        }
        catch (Exception broken) when (broken is IOException or SocketException or AuthenticationException)
        {
            throw new SmtpRefusalException(step, null, broken.Message, broken);
        }
    }

    // A line that begins with a dot gets another; a dot alone ends the message (4.5.2).
    private static byte[] Stuffed(ReadOnlySpan<byte> message)
    {
        var stuffed = new List<byte>(message.Length + 16);
        while (message.IndexOf("\n."u8) is var dot and >= 0)
        {
            stuffed.AddRange(message[..(dot + 2)]);
            stuffed.Add((byte)'.');
            message = message[(dot + 2)..];
        }

        stuffed.AddRange(message);
        stuffed.AddRange(message.EndsWith("\r\n"u8) ? ".\r\n"u8 : "\r\n.\r\n"u8);
        return [.. stuffed];
    }

    /// <summary>Refuses what is larger than the server takes; it takes any size where it names none (RFC 1870).</summary>
    internal static void ExpectSize(long length, long limit)
    {
        if (limit > 0 && length > limit)
            throw new SmtpRefusalException(
                SmtpStep.Sender,
                552,
                $"552 The message has {length} bytes; the mail server takes at most {limit}."
            );
    }

    /// <summary>What is wrong with a certificate; empty when nothing is.</summary>
    internal static string Explain(string host, X509Chain? chain, SslPolicyErrors errors)
    {
        var statuses = chain?.ChainStatus.Select(s => s.StatusInformation.Trim()).Where(s => s.Length > 0) ?? [];
        return errors switch
        {
            SslPolicyErrors.None => "",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "The mail server showed no certificate.",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => $"The mail server's certificate is not for {host}.",
            _ => $"The mail server's certificate is not good: {string.Join(" ", statuses)}",
        };
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
