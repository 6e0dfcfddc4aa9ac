using System.Text.Json;
using System.Text.RegularExpressions;
using MobilisationCrm.Audit;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Reminders;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// What persons do with the queue: pause, suppress, send once more, retry many; and what it remembers (M15, M19, M20, M21).
/// </summary>
internal sealed class OperatingMail : CrmFixture
{
    [Test]
    public async Task M19_WhenAManagerPauses_NothingIsSentUntilTheEnd_AndEverybodyReadsWhoAndWhy()
    {
        await Manager.Post("/mail/pause", new { reason = "The list is being checked" });
        await Manager.Post("/mail/pause", new { reason = "A second time" });
        var meeting = await Staff.InviteTo(Meetings.MeetingKind.Information, "KE");
        var status = await Viewer.Get<MailStatus>("/mail/status");
        Assert.Multiple(() =>
        {
            Assert.That((status.IsPaused, status.IsPausedByConfiguration), Is.EqualTo((true, false)));
            Assert.That((status.Pause!.Reason, status.Pause.At), Is.EqualTo(("The list is being checked", FakeClock.Start)));
            Assert.That(status.Pause!.By, Is.Not.Empty);
        });
        Assert.That((await Staff.MailOf(meeting)).Single().Mail.State, Is.EqualTo(MailState.Queued));
        await Manager.Post("/mail/resume");
        await Crm.RunAsync<MailSender>();
        Assert.That((await Staff.MailOf(meeting)).Single().Mail.State, Is.EqualTo(MailState.Sent));
        Assert.That((await Viewer.Get<MailStatus>("/mail/status")).Pause, Is.Null);
        Assert.That((await Administrator.Get<PagedList<AuditItem>>("/audit?kind=MailPause")).Total, Is.EqualTo(2), "Begun and ended.");
        await Manager.Refused(HttpMethod.Post, "/mail/pause", new { reason = "" }, 400, "invalid-request", "reason");
    }

    [Test]
    public async Task M20_WhenAnAddressIsPutOnTheList_ItIsNotWrittenTo_UntilSomebodyLiftsItWithAReason()
    {
        Crm.Clock.Now = FakeClock.Start.AddHours(2);
        const string address = "mission.uga@example.org";
        await Manager.Post("/mail/suppressions", new { address = "Mission.UGA@example.org", reason = "Asked by telephone" });
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "UG");
        Assert.That((await Staff.SendInvitations(meeting)).Skipped.Single().Code, Is.EqualTo("suppressed"));
        var listed = (await Viewer.Get<PagedList<SuppressionItem>>("/mail/suppressions?search=mission.ug")).Items.Single();
        Assert.That(
            (listed.Address, listed.Cause, listed.Reason, listed.LiftedAt),
            Is.EqualTo((address, SuppressionCause.Staff, "Asked by telephone", (DateTime?)null))
        );

