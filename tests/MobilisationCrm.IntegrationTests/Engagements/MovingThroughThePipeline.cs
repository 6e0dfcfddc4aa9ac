using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Scenarios;

/// <summary>Forward by evidence; backward or skipping by a written reason. Each rule both ways.</summary>
internal sealed class MovingThroughThePipeline : CrmFixture
{
    private const string Reason = "Agreed with the Permanent Representative";

    [Test]
    public async Task FirstContact_WhenNobodyWrote_IsRefused()
    {
        await Staff.RefusedMove("AT", Stage.FirstContact, "evidence-missing", field: "to");
        Assert.That((await Staff.Row("AT")).Stage, Is.EqualTo(Stage.Identified));
    }

    [Test]
    public async Task FirstContact_WhenOnlyTheStateWrote_IsRefused()
    {
        await Staff.LogContact("BG", Direction.Inbound);
        await Staff.RefusedMove("BG", Stage.FirstContact, "evidence-missing");
    }

    [Test]
    public async Task FirstContact_WhenTheSecretariatWrote_IsTaken()
    {
        await Staff.LogContact("HR");
        var ready = await Staff.Row("HR");
        await Staff.Move("HR", Stage.FirstContact);

        var moved = (await Staff.Timeline("HR", "kind=StageChange")).Single();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(ready.ReadyFor, Is.EqualTo(Stage.FirstContact), "The next stage is offered when its evidence appears.");
            Assert.That((await Staff.Row("HR")).Stage, Is.EqualTo(Stage.FirstContact));
            Assert.That(
                (moved.Type, moved.Detail, moved.Outcome, moved.By),
                Is.EqualTo(("FirstContact", "Identified", "OutboundInteraction", "Desk officer, Africa and Asia"))
            );
        });
    }

    [Test]
    public async Task InformationMeeting_WhenInvitedButWithoutAnswer_IsRefused()
    {
        await ReachFirstContact("CY");
        await Staff.InviteTo(MeetingKind.Information, "CY");
        await Staff.RefusedMove("CY", Stage.InformationMeeting, "evidence-missing");
    }

    [TestCase("CZ", Answer.Tentative)]
    [TestCase("DK", Answer.Declined)]
    public async Task InformationMeeting_WhenTheAnswerIsNoPromise_IsRefused(string iso2, Answer answer)
    {
        await ReachFirstContact(iso2);
        await Staff.RecordAnswer(await Staff.InviteTo(MeetingKind.Information, iso2), iso2, answer);
        await Staff.RefusedMove(iso2, Stage.InformationMeeting, "evidence-missing");
    }

    [TestCase("EE", Answer.Accepted)]
    [TestCase("FI", Answer.Delegated)]
    public async Task InformationMeeting_WhenTheStateAccepted_IsTaken(string iso2, Answer answer)
    {
        await ReachFirstContact(iso2);
        await Staff.RecordAnswer(await Staff.InviteTo(MeetingKind.Information, iso2), iso2, answer, substituteName: "Second Secretary");
        await Staff.Move(iso2, Stage.InformationMeeting);
        Assert.That((await Staff.Row(iso2)).Stage, Is.EqualTo(Stage.InformationMeeting));
    }

    [Test]
    public async Task InformationMeeting_WhenTheStateAttendedWithoutAnswering_IsTaken()
    {
        await ReachFirstContact("FR");
        var meeting = await Staff.InviteTo(MeetingKind.Information, "FR");
        Staff.WaitUntilAfter(meeting);
        await Staff.RecordAttendance(meeting, "FR");
        await Staff.Move("FR", Stage.InformationMeeting);
    }

    [Test]
    public async Task InformationMeeting_WhenTheMeetingAcceptedIsOfAnotherKind_IsRefused()
    {
        await ReachFirstContact("GR");
        await Staff.RecordAnswer(await Staff.InviteTo(MeetingKind.SideEvent, "GR"), "GR", Answer.Accepted);
        await Staff.RefusedMove("GR", Stage.InformationMeeting, "evidence-missing");
    }

    [Test]
    public async Task InformationMeeting_WhenTheMeetingAcceptedWasCancelled_IsRefused()
    {
        await ReachFirstContact("HU");
        var meeting = await Staff.InviteTo(MeetingKind.Information, "HU");
        await Staff.RecordAnswer(meeting, "HU", Answer.Accepted);
        await Staff.CancelMeeting(meeting);
        await Staff.RefusedMove("HU", Stage.InformationMeeting, "evidence-missing");
    }

    [Test]
    public async Task BilateralMeeting_WhenOnlyAccepted_IsRefused_AndOnceHeld_IsTaken()
    {
        await ReachFirstContact("IS");
        await Manager.Move("IS", Stage.InformationMeeting, Reason);
        var meeting = await Staff.InviteTo(MeetingKind.Bilateral, "IS");
        await Staff.RecordAnswer(meeting, "IS", Answer.Accepted);
        await Staff.RefusedMove("IS", Stage.BilateralMeeting, "evidence-missing");

        Staff.WaitUntilAfter(meeting);
        await Staff.RefusedMove("IS", Stage.BilateralMeeting, "evidence-missing");
        await Staff.RecordAttendance(meeting, "IS");
        await Staff.Move("IS", Stage.BilateralMeeting);
    }

    [Test]
    public async Task BilateralMeeting_WhenItLiesAhead_TakesNoAttendance()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Bilateral, "IE");
        var path = $"/meetings/{meeting.Meeting.Id}/invitations/{Session.InvitationOf(meeting, "IE").Id}/attendance";
        await Staff.Refused(HttpMethod.Put, path, new { attendance = "Attended" }, 422, "meeting-not-started", "attendance");
    }

    [Test]
    public async Task MinistryLiaison_WhenAnyOfItsThreePiecesIsMissing_IsRefused_AndWithAllThree_IsTaken()
    {
        await ReachFirstContact("IT");
        await Manager.Move("IT", Stage.BilateralMeeting, Reason);
        await Staff.RefusedMove("IT", Stage.MinistryLiaison, "evidence-missing");

        var ministry = await Staff.AddOrganisation(OrganisationKind.Ministry, "Ministero del Lavoro", "IT");
        await Staff.LogContact("IT", organisationId: ministry.Id);
        var withoutCounterpart = await Staff.RefusedMove("IT", Stage.MinistryLiaison, "evidence-missing");
        Assert.That(
            withoutCounterpart.Detail,
            Does.Contain("MinistryCounterpart").And.Not.Contain("MinistryInteraction").And.Not.Contain("MissionCounterpart")
        );

        await Staff.AddContact("Direttore", ministry.Id, "Director");
        var next = (await Staff.Engagement("IT")).Ahead[0];
        Assert.That(next.Evidence.Select(e => e.OnFile), Is.All.True);
        await Staff.Move("IT", Stage.MinistryLiaison);
    }

    [Test]
    public async Task MinistryLiaison_WhenTheMinistryWasNeverContacted_IsRefused()
    {
        await ReachFirstContact("LV");
        await Manager.Move("LV", Stage.BilateralMeeting, Reason);
        await Staff.AddMinistry("LV");
        var refused = await Staff.RefusedMove("LV", Stage.MinistryLiaison, "evidence-missing");
        Assert.That(refused.Detail, Does.Contain("MinistryInteraction").And.Not.Contain("Counterpart"));
    }

    [Test]
    public async Task MinistryLiaison_WhenTheMissionsCounterpartHasLeft_IsRefused()
    {
        await ReachFirstContact("LT");
        await Manager.Move("LT", Stage.BilateralMeeting, Reason);
        var ministry = await Staff.AddMinistry("LT");
        await Staff.LogContact("LT", organisationId: ministry.Id);
        var mission = await Staff.Mission("LT");
        foreach (var contact in (await Staff.Get<PagedList<Contacts.ContactSummary>>($"/contacts?organisation={mission.Id}")).Items)
            await Staff.Patch($"/contacts/{contact.Id}/posts/{contact.Posts[0].Id}", new { endsOn = "2026-09-14" });

        var refused = await Staff.RefusedMove("LT", Stage.MinistryLiaison, "evidence-missing");
        Assert.That(refused.Detail, Does.Contain("MissionCounterpart"));
    }

    [Test]
    public async Task CoSponsorship_WhenNothingIsPromised_IsRefused_AndWithAPledge_IsTaken()
    {
        await ReachFirstContact("LU");
        await Manager.Move("LU", Stage.MinistryLiaison, Reason);
        await Staff.RefusedMove("LU", Stage.CoSponsorship, "evidence-missing");
        await Staff.Commit("LU", CommitmentKind.ManifestoSignature);
        await Staff.Commit("LU", CommitmentKind.CapitalInstruction);
        await Staff.RefusedMove("LU", Stage.CoSponsorship, "evidence-missing");
        await Staff.Commit("LU", CommitmentKind.Pledge);
        await Staff.Move("LU", Stage.CoSponsorship);
        Assert.That((await Staff.Engagement("LU")).Ahead, Is.Empty);
    }

    [Test]
    public async Task CoSponsorship_WhenThePledgeWasWithdrawn_IsRefused_AndASponsorshipComesToIt()
    {
        await ReachFirstContact("MT");
        await Manager.Move("MT", Stage.MinistryLiaison, Reason);
        await Staff.Commit("MT", CommitmentKind.Pledge);
        await Staff.Commit("MT", CommitmentKind.Pledge, CommitmentAct.Withdrawn);
        await Staff.RefusedMove("MT", Stage.CoSponsorship, "evidence-missing");
        await Staff.Commit("MT", CommitmentKind.Sponsorship);
        Assert.That((await Staff.Row("MT")).Stage, Is.EqualTo(Stage.CoSponsorship));
    }

    [Test]
    public async Task WhenAStageIsSkipped_AReasonIsNeededBesideTheEvidence()
    {
        await Staff.Commit("MC", CommitmentKind.Pledge);
        await Staff.RefusedMove("MC", Stage.CoSponsorship, "reason-required", field: "reason");
        await Staff.RefusedMove("MC", Stage.CoSponsorship, "reason-required", reason: "   ", field: "reason");
        await Staff.Move("MC", Stage.CoSponsorship, "Announced by the Minister in the general debate");
        Assert.That((await Staff.Row("MC")).Stage, Is.EqualTo(Stage.CoSponsorship));
    }

    [Test]
    public async Task WhenAStageIsSkippedWithoutItsEvidence_StaffAreRefusedWithAReasonAsWithoutOne_AndTheFileSaysWhatIsMissing()
    {
        await Staff.RefusedMove("ME", Stage.BilateralMeeting, "evidence-missing", field: "to");
        await Staff.RefusedMove("ME", Stage.BilateralMeeting, "evidence-missing", Reason, field: "to");
        var ahead = (await Staff.Engagement("ME")).Ahead;
        Assert.Multiple(() =>
        {
            Assert.That(ahead.Select(a => a.Stage), Is.EqualTo(Enum.GetValues<Stage>().Skip(1)));
            Assert.That(
                ahead.Single(a => a.Stage == Stage.BilateralMeeting).Evidence,
                Is.EqualTo(new[] { new EvidenceItem(Evidence.BilateralMeetingHeld, false) })
            );
        });
    }

    [Test]
    public async Task WhenEvidenceIsMissing_AManagerMovesItWithAReason_AndNotWithoutOne()
    {
        await Manager.RefusedMove("NL", Stage.FirstContact, "evidence-missing", field: "to");
        await Manager.Move("NL", Stage.FirstContact, "Met at the opening of the session");
        var change = (await Staff.Timeline("NL", "kind=StageChange")).Single();
        Assert.That(
            (change.Text, change.Outcome),
            Is.EqualTo(("Met at the opening of the session", "")),
            "An override claims no evidence."
        );
    }

    [Test]
    public async Task WhenMovedBackward_AReasonIsNeeded_AndHowFarItCameIsKept()
    {
        await ReachFirstContact("NO");
        await Staff.RefusedMove("NO", Stage.Identified, "reason-required", field: "reason");
        var reachedBefore = (await Staff.Dashboard()).Funnel[1].Reached;
        await Staff.Move("NO", Stage.Identified, "The Mission asks to be approached anew after its change of staff");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Staff.Row("NO")).Stage, Is.EqualTo(Stage.Identified));
            Assert.That((await Staff.Dashboard()).Funnel[1].Reached, Is.EqualTo(reachedBefore));
        });
    }

    [Test]
    public async Task WhenItStandsThereAlready_TheMoveIsRefused() =>
        await Staff.RefusedMove("PL", Stage.Identified, "stage-unchanged", Reason, field: "to");

    [TestCase("PT", EngagementStatus.OnHold)]
    [TestCase("RO", EngagementStatus.Declined)]
    public async Task WhenWorkOnItRests_ItIsNotMoved_AndItsStageIsKept(string iso2, EngagementStatus status)
    {
        await ReachFirstContact(iso2);
        await Staff.Patch($"/campaigns/{Campaign}/engagements/{iso2}", new { status });
        await Manager.RefusedMove(iso2, Stage.InformationMeeting, "engagement-not-active", Reason, field: "to");
        Assert.That((await Staff.Row(iso2)).Stage, Is.EqualTo(Stage.FirstContact));
    }

    [Test]
    public async Task WhenAMoveWasWrong_ACorrectionStandsInItsPlace_AndTheWrongOneStaysReadable()
    {
        await ReachFirstContact("MD");
        await Manager.Move("MD", Stage.BilateralMeeting, "Mixed up with Moldova's neighbour");
        var wrong = (await Staff.Timeline("MD", "kind=StageChange")).First(c => c.Type == "BilateralMeeting");
        Crm.Clock.Now = FakeClock.Start.AddDays(3);
        await Staff.RefusedMove("MD", Stage.InformationMeeting, "reason-required", correctsId: wrong.Id, field: "reason");
        await Staff.Move("MD", Stage.InformationMeeting, "It was the information meeting", wrong.Id);

        var row = await Staff.Row("MD");
        var timeline = await Staff.Timeline("MD", "kind=StageChange");
        Assert.Multiple(() =>
        {
            Assert.That(row.Stage, Is.EqualTo(Stage.InformationMeeting));
            Assert.That(row.StageEnteredAt, Is.EqualTo(wrong.At), "The correction stands at the instant of what it corrects.");
            Assert.That(timeline.Single(c => c.Id == wrong.Id).IsCorrected);
            Assert.That(timeline.Single(c => c.CorrectsId == wrong.Id).Type, Is.EqualTo("InformationMeeting"));
        });
    }

    [Test]
    public async Task WhenAWrongMoveWentFurthest_TheFunnelForgetsIt()
    {
        await ReachFirstContact("SI");
        await Manager.Move("SI", Stage.MinistryLiaison, "By mistake");
        var reached = (await Staff.Dashboard()).Funnel[(int)Stage.MinistryLiaison].Reached;
        var wrong = (await Staff.Timeline("SI", "kind=StageChange")).First(c => c.Type == "MinistryLiaison");
        await Manager.Move("SI", Stage.InformationMeeting, "It was only the information meeting", wrong.Id);
        Assert.That((await Staff.Dashboard()).Funnel[(int)Stage.MinistryLiaison].Reached, Is.EqualTo(reached - 1));
    }

    [Test]
    public async Task WhenACorrectionGoesBeyondTheWrongMove_OnlyAManagerMayMakeIt()
    {
        await ReachFirstContact("RS");
        var move = (await Staff.Timeline("RS", "kind=StageChange")).Single();
        await Staff.RefusedMove("RS", Stage.CoSponsorship, "evidence-missing", Reason, move.Id, "to");
        await Manager.Move("RS", Stage.InformationMeeting, "Met at the summit", move.Id);
        Assert.That((await Staff.Row("RS")).Stage, Is.EqualTo(Stage.InformationMeeting));
    }

    [Test]
    public async Task WhenACorrectionNamesTheWrongRecord_ItIsRefused()
    {
        await ReachFirstContact("SK");
        await ReachFirstContact("ES");
        var ofSpain = (await Staff.Timeline("ES", "kind=StageChange")).Single();
        await Staff.RefusedMove("SK", Stage.Identified, "correction-target", Reason, ofSpain.Id, "correctsId");
        await Staff.RefusedMove("SK", Stage.Identified, "correction-target", Reason, Guid.NewGuid(), "correctsId");

        await Staff.Move("ES", Stage.Identified, "Never written to", ofSpain.Id);
        await Staff.RefusedMove("ES", Stage.FirstContact, "correction-target", Reason, ofSpain.Id, "correctsId");
    }

    private async Task ReachFirstContact(string iso2)
    {
        await Staff.LogContact(iso2);
        await Staff.Move(iso2, Stage.FirstContact);
    }
}
