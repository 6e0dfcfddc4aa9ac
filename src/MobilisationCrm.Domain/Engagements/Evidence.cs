namespace MobilisationCrm.Engagements;

/// <summary>One piece of evidence that a stage asks for.</summary>
public enum Evidence
{
    /// <summary>An outbound Interaction with the State.</summary>
    OutboundInteraction,

    /// <summary>The State accepted or attended a Meeting of kind Information.</summary>
    InformationMeetingAnswered,

    /// <summary>A Bilateral meeting with the State took place.</summary>
    BilateralMeetingHeld,

    /// <summary>A counterpart in a ministry is on file.</summary>
    MinistryCounterpart,

    /// <summary>A counterpart in the Permanent Mission is on file.</summary>
    MissionCounterpart,

    /// <summary>An Interaction with the ministry is logged.</summary>
    MinistryInteraction,

    /// <summary>A Pledge or a Sponsorship is recorded and stands.</summary>
    PledgeOrSponsorship,
}

/// <summary>The evidence each stage asks for (product definition, "The pipeline").</summary>
public static class StageEvidence
{
    private static readonly Evidence[][] ByStage =
    [
        [],
        [Evidence.OutboundInteraction],
        [Evidence.InformationMeetingAnswered],
        [Evidence.BilateralMeetingHeld],
        [Evidence.MinistryCounterpart, Evidence.MissionCounterpart, Evidence.MinistryInteraction],
        [Evidence.PledgeOrSponsorship],
    ];

    /// <summary>What must be on file to enter the stage.</summary>
    public static IReadOnlyList<Evidence> For(Stage stage) => ByStage[(int)stage];

    /// <summary>The stage after this one; null after the last.</summary>
    public static Stage? Next(Stage stage) => stage == Stage.CoSponsorship ? null : stage + 1;
}

/// <summary>
/// What other records say of an engagement. It is written in the same save as they are, so that nobody has to look through them again.
/// </summary>
public sealed record FactsOnFile
{
    /// <summary>The newest logged contact that no later one corrects, UTC; null before the first.</summary>
    public DateTime? LastContactAt { get; init; }

    /// <summary>The secretariat wrote or spoke to the State.</summary>
    public bool Outbound { get; init; }

    /// <summary>The State accepted, or was at, an information meeting.</summary>
    public bool InformationMeeting { get; init; }

    /// <summary>The State was at a bilateral meeting.</summary>
    public bool BilateralMeeting { get; init; }

    /// <summary>
    /// The last day on which somebody holds a post in a ministry of the State; the last day of all while no end is known.
    /// </summary>
    public DateOnly? MinistryCounterpartUntil { get; init; }

    /// <summary>The last day on which somebody holds a post in its Permanent Mission; the last day of all while no end is known.</summary>
    public DateOnly? MissionCounterpartUntil { get; init; }

    /// <summary>A contact with a ministry is logged.</summary>
    public bool MinistryInteraction { get; init; }

    /// <summary>As the stage rules read it.</summary>
    /// <param name="today">Today at the United Nations: terms of posts end by date.</param>
    /// <param name="isCommitted">A pledge or a sponsorship stands.</param>
    public IReadOnlySet<Evidence> Evidence(DateOnly today, bool isCommitted)
    {
        var set = new HashSet<Evidence>();
        Add(Outbound, Engagements.Evidence.OutboundInteraction);
        Add(InformationMeeting, Engagements.Evidence.InformationMeetingAnswered);
        Add(BilateralMeeting, Engagements.Evidence.BilateralMeetingHeld);
        Add(MinistryCounterpartUntil >= today, Engagements.Evidence.MinistryCounterpart);
        Add(MissionCounterpartUntil >= today, Engagements.Evidence.MissionCounterpart);
        Add(MinistryInteraction, Engagements.Evidence.MinistryInteraction);
        Add(isCommitted, Engagements.Evidence.PledgeOrSponsorship);
        return set;

        void Add(bool present, Evidence evidence)
        {
            if (present)
                set.Add(evidence);
        }
    }
}
