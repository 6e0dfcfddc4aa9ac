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
