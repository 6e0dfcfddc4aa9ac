using Microsoft.Extensions.Options;
using MimeKit;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Hands messages to a mail server by SMTP, encrypted and signed in as configured.</summary>
public sealed class SmtpTransport(
    IOptionsMonitor<MailOptions> options,
    MailComposer composer,
    MailIdentity identity,
    AccessTokens tokens
) : IMailTransport
{
    /// <inheritdoc />
    public string Name => "Smtp";

    /// <inheritdoc />
    public IMailConnection Open() => new Connection(options, composer, identity, tokens);

    /// <summary>
    /// What follows from a refusal. Up to the sign-in it is about the server, and ours to mend; after it 5xx is for good (RFC 5321, 4.2.1).
    /// </summary>
    private static MailTransportException Explain(SmtpRefusalException refusal)
    {
        // A server that wants a sign-in or encryption first refuses us, not the message (RFC 4954, 6; RFC 3207, 4).
        // A line that breaks is the server's fault, unless it carries the message: that message may be what the server does not bear.
        var isAboutUs =
            refusal.Step < SmtpStep.Sender
            || refusal.Code is 421 or 530 or 534 or 535 or 538
            || (refusal.Code is null && refusal.Step < SmtpStep.Content);
        var isPermanent = !isAboutUs && refusal.Code >= 500;
        var code = StatusCode.In(refusal.Message);
        // Without an enhanced status code the reply says it: no such mailbox, not here, no valid name (RFC 5321, 4.2.3).
        var isAddress =
            isPermanent
            && refusal.Step == SmtpStep.Recipient
            && (code is null ? refusal.Code is 550 or 551 or 553 : StatusCode.BlamesAddress(code));
        return new MailTransportException(
            $"{CommandOf(refusal.Step)}: {refusal.Message}",
            isPermanent,
            isAboutUs ? RefusalReach.Server
                : isAddress ? RefusalReach.Address
                : RefusalReach.Message,
            refusal
        );
    }

    private static string CommandOf(SmtpStep step) =>
        step switch
        {
            SmtpStep.Hello => "EHLO",
            SmtpStep.StartTls => "STARTTLS",
            SmtpStep.SignIn => "AUTH",
            SmtpStep.Sender => "MAIL FROM",
            SmtpStep.Recipient => "RCPT TO",
            SmtpStep.Data => "DATA",
            SmtpStep.Content => "end of DATA",
            _ => step.ToString(),
        };

    private sealed class Connection(
        IOptionsMonitor<MailOptions> options,
        MailComposer composer,
        MailIdentity identity,
        AccessTokens tokens
    ) : IMailConnection
    {
        private SmtpConnection? _connection;

        public async Task<string> SendAsync(OutboundMail mail)
        {
            var settings = options.CurrentValue;
            // MimeKit's parts have finalizers: one that is not disposed of keeps its letter until they have run.
            using var message = Compose(mail);
            try
            {
                return await SendAsync(settings, message, mayBeStale: _connection is not null);
            }
            catch (SmtpRefusalException refusal)
            {
                throw Explain(refusal);
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_connection is not null)
                await _connection.DisposeAsync();
            _connection = null;
        }

        private MimeMessage Compose(OutboundMail mail)
        {
            try
            {
                return composer.Compose(mail);
            }
            catch (FormatException none)
            {
                throw new MailTransportException(none.Message, permanent: true, RefusalReach.Address, none);
            }
        }

        private async Task<string> SendAsync(MailOptions settings, MimeMessage message, bool mayBeStale)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(settings.Smtp.TimeoutSeconds));
            var connection = _connection ??= new SmtpConnection();
            try
            {
                if (!mayBeStale)
                    await connection.OpenAsync(settings.Smtp, await TokenAsync(settings, limit.Token), identity.Host, limit.Token);
                return await connection.SendAsync(
                    message.From.Mailboxes.Single(),
                    message.To.Mailboxes.Single(),
                    message,
                    limit.Token
                );
            }
            catch (SmtpRefusalException refusal)
            {
                // A server that says no keeps the line; one that closes it, or was never reached, does not.
                if (refusal.Code is null or 421 || refusal.Step < SmtpStep.Sender)
                    await DisposeAsync();
                // The server had closed a line that stood idle: a new one is another matter.
                if (mayBeStale && refusal is { Step: SmtpStep.Sender, Code: null or 421 })
                    return await SendAsync(settings, message, mayBeStale: false);
                throw;
            }
            catch (OperationCanceledException slow)
            {
                var step = connection.Step;
                await DisposeAsync();
                throw new SmtpRefusalException(
                    step,
                    null,
                    $"The mail server did not answer within {settings.Smtp.TimeoutSeconds} seconds.",
                    slow
                );
            }
        }

        private async Task<string?> TokenAsync(MailOptions settings, CancellationToken cancellation)
        {
            try
            {
                return await tokens.FindAsync(settings.Token, cancellation);
            }
            catch (HttpRequestException none)
            {
                throw new SmtpRefusalException(SmtpStep.SignIn, null, none.Message, none);
            }
        }
    }
}
