using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Mail;

/// <summary>An address that may not be written to, or that might not for a time.</summary>
/// <param name="Address">The address, lower case.</param>
/// <param name="Cause">What brought it here.</param>
/// <param name="Reason">Why: a person's words, or what the mail server said.</param>
/// <param name="At">Since when, UTC.</param>
/// <param name="By">Who put it here; null for the system or the holder.</param>
/// <param name="LiftedAt">When it was lifted, UTC; null while it holds.</param>
/// <param name="LiftedBy">Who lifted it; null while it holds.</param>
/// <param name="LiftedReason">Why it was lifted; null while it holds.</param>
public sealed record SuppressionItem(
    string Address,
    SuppressionCause Cause,
    string Reason,
    DateTime At,
    string? By,
    DateTime? LiftedAt,
    string? LiftedBy,
    string? LiftedReason
);

/// <summary>Which suppressions.</summary>
public sealed record SuppressionFilter : PageRequest
{
    /// <summary>Only addresses that hold this.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Search { get; init; }

    /// <summary>Only of this cause.</summary>
    public SuppressionCause? Cause { get; init; }

    /// <summary>True for those that were lifted; else those that hold.</summary>
    public bool? Lifted { get; init; }
}

/// <summary>Puts an address on the list.</summary>
public sealed record AddSuppressionRequest
{
    /// <summary>The address.</summary>
    [Required, MailAddress, StringLength(Lengths.Line), OneLine]
    public string Address { get; init; } = "";

    /// <summary>Why.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Reason { get; init; } = "";
}

/// <summary>Takes an address off the list.</summary>
public sealed record LiftSuppressionRequest
{
    /// <summary>The address.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Address { get; init; } = "";

    /// <summary>Why it may be written to again.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Reason { get; init; } = "";
}
