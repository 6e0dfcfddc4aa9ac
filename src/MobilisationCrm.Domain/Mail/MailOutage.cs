namespace MobilisationCrm.Mail;

/// <summary>A time in which the mail server could not be used by anybody: since when, and why. Past ones stay.</summary>
public sealed class MailOutage
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Since when, UTC.</summary>
    public DateTime Since { get; init; }

    /// <summary>What the server or the line said last, and at which step.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Tries with one message that failed.</summary>
    public int Tries { get; private set; }

    /// <summary>When the next message tries it, UTC.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>It lasts: the next message tries after a pause that grows to a minute.</summary>
    public void Continue(string reason, DateTime now)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(Tries, 10));
        (Reason, Tries, NextTryAt) = (reason, Tries + 1, now + (pause < LongestPause ? pause : LongestPause));
    }
}
