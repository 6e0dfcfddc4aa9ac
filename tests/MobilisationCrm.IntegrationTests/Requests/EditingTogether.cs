using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>Two people edit the same record: the second is told, and nothing is lost.</summary>
internal sealed class EditingTogether : CrmFixture
{
    private static readonly (string Path, object Edit)[] Records =
    [
        ("/states/FR", new { capital = "Versailles" }),
        ("/campaigns/testing", new { target = 71 }),
        ("/campaigns/testing/engagements/FR", new { nextStep = "Call" }),
        ("MISSION", new { city = "New York City" }),
        ("CONTACT", new { givenName = "Awa" }),
        ("MEETING", new { agenda = "1. Changed" }),
        ("FOLLOW-UP", new { title = "Call again" }),
    ];

    [Test]
    public async Task WhenTheVersionIsStale_TheEditIsRefusedAndTheFirstOneStays([Range(0, 6)] int record)
    {
        var (name, edit) = Records[record];
        var path = name switch
        {
            "MISSION" => $"/organisations/{(await Staff.Mission("FR")).Id}",
            "CONTACT" => $"/contacts/{(await Staff.AddContact("Diop")).Id}",
            "MEETING" => $"/meetings/{(await Staff.PrepareMeeting()).Meeting.Id}",
            "FOLLOW-UP" =>
                $"/follow-ups/{(await Staff.Post<FollowUps.FollowUpItem>("/follow-ups", new { Campaign, iso2 = "FR", title = "Call", dueOn = "2026-09-20" })).Id}",
            _ => name,
        };
        var read = await Tag(path);
        await Manager.Patch(path, edit, read);
        var written = await Tag(path);
        await Manager.Refused(HttpMethod.Patch, path, edit, 409, "stale-version", ifMatch: read);
        await Manager.Refused(HttpMethod.Patch, path, edit, 409, "stale-version", ifMatch: "\"no version\"");
        await Manager.Refused(HttpMethod.Patch, path, edit, 409, "stale-version", ifMatch: "\"99\"");
        Assert.Multiple(() =>
        {
            Assert.That(read, Does.Match("^\"\\d+\"$"));
            Assert.That(written, Is.Not.EqualTo(read));
        });
        Assert.That(await Tag(path), Is.EqualTo(written));
    }

