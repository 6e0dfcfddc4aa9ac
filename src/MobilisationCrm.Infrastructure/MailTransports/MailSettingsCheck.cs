using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Walks through the conversation with the mail server step by step, and says where it ends. The test message goes out at once: it is the question, not mail.</summary>
public sealed class MailSettingsCheck(IOptionsMonitor<MailOptions> options, MailPolicy policy, MailIdentity identity, UnsubscribeLinks links, AccessTokens tokens, TimeProvider clock)
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
        return new MailCheckReport(mail.Transport, isSmtp ? $"{mail.Smtp.Host}:{mail.Smtp.Port}" : "", mail.FromAddress, steps, Advice(mail));
    }

    private async Task<List<MailCheckItem>> WalkAsync(MailOptions mail, string? to, CancellationToken cancellation)
    {
        var server = mail.Smtp;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(server.TimeoutSeconds));
        await using var connection = new SmtpConnection();
        System.Net.IPAddress[] addresses = [];
        var steps = new List<MailCheckItem>();
        await StepAsync(MailCheckStep.Resolve, true, async () => string.Join(", ", (addresses = await connection.ResolveAsync(server.Host, limit.Token)).Select(a => a.ToString())));
        await StepAsync(MailCheckStep.Connect, true, async () =>
        {
            await connection.ConnectAsync(addresses, server.Port, limit.Token);
            if (server.ImplicitTls)
                await connection.EncryptAsync(server.Host, limit.Token);
            return server.ImplicitTls ? Certificate() : "";
        });
        await StepAsync(MailCheckStep.Greeting, true, () => connection.GreetAsync(identity.Host, limit.Token));
        await StepAsync(MailCheckStep.StartTls, server is { StartTls: true, ImplicitTls: false }, async () =>
        {
            await connection.StartTlsAsync(server.Host, identity.Host, limit.Token);
            return Certificate();
        });
        await StepAsync(MailCheckStep.SignIn, server.User.Length > 0, async () =>
        {
            await connection.SignInAsync(server, await tokens.FindAsync(mail.Token, limit.Token), limit.Token);
            return "";
        });
        await StepAsync(MailCheckStep.Sender, true, () => connection.AskForSenderAsync(MimeHeader.Address(mail.FromAddress), limit.Token));
        await StepAsync(MailCheckStep.TestMessage, to is not null, () =>
            connection.SendAsync(MimeHeader.Address(mail.FromAddress), MimeHeader.Address(to!), MimeMessage.Write(TestMessage(to!), mail, identity, links), limit.Token));
        return steps;

        string Certificate() => $"{connection.Certificate!.Subject}, {connection.Certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}";

        async Task StepAsync(MailCheckStep step, bool isAsked, Func<Task<string>> work)
        {
            if (!isAsked || steps.Exists(s => s.IsGood == false))
            {
                steps.Add(new MailCheckItem(step, null, ""));
                return;
            }

            try
            {
                steps.Add(new MailCheckItem(step, true, await work()));
            }
            catch (Exception refusal) when (refusal is SmtpRefusalException or HttpRequestException)
            {
                steps.Add(new MailCheckItem(step, false, refusal.Message));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                steps.Add(new MailCheckItem(step, false, $"The mail server did not answer within {server.TimeoutSeconds} seconds."));
            }
        }
    }

    private OutboundMail TestMessage(string to) => new()
    {
        ToAddress = to,
        Subject = "MobilisationCrm: test of the mail settings",
        Text = "This message was sent by the check of the mail settings. It arrived.\n",
        Html = "<!DOCTYPE html><html lang=\"en\"><head><title>Test</title></head><body><p>This message was sent by the check of the mail settings. It arrived.</p></body></html>\n",
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
