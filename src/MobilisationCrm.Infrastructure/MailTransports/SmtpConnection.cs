using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MobilisationCrm.Mail;
using SmtpClient = MailKit.Net.Smtp.SmtpClient;

namespace MobilisationCrm.MailTransports;

/// <summary>
/// One connection to a mail server by MailKit. What the library throws becomes the step and reply that the transport judges.
/// </summary>
public sealed class SmtpConnection : IAsyncDisposable
{
    private readonly SmtpSteps _steps = new();
    private readonly Client _client;
    private string _fault = "";
    private bool _isBetweenMessages;

    /// <summary>Makes a connection that is not yet open.</summary>
    public SmtpConnection() =>
        _client = new Client(_steps)
        {
            DeliveryStatusNotificationType = DeliveryStatusNotificationType.HeadersOnly,
            // Servers of a secretariat often stand where no list of revoked certificates can be had.
            CheckCertificateRevocation = false,
        };

    /// <summary>The step that was begun last.</summary>
    public SmtpStep Step => _steps.Step;

    /// <summary>How the server greeted; empty before.</summary>
    public string Greeting => _steps.Greeting;

    /// <summary>The server's certificate; null before the line is encrypted.</summary>
    public X509Certificate2? Certificate { get; private set; }

    /// <summary>Connects, encrypts and signs in as configured.</summary>
    /// <param name="server">The server.</param>
    /// <param name="token">Access token to sign in with instead of the password; null for none.</param>
    /// <param name="ourName">Our own host's name.</param>
    /// <param name="cancellation">Ends the try.</param>
    /// <exception cref="SmtpRefusalException">A step failed.</exception>
    public Task OpenAsync(SmtpOptions server, string? token, string ourName, CancellationToken cancellation) =>
        DoAsync(async () =>
        {
            _client.LocalDomain = ourName;
            _client.ServerCertificateValidationCallback = (_, certificate, chain, errors) =>
            {
                Certificate = certificate is null ? null : new X509Certificate2(certificate);
                _fault = Explain(server.Host, chain, errors);
                return errors == SslPolicyErrors.None;
            };
            var encryption =
                server.ImplicitTls ? SecureSocketOptions.SslOnConnect
                : server.StartTls ? SecureSocketOptions.StartTls
                : SecureSocketOptions.None;
            var socket = await DialAsync(server, cancellation);
            await _client.ConnectAsync(socket, server.Host, server.Port, encryption, cancellation);
            if (token is not null)
                await _client.AuthenticateAsync(new SaslMechanismOAuth2(server.User, token), cancellation);
            else if (server.User.Length > 0)
                await _client.AuthenticateAsync(server.User, server.Password, cancellation);
            return "";
        });

    /// <summary>Asks whether the server takes mail from this sender, and takes the question back; returns what it said.</summary>
    /// <exception cref="SmtpRefusalException">It does not.</exception>
    public Task<string> AskForSenderAsync(MailboxAddress from, CancellationToken cancellation) =>
        DoAsync(async () =>
        {
            var reply = await _client.AskAsync($"MAIL FROM:<{from.Address}>", cancellation);
            await _client.AskAsync("RSET", cancellation);
            return reply;
        });

