using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>
/// Walks through the conversation with the mail server step by step, and says where it ends. The test message goes out at once: it is the
/// question, not mail.
/// </summary>
public sealed class MailSettingsCheck(
    IOptionsMonitor<MailOptions> options,
    MailPolicy policy,
    MailComposer composer,
    MailIdentity identity,
    AccessTokens tokens,
    TimeProvider clock
)
{
    /// <summary>Checks the settings as they are.</summary>
    /// <exception cref="RuleException">The code of why the address may not be written to.</exception>
    public async Task<MailCheckReport> RunAsync(CheckMailRequest request, CancellationToken cancellation)
    {
        var mail = options.CurrentValue;
        var to = string.IsNullOrWhiteSpace(request.To) ? null : request.To;
        if (to is not null && await policy.WhyNotAsync(to, null, cancellation) is { } reason)
            throw new RuleException(reason, "This address may not be written to.", "to");
        var isSmtp = mail.Transport == "Smtp";
        var steps = isSmtp ? await WalkAsync(mail, to, cancellation) : [];
        return new MailCheckReport(
            mail.Transport,
            isSmtp ? $"{mail.Smtp.Host}:{mail.Smtp.Port}" : "",
            mail.FromAddress,
            steps,
            Advice(mail)
        );
    }

    private async Task<List<MailCheckItem>> WalkAsync(MailOptions mail, string? to, CancellationToken cancellation)
    {
        var server = mail.Smtp;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(server.TimeoutSeconds));
        await using var connection = new SmtpConnection();
        var said = new Dictionary<MailCheckStep, string>();
        (MailCheckStep Step, string Why)? failure = null;
        try
        {
            said[MailCheckStep.Resolve] = string.Join<IPAddress>(", ", await Dns.GetHostAddressesAsync(server.Host, limit.Token));
            await connection.OpenAsync(server, await tokens.FindAsync(mail.Token, limit.Token), identity.Host, limit.Token);
            var from = MailComposer.Mailbox("", mail.FromAddress);
            said[MailCheckStep.Sender] = await connection.AskForSenderAsync(from, limit.Token);
            if (to is not null)
            {
                using var message = composer.Compose(TestMessage(to));
                said[MailCheckStep.TestMessage] = await connection.SendAsync(from, MailComposer.Mailbox("", to), message, limit.Token);
            }
        }
        catch (SocketException unknown)
        {
            failure = (MailCheckStep.Resolve, unknown.Message);
        }
        catch (HttpRequestException noToken)
        {
            failure = (MailCheckStep.SignIn, noToken.Message);
        }
        catch (SmtpRefusalException refusal)
        {
            failure = (StepOf(refusal.Step, server, said.ContainsKey(MailCheckStep.Sender)), refusal.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            failure = (StepOf(connection.Step, server, said.ContainsKey(MailCheckStep.Sender)), $"The mail server did not answer within {server.TimeoutSeconds} seconds.");
        }

        said[MailCheckStep.Greeting] = connection.Greeting;
        said[server.ImplicitTls ? MailCheckStep.Connect : MailCheckStep.StartTls] = connection.Certificate is { } shown
            ? $"{shown.Subject}, {shown.NotAfter.ToUniversalTime():yyyy-MM-dd}"
            : "";
        return Enum.GetValues<MailCheckStep>().Select(Item).ToList();

        MailCheckItem Item(MailCheckStep step) =>
            step == failure?.Step ? new(step, false, failure.Value.Why)
            : !IsAsked(step, server, to) || step > failure?.Step ? new(step, null, "")
            : new(step, true, said.GetValueOrDefault(step, ""));
    }

    private static bool IsAsked(MailCheckStep step, SmtpOptions server, string? to) =>
        step switch
        {
            MailCheckStep.StartTls => server is { StartTls: true, ImplicitTls: false },
            MailCheckStep.SignIn => server.User.Length > 0,
            MailCheckStep.TestMessage => to is not null,
            _ => true,
        };

    private static MailCheckStep StepOf(SmtpStep step, SmtpOptions server, bool hasSender) =>
        step switch
        {
            SmtpStep.Resolve => MailCheckStep.Resolve,
            SmtpStep.Connect => MailCheckStep.Connect,
            SmtpStep.Greeting or SmtpStep.Hello => MailCheckStep.Greeting,
            SmtpStep.StartTls => server.ImplicitTls ? MailCheckStep.Connect : MailCheckStep.StartTls,
            SmtpStep.SignIn => MailCheckStep.SignIn,
            _ => hasSender ? MailCheckStep.TestMessage : MailCheckStep.Sender,
        };

    private OutboundMail TestMessage(string to) =>
        new()
        {
            ToAddress = to,
            Subject = "MobilisationCrm: test of the mail settings",
            Text = "This message was sent by the check of the mail settings. It arrived.\n",
            Html =
                "<!DOCTYPE html><html lang=\"en\"><head><title>Test</title></head><body><p>This message was sent by the check of the mail settings. It arrived.</p></body></html>\n",
            CreatedAt = clock.UtcNow(),
        };

    private static List<DnsAdvice> Advice(MailOptions mail)
    {
        var domain = MailPolicy.DomainOf(mail.FromAddress);
        var relay = mail.Smtp.Host.Length > 0 ? mail.Smtp.Host : "mail.example.org";
        return
        [
            new DnsAdvice("SPF", domain, $"v=spf1 a:{relay} ~all"),
            new DnsAdvice("DKIM", $"selector._domainkey.{domain}", "v=DKIM1; k=rsa; p=…"),
            new DnsAdvice("DMARC", $"_dmarc.{domain}", $"v=DMARC1; p=none; rua=mailto:{mail.FromAddress}"),
        ];
    }
}
