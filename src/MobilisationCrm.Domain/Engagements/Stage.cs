namespace MobilisationCrm.Engagements;

/// <summary>The pipeline of one State in one Campaign, in order.</summary>
public enum Stage
{
    /// <summary>On the list; nobody has written yet.</summary>
    Identified,

    /// <summary>The secretariat has contacted the State.</summary>
    FirstContact,

    /// <summary>The State accepted or attended an information meeting.</summary>
    InformationMeeting,

    /// <summary>A bilateral meeting took place.</summary>
    BilateralMeeting,

    /// <summary>The ministry and the Permanent Mission are both in contact.</summary>
    MinistryLiaison,

    /// <summary>The State pledged or confirmed its co-sponsorship.</summary>
    CoSponsorship,
}

/// <summary>Whether work on the engagement goes on.</summary>
public enum EngagementStatus
{
    /// <summary>Being worked on.</summary>
    Active,

    /// <summary>Waiting, by decision.</summary>
    OnHold,

    /// <summary>The State said no; the last stage is kept.</summary>
    Declined,
}

/// <summary>How much the engagement matters to the campaign, by the secretariat's judgement.</summary>
public enum Priority
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>As most States.</summary>
    Normal,

    /// <summary>First.</summary>
    High,
}

/// <summary>A dated move between stages: who, when, from, to, the evidence or the reason. Never changed once written.</summary>
public sealed class StageChange
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The engagement.</summary>
    public Guid EngagementId { get; init; }

    /// <summary>Stage left.</summary>
    public Stage From { get; init; }

    /// <summary>Stage entered.</summary>
    public Stage To { get; init; }

    /// <summary>When the move took effect, UTC. A correction has the instant of the change it corrects.</summary>
    public DateTime At { get; init; }

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The account that moved it; null for the system.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>The evidence for the stage entered; null when moved by reason alone.</summary>
    public string? Evidence { get; init; }

    /// <summary>The written reason; null when moved by evidence.</summary>
    public string? Reason { get; init; }

    /// <summary>The wrong change that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }
}
