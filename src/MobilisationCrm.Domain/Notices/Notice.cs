namespace MobilisationCrm.Notices;

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    /// <summary>A colleague named the reader in a note.</summary>
    Mention,

    /// <summary>A colleague gave the reader a State, or something to do.</summary>
    HandedOver,

    /// <summary>A State of the reader answered an invitation.</summary>
    Answer,

    /// <summary>A letter to a State of the reader did not arrive.</summary>
    LetterFailed,
}

/// <summary>
/// What a colleague's act tells an account: it was named, or it was given something. Answers and letters that failed are told from
/// their own records.
/// </summary>
public sealed class Notice
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whom it tells.</summary>
    public Guid AccountId { get; init; }

    /// <summary>What.</summary>
    public NoticeKind Kind { get; init; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; init; }

    /// <summary>The engagement; null for a follow-up about no State.</summary>
    public Guid? EngagementId { get; init; }

    /// <summary>Of a mention: the logged contact in whose note it stands.</summary>
    public Guid? InteractionId { get; init; }

    /// <summary>The follow-up that was given; null when the State was.</summary>
    public Guid? FollowUpId { get; init; }

    /// <summary>Whose act it was; null for the system.</summary>
    public Guid? ById { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
