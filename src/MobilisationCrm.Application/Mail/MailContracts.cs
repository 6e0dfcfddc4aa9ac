using System.ComponentModel.DataAnnotations;
using AutoMapper;

namespace MobilisationCrm.Mail;

/// <summary>A message as the queue shows it.</summary>
public sealed record MailSummary
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; }
    /// <summary>What it is for.</summary>
    public MailPurpose Purpose { get; init; }
    /// <summary>State written to, ISO 3166-1 alpha-2; null for none.</summary>
    public string? StateIso2 { get; init; }
    /// <summary>The meeting; null when none.</summary>
    public Guid? MeetingId { get; init; }
    /// <summary>Recipient's name.</summary>
    public string ToName { get; init; } = "";
    /// <summary>Recipient's address.</summary>
    public string ToAddress { get; init; } = "";
    /// <summary>Language of the letter.</summary>
    public string Language { get; init; } = "";
    /// <summary>Subject.</summary>
    public string Subject { get; init; } = "";
    /// <summary>Where it stands.</summary>
    public MailState State { get; init; }
    /// <summary>Tries so far.</summary>
    public int Tries { get; init; }
    /// <summary>Next try, UTC.</summary>
    public DateTime DueAt { get; init; }
    /// <summary>Why the last try failed; null when none did.</summary>
    public string? LastError { get; init; }
    /// <summary>When it was stored, UTC.</summary>
    public DateTime CreatedAt { get; init; }
    /// <summary>When it was handed to the mail server, UTC; null before.</summary>
    public DateTime? SentAt { get; init; }
}

/// <summary>A message with its content.</summary>
/// <param name="Mail">As the queue shows it.</param>
/// <param name="MessageId">Message-ID it is sent with.</param>
/// <param name="Text">The letter as plain text.</param>
/// <param name="Html">The letter as HTML.</param>
/// <param name="Calendar">iCalendar object; null when none.</param>
public sealed record MailDetail(MailSummary Mail, string MessageId, string Text, string Html, string? Calendar);

/// <summary>Which messages.</summary>
public sealed record MailFilter : PageRequest
{
    /// <summary>Only in this state.</summary>
    public MailState? State { get; init; }
    /// <summary>Only for this purpose.</summary>
    public MailPurpose? Purpose { get; init; }
    /// <summary>Only of this meeting.</summary>
    public Guid? Meeting { get; init; }
    /// <summary>Only to this State, ISO 3166-1 alpha-2.</summary>
    [StringLength(2)]
    public string? To { get; init; }
}

/// <summary>How mail leaves this installation.</summary>
/// <param name="Transport">Pickup (files in the data folder) or Smtp.</param>
/// <param name="IsPaused">Nothing is sent until the pause ends.</param>
/// <param name="OnlyToDomains">Only addresses of these domains are written to; empty for all.</param>
/// <param name="Queued">Messages waiting.</param>
/// <param name="Failed">Messages given up or refused.</param>
public sealed record MailStatus(string Transport, bool IsPaused, IReadOnlyList<string> OnlyToDomains, int Queued, int Failed);

internal sealed class MailProfile : Profile
{
    public MailProfile() => CreateMap<OutboundMail, MailSummary>();
}
