namespace MobilisationCrm.Mail;

/// <summary>Why an address may not be written to.</summary>
public enum SuppressionCause
{
    /// <summary>A mail server refused it for good, or a message came back.</summary>
    Bounced,

    /// <summary>Its holder asked for it.</summary>
    Objected,

    /// <summary>The secretariat decided so.</summary>
    Staff,
}

/// <summary>An address that may not be written to; a lifted one stays on the list with who lifted it and why.</summary>
public sealed class MailSuppression
{
    /// <summary>The address, lower case; the key.</summary>
    public string Address { get; init; } = "";

    /// <summary>What brought it here.</summary>
    public SuppressionCause Cause { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Since when, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who put it here; null for the system or the holder.</summary>
    public string? By { get; private set; }

    /// <summary>When it was lifted, UTC; null while it holds.</summary>
    public DateTime? LiftedAt { get; private set; }

    /// <summary>Who lifted it.</summary>
    public string? LiftedBy { get; private set; }

    /// <summary>Why it was lifted.</summary>
    public string? LiftedReason { get; private set; }

    /// <summary>From now on the address is not written to.</summary>
    public MailSuppression Begin(SuppressionCause cause, string reason, string? by, DateTime now)
    {
        (Cause, Reason, By, At) = (cause, reason, by, now);
        (LiftedAt, LiftedBy, LiftedReason) = (null, null, null);
        return this;
    }

    /// <summary>The address may be written to again.</summary>
    public void Lift(string by, string reason, DateTime now) => (LiftedAt, LiftedBy, LiftedReason) = (now, by, reason);
}