        await Manager.Post("/mail/suppressions/lift", new { address, reason = "A new head of office asks for letters" });
        Assert.That((await Viewer.Get<PagedList<SuppressionItem>>("/mail/suppressions?search=mission.ug")).Items, Is.Empty);
        var lifted = (await Viewer.Get<PagedList<SuppressionItem>>("/mail/suppressions?search=mission.ug&lifted=true")).Items.Single();
        Assert.That((lifted.LiftedReason, lifted.LiftedBy), Is.EqualTo(("A new head of office asks for letters", listed.By)));
        Assert.That((await Staff.SendInvitations(meeting)).Queued, Is.EqualTo(1));
        Assert.That((await Administrator.Get<PagedList<AuditItem>>($"/audit?kind=MailSuppression&record={address}")).Total, Is.EqualTo(2));
        await Manager.Refused(HttpMethod.Post, "/mail/suppressions/lift", new { address, reason = "x" }, 404, "not-found");
        await Manager.Refused(
            HttpMethod.Post,
            "/mail/suppressions",
            new { address = "no address", reason = "x" },
            400,
            "invalid-request",
            "address"
        );
    }

    [Test]
    public async Task M20_WhenTheInviteeLeavesThePost_NothingIsSentThereAsSuch()
    {
        Crm.Clock.Now = FakeClock.Start.AddHours(3);
        var mission = await Staff.Mission("RW");
        var person = await Staff.AddContact("Mugabo", mission.Id, "Second Committee expert", "mugabo@example.org");
        var meeting = await Staff.InviteContacts(await Staff.PrepareMeeting(), person.Id);
        await Staff.SendInvitations(meeting);
        await Staff.Patch($"/contacts/{person.Id}/posts/{person.Posts.Single().Id}", new { endsOn = "2026-09-15" });
        Crm.Clock.Now = FakeClock.Start.AddDays(1);
        await Crm.RunAsync<MailSender>();
        var mail = (await Staff.MailOf(meeting)).Single();
        Assert.That((mail.Mail.State, mail.Mail.LastError), Is.EqualTo((MailState.Suppressed, "left-post")));
        Assert.That(mail.History.Single().Kind, Is.EqualTo(MailEventKind.Suppressed));
    }

    [Test]
    public async Task M17_WhenALetterIsSentOnceMore_ItIsANewMessageLinkedToTheOld_AndNotOnceTheMeetingHasChanged()
    {
        Crm.Clock.Now = FakeClock.Start.AddHours(4);
        var meeting = await Staff.InviteTo(Meetings.MeetingKind.Information, "TZ");
        var first = (await Staff.MailOf(meeting)).Single();
        var again = await Staff.Post<ResentMail>($"/mail/{first.Mail.Id}/resend");
        await Crm.RunAsync<MailSender>();
        var old = await Staff.Get<MailDetail>($"/mail/{first.Mail.Id}");
        var repeated = await Crm.AsItLeaves(await Staff.Get<MailDetail>($"/mail/{again.Id}"));
        Assert.Multiple(() =>
        {
            Assert.That(
                (repeated.Mail.State, repeated.ResendOf, repeated.Text),
                Is.EqualTo((MailState.Sent, (Guid?)first.Mail.Id, first.Text))
            );
            Assert.That(repeated.Calendar, Is.EqualTo(first.Calendar), "The same entry: same UID, same SEQUENCE.");
            Assert.That(old.ResentAs, Is.EqualTo(new[] { again.Id }));
            Assert.That(old.History.Select(h => h.Kind), Is.EqualTo(new[] { MailEventKind.Sent, MailEventKind.Resent }));
        });
        await Staff.Change(meeting, new { place = "Room 9" });
        await Staff.Refused(HttpMethod.Post, $"/mail/{first.Mail.Id}/resend", new { }, 422, "mail-not-resendable");
    }

    [Test]
    public async Task M21_WhenManyAreChangedAtOnce_EachStandsForItself()
    {
        Crm.Clock.Now = FakeClock.Start.AddHours(5);
        var sent = (await Staff.MailOf(await Staff.InviteTo(Meetings.MeetingKind.Information, "BI"))).Single();
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "DJ", "SO");
        await Staff.SendInvitations(meeting);
        var waiting = (await Staff.MailOf(meeting)).ConvertAll(m => m.Mail.Id);
        Assert.That(await MayDoAsync(sent.Mail.Id), Is.EqualTo(new[] { "Resend" }));
        Assert.That(await MayDoAsync(waiting[0]), Is.EqualTo(new[] { "Cancel" }));
        var cancelled = await Staff.Post<BulkMailResult>(
            "/mail/bulk",
            new { action = "Cancel", ids = waiting.Append(sent.Mail.Id).Append(Guid.Empty) }
        );
        Assert.That(cancelled.Done, Is.EqualTo(2));
        Assert.That(
            cancelled.Refused.Select(r => (r.Id, r.Code)),
            Is.EquivalentTo(new[] { (sent.Mail.Id, "mail-not-cancellable"), (Guid.Empty, "not-found") })
        );
        Assert.That(await MayDoAsync(waiting[0]), Is.EqualTo(new[] { "Retry" }));
        Assert.That((await Staff.Post<BulkMailResult>("/mail/bulk", new { action = "Retry", ids = waiting })).Done, Is.EqualTo(2));
        await Crm.RunAsync<MailSender>();
        var mails = await Staff.MailOf(meeting);
        Assert.That(mails.Select(m => m.Mail.State), Is.All.EqualTo(MailState.Sent));
        Assert.That(
            mails[0].History.Select(h => h.Kind),
            Is.EqualTo(new[] { MailEventKind.Cancelled, MailEventKind.Retried, MailEventKind.Sent })
        );
        Assert.That(mails[0].History.Select(h => h.By is not null), Is.EqualTo(new[] { true, true, false }), "Persons by name.");
        await Staff.Refused(
            HttpMethod.Post,
            "/mail/bulk",
            new { action = "Retry", ids = Array.Empty<Guid>() },
            400,
            "invalid-request",
            "ids"
        );

        // As it is written on the line: the record would work it out by itself.
        async Task<string[]> MayDoAsync(Guid id)
        {
            var mail = (await Staff.Get<JsonElement>($"/mail/{id}")).GetProperty("mail");
            return [.. mail.GetProperty("mayDo").EnumerateArray().Select(action => action.GetString()!)];
        }
    }

    [Test]
    public async Task M21_WhenTheQueueIsSearched_NameAddressAndSubjectCount()
    {
        Crm.Clock.Now = FakeClock.Start.AddHours(6);
        await Staff.InviteTo(await Staff.PrepareMeeting(title: "x"), "MU");
        Assert.That(
            (await Viewer.Get<PagedList<MailSummary>>("/mail?search=MISSION.MUS")).Items.Select(m => m.StateIso2),
            Is.All.EqualTo("MU").And.Not.Empty
        );
        Assert.That((await Viewer.Get<PagedList<MailSummary>>("/mail?search=nothing%20like%20it")).Total, Is.Zero);
    }
}

