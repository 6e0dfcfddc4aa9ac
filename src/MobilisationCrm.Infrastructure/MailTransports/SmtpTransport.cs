using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Hands messages to a mail server by SMTP, with STARTTLS and AUTH as configured.</summary>
public sealed class SmtpTransport(IOptionsMonitor<MailOptions> options, MailIdentity identity) : IMailTransport
{
    /// <inheritdoc />
    public string Name => "Smtp";

    /// <inheritdoc />
    public async Task SendAsync(OutboundMail mail, CancellationToken cancellation)
    {
        var smtp = options.CurrentValue.Smtp;
        using var client = new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.StartTls,
            Credentials = smtp.User.Length > 0 ? new NetworkCredential(smtp.User, smtp.Password) : null,
        };
        using var message = MimeMessage.Of(mail, options.CurrentValue, identity);
        // SmtpClient's own time-out does not bind asynchronous calls.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException slow) when (!cancellation.IsCancellationRequested)
        {
            throw new MailTransportException($"The mail server did not answer within {smtp.TimeoutSeconds} seconds.", permanent: false, recipient: false, slow);
        }
        catch (SmtpException refused)
        {
            var recipient = refused is SmtpFailedRecipientException;
            throw new MailTransportException(Explain(refused), IsPermanent(refused.StatusCode), recipient, refused);
        }
    }

    // 5xx is for good (RFC 5321, 4.2.1), but a refused sign-in or missing STARTTLS is ours to mend, not the message's fault.
    private static bool IsPermanent(SmtpStatusCode code) =>
        (int)code >= 500 && code is not (SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted or SmtpStatusCode.CommandNotImplemented);

    private static string Explain(SmtpException refused) =>
        refused.InnerException is { } cause ? $"{(int)refused.StatusCode} {refused.Message} {cause.Message}" : $"{(int)refused.StatusCode} {refused.Message}";
}
