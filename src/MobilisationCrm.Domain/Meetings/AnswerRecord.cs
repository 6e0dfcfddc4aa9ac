namespace MobilisationCrm.Meetings;

/// <summary>An answer to be recorded.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Comment">The invitee's comment.</param>
/// <param name="SubstituteName">Who will come instead; needed for Delegated.</param>
/// <param name="SubstituteRank">Rank of that person.</param>
/// <param name="GivenAt">When it was given, UTC; null when it is given at this moment.</param>
/// <param name="Sequence">Sequence of the entry that was answered, where the answer names it; null for the last one sent.</param>
/// <param name="StartsAt">Start of the meeting as it was answered, UTC; null where that is not known.</param>
public sealed record AnswerGiven(
    Answer Answer,
    AnswerChannel Channel,
    string? Comment = null,
    string? SubstituteName = null,
    string? SubstituteRank = null,
    DateTime? GivenAt = null,
    int? Sequence = null,
    DateTime? StartsAt = null
);

/// <summary>One answer as it came. Kept when a later one takes its place, so that nothing is lost when two come at once.</summary>
public sealed class AnswerRecord
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The invitation.</summary>
    public Guid InvitationId { get; init; }

    /// <summary>The answer.</summary>
    public Answer Answer { get; init; }

    /// <summary>How it came.</summary>
    public AnswerChannel Channel { get; init; }

    /// <summary>When it was given, UTC.</summary>
    public DateTime GivenAt { get; init; }

    /// <summary>When it was recorded, UTC; later than given where staff wrote it down or a mail was slow.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The staff member who wrote it down; null for the invitee's own hand.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>Sequence of the entry that was answered; null when nothing had been sent.</summary>
    public int? Sequence { get; init; }

    /// <summary>The invitee's comment.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Name of the person who will come instead.</summary>
    public string SubstituteName { get; init; } = "";

    /// <summary>Rank or post of that person.</summary>
    public string SubstituteRank { get; init; } = "";
}