    [TestCase("send", MeetingStatus.Sent)]
    [TestCase("cancel", MeetingStatus.Cancelled)]
    public async Task WhenSomebodyChangedTheMeetingSinceItWasLookedAt_NothingGoesOut_UntilItIsLookedAtAgain(string act, MeetingStatus after)
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "FR");
        var looked = await Staff.Preview(meeting);
        await Manager.Invite(meeting, "FR", "BE");
        var path = $"/meetings/{meeting.Meeting.Id}/{act}";
        await Staff.Refused(HttpMethod.Post, path, null, 409, "stale-version", ifMatch: $"\"{looked.Version}\"");
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.Status, Is.EqualTo(MeetingStatus.Draft));
        Assert.That(await Staff.MailOf(meeting), Is.Empty);
        using var again = await Staff.Send(HttpMethod.Post, path, new { }, $"\"{(await Staff.Preview(meeting)).Version}\"");
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.Status, Is.EqualTo(after));
    }

    [Test]
    public async Task WhenTwoChooseInvitees_TheSecondIsTold_AndMayGoOnFromTheNewList()
    {
        var meeting = await Staff.PrepareMeeting();
        var path = $"/meetings/{meeting.Meeting.Id}";
        var read = await Tag(path);
        var first = await Succeed(HttpMethod.Put, $"{path}/invitations", new { states = new[] { "FR" } }, read);
        await Manager.Refused(HttpMethod.Put, $"{path}/invitations", new { states = new[] { "BE" } }, 409, "stale-version", ifMatch: read);
        await Manager.Refused(HttpMethod.Patch, path, new { agenda = "1. Changed" }, 409, "stale-version", ifMatch: read);
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Invitations.Select(i => i.Iso2), Is.EqualTo(new[] { "FR" }));
        var second = await Succeed(HttpMethod.Put, $"{path}/invitations", new { states = new[] { "BE", "FR" } }, first);
        var same = await Succeed(HttpMethod.Put, $"{path}/invitations", new { states = new[] { "FR", "BE" } }, second);
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Invitations.Select(i => i.Iso2), Is.EqualTo(new[] { "BE", "FR" }));
        Assert.That(same, Is.EqualTo(second), "Nothing changed.");
    }

    [Test]
    public async Task WhenTwoSaveInviteesAtTheSameMoment_OneListStands()
    {
        var meeting = await Staff.PrepareMeeting();
        var path = $"/meetings/{meeting.Meeting.Id}";
        var read = await Tag(path);
        var answers = await Task.WhenAll(
            Staff.Send(HttpMethod.Put, $"{path}/invitations", new { states = new[] { "FR" } }, read),
            Manager.Send(HttpMethod.Put, $"{path}/invitations", new { states = new[] { "BE" } }, read)
        );
        Assert.That(answers.Select(a => (int)a.StatusCode), Is.EquivalentTo(new[] { 200, 409 }));
        var winner = answers[0].IsSuccessStatusCode ? "FR" : "BE";
        Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Invitations.Select(i => i.Iso2), Is.EqualTo(new[] { winner }));
    }

    [Test]
    public async Task WhenAnAnswerComesInWhileStaffEdit_NobodyIsStopped()
    {
        var meeting = await Staff.InviteTo(MeetingKind.Information, "FR");
        var path = $"/meetings/{meeting.Meeting.Id}";
        var read = await Tag(path);
        await Crm.Anonymous().AnswerByLink((await Staff.MailOf(meeting)).Single(), Answer.Accepted);
        await Staff.RecordAnswer(meeting, "FR", Answer.Tentative);
        var chosen = await Succeed(HttpMethod.Put, $"{path}/invitations", new { states = new[] { "FR", "BE" } }, read);
        await Manager.Patch(path, new { agenda = "1. Changed" }, chosen);
        Assert.That(Session.InvitationOf(await Staff.Meeting(meeting.Meeting.Id), "FR").Answer, Is.EqualTo(Answer.Tentative));
    }

    [Test]
    public async Task WhenTheTagIsWeakOrAStar_ItIsUnderstood()
    {
        await Manager.Patch("/states/BE", new { capital = "Brussels" }, "*");
        await Manager.Patch("/states/BE", new { capital = "Brussels City" }, $"W/{await Tag("/states/BE")}");
        await Manager.Patch("/states/BE", new { capital = "Brussels" });
        Assert.That((await Viewer.Get<States.StateDetail>("/states/BE")).Facts.Capital, Is.EqualTo("Brussels"));
    }

    [Test]
    public async Task WhenAStateIsEdited_TheShippedValueStaysBesideIt_AndTheAuditLogSaysWhatChanged()
    {
        await Manager.Patch("/states/KZ", new { capital = "Almaty", correspondenceLanguage = "en" });
        var state = await Viewer.Get<States.StateDetail>("/states/KZ");
        var entry = (await Administrator.Get<PagedList<Audit.AuditItem>>("/audit?kind=State&record=KZ")).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((state.Facts.Capital, state.Shipped.Capital), Is.EqualTo(("Almaty", "Astana")));
            Assert.That(state.Facts.CorrespondenceConfidence, Is.EqualTo(States.Confidence.High), "The Mission's own word.");
            Assert.That((entry.AccountName, entry.Action), Is.EqualTo(("Campaign manager", "Modified")));
            Assert.That(entry.Changes, Has.Member(new Audit.AuditChange("capital", "Astana", "Almaty")));
        });
    }

    [Test]
    public async Task WhenTwoMoveTheSameEngagementAtOnce_OneMoveIsWritten()
    {
        await Staff.LogContact("NP");
        var path = $"/campaigns/{Campaign}/engagements/NP/stage";
        var answers = await Task.WhenAll(
            Staff.Send(HttpMethod.Post, path, new { to = "FirstContact" }),
            Manager.Send(HttpMethod.Post, path, new { to = "FirstContact" })
        );
        Assert.That(answers.Select(a => (int)a.StatusCode).Order().First(), Is.EqualTo(204));
        Assert.That((int)answers.Max(a => a.StatusCode), Is.EqualTo(409).Or.EqualTo(422));
        Assert.That(await Staff.Timeline("NP", "kind=StageChange"), Has.Count.EqualTo(1));
    }

    private async Task<string> Tag(string path)
    {
        using var response = await Manager.Send(HttpMethod.Get, path);
        return response.Headers.ETag!.Tag;
    }

    private async Task<string> Succeed(HttpMethod method, string path, object body, string ifMatch)
    {
        using var response = await Manager.Send(method, path, body, ifMatch);
        Assert.That(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return response.Headers.ETag!.Tag;
    }
}

/// <summary>Something breaks that the caller cannot mend.</summary>
internal sealed class Failing : CrmFixture
{
    private readonly FailingSaves _saves = new() { Meant = db => db.ChangeTracker.Entries<OutboundMail>().Any() };

    protected override void Configure(IServiceCollection services) => _saves.AddTo(services);

    [Test]
    public async Task WhenAFaultIsNobodysMistake_TheAnswerHoldsATraceIdAndTheLogHoldsTheFault()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "FR");
        _saves.FailNext(1);
        var problem = await Staff.Refused(HttpMethod.Post, $"/meetings/{meeting.Meeting.Id}/send", new { }, 500, "internal-error");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(problem.Detail, Does.Not.Contain("secrets"));
            Assert.That(Crm.Log.Errors, Has.Some.Contain("A fault with secrets in it"));
            Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Meeting.Status, Is.EqualTo(MeetingStatus.Draft), "Nothing is half-done.");
            Assert.That(await Staff.MailOf(meeting), Is.Empty);
        });
    }
}
