using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Mail;

/// <summary>Steps of the check, in their order.</summary>
public enum MailCheckStep
{
    /// <summary>The server's name is looked up.</summary>
    Resolve,

    /// <summary>A connection is made.</summary>
    Connect,

    /// <summary>The server greets and says what it offers.</summary>
    Greeting,

    /// <summary>The line is encrypted, and the certificate checked.</summary>
    StartTls,

    /// <summary>Sign-in.</summary>
    SignIn,

    /// <summary>The server takes mail from the secretariat's address.</summary>
    Sender,

    /// <summary>A test message is handed over.</summary>
    TestMessage,
}

/// <summary>How a step went.</summary>
/// <param name="Step">The step.</param>
/// <param name="IsGood">False when it failed; null when it was not tried: one before it failed, or the settings do not ask for it.</param>
/// <param name="Detail">What the server said or what broke; empty when it was not tried.</param>
public sealed record MailCheckItem(MailCheckStep Step, bool? IsGood, string Detail);

/// <summary>A record that the sending domain needs in the DNS, so that other servers trust its mail.</summary>
/// <param name="Kind">SPF, DKIM or DMARC.</param>
/// <param name="Name">Name of the TXT record.</param>
/// <param name="Example">How its text may look.</param>
public sealed record DnsAdvice(string Kind, string Name, string Example);

/// <summary>What the check found.</summary>
/// <param name="Transport">Pickup (nothing to check) or Smtp.</param>
/// <param name="Server">Name and port of the mail server; empty for Pickup.</param>
/// <param name="FromAddress">Address that mail is sent from.</param>
/// <param name="Steps">Each step.</param>
/// <param name="Dns">Records that the sending domain needs; they are not looked up.</param>
public sealed record MailCheckReport(
    string Transport,
    string Server,
    string FromAddress,
    IReadOnlyList<MailCheckItem> Steps,
    IReadOnlyList<DnsAdvice> Dns
);

/// <summary>Checks the mail settings.</summary>
public sealed record CheckMailRequest
{
    /// <summary>Who gets a test message; nobody when not given.</summary>
    [MailAddress, StringLength(Lengths.Line), OneLine]
    public string? To { get; init; }
}
