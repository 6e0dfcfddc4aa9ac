namespace MobilisationCrm.Mail;

/// <summary>Why a mailbox cannot be read.</summary>
public enum MailboxProblem
{
    /// <summary>Its server does not answer, or the line broke.</summary>
    Unreachable,

    /// <summary>The line cannot be encrypted: the server does not offer it, or its certificate is not good.</summary>
    NotEncrypted,

    /// <summary>The server refuses user, password or access token.</summary>
    SignInRefused,

    /// <summary>The mailbox has no folder of that name.</summary>
    FolderMissing,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How far a mailbox was read (RFC 3501, 2.3.1.1), so that after a restart nothing is missed.</summary>
public sealed class MailboxReading
{
    /// <summary>How long a node may read the mailbox before it says so again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>The mailbox: user, server and folder.</summary>
    public string Mailbox { get; init; } = "";

    /// <summary>UIDVALIDITY: as long as it stays the same, numbers mean the same messages.</summary>
    public long UidValidity { get; private set; }

    /// <summary>UID of the last message that was stored.</summary>
    public long LastUid { get; private set; }

    /// <summary>When it was last looked into, UTC; before the first look, when that was first tried.</summary>
    public DateTime ReadAt { get; private set; }

    /// <summary>Why it cannot be read just now; null when it can.</summary>
    public MailboxProblem? Problem { get; private set; }

    /// <summary>What the server or the line said to that; empty when nothing is wrong.</summary>
    public string ProblemDetail { get; private set; } = "";

    /// <summary>The node that reads it just now; null when none does.</summary>
    public Guid? ReaderId { get; private set; }

    /// <summary>Until when that node reads it, UTC, unless it says so again.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>Begins at this moment.</summary>
    public static MailboxReading Begin(string mailbox, DateTime now) => new() { Mailbox = mailbox, ReadAt = now };

    /// <summary>All messages up to this number are stored.</summary>
    public void Stored(long uidValidity, long uid) => (UidValidity, LastUid) = (uidValidity, uid);

    /// <summary>It was looked into, and all that was there is stored.</summary>
    public void Read(DateTime now) => (ReadAt, Problem, ProblemDetail) = (now, null, "");

    /// <summary>It cannot be read.</summary>
    public void Fail(MailboxProblem problem, string detail) => (Problem, ProblemDetail) = (problem, detail);
}
