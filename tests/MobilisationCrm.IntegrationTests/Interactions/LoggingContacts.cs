using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Scenarios;

/// <summary>A contact with a State is logged, read on its timeline, and corrected by a new record.</summary>
internal sealed class LoggingContacts : CrmFixture
{
    [Test]
    public async Task WhenAContactIsLogged_TheTimelineShowsItWithCounterpartAndRecorder()
    {
        var mission = await Staff.Mission("KE");
        var logged = await Staff.LogContact(
            "KE",
            at: FakeClock.Start.AddHours(-2),
            organisationId: mission.Id,
            subject: "Offer of a bilateral meeting"
        );
        var item = (await Staff.Timeline("KE")).Single();
        var row = await Staff.Row("KE");
        Assert.Multiple(() =>
        {
            Assert.That(
                (item.Id, item.Kind, item.Type, item.Detail, item.Title),
                Is.EqualTo((logged.Id, TimelineKind.Interaction, "Call", "Outbound", "Offer of a bilateral meeting"))
            );
            Assert.That((item.With, item.By), Is.EqualTo((mission.Name, "Desk officer, Africa and Asia")));
            Assert.That(item.At, Is.EqualTo(FakeClock.Start.AddHours(-2)).And.Property(nameof(DateTime.Kind)).EqualTo(DateTimeKind.Utc));
            Assert.That(row.LastContactAt, Is.EqualTo(FakeClock.Start.AddHours(-2)));
        });
        Assert.That(
            await Staff.Get<InteractionDetail>($"/interactions/{logged.Id}"),
            Is.EqualTo(logged).Using<InteractionDetail>((a, b) => a.Id == b.Id && a.Subject == b.Subject)
        );
    }

    [Test]
    public async Task WhenTheTimelineIsReadInPages_EachEventStandsOnOneOfThem()
    {
        foreach (var hour in Enumerable.Range(1, 6))
            await Staff.LogContact("BI", at: FakeClock.Start.AddHours(-hour / 2));
        await Staff.Move("BI", Stage.FirstContact);
        var pages = new List<PagedList<TimelineItem>>();
        foreach (var number in Enumerable.Range(1, 5))
            pages.Add(await Staff.Get<PagedList<TimelineItem>>($"/campaigns/{Campaign}/engagements/BI/timeline?pageSize=2&page={number}"));
        var all = await Staff.Timeline("BI");
        Assert.Multiple(() =>
        {
            Assert.That(pages.SelectMany(p => p.Items).Select(i => i.Id), Is.EqualTo(all.Select(i => i.Id)));
            Assert.That(all.Select(i => i.Id), Is.Unique);
            Assert.That(all.Select(i => i.At), Is.Ordered.Descending);
            Assert.That(all.Select(i => i.Kind), Does.Contain(TimelineKind.StageChange));
            Assert.That(pages, Has.All.Property(nameof(PagedList<>.Total)).EqualTo(all.Count));
        });
    }

    [Test]
    public async Task WhenANextStepHasADay_AFollowUpOfTheOwnerIsRaised()
    {
        await Staff.LogContact("UG", nextStep: "Send the explanatory note", nextStepDue: "2026-09-20");
        var followUp = (await Staff.FollowUps("state=UG")).Single();
        var row = await Staff.Row("UG");
        Assert.Multiple(() =>
        {
            Assert.That(
                (followUp.Title, followUp.DueOn, followUp.Origin),
                Is.EqualTo(("Send the explanatory note", new DateOnly(2026, 9, 20), FollowUpOrigin.Hand))
            );
            Assert.That(
                followUp.Owner!.Name,
                Is.EqualTo("Desk officer, Africa and Asia"),
                "Nobody owns the State yet, so who logged it does."
            );
            Assert.That((row.NextStep, row.NextStepDue), Is.EqualTo(("Send the explanatory note", (DateOnly?)new DateOnly(2026, 9, 20))));
        });
    }

    [Test]
    public async Task WhenANextStepHasNoDay_NoFollowUpIsRaised()
    {
        await Staff.LogContact("RW", nextStep: "Wait for their note");
        Assert.That(await Staff.FollowUps("state=RW"), Is.Empty);
        Assert.That((await Staff.Row("RW")).NextStep, Is.EqualTo("Wait for their note"));
    }

    [Test]
    public async Task WhenAContactWasLoggedWrongly_TheCorrectionTakesItsPlaceAsEvidence()
    {
        var wrong = await Staff.LogContact("ZM");
        var right = await Staff.LogContact("ZM", Direction.Inbound, correctsId: wrong.Id);
        await Staff.RefusedMove("ZM", Stage.FirstContact, "evidence-missing");
        var timeline = await Staff.Timeline("ZM");
        Assert.Multiple(() =>
        {
            Assert.That(timeline.Single(t => t.Id == wrong.Id).IsCorrected, "The wrong record stays readable.");
            Assert.That(timeline.Single(t => t.Id == right.Id).CorrectsId, Is.EqualTo(wrong.Id));
        });
    }

