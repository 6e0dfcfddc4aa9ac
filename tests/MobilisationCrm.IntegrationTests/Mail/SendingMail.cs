using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using Moq;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// The queue: stored with its cause, claimed by a lease, retried, never doubled (M16 to M18, M20). The mail server is a port that fails on
/// demand.
/// </summary>
internal sealed class SendingMail : CrmFixture
{
    private readonly Mock<IMailTransport> _server = new();
    private readonly Mock<IMailConnection> _line = new();
    private readonly List<(Guid Id, string To)> _taken = [];
    private Func<OutboundMail, Exception?> _answer = _ => null;
    private Hanging? _hangs;

    protected override void Configure(IServiceCollection services)
    {
        _server.Setup(s => s.Name).Returns("Test");
        _server.Setup(s => s.Open()).Returns(_line.Object);
        _line
            .Setup(s => s.SendAsync(It.IsAny<OutboundMail>()))
            .Returns(
                async (OutboundMail mail) =>
                {
                    if (_hangs is { } hangs)
                    {
                        hangs.Begun.SetResult();
                        await hangs.Ended.Task;
                    }

                    lock (_taken)
                    {
                        if (_answer(mail) is { } refusal)
                            throw refusal;
                        _taken.Add((mail.Id, mail.ToAddress));
                        return "250 Taken";
                    }
                }
            );
        services.AddSingleton(_server.Object);
    }

    [SetUp]
    public void TakeEverything()
    {
        _answer = _ => null;
        _hangs = null;
        _taken.Clear();
    }

