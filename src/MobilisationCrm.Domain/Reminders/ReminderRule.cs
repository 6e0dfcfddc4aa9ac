using MobilisationCrm.Engagements;

namespace MobilisationCrm.Reminders;

/// <summary>What a reminder is about.</summary>
public enum ReminderKind
{
    /// <summary>Before a meeting, to those who have not answered.</summary>
    AnswerMissing,

    /// <summary>Before a meeting, to those who will come.</summary>
    MeetingAhead,

    /// <summary>After a meeting, thanks to those who came.</summary>
    Thanks,

    /// <summary>Before the closing date of co-sponsorship, to States that stand at a stage or beyond and are not confirmed.</summary>
    ClosingDate,
}

/// <summary>
/// A rule by which reminders go out; edited by managers. Several rules of one kind make a chain, which stops at an answer (M24).
/// </summary>
public sealed class ReminderRule : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is about.</summary>
    public ReminderKind Kind { get; init; }

    /// <summary>Working days of the recipient before the meeting or the closing date; after the meeting for thanks.</summary>
    public int WorkingDays { get; set; }

    /// <summary>First hour of the recipient's day at which it may arrive.</summary>
    public int FromHour { get; set; } = 9;

    /// <summary>Hour of the recipient's day at which it is no longer sent.</summary>
    public int UntilHour { get; set; } = 17;

    /// <summary>For the closing date: States at this stage or beyond.</summary>
    public Stage FromStage { get; set; } = Stage.BilateralMeeting;

    /// <summary>Whether it is in force.</summary>
    public bool IsActive { get; set; } = true;

    /// <inheritdoc />
    public int Version { get; set; } = 1;
}
