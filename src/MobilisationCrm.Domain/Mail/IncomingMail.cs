namespace MobilisationCrm.Mail;

/// <summary>What an incoming message turned out to be.</summary>
public enum IncomingKind
{
    /// <summary>An answer of a calendar program (iTIP REPLY, RFC 5546).</summary>
    CalendarReply,

    /// <summary>A mail server reports that a message was not delivered (RFC 3464).</summary>
    DeliveryFailure,

    /// <summary>A letter of a person.</summary>
    Letter,

    /// <summary>A message of a machine that answers nothing: an absence notice (RFC 3834).</summary>
    Automatic,

    /// <summary>A mail program says that a letter of ours was opened (RFC 8098).</summary>
    ReadReceipt,

    /// <summary>A provider passes on that the holder of an address complains of a letter of ours (RFC 5965).</summary>
    Complaint,

    /// <summary>It could not be read.</summary>
    Unreadable,
}

/// <summary>What was done with an incoming message.</summary>
public enum IncomingStatus
{
    /// <summary>It was filed by itself: an answer recorded, an address marked, a letter on the State's timeline.</summary>
    Filed,

    /// <summary>A person has to look at it; nothing was created from it.</summary>
    Triage,

    /// <summary>A person looked at it and set it aside.</summary>
    Dismissed,
}

/// <summary>A message that came in, as it was understood. Kept so that nothing is lost and nothing is filed twice.</summary>
public sealed class IncomingMail
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its Message-ID, or a digest of it where it has none: a second delivery of one message changes nothing.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>When it came, UTC.</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>Sender's address; may be empty.</summary>
    public string FromAddress { get; init; } = "";

    /// <summary>Sender's name; may be empty.</summary>
    public string FromName { get; init; } = "";

    /// <summary>Subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The letter as plain text.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it is.</summary>
    public IncomingKind Kind { get; init; }

    /// <summary>What was done with it.</summary>
    public IncomingStatus Status { get; private set; }

    /// <summary>Stable code of why it needs a person; null when it does not.</summary>
    public string? Problem { get; private set; }

    /// <summary>The calendar object of a calendar reply; null when it holds none.</summary>
    public string? Calendar { get; init; }

    /// <summary>The meeting that a reply in triage names; null when it names none of ours.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>The invitation it answers, or in triage seems to answer; null when none.</summary>
    public Guid? InvitationId { get; private set; }

    /// <summary>The engagement on whose timeline it stands; null when none.</summary>
    public Guid? EngagementId { get; private set; }

    /// <summary>It has its place.</summary>
    public void FileTo(Guid? invitationId, Guid? engagementId) =>
        (Status, Problem, InvitationId, EngagementId) = (IncomingStatus.Filed, null, invitationId, engagementId);

    /// <summary>A person has to look at it.</summary>
    public void Triage(string problem, Guid? meetingId = null, Guid? invitationId = null) =>
        (Status, Problem, MeetingId, InvitationId) = (IncomingStatus.Triage, problem, meetingId, invitationId);

    /// <summary>A person set it aside.</summary>
    public void Dismiss() => Status = IncomingStatus.Dismissed;

    /// <summary>A person wants to look at it again.</summary>
    public void Restore() => Status = IncomingStatus.Triage;
}

/// <summary>An incoming message as it came, to the last byte: papers that came with it, and what could not be read.</summary>
public sealed class IncomingMailSource
{
    /// <summary>The message; the key.</summary>
    public Guid MailId { get; init; }

    /// <summary>The message by RFC 5322, compressed (gzip, RFC 1952).</summary>
    public byte[] Gzip { get; init; } = [];
}
