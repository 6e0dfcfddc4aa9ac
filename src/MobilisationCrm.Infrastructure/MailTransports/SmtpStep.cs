using System.Text;
using MailKit;

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

/// <summary>
/// Learns from the conversation itself at which step it is: MailKit's exceptions do not say it when a line breaks or stays silent.
/// </summary>
internal sealed class SmtpSteps : IProtocolLogger
{
    private static readonly (string Verb, SmtpStep Step)[] Verbs =
    [
        ("EHLO", SmtpStep.Hello),
        ("HELO", SmtpStep.Hello),
        ("STARTTLS", SmtpStep.StartTls),
        ("AUTH", SmtpStep.SignIn),
        ("MAIL", SmtpStep.Sender),
        ("RCPT", SmtpStep.Recipient),
        ("DATA", SmtpStep.Data),
    ];

    private bool _isContent;

    public SmtpStep Step { get; set; } = SmtpStep.Connect;

    public string Greeting { get; private set; } = "";

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public void LogConnect(Uri uri) => Step = SmtpStep.Greeting;

    public void LogClient(byte[] buffer, int offset, int count)
    {
        if (_isContent)
        {
            Step = SmtpStep.Content;
            return;
        }

        // Several commands may go out at once (RFC 2920): the last one counts.
        var sent = buffer.AsSpan(offset, count);
        foreach (var line in sent.Split((byte)'\n'))
            Step = StepOf(sent[line]) ?? Step;
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        _isContent = Step == SmtpStep.Data && buffer[offset] == '3';
        if (Step == SmtpStep.Greeting)
            Greeting += Encoding.UTF8.GetString(buffer, offset, count).TrimEnd();
    }

    public void Dispose()
    {
        // There is nothing to dispose of.
    }

    private static SmtpStep? StepOf(ReadOnlySpan<byte> command)
    {
        foreach (var (verb, step) in Verbs)
        {
            if (command.Length >= verb.Length && Ascii.EqualsIgnoreCase(command[..verb.Length], verb))
                return step;
        }

        return null;
    }
}
