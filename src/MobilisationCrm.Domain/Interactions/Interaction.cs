using MobilisationCrm.Contacts;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Interactions;

/// <summary>How the contact took place.</summary>
public enum InteractionKind
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Telephone or video call.</summary>
    Call,

    /// <summary>Letter.</summary>
    Letter,

    /// <summary>Note verbale.</summary>
    NoteVerbale,

    /// <summary>Meeting.</summary>
    Meeting,

    /// <summary>Encounter, as at an event.</summary>
    Encounter,
}

/// <summary>Who approached whom.</summary>
public enum Direction
{
    /// <summary>The secretariat approached the State.</summary>
    Outbound,

    /// <summary>The State approached the secretariat.</summary>
    Inbound,
}

/// <summary>One logged contact with a State. Never changed; a wrong one is corrected by a new one that names it.</summary>
public sealed class Interaction : IConfidential
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The engagement it belongs to.</summary>
    public Guid EngagementId { get; init; }

    /// <summary>How.</summary>
    public InteractionKind Kind { get; init; }

    /// <summary>Who approached whom.</summary>
    public Direction Direction { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>What about, one line.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What was said.</summary>
    public string Notes { get; init; } = "";

    /// <summary>What came of it.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Where a fact of the past is written; empty for what staff log themselves.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who may read it. The one thing about it that may change: what was said stays as it is.</summary>
    public Confidentiality Confidentiality { get; set; } = Confidentiality.Secretariat;

    /// <summary>The counterpart body; null when not named.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The meeting it came from; null when none.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>Persons who took part.</summary>
    public List<Contact> Participants { get; private set; } = [];

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Who logged it; null for the system.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>The wrong record that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>A later record corrects this one: it stays on the timeline, but is neither evidence nor contact.</summary>
    public bool IsCorrected { get; set; }
}
