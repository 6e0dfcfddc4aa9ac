using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Notices;

/// <summary>What the app has to tell the reader.</summary>
/// <param name="Items">The newest of the last thirty days, newest first; at most 50.</param>
/// <param name="Unseen">How many of them the reader has not seen.</param>
public sealed record NoticeList(IReadOnlyList<NoticeItem> Items, int Unseen);

/// <summary>One thing that the app tells the reader.</summary>
public sealed record NoticeItem
{
    /// <summary>Key of the record behind it.</summary>
    public Guid Id { get; init; }

    /// <summary>What it tells.</summary>
    public NoticeKind Kind { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The reader has not seen it yet.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Slug of the campaign.</summary>
    public string Campaign { get; init; } = "";

    /// <summary>State, ISO 3166-1 alpha-2; null for none.</summary>
    public string? Iso2 { get; init; }

    /// <summary>UN short name; null for none.</summary>
    public LocalizedText? State { get; init; }

    /// <summary>The meeting; null for none.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>Subject of the note, title of the follow-up or of the meeting, or the address that failed; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The note in which the reader is named, or the comment on an answer; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The answer; null for other kinds.</summary>
    public Meetings.Answer? Answer { get; init; }

    /// <summary>Which rule raised the follow-up that was handed over; null for none.</summary>
    public FollowUps.FollowUpOrigin? Origin { get; init; }

    /// <summary>Whose act it was; null for the Mission or the system.</summary>
    public string? By { get; init; }
}

/// <summary>Says what the reader has seen.</summary>
public sealed record SeeNoticesRequest
{
    /// <summary>When the newest that was seen happened, UTC: it and what is older calls no more.</summary>
    [Required]
    public DateTime? Until { get; init; }
}