    [Test]
    public async Task M16_WhenInvitationsAreSent_TheyAreStoredWithTheChange_AndNoRequestTalksToTheMailServer()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "KE", "UG");
        await Staff.SendInvitations(meeting);
        var stored = await Staff.MailOf(meeting);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(_taken, Is.Empty);
            Assert.That(stored.Select(m => (m.Mail.State, m.Mail.Tries)), Is.All.EqualTo((MailState.Queued, 0)));
            Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.Status, Is.EqualTo(MeetingStatus.Sent));
        });
        await Crm.RunAsync<MailSender>();
        Assert.That(_taken.Select(t => t.Id), Is.EquivalentTo(stored.Select(m => m.Mail.Id)));
        Assert.That(
            (await Staff.MailOf(meeting)).Select(m => (m.Mail.State, m.Mail.SentAt)),
            Is.All.EqualTo((MailState.Sent, (DateTime?)FakeClock.Start))
        );
        Assert.That((await Staff.Timeline("KE", "kind=Mail")).Count, Is.GreaterThanOrEqualTo(1));
    }

    [Test]
    public async Task M16_WhenTheMessageIdIsRead_ItIsDerivedFromTheRowAndStaysTheSameOverRetries()
    {
        var mail = await Queued("RW");
        Assert.That(mail.MessageId, Is.EqualTo($"<{mail.Mail.Id:N}@crm.example.org>"));
        _answer = _ => Passing();
        await Crm.RunAsync<MailSender>();
        Assert.That((await Staff.Get<MailDetail>($"/mail/{mail.Mail.Id}")).MessageId, Is.EqualTo(mail.MessageId));
    }

    [Test]
    public async Task M16_WhenAWorkerDiesHoldingAMessage_AnotherTakesItWhenTheLeaseEnds_AndNotBefore()
    {
        var mail = await Queued("TZ");
        var hangs = _hangs = new Hanging();
        var dying = Crm.RunAsync<MailSender>();
        await hangs.Begun.Task;
        _hangs = null;
        Crm.Clock.Now = FakeClock.Start.AddSeconds(50);
        await Crm.RunAsync<MailSender>();
        Assert.That(_taken, Is.Empty, "The lease still holds.");
        Crm.Clock.Now = FakeClock.Start.AddSeconds(70);
        await Crm.RunAsync<MailSender>();
        await Crm.RunAsync<MailSender>();
        Assert.That(_taken.Select(t => t.Id), Is.EqualTo(new[] { mail.Mail.Id }));
        Assert.That((await State(mail)).State, Is.EqualTo(MailState.Sent));

        _answer = _ => Passing();
        hangs.Ended.SetResult();
        await dying;
        Assert.That((await State(mail)).State, Is.EqualTo(MailState.Sent), "What the late one writes down does not stand.");
    }

    [Test]
    public async Task M17_WhenSeveralWorkersRunAtOnce_EachMessageIsSentOnce()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "AO", "BW", "LS", "MW", "NA", "SZ", "ZM", "ZW", "KE", "UG");
        await Staff.SendInvitations(meeting);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Crm.RunAsync<MailSender>())));
        Assert.That(_taken.Select(t => t.Id).Order(), Is.EqualTo((await Staff.MailOf(meeting)).Select(m => m.Mail.Id).Order()));
    }

    [Test]
    public async Task M17_WhenTwoPeopleSendTheSameMeetingAtOnce_EachInviteeIsWrittenToOnce()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "AO", "BW", "LS");
        var path = $"/meetings/{meeting.Meeting.Id}/send";
        var answers = await Task.WhenAll(Staff.Send(HttpMethod.Post, path, new { }), Manager.Send(HttpMethod.Post, path, new { }));
        Assert.That(answers.Select(a => (int)a.StatusCode), Is.All.EqualTo(200).Or.EqualTo(409));
        Assert.That((await Staff.MailOf(meeting)).Select(m => m.Mail.ToAddress).ToList(), Is.Unique.And.Count.EqualTo(3));
    }

    [Test]
    public async Task M18_WhenTheServerRefusesForNow_ItIsTriedAgainAfterGrowingPauses_AndGivenUpAfterFiveDays()
    {
        var mail = await Queued("BI");
        _answer = m => m.Id == mail.Mail.Id ? Passing() : null;
        var begun = Crm.Clock.Now;
        var pauses = new List<TimeSpan>();
        while (Crm.Clock.Now - begun < TimeSpan.FromDays(5))
        {
            await Crm.RunAsync<MailSender>();
            var state = await State(mail);
            Assert.That((state.State, state.Tries, state.LastError), Is.EqualTo((MailState.Queued, pauses.Count + 1, "451 Try again later")));
            pauses.Add(state.DueAt - Crm.Clock.Now);
            await Crm.RunAsync<MailSender>();
            Assert.That((await State(mail)).Tries, Is.EqualTo(pauses.Count), "Not before its pause is over.");
            Crm.Clock.Now = state.DueAt;
        }

        await Crm.RunAsync<MailSender>();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(pauses.Take(9), Is.Ordered.Ascending);
            Assert.That(
                pauses[0],
                Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(1)).And.LessThanOrEqualTo(TimeSpan.FromMinutes(1.5)),
                "With jitter of up to a half."
            );
            Assert.That(pauses, Is.All.LessThanOrEqualTo(TimeSpan.FromHours(9)));
            Assert.That((await State(mail)).State, Is.EqualTo(MailState.Failed));
        });
    }

    [Test]
    public async Task M18_WhenTheAddressIsRefusedForGood_ItIsMarkedAndTheSenderIsTold()
    {
        var mail = await Queued("SS");
        _answer = m => m.Id == mail.Mail.Id ? Refused() : null;
        await Crm.RunAsync<MailSender>();
        var followUp = (await Staff.FollowUps("state=SS")).Single();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(((await State(mail)).State, (await State(mail)).Tries), Is.EqualTo((MailState.Failed, 1)));
            Assert.That((followUp.Origin, followUp.Title), Is.EqualTo((FollowUpOrigin.AddressRefused, "mission.ssd@example.org")));
        });

        var again = await Staff.SendInvitations(await Staff.Invite(await Staff.PrepareMeeting(), "SS"));
        Assert.That((again.Queued, again.Skipped.Single().Code), Is.EqualTo((0, "suppressed")), "Never again to an address that bounced.");
    }

    [Test]
    public async Task M18_WhenARefusedMessageIsRetriedByStaff_TheAddressIsTriedAnew()
    {
        var mail = await Queued("ER");
        _answer = m => m.Id == mail.Mail.Id ? Refused() : null;
        await Crm.RunAsync<MailSender>();
        _answer = _ => null;
        await Staff.Post($"/mail/{mail.Mail.Id}/retry");
        await Crm.RunAsync<MailSender>();
        Assert.That((await State(mail)).State, Is.EqualTo(MailState.Sent));
        await Staff.Refused(HttpMethod.Post, $"/mail/{mail.Mail.Id}/retry", new { }, 422, "mail-not-retryable");
    }

    [Test]
    public async Task M18_WhenOneMessageCannotBeSent_TheOthersAre()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "DJ", "SO", "KM");
        await Staff.SendInvitations(meeting);
        _answer = m =>
            m.StateIso2 == "DJ" ? new InvalidOperationException("A header that cannot be written")
            : m.StateIso2 == "SO" ? Passing()
            : null;
        await Crm.RunAsync<MailSender>();
        Assert.That(_taken.Select(t => t.To), Is.EqualTo(new[] { "mission.com@example.org" }));
        Assert.That((await Staff.MailOf(meeting, "DJ")).Single().Mail.LastError, Is.EqualTo("A header that cannot be written"));
    }

    [Test]
    public async Task M20_WhenThePersonObjectsAfterQueueing_NothingIsSent()
    {
        var person = await Staff.AddContact("Rakoto", (await Staff.Mission("MG")).Id, "Counsellor", "rakoto@example.org");
        var meeting = await Staff.InviteContacts(await Staff.PrepareMeeting(), person.Id);
        await Staff.SendInvitations(meeting);
        await Staff.Patch($"/contacts/{person.Id}", new { objectsToMail = true });
        await Crm.RunAsync<MailSender>();
        var mail = (await Staff.MailOf(meeting)).Single().Mail;
        Assert.That(_taken, Is.Empty);
        Assert.That((mail.State, mail.LastError), Is.EqualTo((MailState.Suppressed, "objects-to-mail")));
    }

    [Test]
    public async Task M19_WhenTheAddressIsOutsideTheTrial_NothingIsSentThere()
    {
        var outside = await Staff.AddOrganisation(Organisations.OrganisationKind.UnEntity, "UN entity", null, "someone@outside.example");
        var sent = await Staff.SendInvitations(await Staff.InviteOrganisations(await Staff.PrepareMeeting(), outside.Id));
        Assert.That(sent.Skipped.Single().Code, Is.EqualTo("domain-not-allowed"));
        Assert.That((await Staff.Get<MailStatus>("/mail/status")).OnlyToDomains, Is.EqualTo(new[] { "example.org" }));
    }

    [Test]
    public async Task M21_WhenStaffTakeAMessageOut_ItIsNotSent_AndMayBePutBack()
    {
        var mail = await Queued("CV");
        await Staff.Post($"/mail/{mail.Mail.Id}/cancel");
        await Crm.RunAsync<MailSender>();
        Assert.That(_taken, Is.Empty);
        Assert.That((await State(mail)).State, Is.EqualTo(MailState.Cancelled));
        await Staff.Refused(HttpMethod.Post, $"/mail/{mail.Mail.Id}/cancel", new { }, 422, "mail-not-cancellable");
        await Staff.Post($"/mail/{mail.Mail.Id}/retry");
        await Crm.RunAsync<MailSender>();
        Assert.That(_taken, Has.Count.EqualTo(1));
    }

    private async Task<MailDetail> Queued(string iso2)
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), iso2);
        await Staff.SendInvitations(meeting);
        return (await Staff.MailOf(meeting)).Single();
    }

    private async Task<MailSummary> State(MailDetail mail) => (await Staff.Get<MailDetail>($"/mail/{mail.Mail.Id}")).Mail;

    private static MailTransportException Passing() => new("451 Try again later", permanent: false, RefusalReach.Message);

    private static MailTransportException Refused() => new("550 No such mailbox", permanent: true, RefusalReach.Address);

    /// <summary>A mail server that holds a message until the test lets it go.</summary>
    private sealed class Hanging
    {
        public TaskCompletionSource Begun { get; } = new();
        public TaskCompletionSource Ended { get; } = new();
    }
}

