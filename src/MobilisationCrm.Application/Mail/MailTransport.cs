namespace MobilisationCrm.Mail;

/// <summary>The edge of the process: hands one message over.</summary>
public interface IMailTransport
{
    /// <summary>Name as configured.</summary>
    string Name { get; }

    /// <summary>Hands the message over; returns once the other side has taken it.</summary>
    /// <exception cref="MailTransportException">It was not taken.</exception>
    Task SendAsync(OutboundMail mail, CancellationToken cancellation);
}

/// <summary>A message was not taken.</summary>
/// <param name="message">What the other side said.</param>
/// <param name="permanent">Refused for good (5xx); else worth another try.</param>
/// <param name="recipient">The refusal is about the recipient's address.</param>
/// <param name="inner">The cause.</param>
public sealed class MailTransportException(string message, bool permanent, bool recipient, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Refused for good.</summary>
    public bool IsPermanent => permanent;
    /// <summary>About the recipient's address.</summary>
    public bool IsAboutRecipient => recipient;
}