    /// <summary>Hands one message over; returns what the server said when it took it.</summary>
    /// <exception cref="SmtpRefusalException">A step failed.</exception>
    public Task<string> SendAsync(MailboxAddress from, MailboxAddress to, MimeMessage message, CancellationToken cancellation) =>
        DoAsync(async () =>
        {
            _steps.Step = SmtpStep.Sender;
            _isBetweenMessages = false;
            var reply = await _client.SendAsync(MailComposer.Format, message, from, [to], cancellation);
            _isBetweenMessages = true;
            return $"250 {reply}";
        });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            if (_isBetweenMessages && _client.IsConnected)
                await _client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception gone)
            when (gone is IOException or SocketException or ProtocolException or OperationCanceledException or ServiceNotConnectedException)
        {
            // It has left already.
        }

        _client.Dispose();
        Certificate?.Dispose();
    }

    // MailKit's own socket gathers small packets (Nagle), which costs 45 ms a message.
    private async Task<Socket> DialAsync(SmtpOptions server, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            _steps.Step = SmtpStep.Resolve;
            var addresses = await Dns.GetHostAddressesAsync(server.Host, cancellation);
            _steps.Step = SmtpStep.Connect;
            await socket.ConnectAsync(addresses, server.Port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<T> DoAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SmtpCommandException refused)
        {
            throw Refusal(StepOf(refused.ErrorCode), (int)refused.StatusCode, refused.Message, refused);
        }
        catch (ServiceNotAuthenticatedException refused)
        {
            throw Refusal(Step, (int)SmtpStatusCode.AuthenticationRequired, refused.Message, refused);
        }
        catch (AuthenticationException refused)
        {
            // "535: 5.7.8 …", or words of its own where the server said nothing.
            throw refused.Message.Split(": ", 2) is [var code, var reply] && int.TryParse(code, out var number)
                ? Refusal(SmtpStep.SignIn, number, reply, refused)
                : new SmtpRefusalException(SmtpStep.SignIn, null, refused.Message, refused);
        }
        catch (NotSupportedException missing)
        {
            throw _client.IsConnected
                ? new SmtpRefusalException(SmtpStep.SignIn, null, missing.Message, missing)
                : new SmtpRefusalException(SmtpStep.StartTls, null, "The mail server does not offer STARTTLS.", missing);
        }
        catch (SslHandshakeException bad)
        {
            throw new SmtpRefusalException(SmtpStep.StartTls, null, _fault.Length > 0 ? _fault : bad.Message, bad);
        }
        catch (Exception broken) when (broken is IOException or SocketException or ProtocolException or ServiceNotConnectedException)
        {
            throw new SmtpRefusalException(Step, null, $"The connection to the mail server broke: {broken.Message}", broken);
        }
    }

    private SmtpStep StepOf(SmtpErrorCode refused) =>
        refused switch
        {
            SmtpErrorCode.SenderNotAccepted => SmtpStep.Sender,
            SmtpErrorCode.RecipientNotAccepted => SmtpStep.Recipient,
            SmtpErrorCode.MessageNotAccepted => SmtpStep.Content,
            _ => Step,
        };

    private static SmtpRefusalException Refusal(SmtpStep step, int code, string reply, Exception cause) =>
        new(step, code, $"{code} {reply}", cause);

    // What is wrong with a certificate; empty when nothing is.
    private static string Explain(string host, X509Chain? chain, SslPolicyErrors errors)
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

    /// <summary>Asks servers that know RFC 3461 for a report of failure and delay, with the Message-ID by which it is filed.</summary>
    private sealed class Client(IProtocolLogger log) : SmtpClient(log)
    {
        public async Task<string> AskAsync(string command, CancellationToken cancellation)
        {
            var reply = await SendCommandAsync(command, cancellation);
            return (int)reply.StatusCode is >= 200 and < 300
                ? $"{(int)reply.StatusCode} {reply.Response}"
                : throw new SmtpCommandException(SmtpErrorCode.UnexpectedStatusCode, reply.StatusCode, reply.Response);
        }

        protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(
            MimeMessage message,
            MailboxAddress mailbox
        ) => DeliveryStatusNotification.Failure | DeliveryStatusNotification.Delay;

        // Refuses what is larger than the server takes; it takes any size where it names none (RFC 1870).
        protected override async Task<long> GetSizeAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken)
        {
            var size = await base.GetSizeAsync(options, message, cancellationToken);
            return MaxSize == 0 || size <= MaxSize
                ? size
                : throw new SmtpRefusalException(
                    SmtpStep.Sender,
                    552,
                    $"552 The message has {size} bytes; the mail server takes at most {MaxSize}."
                );
        }

        protected override string? GetEnvelopeId(MimeMessage message) => message.MessageId;
    }
}
