namespace MobilisationCrm.Mail;

/// <summary>A time in which nothing is sent: who wished it, when and why. Past ones stay.</summary>
public sealed class MailPause
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who paused.</summary>
    public string By { get; init; } = "";

    /// <summary>Since when, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who ended it.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>Messages go out again.</summary>
    public void End(string by, DateTime now) => (EndedAt, EndedBy) = (now, by);
}
