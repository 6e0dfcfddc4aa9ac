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

/// <summary>The edge of the process: hands messages over.</summary>
public interface IMailTransport
{
    /// <summary>Name as configured.</summary>
    string Name { get; }

    /// <summary>
    /// A connection to the other side. It connects at its first message and again after a fault, and is used by one caller at a time.
    /// </summary>
    IMailConnection Open();

    /// <summary>Takes away what it keeps of messages whose recipient was erased; one that keeps nothing has nothing to do.</summary>
    Task ForgetAsync(IReadOnlyCollection<Guid> mails, CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>A connection over which messages are handed over one after the other.</summary>
public interface IMailConnection : IAsyncDisposable
{
    /// <summary>
    /// Hands one message over; returns what the other side said once it has taken it. It has a time limit of its own and is not broken off
    /// when the process stops: the outcome would be unknown.
    /// </summary>
    /// <exception cref="MailTransportException">It was not taken.</exception>
    Task<string> SendAsync(OutboundMail mail);
}

/// <summary>What a refusal is about, and so what follows from it.</summary>
public enum RefusalReach
{
    /// <summary>This message only.</summary>
    Message,

    /// <summary>The recipient's address: it is not written to again when the refusal is for good.</summary>
    Address,

    /// <summary>The server or our way to it: every other message would fare the same, so none is tried now.</summary>
    Server,
}

/// <summary>A message was not taken.</summary>
/// <param name="message">What the other side said, and at which step.</param>
/// <param name="permanent">Refused for good (5xx); else worth another try.</param>
/// <param name="reach">What the refusal is about.</param>
/// <param name="inner">The cause.</param>
public sealed class MailTransportException(string message, bool permanent, RefusalReach reach, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Refused for good.</summary>
    public bool IsPermanent => permanent;

    /// <summary>What the refusal is about.</summary>
    public RefusalReach Reach => reach;
}