/// <summary>Limits of sending that the configuration sets (M19).</summary>
internal sealed class LimitingMail : CrmFixture
{
    protected override Dictionary<string, string> Settings => new() { ["Mail:PerMinute"] = "2" };

    [Test]
    public async Task M19_WhenMoreIsQueuedThanAMinuteTakes_TheRestWaits()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "AO", "BW", "LS", "MW", "NA");
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        await Crm.RunAsync<MailSender>();
        Assert.That(Crm.MailFiles(), Has.Length.EqualTo(2));
        Crm.Clock.Now = FakeClock.Start.AddSeconds(61);
        await Crm.RunAsync<MailSender>();
        Assert.That(Crm.MailFiles(), Has.Length.EqualTo(4));
    }
}

/// <summary>The queue is empty.</summary>
internal sealed class SendingNothing : CrmFixture
{
    [Test]
    public async Task WhenNothingIsDue_NoTurnIsTaken()
    {
        var before = await TurnsTaken();
        await Crm.RunAsync<MailSender>();
        Assert.That(await TurnsTaken(), Is.EqualTo(before));
        await Staff.InviteTo(MeetingKind.Information, "KE");
        Assert.That(await TurnsTaken(), Is.GreaterThan(before));
    }

    private async Task<long> TurnsTaken()
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().ClusterLocks.SumAsync(t => t.Taken);
    }
}

