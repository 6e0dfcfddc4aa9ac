namespace MobilisationCrm.Mail;

/// <summary>The edge of the process: hands messages over.</summary>
public interface IMailTransport
{
    /// <summary>Name as configured.</summary>
    string Name { get; }

    /// <summary>
    /// A connection to the other side. It connects at its first message and again after a fault, and is used by one caller at a time.
    /// </summary>
    IMailConnection Open();
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