/// <summary>Letters that go to many say how to stop them (M15).</summary>
internal sealed class StoppingLettersToMany : CrmFixture
{
    protected override Dictionary<string, string> Settings => new() { ["Mail:ReplyTo"] = "office@example.org" };

    [Test]
    public async Task M15_WhenALetterGoesToMany_ItSaysHowToStopIt_AndOneClickDoes_WhileOpeningTheLinkDoesNothing()
    {
        await Manager.Patch($"/campaigns/{Campaign}", new { closesOn = "2026-10-30" });
        await Manager.Move("GA", Stage.BilateralMeeting, "Met at the summit.");
        Crm.Clock.Now = new DateTime(2026, 10, 27, 14, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<ReminderSender>();
        await Crm.RunAsync<MailSender>();
        var mail = (await Staff.Get<PagedList<MailSummary>>("/mail?to=GA&purpose=ClosingDate")).Items[0];
        var headers = (
            await SmtpServer.ReadAsync(Crm.MailFiles().Single(f => f.Contains($"{mail.Id:N}", StringComparison.Ordinal)))
        ).Headers;
        Assert.That(headers["list-unsubscribe-post"], Is.EqualTo("List-Unsubscribe=One-Click"));
        Assert.That(headers["reply-to"], Does.Contain("office@example.org"));
        var link = new Uri(Regex.Match(headers["list-unsubscribe"], "<(.*)>").Groups[1].Value).PathAndQuery;

        using var opened = await Crm.Anonymous().Send(HttpMethod.Get, link);
        Assert.That(await opened.Content.ReadAsStringAsync(), Does.Contain("<form method=\"post\">").And.Contain(mail.ToAddress));
        Assert.That(
            (await Viewer.Get<PagedList<SuppressionItem>>($"/mail/suppressions?search={mail.ToAddress}")).Total,
            Is.Zero,
            "Scanners open links."
        );
        using var clicked = await Crm.Anonymous().PostForm(link, new() { ["List-Unsubscribe"] = "One-Click" });
        Assert.That(clicked.IsSuccessStatusCode);
        Assert.That(
            (await Viewer.Get<PagedList<SuppressionItem>>($"/mail/suppressions?search={mail.ToAddress}")).Items.Single().Cause,
            Is.EqualTo(SuppressionCause.Objected)
        );
        using var forged = await Crm.Anonymous().PostForm($"{link[..^4]}AAAA", new());
        Assert.That((int)forged.StatusCode, Is.EqualTo(404));

        var invitation = (
            await Staff.MailOf(
                await Staff.InviteTo(await Staff.PrepareMeeting(startsLocal: "2026-11-10T10:00:00", endsLocal: "2026-11-10T11:00:00"), "CM")
            )
        )
            .Single()
            .Mail;
        var file = Crm.MailFiles().Single(f => f.Contains($"{invitation.Id:N}", StringComparison.Ordinal));
        Assert.That(
            (await SmtpServer.ReadAsync(file)).Headers.Keys,
            Has.No.Member("list-unsubscribe"),
            "Not on a letter about one's own meeting."
        );
    }
}

/// <summary>One slow provider does not hold up the others (M19).</summary>
internal sealed class SharingTheMinute : CrmFixture
{
    protected override Dictionary<string, string> Settings =>
        new()
        {
            ["Mail:OnlyToDomains:0"] = "example.org",
            ["Mail:OnlyToDomains:1"] = "example.net",
            ["Mail:PerMinutePerDomain"] = "3",
        };

