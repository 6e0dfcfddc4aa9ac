using MobilisationCrm.Engagements;
using MobilisationCrm.States;

namespace MobilisationCrm.Rules;

/// <summary>The rules of moves and commitments, without a database.</summary>
internal sealed class MovingEngagements
{
    private static readonly DateTime Start = new(2026, 9, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly HashSet<Evidence> Everything = [.. Enum.GetValues<Evidence>()];
    private static readonly HashSet<Evidence> Nothing = [];

    [Test]
    public void WhenEveryEvidenceIsOnFile_EachStageFollowsTheOneBefore()
    {
        var engagement = New();
        foreach (var stage in Enum.GetValues<Stage>().Skip(1))
            engagement.Move(stage, Everything, null, mayOverride: false, by: null, Start.AddDays((int)stage));
        Assert.That(engagement.StageChanges.Select(c => c.To), Is.EqualTo(Enum.GetValues<Stage>().Skip(1)));
        Assert.That(engagement.StageChanges.Select(c => c.Evidence), Is.All.Not.Empty);
        Assert.That(engagement.StageEnteredAt, Is.EqualTo(Start.AddDays(5)));
    }

    [Test]
    public void WhenOneEvidenceIsMissing_TheStageItBelongsToIsRefused([Values] Evidence missing)
    {
        var stage = Enum.GetValues<Stage>().Single(s => StageEvidence.For(s).Contains(missing));
        var engagement = New();
        if (stage > Stage.FirstContact)
            engagement.Move(stage - 1, Everything, "Set up", mayOverride: true, by: null, Start);
        var refused = Assert.Throws<RuleException>(() =>
            engagement.Move(stage, Everything.Except([missing]).ToHashSet(), null, mayOverride: true, by: null, Start)
        )!;
        Assert.That((refused.Code, refused.Field), Is.EqualTo((RuleCode.EvidenceMissing, "to")));
        Assert.That(refused.Message, Does.Contain($"{missing}"));
        Assert.That(engagement.Move(stage, Everything, null, mayOverride: false, by: null, Start).To, Is.EqualTo(stage));
    }

    [Test]
    public void WhenAWeekIsLookedBackOn_WhatStoodThenIsKnown()
    {
        var engagement = New();
        engagement.Move(Stage.FirstContact, Everything, null, mayOverride: false, by: null, Start.AddDays(1));
        Assert.That(
            (engagement.FurthestBefore(Start.AddDays(1)), engagement.FurthestBefore(Start.AddDays(2))),
            Is.EqualTo((Stage.Identified, Stage.FirstContact))
        );
        var day = DateOnly.FromDateTime(Start);
        engagement.Record(
            new Commitment
            {
                Kind = CommitmentKind.Pledge,
                Act = CommitmentAct.Made,
                On = day,
            },
            CosponsorRight.Full
        );
        engagement.Record(
            new Commitment
            {
                Kind = CommitmentKind.Pledge,
                Act = CommitmentAct.Withdrawn,
                On = day.AddDays(3),
            },
            CosponsorRight.Full
        );
        Assert.That(
            new[] { -1, 0, 2, 3 }.Select(d => engagement.StoodOn(CommitmentKind.Pledge, day.AddDays(d))),
            Is.EqualTo(new[] { false, true, true, false })
        );
    }

    [Test]
    public void WhenAManagerOverrides_TheReasonStandsAndNoEvidenceIsClaimed()
    {
        var change = New().Move(Stage.CoSponsorship, Nothing, "  Announced  ", mayOverride: true, by: null, Start);
        Assert.That((change.Reason, change.Evidence), Is.EqualTo(("Announced", (string?)null)));
    }

    [Test]
    public void WhenMovesAreCorrected_TheOneThatStandsDecides()
    {
        var engagement = New();
        var first = engagement.Move(Stage.FirstContact, Everything, null, false, null, Start.AddDays(1));
        var wrong = engagement.Move(Stage.MinistryLiaison, Nothing, "x", true, null, Start.AddDays(2));
        var again = engagement.CorrectMove(wrong.Id, Stage.BilateralMeeting, "y", true, null, Start.AddDays(5));
        Assert.Multiple(() =>
        {
            Assert.That(
                (engagement.Stage, engagement.FurthestStage, engagement.StageEnteredAt),
                Is.EqualTo((Stage.BilateralMeeting, Stage.BilateralMeeting, Start.AddDays(2)))
            );
            Assert.That((again.From, again.At, again.RecordedAt), Is.EqualTo((Stage.FirstContact, Start.AddDays(2), Start.AddDays(5))));
            Assert.That(engagement.StandingChanges().Select(c => c.Id), Is.EqualTo(new[] { first.Id, again.Id }));
            Assert.That(
                () => engagement.CorrectMove(wrong.Id, Stage.FirstContact, "z", true, null, Start),
                Throws.TypeOf<RuleException>().With.Property("Code").EqualTo(RuleCode.CorrectionTarget)
            );
        });
        engagement.CorrectMove(again.Id, Stage.InformationMeeting, "a correction may be corrected", true, null, Start.AddDays(6));
        Assert.That(engagement.Stage, Is.EqualTo(Stage.InformationMeeting));
    }

    [TestCase(CosponsorRight.Full, true)]
    [TestCase(CosponsorRight.Es1023, true)]
    [TestCase(CosponsorRight.Limited, false)]
    public void WhenASponsorshipIsRecorded_TheRightOfTheStateDecides(CosponsorRight right, bool allowed)
    {
        var engagement = New();
        if (allowed)
            engagement.Record(Act(CommitmentKind.Sponsorship), right);
        else
            Assert.That(
                () => engagement.Record(Act(CommitmentKind.Sponsorship), right),
                Throws.TypeOf<RuleException>().With.Property("Code").EqualTo(RuleCode.CosponsorRight)
            );
        Assert.That(engagement.SponsoredOn is not null, Is.EqualTo(allowed));
    }

    [Test]
    public void WhenWithdrawnAndMadeAgain_TheLastOneStands()
    {
        var engagement = New();
        engagement.Record(Act(CommitmentKind.Sponsorship, day: 1), CosponsorRight.Full);
        engagement.Record(Act(CommitmentKind.Sponsorship, CommitmentAct.Withdrawn, 2), CosponsorRight.Full);
        Assert.That(engagement.SponsoredOn, Is.Null);
        engagement.Record(Act(CommitmentKind.Sponsorship, day: 3), CosponsorRight.Full);
        Assert.That(engagement.SponsoredOn, Is.EqualTo(new DateOnly(2026, 9, 3)));
        Assert.That(engagement.PledgedOn, Is.Null, "A sponsorship is no pledge.");
    }

    [Test]
    public void WhenAWithdrawalWasAMistake_ItsAnnulmentBringsTheSponsorshipBack()
    {
        var engagement = New();
        engagement.Record(Act(CommitmentKind.Sponsorship, day: 1), CosponsorRight.Full);
        var mistake = Act(CommitmentKind.Sponsorship, CommitmentAct.Withdrawn, 2);
        engagement.Record(mistake, CosponsorRight.Full);
        engagement.Record(Act(CommitmentKind.Sponsorship, CommitmentAct.Annulled, 2, mistake.Id), CosponsorRight.Full);
        Assert.That(engagement.SponsoredOn, Is.EqualTo(new DateOnly(2026, 9, 1)));
    }

    [Test]
    public void WhenACorrectionIsAnnulled_TheFirstRecordIsBack()
    {
        var engagement = New();
        var first = Act(CommitmentKind.Sponsorship, day: 1);
        var correction = Act(CommitmentKind.Sponsorship, day: 5, corrects: first.Id);
        var annulment = Act(CommitmentKind.Sponsorship, CommitmentAct.Annulled, 6, correction.Id);
        engagement.Record(first, CosponsorRight.Full);
        engagement.Record(correction, CosponsorRight.Full);
        engagement.Record(annulment, CosponsorRight.Full);
        Assert.That(engagement.SponsoredOn, Is.EqualTo(first.On));
        engagement.Record(Act(CommitmentKind.Sponsorship, CommitmentAct.Annulled, 7, annulment.Id), CosponsorRight.Full);
        Assert.That(engagement.SponsoredOn, Is.EqualTo(correction.On));
        engagement.Record(Act(CommitmentKind.Sponsorship, CommitmentAct.Annulled, 8, correction.Id), CosponsorRight.Full);
        engagement.Record(Act(CommitmentKind.Sponsorship, CommitmentAct.Annulled, 9, first.Id), CosponsorRight.Full);
        Assert.That(engagement.SponsoredOn, Is.Null);
    }

    [TestCase(CommitmentAct.Withdrawn, 1)]
    [TestCase(CommitmentAct.Withdrawn, 2)]
    public void WhenAnActWouldChangeNothing_ItIsRefused(CommitmentAct act, int day)
    {
        var engagement = New();
        engagement.Record(Act(CommitmentKind.Sponsorship, day: 3), CosponsorRight.Full);
        Assert.That(
            () => engagement.Record(Act(CommitmentKind.Sponsorship, act, day), CosponsorRight.Full),
            Throws.TypeOf<RuleException>().With.Property("Code").EqualTo(RuleCode.ActChangesNothing)
        );
        Assert.That((engagement.Commitments, engagement.SponsoredOn?.Day), Is.EqualTo((engagement.Commitments[..1], 3)));
    }

    [Test]
    public void WhenASponsorshipIsEnteredLate_TheDaysOnWhichItStoodAreKnown()
    {
        var engagement = New();
        engagement.Record(Act(CommitmentKind.Sponsorship, day: 10), CosponsorRight.Full);
        engagement.Record(Act(CommitmentKind.Sponsorship, CommitmentAct.Withdrawn, 20), CosponsorRight.Full);
        engagement.Record(Act(CommitmentKind.Sponsorship, day: 5), CosponsorRight.Full);
        Assert.That(
            engagement.Turns(CommitmentKind.Sponsorship).Select(t => (t.On.Day, t.Stands)),
            Is.EqualTo(new[] { (5, true), (20, false) })
        );
    }

    [Test]
    public void WhenAMoveIsCorrectedToWhereItBegan_NoTraceOfItIsLeft()
    {
        var engagement = New();
        var wrong = engagement.Move(Stage.FirstContact, Everything, null, false, null, Start.AddDays(60));
        engagement.CorrectMove(wrong.Id, Stage.Identified, "another State", false, null, Start.AddDays(61));
        Assert.That(
            (engagement.Stage, engagement.FurthestStage, engagement.StageEnteredAt, engagement.StandingChanges().Count()),
            Is.EqualTo((Stage.Identified, Stage.Identified, Start, 0))
        );
    }

    [Test]
    public void WhenASponsorshipIsConfirmed_TheStateArrives_AndItsAnnulmentTakesThatBack()
    {
        var engagement = New();
        engagement.Move(Stage.FirstContact, Everything, null, false, null, Start);
        var sponsorship = Act(CommitmentKind.Sponsorship);
        engagement.Record(sponsorship, CosponsorRight.Full);
        Assert.That(engagement.Stage, Is.EqualTo(Stage.CoSponsorship));
        engagement.Record(Act(CommitmentKind.Sponsorship, CommitmentAct.Annulled, 2, sponsorship.Id), CosponsorRight.Full);
        Assert.That((engagement.Stage, engagement.FurthestStage), Is.EqualTo((Stage.FirstContact, Stage.FirstContact)));
    }

    [Test]
    public void WhenStaysAreCompleted_TheMedianIsOfAllOfThem()
    {
        var funnel = Funnel.Of([Entry(3), Entry(5), Entry(10), Entry(40)]);
        Assert.That(funnel[0].MedianDays, Is.EqualTo(7.5));
        Assert.That(funnel[1].MedianDays, Is.Null, "A stay that lasts is not completed.");
        Assert.That((funnel[0].Reached, funnel[0].Conversion, funnel[1].Current), Is.EqualTo((4, (double?)1, 4)));
        Assert.That(
            Funnel.Of([]).Select(s => (s.Current, s.Reached, s.Conversion, s.MedianDays)),
            Is.All.EqualTo((0, 0, (double?)null, (double?)null))
        );

        static FunnelEntry Entry(int days) =>
            new(
                EngagementStatus.Active,
                Stage.FirstContact,
                Stage.FirstContact,
                DateOnly.FromDateTime(Start),
                [(Stage.FirstContact, DateOnly.FromDateTime(Start.AddDays(days)))],
                IsSponsor: false
            );
    }

    private static Engagement New() => new(Guid.NewGuid(), "FR", Start);

    private static Commitment Act(CommitmentKind kind, CommitmentAct act = CommitmentAct.Made, int day = 1, Guid? corrects = null) =>
        new()
        {
            Kind = kind,
            Act = act,
            On = new DateOnly(2026, 9, day),
            RecordedAt = Start.AddDays(day),
            CorrectsId = corrects,
        };
}
