using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Mail;

/// <summary>How mail leaves, and in whose name.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Mail";

    /// <summary>Pickup writes .eml files into the data folder; Smtp hands messages to a mail server.</summary>
    [AllowedValues("Pickup", "Smtp", ErrorMessage = "Mail:Transport is Pickup or Smtp.")]
    public string Transport { get; set; } = "Pickup";

    /// <summary>Mailbox of the secretariat: sender of letters and organiser of meetings.</summary>
    [Required, MailAddress]
    public string FromAddress { get; set; } = "secretariat@example.org";

    /// <summary>Name beside it.</summary>
    [Required]
    public string FromName { get; set; } = "Pact for Impact Alliance";

    /// <summary>Mailbox that answers go to; empty for the sender's own.</summary>
    [MailAddress]
    public string ReplyTo { get; set; } = "";

    /// <summary>
    /// Name by which the secretariat's own mail server signs its Authentication-Results (RFC 8601): what it calls forged waits for a
    /// person.
    /// Empty where no server checks.
    /// </summary>
    public string AuthenticationHost { get; set; } = "";

    /// <summary>Nothing is sent while true, whatever the switch in the app says.</summary>
    public bool Paused { get; set; }

    /// <summary>Only addresses of these domains are written to; empty for all. Outside Production: example.org.</summary>
    public List<string> OnlyToDomains { get; set; } = [];

    /// <summary>Messages a minute at most.</summary>
    [Range(1, 100_000)]
    public int PerMinute { get; set; } = 120;

    /// <summary>Messages a minute to one recipient domain at most: providers hold back what comes faster.</summary>
    [Range(1, 100_000)]
    public int PerMinutePerDomain { get; set; } = 60;

    /// <summary>Connections to the mail server at a time.</summary>
    [Range(1, 50)]
    public int Connections { get; set; } = 2;

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The mailbox that answers come to.</summary>
    public ImapOptions Imap { get; set; } = new();

    /// <summary>Where an access token for the mailbox comes from, for providers that take no password.</summary>
    public TokenOptions Token { get; set; } = new();

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Transport == "Smtp" && string.IsNullOrWhiteSpace(Smtp.Host))
            yield return new ValidationResult("Mail:Smtp:Host is missing.", [nameof(Smtp)]);
        if (Token.Url.Length > 0 && !Uri.TryCreate(Token.Url, UriKind.Absolute, out _))
            yield return new ValidationResult("Mail:Token:Url is no address.", [nameof(Token)]);
        if (Smtp.TimeoutSeconds is < 1 or > 120)
            yield return new ValidationResult("Mail:Smtp:TimeoutSeconds is from 1 to 120.", [nameof(Smtp)]);
        if (Imap.Host.Length > 0 && string.IsNullOrWhiteSpace(Imap.User))
            yield return new ValidationResult("Mail:Imap:User is missing: its mailbox is read.", [nameof(Imap)]);
    }
}

/// <summary>A mail server that takes messages for delivery.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name or address.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port; 587 is message submission.</summary>
    public int Port { get; set; } = 587;

    /// <summary>User for AUTH; empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>Password for AUTH.</summary>
    public string Password { get; set; } = "";

    /// <summary>Encrypt by STARTTLS; a server that does not offer it is refused.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Encrypt from the first byte on, usual at port 465; STARTTLS is then left out.</summary>
    public bool ImplicitTls { get; set; }

    /// <summary>Seconds until a try is given up; a worker holds a message for five minutes.</summary>
    public int TimeoutSeconds { get; set; } = 60;
}

/// <summary>A mailbox to read.</summary>
public sealed class ImapOptions
{
    /// <summary>Name or address of the server; empty where no mailbox is read.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port; 993 is IMAP over TLS.</summary>
    public int Port { get; set; } = 993;

    /// <summary>User.</summary>
    public string User { get; set; } = "";

    /// <summary>Password; not needed with an access token.</summary>
    public string Password { get; set; } = "";

    /// <summary>Folder.</summary>
    public string Folder { get; set; } = "INBOX";

    /// <summary>Encrypt from the first byte on.</summary>
    public bool ImplicitTls { get; set; } = true;

    /// <summary>Without that: encrypt by STARTTLS.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>What this mailbox is called.</summary>
    public string Mailbox => $"{User} {Host} {Folder}";
}

/// <summary>A server of access tokens (OAuth 2, client credentials).</summary>
public sealed class TokenOptions
{
    /// <summary>Address that gives tokens; empty for signing in by password.</summary>
    public string Url { get; set; } = "";

    /// <summary>Name of this program there.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Its secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the token is for, in the provider's words.</summary>
    public string Scope { get; set; } = "";
}
