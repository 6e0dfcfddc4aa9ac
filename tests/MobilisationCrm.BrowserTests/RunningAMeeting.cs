using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>A meeting from its slots to what came of it.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class RunningAMeeting(string language) : Journey(language)
{
    [Test]
    public async Task WhenAMeetingIsOfferedAtTwoHoursAndMoved_ThePreviewSaysWhoIsToldWhatAndWhy()
    {
        const string Title = "Information meeting at two hours";
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("meetings/new");
        var prepare = new PrepareMeetingPage(staff);
        await prepare.OfferAnotherHour();
        var meeting = await prepare.Prepare(Title, Tuesday.AddHours(9), "Conference Room 5", "Senegal", "Fiji");
        await meeting.ExpectInvited("Senegal");
        await meeting.ExpectBefore("1 invitation: never told of the meeting.", "Senegal");
        await meeting.SendOne();
        await Mailbox.SentAsync(As(Role.Staff), meeting.Id, MailPurpose.Invitation);

        await meeting.ChangePlace(Title, "Conference Room 8");
        await meeting.ExpectBefore("1 letter of change: another place or link.", "Senegal");
        await meeting.OpenOtherSlot();
        await meeting.ExpectInvited("Fiji");
    }

    [Test]
    public async Task WhenAMeetingWasHeld_ItsOutcomeAndItsActionItemsFindTheirWay()
    {
        using var session = await NewColleague("minutes@example.org", Role.Staff);
        var starts = DateTime.Today.AddDays(-1).AddHours(10);
        var held = await session.Post<MeetingDetail>(
            "/meetings",
            new
            {
                campaign = Campaign,
                kind = MeetingKind.Bilateral,
                title = "Bilateral meeting with Samoa",
                startsLocal = $"{starts:s}",
                endsLocal = $"{starts.AddHours(1):s}",
                timeZone = "America/New_York",
                invitees = new { states = new[] { "WS" } },
            }
        );
        var staff = await SignIn(session);
        var meeting = await staff.OpenMeeting(held.Meeting.Id);
        await meeting.MarkPresent(held.Invitations.Single().Organisation!);
        await meeting.WriteOutcome("Samoa", "Send the costing by Friday");
        await meeting.AddAction("Send the costing to Samoa");

        await staff.Choose("My desk");
        await Expect(staff.Page.GetByText("Send the costing to Samoa")).ToBeVisibleAsync();
        var samoa = await staff.OpenState("WS");
        await samoa.ExpectInTimeline(
            $"{Say("Outcome of a meeting")} · {Say("strong interest")}",
            "Bilateral meeting with Samoa",
            "Send the costing by Friday"
        );
    }
}
