namespace MobilisationCrm.FollowUps;

/// <summary>Which rule raised a follow-up.</summary>
public enum FollowUpOrigin
{
    /// <summary>A staff member.</summary>
    Hand,

    /// <summary>No outcome was logged two working days after a meeting.</summary>
    OutcomeMissing,

    /// <summary>The engagement went without contact for longer than its stage allows.</summary>
    GoneStale,

    /// <summary>A mail server refused the address for good, or the message came back from it; the title is the address.</summary>
    AddressRefused,

    /// <summary>
    /// A message was given up though its address may be good: refused for what it is, or after the last try; the title is the address.
    /// </summary>
    MessageNotSent,

    /// <summary>
    /// A country changed its clocks, and those who are invited to a meeting were told another hour; the title is the zone.
    /// </summary>
    ClocksChanged,

    /// <summary>A country changed its clocks so that the hour of a meeting exists no more; the title is the zone.</summary>
    HourSkipped,
}

/// <summary>A dated thing to do for a staff member about an Engagement; raised by hand or by a rule.</summary>
public sealed class FollowUp : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The engagement; null for a meeting of many States.</summary>
    public Guid? EngagementId { get; init; }

    /// <summary>The meeting; null when none.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; init; }

    /// <summary>Who is to do it; null when nobody owns the engagement yet.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>
    /// What to do. For a follow-up raised by a rule the reader's language says it; here stands what it is about, or nothing.
    /// </summary>
    public string Title { get; set; } = "";

    /// <summary>The State promised to do it; the owner sees to it that it is done.</summary>
    public bool PromisedByState { get; init; }

    /// <summary>When it is due.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>Who raised it.</summary>
    public FollowUpOrigin Origin { get; init; }

    /// <summary>One follow-up per cause: a second run of a rule adds nothing.</summary>
    public string UniqueKey { get; init; } = Guid.CreateVersion7().ToString();

    /// <summary>When it was done, UTC; null while open.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Why it is done although nobody was in touch; empty when nobody said so.</summary>
    public string DoneReason { get; private set; } = "";

    /// <summary>When it was raised, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>It is done; one that was done before keeps its time.</summary>
    public void Settle(DateTime now, string? reason = null)
    {
        DoneAt ??= now;
        DoneReason = reason?.Trim() ?? DoneReason;
    }

    /// <summary>It is to be done again.</summary>
    public void Reopen() => (DoneAt, DoneReason) = (null, "");
}
