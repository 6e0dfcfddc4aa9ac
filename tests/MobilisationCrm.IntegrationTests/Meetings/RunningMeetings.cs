using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>A meeting while it runs and after: who was there, what came of it for each State, and what is to be done.</summary>
internal sealed class RunningMeetings : CrmFixture
{
    [Test]
    public async Task WhenSomebodyElseCame_TheAttendanceNamesThem_ApartFromTheAnswer()
    {
        var meeting = await Held("BI");
        var invitation = meeting.Invitations.Single();
        await Staff.Put(
            $"/meetings/{meeting.Meeting.Id}/invitations/{invitation.Id}/attendance",
            new { attendance = "Attended", cameInstead = "Mr Ndayizeye, Counsellor" }
        );
        var after = (await Staff.Meeting(meeting.Meeting.Id)).Invitations.Single();
        Assert.That(
            (after.Answer, after.Attendance, after.CameInstead),
            Is.EqualTo((Answer.None, Attendance.Attended, "Mr Ndayizeye, Counsellor"))
        );
    }

    [Test]
    public async Task WhenManyAreMarkedAtOnce_EachIsEvidenceForItsState()
    {
        var meeting = await Held("DJ", "ER", "SO");
        var there = meeting.Invitations.Where(i => i.Iso2 != "SO").Select(i => i.Id);
        await Staff.Put($"/meetings/{meeting.Meeting.Id}/attendance", new { attendance = "Attended", invitations = there });
        var after = await Staff.Meeting(meeting.Meeting.Id);
        Assert.That(
            after.Invitations.Select(i => i.Attendance),
            Is.EqualTo(new[] { Attendance.Attended, Attendance.Attended, Attendance.Unknown })
        );
        Assert.That(await Staff.Timeline("DJ", "kind=Attendance"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenSomebodyOfAnotherMeetingIsMarked_NothingIsWritten()
    {
        var (meeting, other) = (await Held("MU"), await Held("SC"));
        var invitations = new[] { meeting.Invitations.Single().Id, other.Invitations.Single().Id };
        await Staff.Refused(
            HttpMethod.Put,
            $"/meetings/{meeting.Meeting.Id}/attendance",
            new { attendance = "Attended", invitations },
            422,
            "unknown-invitation",
            "invitations"
        );
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Invitations.Single().Attendance, Is.EqualTo(Attendance.Unknown));
    }

    [Test]
    public async Task WhenTheOutcomeForAStateIsWritten_ItStandsOnItsTimeline_AndTheInternalNoteStaysApart()
    {
        var meeting = await Held("MZ", "AO");
        await SetOutcome(
            meeting,
            "MZ",
            new
            {
                interest = "Strong",
                questions = "Who pays?",
                decider = "Ministry of Labour",
                nextStep = "Send the costing",
                internalNote = "Minister leaves in May",
            }
        );
        var item = (await Staff.Timeline("MZ", "kind=Outcome")).Single();
        var outcome = (await Staff.Meeting(meeting.Meeting.Id)).StateOutcomes.Single();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                (item.Type, item.Text, item.Outcome, item.With, item.MeetingId),
                Is.EqualTo(("Strong", "Who pays?", "Send the costing", "Ministry of Labour", (Guid?)meeting.Meeting.Id))
            );
            Assert.That((outcome.Iso2, outcome.InternalNote), Is.EqualTo(("MZ", "Minister leaves in May")));
            Assert.That(await Staff.Timeline("AO", "kind=Outcome"), Is.Empty);
        });
    }

    [Test]
    public async Task WhenTwoWriteTheOutcomeOfOneState_TheSecondIsTold()
    {
        var meeting = await Held("NA");
        await SetOutcome(meeting, "NA", new { interest = "Some" });
        await SetOutcome(meeting, "NA", new { interest = "Strong" }, "\"1\"");
        await Staff.Refused(
            HttpMethod.Put,
            $"/meetings/{meeting.Meeting.Id}/outcomes/NA",
            new { interest = "None" },
            409,
            "stale-version",
            ifMatch: "\"1\""
        );
    }

    [Test]
    public async Task WhenTheStateWasNotInvited_OrTheMeetingLiesAhead_NoOutcomeIsTaken()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "LS");
        await Staff.Refused(
            HttpMethod.Put,
            $"/meetings/{meeting.Meeting.Id}/outcomes/LS",
            new { interest = "Some" },
            422,
            "meeting-not-started",
            "interest"
        );
        using var other = await Staff.Send(HttpMethod.Put, $"/meetings/{meeting.Meeting.Id}/outcomes/BW", new { interest = "Some" });
        Assert.That((int)other.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task WhenMinutesHoldActionItems_TheyAreFollowUpsThatLeadBackToTheMeeting()
    {
        var meeting = await Held("SZ", "MG");
        await Staff.Post(
            "/follow-ups",
            new
            {
                Campaign,
                meetingId = meeting.Meeting.Id,
                title = "Send the record to all",
                dueOn = "2026-10-05",
            }
        );
        await Staff.Post(
            "/follow-ups",
            new
            {
                Campaign,
                meetingId = meeting.Meeting.Id,
                iso2 = "SZ",
                promisedByState = true,
                title = "Ask the capital for the instruction",
                dueOn = "2026-10-09",
            }
        );
        var items = await Staff.FollowUps($"meeting={meeting.Meeting.Id}");
        var desk = await Staff.Get<Desk.CampaignDesk>($"/campaigns/{Campaign}/desk");
        Assert.Multiple(() =>
        {
            Assert.That(
                items.Select(i => (i.Iso2, i.PromisedByState, i.Meeting)),
                Is.EqualTo(new[] { ((string?)null, false, "Information meeting"), ("SZ", true, "Information meeting") })
            );
            Assert.That(desk.FollowUps.Select(f => f.Title), Has.Member("Send the record to all"));
        });
    }

    [Test]
    public async Task WhenAnActionItemNamesNoState_OrAMeetingOfAnotherCampaign_ItIsRefused()
    {
        var meeting = await Held("CM");
        using var promised = await Staff.Send(
            HttpMethod.Post,
            "/follow-ups",
            new
            {
                Campaign,
                meetingId = meeting.Meeting.Id,
                promisedByState = true,
                title = "Reply",
                dueOn = "2026-10-05",
            }
        );
        Assert.That((int)promised.StatusCode, Is.EqualTo(400));
        await Staff.Refused(
            HttpMethod.Post,
            "/follow-ups",
            new
            {
                campaign = "sse-next",
                meetingId = meeting.Meeting.Id,
                title = "x",
                dueOn = "2026-10-05",
            },
            422,
            "unknown-meeting",
            "meetingId"
        );
    }

    [Test]
    public async Task WhenOnlyTheOutcomeOfAStateIsWritten_NobodyIsRemindedThatItIsMissing()
    {
        var meeting = await Held("CG");
        await SetOutcome(meeting, "CG", new { interest = "Some" });
        Crm.Clock.Now = meeting.Meeting.EndsAt.AddDays(7);
        await Crm.RunAsync<FollowUpRules>();
        Assert.That(await Staff.FollowUps($"meeting={meeting.Meeting.Id}"), Is.Empty);
    }

    [Test]
    public async Task WhenAnInternalNoteIsWritten_ItIsApartFromTheSharedRecord()
    {
        var meeting = await Held("TD");
        await Staff.Change(meeting, new { outcome = "Two questions on the text.", internalNote = "Speak to Chad alone." });
        var after = await Staff.Meeting(meeting.Meeting.Id);
        Assert.That((after.Outcome, after.InternalNote), Is.EqualTo(("Two questions on the text.", "Speak to Chad alone.")));
    }

    private async Task<MeetingDetail> Held(params string[] states)
    {
        Crm.Clock.Now = FakeClock.Start;
        var meeting = await Staff.InviteTo(MeetingKind.Information, states);
        Staff.WaitUntilAfter(meeting);
        return meeting;
    }

    private async Task SetOutcome(MeetingDetail meeting, string iso2, object outcome, string? ifMatch = null)
    {
        using var response = await Staff.Send(HttpMethod.Put, $"/meetings/{meeting.Meeting.Id}/outcomes/{iso2}", outcome, ifMatch);
        Assert.That((int)response.StatusCode, Is.EqualTo(204), await response.Content.ReadAsStringAsync());
    }
}
