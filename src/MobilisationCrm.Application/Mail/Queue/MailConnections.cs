using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace MobilisationCrm.Mail;

/// <summary>Hands messages over on several connections at once, each message on the next one that is free.</summary>
public sealed partial class MailConnections(
    IMailTransport transport,
    MailClaims claims,
    MailRecorder recorder,
    TimeProvider clock,
    ILogger<MailConnections> log
)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private volatile string? _fault;

    /// <summary>Why the mail server could not be used; null while it can. Nothing is tried any more then.</summary>
    public string? Fault => _fault;

    /// <summary>Sends until there is no more work.</summary>
    /// <param name="connections">How many connections.</param>
    /// <param name="work">Messages to send.</param>
    /// <param name="done">Takes what became of each; a message that is no longer to be tried comes back untried.</param>
    /// <param name="stop">Lets no further message leave.</param>
    public Task SendAsync(int connections, ChannelReader<OutboundMail> work, ChannelWriter<MailOutcome> done, CancellationToken stop) =>
        Task.WhenAll(
            Enumerable.Range(0, connections).Select(_ => Task.Run(() => SendAllAsync(work, done, stop), CancellationToken.None))
        );

    private async Task SendAllAsync(ChannelReader<OutboundMail> work, ChannelWriter<MailOutcome> done, CancellationToken stop)
    {
        await using var connection = transport.Open();
        await foreach (var mail in work.ReadAllAsync(CancellationToken.None))
        {
            // What cannot be written down is not sent.
            while (recorder.IsDatabaseAway && !stop.IsCancellationRequested)
                await Task.Delay(Look, CancellationToken.None);
            var mayTry = _fault is null && !stop.IsCancellationRequested && claims.MayTry;
            await done.WriteAsync(mayTry ? await TryAsync(connection, mail) : MailOutcome.Untried(mail), CancellationToken.None);
        }
    }

    private async Task<MailOutcome> TryAsync(IMailConnection connection, OutboundMail mail)
    {
        try
        {
            return MailOutcome.Of(mail, MailEventKind.Sent, await connection.SendAsync(mail), clock.UtcNow());
        }
        catch (MailTransportException refused)
        {
            LogRefused(log, mail.Id, refused.Message);
            if (refused.Reach == RefusalReach.Server)
                _fault = refused.Message;
            return MailOutcome.Of(
                mail,
                refused is { IsPermanent: true, Reach: not RefusalReach.Server } ? MailEventKind.Failed : MailEventKind.Deferred,
                refused.Message,
                clock.UtcNow(),
                refused.Reach
            );
        }
        catch (Exception fault)
        {
            // One message that cannot be written never holds up the others (M18).
            LogFault(log, mail.Id, fault);
            return MailOutcome.Of(mail, MailEventKind.Deferred, fault.Message, clock.UtcNow());
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MailId} could not be written")]
    private static partial void LogFault(ILogger logger, Guid mailId, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MailId} was not taken: {Reason}")]
    private static partial void LogRefused(ILogger logger, Guid mailId, string reason);
}