/// <summary>The pause switch (M19).</summary>
internal sealed class PausingMail : CrmFixture
{
    protected override Dictionary<string, string> Settings => new() { ["Mail:Paused"] = "true" };

    [Test]
    public async Task M19_WhenMailIsPaused_MessagesAreStoredAndWait()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "KE");
        Assert.That((await Staff.MailOf(meeting)).Single().Mail.State, Is.EqualTo(MailState.Queued));
        Assert.That(Crm.MailFiles(), Is.Empty);
        Assert.That((await Staff.Get<MailStatus>("/mail/status")).IsPaused);
    }
}

/// <summary>A minute takes more than a node claims at a time, and less than is due (M19).</summary>
internal sealed class SharingTheLimit : CrmFixture
{
    protected override Dictionary<string, string> Settings =>
        new()
        {
            ["Mail:Connections"] = "1",
            ["Mail:PerMinute"] = "160",
            ["Mail:PerMinutePerDomain"] = "1000",
        };

    [Test]
    public async Task M19_WhenSeveralNodesStartInTheSameSecond_TheyKeepTheLimitTogether()
    {
        var states = (await Staff.Pipeline()).Select(e => e.Iso2).Take(190).ToArray();
        await Staff.SendInvitations(await Staff.Invite(await Staff.PrepareMeeting(), states));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Crm.RunAsync<MailSender>())));
        Assert.That(Crm.MailFiles(), Has.Length.EqualTo(160));
    }
}

/// <summary>More is due than a worker claims at a time.</summary>
internal sealed class SendingManyAtOnce : CrmFixture
{
    protected override Dictionary<string, string> Settings =>
        new()
        {
            ["Mail:Connections"] = "1",
            ["Mail:PerMinute"] = "1000",
            ["Mail:PerMinutePerDomain"] = "1000",
        };

    [Test]
    public async Task WhenManyAreDue_OneRunSendsThemAll()
    {
        var states = (await Staff.Pipeline()).Select(e => e.Iso2).Take(180).ToArray();
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), states);
        Assert.That((await Staff.SendInvitations(meeting)).Queued, Is.EqualTo(180));
        await Crm.RunAsync<MailSender>();
        Assert.That(Crm.MailFiles(), Has.Length.EqualTo(180));
        Assert.That((await Staff.Get<PagedList<MailSummary>>($"/mail?meeting={meeting.Meeting.Id}&state=Sent")).Total, Is.EqualTo(180));
    }
}