    [Test]
    public async Task WhenACorrectionNamesTheWrongRecord_NothingIsLogged()
    {
        var ofMali = await Staff.LogContact("ML");
        var body = new
        {
            Campaign,
            iso2 = "NE",
            kind = "Call",
            subject = "x",
            correctsId = ofMali.Id,
        };
        await Staff.Refused(HttpMethod.Post, "/interactions", body, 422, "correction-target", "correctsId");
        await Staff.LogContact("ML", correctsId: ofMali.Id);
        await Staff.Refused(HttpMethod.Post, "/interactions", body with { iso2 = "ML" }, 422, "correction-target", "correctsId");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Staff.Timeline("NE"), Is.Empty);
            Assert.That(await Staff.Timeline("ML"), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task WhenTheCampaignMovesByItself_EvidenceMovesTheEngagementInTheSameSave()
    {
        await Manager.OpenCampaign("moving");
        await Manager.Patch("/campaigns/moving", new { autoAdvance = true });
        Staff.Campaign = "moving";
        await Staff.Commit("GH", CommitmentKind.Pledge);
        var pledgedOnly = await Staff.Row("GH");
        await Staff.LogContact("GH");
        var contacted = await Staff.Row("GH");
        var meeting = await Staff.InviteTo(MeetingKind.Information, "GH");
        await Staff.AnswerByLink((await Staff.MailOf(meeting)).Single(), Answer.Accepted);
        var informed = await Staff.Row("GH");
        var change = (await Staff.Timeline("GH", "kind=StageChange"))[0];
        Staff.Campaign = Campaign;
        Assert.Multiple(() =>
        {
            Assert.That(pledgedOnly.Stage, Is.EqualTo(Stage.Identified), "No stage is skipped by itself.");
            Assert.That(contacted.Stage, Is.EqualTo(Stage.FirstContact));
            Assert.That(informed.Stage, Is.EqualTo(Stage.InformationMeeting));
            Assert.That(
                (change.By, change.Outcome),
                Is.EqualTo(((string?)null, "InformationMeetingAnswered")),
                "The system moved it, by evidence."
            );
        });
    }

    [Test]
    public async Task WhenTheCampaignDoesNotMoveByItself_TheNextStageIsOnlyOffered()
    {
        await Staff.LogContact("TG");
        var row = await Staff.Row("TG");
        Assert.That((row.Stage, row.ReadyFor), Is.EqualTo((Stage.Identified, (Stage?)Stage.FirstContact)));
    }

    [Test]
    public async Task WhenAContactLiesInTheFuture_ItIsRefused() =>
        await Staff.Refused(
            HttpMethod.Post,
            "/interactions",
            new
            {
                Campaign,
                iso2 = "BJ",
                kind = "Call",
                subject = "x",
                at = FakeClock.Start.AddMinutes(2),
            },
            422,
            "date-in-future",
            "at"
        );

    [Test]
    public async Task WhenTheTimeIsGivenWithAnOffset_ItIsKeptAsUtc()
    {
        var logged = await Staff.Post<InteractionDetail>(
            "/interactions",
            new
            {
                Campaign,
                iso2 = "BJ",
                kind = "Call",
                subject = "x",
                at = "2026-09-15T10:00:00+02:00",
            }
        );
        Assert.That(logged.At.ToUniversalTime(), Is.EqualTo(new DateTime(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc)));
    }

    [Test]
    public async Task WhenAFollowUpIsDone_ItLeavesTheList_AndMayBeReopened()
    {
        var raised = await Staff.Post<FollowUpItem>(
            "/follow-ups",
            new
            {
                Campaign,
                iso2 = "BW",
                title = "Call the Second Committee expert",
                dueOn = "2026-09-16",
            }
        );
        await Staff.Patch($"/follow-ups/{raised.Id}", new { done = true });
        Assert.That(await Staff.FollowUps("state=BW"), Is.Empty);
        Assert.That((await Staff.FollowUps("state=BW&done=true")).Single().DoneAt, Is.EqualTo(FakeClock.Start));
        await Staff.Patch($"/follow-ups/{raised.Id}", new { done = false, dueOn = "2026-09-18" });
        Assert.That((await Staff.FollowUps("state=BW")).Single().DueOn, Is.EqualTo(new DateOnly(2026, 9, 18)));
    }
}