    [Test]
    public async Task M19_WhenOneDomainHadItsShare_OthersAreStillWrittenTo()
    {
        var elsewhere = await Staff.AddOrganisation(Organisations.OrganisationKind.UnEntity, "Elsewhere", null, "someone@example.net");
        var first = await Staff.Invite(await Staff.PrepareMeeting(), "AO", "BW", "LS", "MW", "NA");
        await Staff.SendInvitations(first);
        var second = await Staff.InviteOrganisations(await Staff.PrepareMeeting(), elsewhere.Id);
        await Staff.SendInvitations(second);
        await Crm.RunAsync<MailSender>();
        Assert.That((await Staff.MailOf(first)).Count(m => m.Mail.State == MailState.Sent), Is.EqualTo(3));
        Assert.That((await Staff.MailOf(second)).Single().Mail.State, Is.EqualTo(MailState.Sent));
        Crm.Clock.Now = Crm.Clock.Now.AddSeconds(61);
        await Crm.RunAsync<MailSender>();
        Assert.That((await Staff.MailOf(first)).Select(m => m.Mail.State), Is.All.EqualTo(MailState.Sent));
    }
}

/// <summary>A domain's share ends in the midst of a run, between two claims (M19).</summary>
internal sealed class EndingAShareInARun : CrmFixture
{
    protected override Dictionary<string, string> Settings =>
        new()
        {
            ["Mail:Connections"] = "1",
            ["Mail:PerMinute"] = "1000",
            ["Mail:PerMinutePerDomain"] = "30",
        };

    [Test]
    public async Task M19_WhenADomainHadItsShare_TheRestWaitsForTheNextMinute()
    {
        var states = (await Staff.Pipeline()).Select(e => e.Iso2).Take(50).ToArray();
        await Staff.SendInvitations(await Staff.Invite(await Staff.PrepareMeeting(), states));
        await Crm.RunAsync<MailSender>();
        Assert.That(Crm.MailFiles(), Has.Length.EqualTo(30));
        await Crm.RunAsync<MailSender>();
        Assert.That(Crm.MailFiles(), Has.Length.EqualTo(30));
        Crm.Clock.Now = Crm.Clock.Now.AddSeconds(61);
        await Crm.RunAsync<MailSender>();
        Assert.That(Crm.MailFiles(), Has.Length.EqualTo(50));
    }
}
