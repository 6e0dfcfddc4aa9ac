using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Reminders;

namespace MobilisationCrm.Scenarios;

/// <summary>A meeting on its way to the first letter: invitees proposed, slots, papers, copies.</summary>
internal sealed class PreparingMeetings : CrmFixture
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[200]];

    [Test]
    public async Task WhenInviteesAreProposed_TheLeadChannelComesFirst_ThenTheMission_ThenTheMinistryWithItsPeople()
    {
        var lead = await Staff.AddOrganisation(
            OrganisationKind.Embassy,
            "Embassy of Malawi in Paris",
            "MW",
            "paris.mwi@example.org",
            "Europe/Paris",
            isLeadChannel: true
        );
        var ministry = await Staff.AddMinistry("MW");
        await Staff.Post($"/organisations/{ministry.Id}/posts", new { title = "Adviser" });
        var malawi = await Propose("MW");
        var bodies = malawi.Proposals.Where(p => p.ContactId is null).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                bodies.Select(p => p.Reason),
                Is.EqualTo(new[] { InviteeReason.LeadChannel, InviteeReason.Mission, InviteeReason.Ministry })
            );
            Assert.That(malawi.Proposals.Single(p => p.IsProposed).OrganisationId, Is.EqualTo(lead.Id));
            Assert.That(bodies[2].Problem, Is.EqualTo("no-address"));
            Assert.That(malawi.Proposals.Single(p => p.Contact == "Director (MW)").Post, Is.EqualTo("Director"));
            Assert.That(malawi.VacantPosts, Has.Member($"Adviser · {ministry.Name}"));
        });
    }

    [Test]
    public async Task WhenTheLeadChannelHasNoAddress_TheNextThatMayBeWrittenToIsProposed()
    {
        await Staff.AddOrganisation(OrganisationKind.Ministry, "Ministry of Togo without address", "TG", isLeadChannel: true);
        var togo = await Propose("TG");
        Assert.That(togo.Proposals.Single(p => p.IsProposed).OrganisationId, Is.EqualTo((await Staff.Mission("TG")).Id));
    }

    [Test]
    public async Task M13_WhenTheMissionWasWrittenToBefore_TheProposalSaysSo()
    {
        var before = (await Propose("NE")).Proposals.Single(p => p.IsProposed);
        await Staff.InviteTo(MeetingKind.Information, "NE");
        var after = (await Propose("NE")).Proposals.Single(p => p.IsProposed);
        Assert.That((before.FirstLetter, after.FirstLetter), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task WhenAMeetingIsNotSentYet_ItIsADraftOnTheDesk_UntilItIs()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "RW");
        var before = await Staff.Get<Desk.CampaignDesk>($"/campaigns/{Campaign}/desk");
        await Staff.Post($"/meetings/{meeting.Meeting.Id}/send", new { });
        var after = await Staff.Get<Desk.CampaignDesk>($"/campaigns/{Campaign}/desk");
        Assert.That(before.Drafts.Select(m => m.Id), Has.Member(meeting.Meeting.Id));
        Assert.That(after.Drafts.Select(m => m.Id), Has.No.Member(meeting.Meeting.Id));
    }

    [Test]
    public async Task WhenAProposalIsAskedForAStateThatDoesNotExist_ItIsRefused() =>
        await Staff.Refused(HttpMethod.Get, "/meetings/invitees?states=FR,XX", null, 422, "unknown-state", "states");

    [Test]
    public async Task WhenAStateHasNoChannelOnFile_ItStaysOnTheListWithoutAddress_UntilThereIsOne()
    {
        await RemoveMissions("NR");
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "NR", "KE");
        var nauru = (await Staff.Preview(meeting)).Letters.Single(l => l.Iso2 == "NR");
        var sent = await Staff.SendInvitations(meeting);
        await Staff.AddOrganisation(OrganisationKind.PermanentMission, "Permanent Mission of Nauru", "NR", "nru@example.org");
        await Staff.Invite(meeting, "NR", "KE");
        var later = await Staff.SendInvitations(meeting);
        Assert.Multiple(() =>
        {
            Assert.That((nauru.Problem, nauru.ToName, nauru.ToAddress), Is.EqualTo(("no-address", "Nauru", (string?)null)));
            Assert.That((sent.Queued, sent.Skipped.Single().Code, sent.Skipped.Single().Name), Is.EqualTo((1, "no-address", "Nauru")));
            Assert.That((later.Queued, later.Skipped.Single().Code), Is.EqualTo((1, "unchanged")));
        });
    }

    [Test]
    public async Task WhenTwoHoursAreOffered_EachStateIsProposedTheOneOfItsDay()
    {
        // Nine in the morning and nine in the evening in New York, in October.
        var plan = await Plan(["2026-10-01T09:00:00", "2026-10-01T21:00:00"], "SN", "FR", "JP", "FJ");
        Assert.That(
            plan.States.ToDictionary(s => s.Iso2, s => s.Slot),
            Is.EquivalentTo(
                new Dictionary<string, int>
                {
                    ["SN"] = 0,
                    ["FR"] = 0,
                    ["JP"] = 1,
                    ["FJ"] = 1,
                }
            )
        );
        Assert.That(
            plan.States.Single(s => s.Iso2 == "JP").Hours.Select(h => (h.StartsLocal, h.IsNight)),
            Is.EqualTo(new[] { (new DateTime(2026, 10, 1, 22, 0, 0), true), (new DateTime(2026, 10, 2, 10, 0, 0), false) })
        );
    }

    [Test]
    public async Task WhenAnHourIsPastOrExistsTwice_ThePlanSaysSo_AndOneThatDoesNotExistIsRefused()
    {
        var plan = await Plan(["2026-09-01T09:00:00", "2026-11-01T01:30:00", "2026-11-02T09:00:00"]);
        Assert.That(plan.Slots.Select(s => (s.IsPast, s.IsTwice)), Is.EqualTo(new[] { (true, false), (false, true), (false, false) }));
        await Staff.Refused(HttpMethod.Post, "/meetings/slots", Slots(["2027-03-14T02:30:00"], []), 422, "time-skipped", "startsLocal");
    }

    [Test]
    public async Task WhenAMeetingIsPreparedAtTwoHours_ItBecomesTwoThatKnowEachOther_EachWithItsInvitees()
    {
        var first = await Staff.Post<MeetingDetail>("/meetings", Offered("2026-10-01T21:00:00", "2026-10-01T22:00:00"));
        var second = await Staff.Meeting(first.OtherSlots.Single().Id);
        Assert.Multiple(() =>
        {
            Assert.That(first.Invitations.Select(i => i.Iso2), Is.EqualTo(new[] { "SN" }));
            Assert.That(second.Invitations.Select(i => i.Iso2), Is.EqualTo(new[] { "JP" }));
            Assert.That(second.OtherSlots.Single().Id, Is.EqualTo(first.Meeting.Id));
            Assert.That((second.Meeting.Title, second.Interpretation[0]), Is.EqualTo(("Two hours", "es")));
        });
    }

    [TestCase("2026-09-01T21:00:00", "2026-09-01T22:00:00", "slot-past")]
    [TestCase("2026-10-01T09:00:00", "2026-10-01T10:30:00", "slot-twice")]
    public async Task WhenASlotCannotBe_NoneIsPrepared(string starts, string ends, string code)
    {
        var before = (await Staff.Get<PagedList<MeetingSummary>>($"/meetings?campaign={Campaign}")).Total;
        await Staff.Refused(HttpMethod.Post, "/meetings", Offered(starts, ends), 422, code, "otherSlots");
        Assert.That((await Staff.Get<PagedList<MeetingSummary>>($"/meetings?campaign={Campaign}")).Total, Is.EqualTo(before));
    }

    [Test]
    public async Task WhenTheEndOfASlotLiesBeforeItsStart_TheFieldIsNamed()
    {
        using var response = await Staff.Send(HttpMethod.Post, "/meetings", Offered("2026-10-01T21:00:00", "2026-10-01T20:00:00"));
        Assert.That((int)response.StatusCode, Is.EqualTo(400));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("OtherSlots[0].EndsLocal").IgnoreCase);
    }

    [Test]
    public async Task WhenThereIsInterpretation_TheLetterSaysSoInItsLanguage()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "SN");
        await Staff.Change(meeting, new { interpretation = new[] { "es" } });
        Assert.That((await Staff.Preview(meeting)).Letters.Single().Text, Does.Contain("interprétation en espagnol"));
    }

    [Test]
    public async Task WhenPapersAreAttached_TheyTravelWithTheInvitation()
    {
        var meeting = await Staff.PrepareMeeting();
        byte[] paper = [.. Pdf, .. "Côte d’Ivoire"u8];
        await Attach(meeting, "../Projet de résolution.pdf", paper);
        var sent = await Staff.InviteTo(meeting, "CI");
        var letter = (await Staff.Preview(sent)).Letters.Single();
        var file = sent.Papers.Single();
        var bytes = Convert.ToBase64String(paper);
        var letters = Crm.MailFiles()
            .Select(f => File.ReadAllText(f).ReplaceLineEndings(""))
            .Where(l => l.Contains(bytes, StringComparison.Ordinal))
            .ToList();
        using var saved = await Staff.Send(HttpMethod.Get, $"/meetings/{meeting.Meeting.Id}/papers/{file.Id}");
        Assert.Multiple(() =>
        {
            Assert.That(
                (file.Name, file.ContentType, file.Size),
                Is.EqualTo(("Projet de résolution.pdf", "application/pdf", paper.Length))
            );
            Assert.That(letters, Has.Count.EqualTo(1));
            Assert.That(letters[0], Does.Contain("application/pdf").And.Contain("invite.ics"));
            Assert.That(letter.Text, Does.Contain("Documents joints").And.Contain("- Projet de résolution.pdf"));
            Assert.That(saved.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        });
    }

    [TestCase("LR", "Papers sent with this letter")]
    [TestCase("SN", "Documents joints")]
    [TestCase("CL", "Documentos adjuntos")]
    public async Task M05_WhenThePlaceChanges_TheLetterOfChangeListsThePapersThatGoWithIt(string iso2, string title)
    {
        var meeting = await Staff.PrepareMeeting();
        await Attach(meeting, "Draft.pdf", Pdf);
        await Staff.InviteTo(meeting, iso2);
        await Staff.Change(meeting, new { place = "Conference Room 5" });
        await Staff.SendInvitations(meeting);
        var letter = (await Staff.MailOf(meeting, purpose: MailPurpose.Change)).Single();
        Assert.That(letter.Text, Does.Contain(title).And.Contain("- Draft.pdf").And.Contain("Conference Room 5"));
    }

    [Test]
    public async Task WhenTheMeetingIsOver_ItsPapersGoWithTheThanks_AndTheSharedRecordWhereALetterShowsIt()
    {
        byte[] paper = [.. Pdf, .. "Summary"u8];
        await Manager.Put(
            "/mail/templates/Thanks/es",
            new
            {
                subject = "Gracias",
                body = "{{#each papers}}\n- {{this}}\n{{/each}}\n\n{{record}}",
                note = "",
            }
        );
        var meeting = await Staff.PrepareMeeting();
        await Attach(meeting, "Resumen.pdf", paper);
        await Staff.InviteTo(meeting, "PY");
        Staff.WaitUntilAfter(meeting);
        await Staff.RecordAttendance(await Staff.Get<MeetingDetail>($"/meetings/{meeting.Meeting.Id}"), "PY");
        await Staff.Patch($"/meetings/{meeting.Meeting.Id}", new { outcome = "Three States spoke in support." });
        Crm.Clock.Now = new DateTime(2026, 10, 2, 15, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<ReminderSender>();
        var thanks = (await Staff.MailOf(meeting, purpose: MailPurpose.Thanks)).Single();
        await Crm.RunAsync<MailSender>();
        var bytes = Convert.ToBase64String(paper);
        Assert.Multiple(() =>
        {
            Assert.That(thanks.Text, Does.Contain("- Resumen.pdf").And.Contain("Three States spoke in support."));
            var sent = Crm.MailFiles().Select(f => File.ReadAllText(f).ReplaceLineEndings(""));
            Assert.That(sent.Count(l => l.Contains(bytes, StringComparison.Ordinal)), Is.EqualTo(2), "The invitation, and the thanks.");
        });
    }

    [Test]
    public async Task WhenAPaperIsTakenOutAgain_ItDoesNotGo_AndItsNameIsFree()
    {
        var meeting = await Staff.PrepareMeeting();
        var file = (await Attach(meeting, "note.pdf", Pdf)).Papers.Single();
        await RefusedFile(meeting, "NOTE.pdf", Pdf, "file-name-taken");
        await Staff.Delete($"/meetings/{meeting.Meeting.Id}/papers/{file.Id}");
        Assert.That((await Attach(meeting, "note.pdf", Pdf)).Papers, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenAPaperCannotBeSent_ItIsRefusedWithTheReason()
    {
        var meeting = await Staff.PrepareMeeting();
        await RefusedFile(meeting, "empty.pdf", [], "file-empty");
        await RefusedFile(meeting, "program.exe", [.. "MZ"u8], "file-type-refused");
        await RefusedFile(meeting, "program.pdf", [.. "MZ"u8], "file-type-refused");
        await RefusedFile(meeting, "large.pdf", [.. Pdf, .. new byte[6 * 1024 * 1024]], "file-too-large");
        await Attach(meeting, "four.pdf", [.. Pdf, .. new byte[4 * 1024 * 1024]]);
        await RefusedFile(meeting, "more.pdf", [.. Pdf, .. new byte[4 * 1024 * 1024]], "files-too-large");
        for (var i = 2; i <= MeetingPaper.MaxCount; i++)
            await Attach(meeting, $"{i}.pdf", Pdf);
        await RefusedFile(meeting, "sixth.pdf", Pdf, "too-many-files");
    }

    [Test]
    public async Task WhenAPaperHasThirtyMegabytes_TheAnswerIsProblemDetails()
    {
        var meeting = await Staff.PrepareMeeting();
        await Staff.Refused(
            HttpMethod.Post,
            $"/meetings/{meeting.Meeting.Id}/papers?name=huge.pdf",
            Bytes(new byte[30 * 1024 * 1024]),
            413,
            "request-too-large"
        );
    }

    [Test]
    public async Task WhenAMeetingIsCopied_TheDraftHasItsGuestsWordsAndPapers_AWeekLater()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(title: "Regular meeting"), "BJ", "BF");
        await Attach(meeting, "note.pdf", Pdf);
        await Staff.SendInvitations(meeting);
        var copy = (await Staff.Post<MeetingCopy>($"/meetings/{meeting.Meeting.Id}/copy")).Meeting;
        Assert.Multiple(() =>
        {
            Assert.That((copy.Meeting.Status, copy.Meeting.Title, copy.Sequence), Is.EqualTo((MeetingStatus.Draft, "Regular meeting", 0)));
            Assert.That(copy.Meeting.StartsLocal, Is.EqualTo(new DateTime(2026, 10, 8, 10, 0, 0)));
            Assert.That(copy.Invitations.Select(i => (i.Iso2, i.QueuedSequence)), Is.EqualTo(new[] { ("BJ", (int?)null), ("BF", null) }));
            Assert.That(copy.Papers.Single().Name, Is.EqualTo("note.pdf"));
            Assert.That(copy.Agenda, Is.EqualTo("1. The draft\n2. Calendar"));
        });
    }

    [Test]
    public async Task WhenAGuestLeftItsPost_TheCopyInvitesTheSharedMailbox_AndSaysWho()
    {
        var mission = await Staff.Mission("ML");
        var expert = await Staff.AddContact("Traoré", mission.Id, "Second Committee expert", "traore@example.org");
        var meeting = await Staff.InviteContacts(await Staff.PrepareMeeting(), expert.Id);
        await Staff.Patch($"/contacts/{expert.Id}/posts/{expert.Posts[0].Id}", new { endsOn = "2026-09-15" });
        Crm.Clock.Now = Crm.Clock.Now.AddDays(2);
        var copy = await Staff.Post<MeetingCopy>($"/meetings/{meeting.Meeting.Id}/copy");
        Assert.That(copy.Left, Is.EqualTo(new[] { "Traoré" }));
        Assert.That(
            copy.Meeting.Invitations.Select(i => (i.OrganisationId, i.ContactId)),
            Is.EqualTo(new[] { ((Guid?)mission.Id, (Guid?)null) })
        );
    }

    [Test]
    public async Task WhenAllStatesAreInvited_TheyAreAllProposedAndSent()
    {
        var all = (await Staff.Get<List<States.StateSummary>>("/states")).ConvertAll(s => s.Iso2);
        var proposals = await Staff.Get<List<StateInvitees>>($"/meetings/invitees?states={string.Join(',', all)}");
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), [.. all]);
        Assert.That((proposals.Count, meeting.Invitations.Count), Is.EqualTo((195, 195)));
    }

    private async Task<StateInvitees> Propose(string iso2) =>
        (await Staff.Get<List<StateInvitees>>($"/meetings/invitees?states={iso2}")).Single();

    private Task<SlotPlan> Plan(string[] starts, params string[] states) => Staff.Post<SlotPlan>("/meetings/slots", Slots(starts, states));

    private static object Slots(string[] starts, string[] states) =>
        new
        {
            timeZone = "America/New_York",
            states,
            slots = starts.Select(s => new { startsLocal = s, endsLocal = $"{DateTime.Parse(s).AddHours(1):s}" }),
        };

    private static object Offered(string otherStarts, string otherEnds) =>
        new
        {
            Campaign,
            kind = MeetingKind.Information,
            title = "Two hours",
            startsLocal = "2026-10-01T09:00:00",
            endsLocal = "2026-10-01T10:00:00",
            timeZone = "America/New_York",
            languages = new[] { "en" },
            interpretation = new[] { "es" },
            invitees = new { states = new[] { "SN" } },
            otherSlots = new[]
            {
                new
                {
                    startsLocal = otherStarts,
                    endsLocal = otherEnds,
                    invitees = new { states = new[] { "JP" } },
                },
            },
        };

    private static ByteArrayContent Bytes(byte[] bytes) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    private Task<MeetingDetail> Attach(MeetingDetail meeting, string name, byte[] bytes) =>
        Staff.Post<MeetingDetail>($"/meetings/{meeting.Meeting.Id}/papers?name={Uri.EscapeDataString(name)}", Bytes(bytes));

    private Task RefusedFile(MeetingDetail meeting, string name, byte[] bytes, string code) =>
        Staff.Refused(HttpMethod.Post, $"/meetings/{meeting.Meeting.Id}/papers?name={name}", Bytes(bytes), 422, code, "file");

    private async Task RemoveMissions(string iso2)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await db.Organisations.Where(o => o.StateIso2 == iso2).ExecuteUpdateAsync(set => set.SetProperty(o => o.StateIso2, (string?)null));
    }
}
