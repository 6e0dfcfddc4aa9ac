using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Scenarios;

/// <summary>Calendar entries of invitations, changes and cancellations: rules M1 to M6.</summary>
internal sealed class InvitingMissions : CrmFixture
{
    [Test]
    public async Task M01_WhenAMeetingIsSentTwice_ItsUidIsTheSameInEveryCopy()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE", "UG");
        await Staff.Change(meeting, new { place = "Conference Room 8" });
        await SendAll(meeting);
        await Staff.CancelMeeting(meeting);
        var uids = (await Staff.MailOf(meeting)).Select(m => CalendarText.Parse(m.Calendar!).Uid).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(uids, Has.Count.EqualTo(6));
            Assert.That(uids.Distinct(), Is.EqualTo(new[] { $"{meeting.Meeting.Id}@crm.example.org" }));
        });
    }

    [TestCase("startsLocal", "2026-10-01T09:30:00")]
    [TestCase("endsLocal", "2026-10-01T12:00:00")]
    [TestCase("timeZone", "America/Chicago")]
    [TestCase("place", "Conference Room 8")]
    [TestCase("link", "https://meet.example.org/other")]
    public async Task M02_M05_WhenTimePlaceOrLinkChanges_TheSequenceRisesByOneAndEveryInviteeIsTold(string field, string value)
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE", "FR");
        Assert.That((await Staff.CalendarOf(meeting, "KE")).Sequence, Is.EqualTo(0));
        await Staff.Change(meeting, new Dictionary<string, string> { [field] = value });
        var sent = await Staff.SendInvitations(meeting);
        var mails = await Staff.MailOf(meeting, purpose: MailPurpose.Change);
        Assert.Multiple(() =>
        {
            Assert.That(sent.Queued, Is.EqualTo(2));
            Assert.That(
                mails.Select(m => CalendarText.Parse(m.Calendar!)).Select(c => (c.Method, c.Sequence)),
                Is.All.EqualTo(("REQUEST", 1))
            );
        });
    }

    [Test]
    public async Task M02_WhenOnlyTheAgendaChanges_NothingIsSentAndTheSequenceStays()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE");
        await Staff.Change(meeting, new { agenda = "1. The draft\n2. Calendar, corrected", title = "Information meeting (corrected)" });
        var sent = await Staff.SendInvitations(meeting);
        var later = await Staff.Meeting(meeting.Meeting.Id);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That((sent.Queued, sent.Skipped.Single().Code), Is.EqualTo((0, "unchanged")));
            Assert.That(later.Sequence, Is.EqualTo(0));
            Assert.That(await Staff.MailOf(meeting), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task M02_WhenItIsChangedBeforeTheFirstSend_TheSequenceStaysAtZero()
    {
        var meeting = await Staff.PrepareMeeting();
        await Staff.Change(meeting, new { place = "Conference Room 1" });
        await Staff.InviteTo(meeting, "KE");
        Assert.That((await Staff.CalendarOf(meeting, "KE")).Sequence, Is.EqualTo(0));
    }

    [Test]
    public async Task M02_WhenChangedTwiceBetweenTwoSends_EachChangeRaisesTheSequence_AndOneMessageGoesOut()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE");
        await Staff.Change(meeting, new { place = "Conference Room 1" });
        await Staff.Change(meeting, new { place = "Conference Room 2" });
        Assert.That((await Staff.SendInvitations(meeting)).Queued, Is.EqualTo(1));
        var calendar = await Staff.CalendarOf(meeting, "KE");
        Assert.That((calendar.Sequence, calendar["LOCATION"]), Is.EqualTo((2, "Conference Room 2")));
    }

    [Test]
    public async Task M02_WhenTheStampIsRead_ItIsTheInstantOfWriting()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE");
        Assert.That((await Staff.CalendarOf(meeting, "KE"))["DTSTAMP"], Is.EqualTo("20260915T140000Z"));
    }

    [Test]
    public async Task M03_WhenAnInviteeIsAddedLater_ItGetsARequestWithTheCurrentSequence_AndOthersGetNothing()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE");
        await Staff.Change(meeting, new { place = "Conference Room 1" });
        await SendAll(meeting);
        await Staff.Invite(meeting, "KE", "UG");
        var sent = await Staff.SendInvitations(meeting);
        var calendar = await Staff.CalendarOf(meeting, "UG");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(sent.Queued, Is.EqualTo(1));
            Assert.That((calendar.Method, calendar.Sequence), Is.EqualTo(("REQUEST", 1)));
            Assert.That((await Staff.MailOf(meeting, "UG")).Single().Mail.Purpose, Is.EqualTo(MailPurpose.Invitation));
        });
    }

    [Test]
    public async Task M04_WhenAnInviteeIsRemoved_ItAloneGetsACancellationWithAHigherSequence()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE", "UG");
        await Staff.Invite(meeting, "KE");
        await SendAll(meeting);
        var calendar = await Staff.CalendarOf(meeting, "UG");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That((calendar.Method, calendar["STATUS"], calendar.Sequence), Is.EqualTo(("CANCEL", "CANCELLED", 1)));
            Assert.That(await Staff.MailOf(meeting, "KE"), Has.Count.EqualTo(1));
            Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Sequence, Is.EqualTo(0), "The meeting itself did not change.");
        });
    }

    [Test]
    public async Task M04_WhenARemovedInviteeIsInvitedAgain_TheNewRequestIsNewerThanTheCancellation()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE", "UG");
        await Staff.Invite(meeting, "KE");
        await SendAll(meeting);
        await Staff.Invite(meeting, "KE", "UG");
        await SendAll(meeting);
        var sequences = (await Staff.MailOf(meeting, "UG"))
            .Select(m => CalendarText.Parse(m.Calendar!))
            .Select(c => (c.Method, c.Sequence))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(sequences.Select(s => s.Method), Is.EqualTo(new[] { "REQUEST", "CANCEL", "REQUEST" }));
            Assert.That(
                sequences[2].Sequence,
                Is.GreaterThanOrEqualTo(sequences[1].Sequence),
                "RFC 5546, 2.1.4: an older sequence would be thrown away."
            );
            Assert.That(sequences[1].Sequence, Is.GreaterThan(sequences[0].Sequence));
        });
    }

    [Test]
    public async Task M04_WhenTheMeetingIsCancelled_EveryoneWhoWasToldGetsACancellation()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE", "FR", "ES");
        var result = await Staff.CancelMeeting(meeting);
        var mails = await Staff.MailOf(meeting, purpose: MailPurpose.Cancellation);
        Assert.Multiple(() =>
        {
            Assert.That(result.Queued, Is.EqualTo(3));
            Assert.That(
                mails.Select(m => CalendarText.Parse(m.Calendar!)).Select(c => (c.Method, c["STATUS"], c.Sequence)),
                Is.All.EqualTo(("CANCEL", "CANCELLED", 1))
            );
            Assert.That(mails.Select(m => m.Mail.Language), Is.EquivalentTo(new[] { "en", "fr", "es" }));
        });
        await Staff.Refused(HttpMethod.Post, $"/meetings/{meeting.Meeting.Id}/send", new { }, 422, "meeting-cancelled");
        await Staff.Refused(HttpMethod.Post, $"/meetings/{meeting.Meeting.Id}/cancel", new { }, 422, "meeting-cancelled");
    }

    [Test]
    public async Task M04_WhenCancelledWhileInvitationsStillWait_NobodyHearsOfItAtAll()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "KE", "UG");
        await Staff.SendInvitations(meeting);
        var result = await Staff.CancelMeeting(meeting);
        await Crm.RunAsync<MailSender>();
        var mails = await Staff.MailOf(meeting);
        Assert.That(result.Queued, Is.EqualTo(0));
        Assert.That(
            mails.Select(m => (m.Mail.Purpose, m.Mail.State)),
            Is.EqualTo(Enumerable.Repeat((MailPurpose.Invitation, MailState.Superseded), 2))
        );
    }

    [Test]
    public async Task M05_WhenTheMeetingMovesWhileInvitationsStillWait_OnlyTheNewOnesGoOut()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "KE");
        await Staff.SendInvitations(meeting);
        await Staff.Change(meeting, new { startsLocal = "2026-10-01T10:30:00" });
        await SendAll(meeting);
        var mails = await Staff.MailOf(meeting);
        Assert.Multiple(() =>
        {
            Assert.That(
                mails.Select(m => (m.Mail.Purpose, m.Mail.State)),
                Is.EqualTo(new[] { (MailPurpose.Invitation, MailState.Superseded), (MailPurpose.Invitation, MailState.Sent) }),
                "Who never saw the first is invited, not told of a change."
            );
            Assert.That(CalendarText.Parse(mails[1].Calendar!)["DTSTART"], Is.EqualTo("20261001T143000Z"));
        });
    }

    [Test]
    public async Task M05_WhenNothingChanged_ASecondSendQueuesNothing()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE", "UG");
        await Staff.Change(meeting, new { place = "Conference Room 3" });
        var again = await Staff.SendInvitations(meeting);
        Assert.That((again.Queued, again.Skipped.Count), Is.EqualTo((0, 2)));
    }

    [Test]
    public async Task M06_WhenManyAreInvited_EachMessageNamesOneAttendeeAndTheSecretariat()
    {
        var expert = await Staff.AddContact(
            "Wanjiru",
            (await Staff.Mission("KE")).Id,
            "Second Committee expert",
            "wanjiru@example.org",
            courtesyTitle: "Ms"
        );
        var meeting = await Staff.PrepareMeeting();
        await Staff.Put(
            $"/meetings/{meeting.Meeting.Id}/invitations",
            new { states = new[] { "KE", "UG" }, contacts = new[] { expert.Id } }
        );
        await SendAll(meeting);
        var mails = await Staff.MailOf(meeting);
        Assert.That(mails, Has.Count.EqualTo(3));
        foreach (var mail in mails)
        {
            var calendar = CalendarText.Parse(mail.Calendar!);
            var attendee = calendar.Line("ATTENDEE");
            Assert.Multiple(() =>
            {
                Assert.That(attendee.Value, Is.EqualTo($"mailto:{mail.Mail.ToAddress}"));
                Assert.That(attendee.Parameters["CN"], Is.EqualTo(mail.Mail.ToName));
                Assert.That(
                    (attendee.Parameters["RSVP"], attendee.Parameters["PARTSTAT"], attendee.Parameters["ROLE"]),
                    Is.EqualTo(("TRUE", "NEEDS-ACTION", "REQ-PARTICIPANT"))
                );
                Assert.That(
                    attendee.Parameters["CUTYPE"],
                    Is.EqualTo(mail.Mail.ToAddress == "wanjiru@example.org" ? "INDIVIDUAL" : "GROUP")
                );
                Assert.That(calendar.Line("ORGANIZER").Value, Is.EqualTo("mailto:secretariat@example.org"));
                Assert.That(calendar.Line("ORGANIZER").Parameters["CN"], Is.EqualTo("Pact for Impact Alliance"));
            });
        }
    }

    [Test]
    public async Task M13_WhenAnAddressWasNeverWrittenTo_ThePreviewSaysSo()
    {
        var first = await Staff.Preview(await Staff.Invite(await Staff.PrepareMeeting(), "TZ"));
        await Staff.InviteTo(MeetingKind.Information, "TZ");
        var second = await Staff.Preview(await Staff.Invite(await Staff.PrepareMeeting(), "TZ"));
        Assert.That((first.Letters[0].FirstLetter, second.Letters[0].FirstLetter), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task WhenAStateHasALeadChannel_ItIsInvitedThroughIt_AndThePreviewQueuesNothing()
    {
        var geneva = await Staff.AddOrganisation(
            OrganisationKind.PermanentMission,
            "Permanent Mission of Ethiopia in Geneva",
            "ET",
            "geneva.eth@example.org",
            "Europe/Zurich",
            isLeadChannel: true
        );
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "ET");
        var preview = await Staff.Preview(meeting);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(meeting.Invitations.Single().OrganisationId, Is.EqualTo(geneva.Id));
            Assert.That(
                (preview.Letters[0].ToAddress, preview.Letters[0].Purpose),
                Is.EqualTo(("geneva.eth@example.org", (MailPurpose?)MailPurpose.Invitation))
            );
            Assert.That(await Staff.MailOf(meeting), Is.Empty);
        });
    }

    [Test]
    public async Task WhenAnInviteeCannotBeWrittenTo_TheOthersAreAndTheSenderIsToldWhy()
    {
        var silent = await Staff.AddOrganisation(OrganisationKind.SseNetwork, "Network without address", null);
        var objecting = await Staff.AddContact("Objector", (await Staff.Mission("ZW")).Id, "Adviser", "objector@example.org");
        await Staff.Patch($"/contacts/{objecting.Id}", new { objectsToMail = true });
        var meeting = await Staff.PrepareMeeting();
        await Staff.Put(
            $"/meetings/{meeting.Meeting.Id}/invitations",
            new
            {
                states = new[] { "ZW" },
                organisations = new[] { silent.Id },
                contacts = new[] { objecting.Id },
            }
        );
        var sent = await Staff.SendInvitations(meeting);
        Assert.That(sent.Queued, Is.EqualTo(1));
        Assert.That(sent.Skipped.Select(s => s.Code), Is.EquivalentTo(new[] { "no-address", "objects-to-mail" }));
    }

    [Test]
    public async Task WhenNobodyIsInvited_NothingCanBeSent() =>
        await Staff.Refused(
            HttpMethod.Post,
            $"/meetings/{(await Staff.PrepareMeeting()).Meeting.Id}/send",
            new { },
            422,
            "no-invitees",
            "invitations"
        );

    [Test]
    public async Task WhenTheMeetingIsOver_NobodyIsInvitedAnyMore()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "KE");
        Staff.WaitUntilAfter(meeting);
        await Staff.Refused(HttpMethod.Post, $"/meetings/{meeting.Meeting.Id}/send", new { }, 422, "meeting-past", "startsLocal");
    }

    [Test]
    public async Task WhenStaffOpenTheCalendarFile_ItIsTheMeetingWithoutAnybodyToAnswer()
    {
        var meeting = await Staff.PrepareMeeting();
        using var response = await Staff.Send(HttpMethod.Get, $"/meetings/{meeting.Meeting.Id}/calendar.ics");
        var calendar = CalendarText.Parse(await response.Content.ReadAsStringAsync());
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/calendar"));
            Assert.That(
                (calendar.Method, calendar.Has("ATTENDEE"), calendar["SUMMARY"]),
                Is.EqualTo(("PUBLISH", false, "Information meeting"))
            );
        });
    }

    private async Task SendAll(MeetingDetail meeting)
    {
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
    }
}
