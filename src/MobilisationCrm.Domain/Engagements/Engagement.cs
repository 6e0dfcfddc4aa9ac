using MobilisationCrm.Readers;
using MobilisationCrm.States;

namespace MobilisationCrm.Engagements;

/// <summary>
/// One State in one Campaign: stage, position, owner, next step, history. Its dated facts are only ever added to; the
/// columns Stage, FurthestStage, Position, PledgedOn and SponsoredOn say what follows from them.
/// </summary>
public sealed class Engagement : IVersioned
{
    private Engagement() { }

    /// <summary>An engagement at its beginning.</summary>
    public Engagement(Guid campaignId, string stateIso2, DateTime startedAt)
    {
        CampaignId = campaignId;
        StateIso2 = stateIso2;
        StartedAt = startedAt;
        StageEnteredAt = startedAt;
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The State.</summary>
    public string StateIso2 { get; private set; } = "";

    /// <summary>The State.</summary>
    public State? State { get; private set; }

    /// <summary>Beginning of the stay at Identified, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>Active, OnHold or Declined.</summary>
    public EngagementStatus Status { get; set; }

    /// <summary>The stage it stands in.</summary>
    public Stage Stage { get; private set; }

    /// <summary>When it entered that stage, UTC.</summary>
    public DateTime StageEnteredAt { get; private set; }

    /// <summary>The furthest stage it ever stood in.</summary>
    public Stage FurthestStage { get; private set; }

    /// <summary>The position in force as everyone with an account may know it.</summary>
    public PositionInForce AlliancePosition { get; private set; } = new();

    /// <summary>The position in force as the secretariat may know it.</summary>
    public PositionInForce SecretariatPosition { get; private set; } = new();

    /// <summary>The position in force as managers may know it.</summary>
    public PositionInForce ManagersPosition { get; private set; } = new();

    /// <summary>Day of the pledge that stands; null when none does.</summary>
    public DateOnly? PledgedOn { get; private set; }

    /// <summary>Day of the confirmed sponsorship that stands; null when none does.</summary>
    public DateOnly? SponsoredOn { get; private set; }

    /// <summary>The standing sponsorship is printed on the L document.</summary>
    public bool OnDraft { get; private set; }

    /// <summary>The State sponsored the previous campaign's draft: the warm list.</summary>
    public bool FormerSponsor { get; set; }

    /// <summary>The staff member who looks after it.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>How much it matters to the campaign.</summary>
    public Priority Priority { get; set; } = Priority.Normal;

    /// <summary>What to do next; may be empty.</summary>
    public string NextStep { get; set; } = "";

    /// <summary>When that is due.</summary>
    public DateOnly? NextStepDue { get; set; }

    /// <summary>The State is sent no reminders in this campaign, by decision.</summary>
    public bool RemindersOff { get; set; }

    /// <summary>What contacts, meetings and counterparts say of it.</summary>
    public FactsOnFile OnFile { get; private set; } = new();

    /// <summary>A pledge or a confirmed sponsorship stands.</summary>
    public bool IsCommitted => PledgedOn is not null || SponsoredOn is not null;

    /// <summary>Moves between stages.</summary>
    public List<StageChange> StageChanges { get; private set; } = [];

    /// <summary>Positions.</summary>
    public List<PositionRecord> Positions { get; private set; } = [];

    /// <summary>Commitments.</summary>
    public List<Commitment> Commitments { get; private set; } = [];

    /// <summary>Votes.</summary>
    public List<VoteRecord> Votes { get; private set; } = [];

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>
    /// Moves to another stage. One step forward needs the stage's evidence; a skip needs a reason too; backward needs a
    /// reason. A manager's reason replaces missing evidence.
    /// </summary>
    /// <param name="to">The stage to enter.</param>
    /// <param name="onFile">The evidence on file.</param>
    /// <param name="reason">The written reason; may be empty for one step forward.</param>
    /// <param name="mayOverride">The mover is a manager.</param>
    /// <param name="by">Who moves it; null for the system.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleException">engagement-not-active, stage-unchanged, reason-required, evidence-missing.</exception>
    public StageChange Move(Stage to, IReadOnlySet<Evidence> onFile, string? reason, bool mayOverride, Guid? by, DateTime at)
    {
        if (Status != EngagementStatus.Active)
            throw new RuleException(RuleCode.EngagementNotActive, $"The engagement is {Status}; set it to Active before moving it.", "to");
        if (to == Stage)
            throw new RuleException(RuleCode.StageUnchanged, $"The engagement already stands at {to}.", "to");

        reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        var backward = to < Stage;
        var skips = to > Stage + 1;
        // Before the reason: nobody is asked for a reason that could not replace the evidence.
        var missing = backward ? [] : StageEvidence.For(to).Where(e => !onFile.Contains(e)).ToList();
        if (missing.Count > 0 && !(mayOverride && reason is not null))
            throw new RuleException(
                RuleCode.EvidenceMissing,
                $"For {to} there is no {string.Join(", no ", missing)} on file. A manager may move it with a written reason.",
                "to"
            );
        if (reason is null && (backward || skips))
            throw new RuleException(
                RuleCode.ReasonRequired,
                $"A move {(backward ? "backward" : "that skips a stage")} needs a written reason.",
                "reason"
            );

        var evidence = backward || missing.Count > 0 ? null : string.Join(", ", StageEvidence.For(to));
        return Add(
            new StageChange
            {
                EngagementId = Id,
                From = Stage,
                To = to,
                At = at,
                RecordedAt = at,
                RecordedById = by,
                Evidence = evidence,
                Reason = reason,
            }
        );
    }

    /// <summary>
    /// Corrects a move that was wrong: the new change names it and stands at its instant; figures leave the wrong one out. Only a manager
    /// may correct to a stage beyond the wrong one, since that would be a move without evidence.
    /// </summary>
    /// <exception cref="RuleException">
    /// correction-target: no such change, or it is corrected already. reason-required, evidence-missing.
    /// </exception>
    public StageChange CorrectMove(Guid wrongId, Stage to, string? reason, bool mayOverride, Guid? by, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleException(RuleCode.ReasonRequired, "A correction needs a written reason.", "reason");
        var wrong = Corrections.Target(StageChanges, c => c.Id, c => c.CorrectsId, wrongId);
        if (to > wrong!.To && !mayOverride)
            throw new RuleException(
                RuleCode.EvidenceMissing,
                $"A correction beyond {wrong.To} is a move without evidence; a manager may make it.",
                "to"
            );
        return Add(
            new StageChange
            {
                EngagementId = Id,
                From = wrong.From,
                To = to,
                At = wrong.At,
                RecordedAt = at,
                RecordedById = by,
                Reason = reason.Trim(),
                CorrectsId = wrong.Id,
            }
        );
    }

    /// <summary>
    /// The moves that stand, in order of time: those that no later one corrects, without those that a correction took back.
    /// </summary>
    public IEnumerable<StageChange> StandingChanges()
    {
        var stage = Stage.Identified;
        var standing = Corrections.Standing(StageChanges, c => c.Id, c => c.CorrectsId);
        foreach (var change in standing.OrderBy(c => c.At).ThenBy(c => c.RecordedAt))
        {
            if (change.To == stage || change.To == change.From)
                continue;
            stage = change.To;
            yield return change;
        }
    }

    /// <summary>Facts about commitments that stand. An annulled correction brings back what it corrected.</summary>
    public IEnumerable<Commitment> StandingCommitments() => CommitmentHistory.Standing(Commitments);

    /// <summary>The vote that counts: of several that stand the last; null when none does.</summary>
    public VoteRecord? StandingVote() =>
        Corrections.Standing(Votes, v => v.Id, v => v.CorrectsId).OrderBy(v => v.On).ThenBy(v => v.RecordedAt).LastOrDefault();

    /// <summary>Records a position; the positions in force follow from all that stand.</summary>
    /// <exception cref="RuleException">correction-target, correction-hides.</exception>
    public void Record(PositionRecord position)
    {
        Corrections.Target(Positions, p => p.Id, p => p.CorrectsId, position.CorrectsId);
        Positions.Add(position);
        PositionHistory.ExpectCorrectionsRead(Positions);
        FollowPositions();
    }

    /// <summary>Sets who may read one of the positions; those in force follow.</summary>
    /// <exception cref="RuleException">correction-hides.</exception>
    public void Classify(PositionRecord position, Confidentiality level)
    {
        position.Confidentiality = level;
        PositionHistory.ExpectCorrectionsRead(Positions);
        FollowPositions();
    }

    /// <summary>
    /// Finds the positions in force anew, once positions were recorded or others may read them. All positions must be loaded.
    /// </summary>
    public void FollowPositions() =>
        (AlliancePosition, SecretariatPosition, ManagersPosition) = (
            PositionHistory.InForce(Positions, Confidentiality.Alliance),
            PositionHistory.InForce(Positions, Confidentiality.Secretariat),
            PositionHistory.InForce(Positions, Confidentiality.Managers)
        );

    /// <summary>
    /// The position in force for a reader. One that only named people may read stands in the history, for them, and is in force for nobody:
    /// figures are the same for all managers.
    /// </summary>
    public PositionInForce PositionFor(Confidentiality reads) =>
        reads switch
        {
            Confidentiality.Alliance => AlliancePosition,
            Confidentiality.Secretariat => SecretariatPosition,
            _ => ManagersPosition,
        };

    /// <summary>Records a vote.</summary>
    /// <exception cref="RuleException">correction-target.</exception>
    public void Record(VoteRecord vote)
    {
        Corrections.Target(Votes, v => v.Id, v => v.CorrectsId, vote.CorrectsId);
        Votes.Add(vote);
    }

    /// <summary>Records a commitment, its withdrawal, or the correction of one.</summary>
    /// <param name="commitment">The fact.</param>
    /// <param name="right">Which drafts the State may co-sponsor.</param>
    /// <exception cref="RuleException">
    /// correction-target, correction-required, commitment-stands, commitment-missing, act-changes-nothing, cosponsor-right.
    /// </exception>
    public void Record(Commitment commitment, CosponsorRight right)
    {
        var wrong = commitment.CorrectsId is { } wrongId
            ? Commitments.Find(c => c.Id == wrongId && !IsCorrected(c)) ?? throw Corrections.NoSuchRecord()
            : null;
        if (wrong is not null && wrong.Kind != commitment.Kind)
            throw new RuleException(
                RuleCode.CorrectionTarget,
                $"The record to correct is a {wrong.Kind}, not a {commitment.Kind}.",
                "correctsId"
            );
        if (commitment.Act == CommitmentAct.Annulled && wrong is null)
            throw new RuleException(RuleCode.CorrectionRequired, "To annul a record, name it in correctsId.", "correctsId");
        if (commitment.Kind == CommitmentKind.Sponsorship && right == CosponsorRight.Limited && commitment.Act == CommitmentAct.Made)
            throw new RuleException(RuleCode.CosponsorRight, "This State may co-sponsor only drafts that refer to it (A/RES/58/314).", "kind");

        var stands = Stands(commitment.Kind, except: wrong?.Id) is not null;
        if (commitment.Act == CommitmentAct.Made && stands)
            throw new RuleException(RuleCode.CommitmentStands, $"A {commitment.Kind} already stands; correct it or withdraw it first.", "kind");
        if (commitment.Act == CommitmentAct.Withdrawn && !stands)
            throw new RuleException(RuleCode.CommitmentMissing, $"There is no {commitment.Kind} to withdraw.", "kind");

        var before = wrong is null ? Turns(commitment.Kind) : null;
        Commitments.Add(commitment);
        if (before?.SequenceEqual(Turns(commitment.Kind)) == true)
        {
            Commitments.Remove(commitment);
            throw new RuleException(
                RuleCode.ActChangesNothing,
                $"On {commitment.On:yyyy-MM-dd} no {commitment.Kind} began or ended by it; look at the dates of what is recorded.",
                "on"
            );
        }

        PledgedOn = Stands(CommitmentKind.Pledge)?.On;
        var sponsorship = Stands(CommitmentKind.Sponsorship);
        (SponsoredOn, OnDraft) = (sponsorship?.On, sponsorship?.OnDraft ?? false);
        if (commitment.Kind == CommitmentKind.Sponsorship)
            FollowSponsorship(commitment, wrong);
    }

    // A confirmed sponsorship is the end of the pipeline. One that was never made takes its move with it.
    private void FollowSponsorship(Commitment commitment, Commitment? wrong)
    {
        var sponsored = string.Join(", ", StageEvidence.For(Stage.CoSponsorship));
        var came = StageChanges.Find(c =>
            c.To == Stage.CoSponsorship
            && c.Evidence == sponsored
            && c.RecordedAt == wrong?.RecordedAt
            && !StageChanges.Exists(o => o.CorrectsId == c.Id)
        );
        if (SponsoredOn is not null && Stage < Stage.CoSponsorship)
            Add(
                new StageChange
                {
                    EngagementId = Id,
                    From = Stage,
                    To = Stage.CoSponsorship,
                    At = commitment.RecordedAt,
                    RecordedAt = commitment.RecordedAt,
                    RecordedById = commitment.RecordedById,
                    Evidence = sponsored,
                }
            );
        else if (SponsoredOn is null && commitment.Act == CommitmentAct.Annulled && came is not null)
            Add(
                new StageChange
                {
                    EngagementId = Id,
                    From = came.From,
                    To = came.From,
                    At = came.At,
                    RecordedAt = commitment.RecordedAt,
                    RecordedById = commitment.RecordedById,
                    Reason = commitment.Source,
                    CorrectsId = came.Id,
                }
            );
    }

    /// <summary>A later record corrects it, or annuls it.</summary>
    public bool IsCorrected(Commitment record) => CommitmentHistory.IsCorrected(record, Commitments);

    /// <summary>The record by which a commitment stands today; null when it was never made, or was withdrawn or annulled.</summary>
    public Commitment? Stands(CommitmentKind kind) => Stands(kind, except: null);

    /// <summary>True when a commitment stood at the end of a day.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="day">The day.</param>
    /// <param name="knownAt">By what had been recorded before this instant, UTC; null for what is known today.</param>
    public bool StoodOn(CommitmentKind kind, DateOnly day, DateTime? knownAt = null) =>
        CommitmentHistory.LastMade(
            CommitmentHistory
                .Standing(knownAt is null ? Commitments : Commitments.FindAll(c => c.RecordedAt < knownAt))
                .Where(c => c.Kind == kind && c.On <= day)
        )
            is not null;

    /// <summary>The furthest stage it had stood in, by what had been recorded before an instant.</summary>
    public Stage FurthestBefore(DateTime at) =>
        Corrections.Standing(StageChanges.FindAll(c => c.RecordedAt < at), c => c.Id, c => c.CorrectsId)
            .Select(c => c.To)
            .DefaultIfEmpty(Stage.Identified)
            .Max();

    /// <summary>The days on which a commitment began or ceased to stand, in order.</summary>
    public IReadOnlyList<(DateOnly On, bool Stands)> Turns(CommitmentKind kind)
    {
        var turns = new List<(DateOnly On, bool Stands)>();
        foreach (var day in StandingCommitments().Where(c => c.Kind == kind).Select(c => c.On).Distinct().Order())
        {
            var stands = StoodOn(kind, day);
            if (stands != (turns.Count > 0 && turns[^1].Stands))
                turns.Add((day, stands));
        }

        return turns;
    }

    private Commitment? Stands(CommitmentKind kind, Guid? except) =>
        CommitmentHistory.LastMade(StandingCommitments().Where(c => c.Kind == kind && c.Id != except));

    private StageChange Add(StageChange change)
    {
        StageChanges.Add(change);
        var last = StandingChanges().LastOrDefault();
        (Stage, StageEnteredAt) = (last?.To ?? Stage.Identified, last?.At ?? StartedAt);
        FurthestStage = StandingChanges().Select(c => c.To).DefaultIfEmpty(Stage.Identified).Max();
        return change;
    }
}
