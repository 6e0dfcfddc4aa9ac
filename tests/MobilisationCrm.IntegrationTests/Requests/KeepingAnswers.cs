using System.Net;
using MobilisationCrm.Accounts;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Desk;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;

namespace MobilisationCrm.Scenarios;

/// <summary>Answers about a campaign are held until something changes that they show.</summary>
internal sealed class KeepingAnswers : CrmFixture
{
    private const string List = $"/campaigns/{Campaign}/engagements?pageSize=500";
    private const string Dashboard = $"/campaigns/{Campaign}/dashboard";
    private const string Desk = $"/campaigns/{Campaign}/desk";

    [TestCase(List)]
    [TestCase(Dashboard)]
    [TestCase(Desk)]
    [TestCase($"/campaigns/{Campaign}/dashboard.xlsx")]
    public async Task WhenNothingChanged_WhoHasTheAnswerIsToldSo(string path)
    {
        using var first = await Manager.Send(HttpMethod.Get, path);
        var body = await first.Content.ReadAsByteArrayAsync();
        using var again = await Ask(Manager, path, Tag(first));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That((await again.Content.ReadAsByteArrayAsync()).Length, Is.Zero);
        using var whole = await Manager.Send(HttpMethod.Get, path);
        Assert.That(await whole.Content.ReadAsByteArrayAsync(), Is.EqualTo(body), "Who has none is given all of it.");
        Assert.That(whole.Headers.CacheControl!.NoStore, "The browser's disk never sees it.");
    }

    [Test]
    public async Task WhenSomethingChanged_TheNextAnswerShowsIt()
    {
        using var before = await Staff.Send(HttpMethod.Get, List);
        await Staff.LogContact("SN");
        using var after = await Ask(Staff, List, Tag(before));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var senegal = (await Staff.Get<PagedList<EngagementSummary>>(List)).Items.Single(e => e.Iso2 == "SN");
        Assert.That(senegal.LastContactAt, Is.EqualTo(Crm.Clock.Now));
    }

    [Test]
    public async Task WhenTheReaderChoosesAnotherLanguage_TheDeskIsNotTheOneThatIsHeld()
    {
        var meeting = await Staff.PrepareMeeting();
        await Staff.Change(meeting, new { translations = new[] { new { language = "fr", title = "Réunion d’octobre" } } });
        await Administrator.Post(
            "/accounts",
            new
            {
                email = "two.tongues@example.org",
                displayName = "Two tongues",
                role = Role.Staff,
                password = Imports.DemoSeeder.Password,
            }
        );
        var reader = Crm.SignInAs("two.tongues@example.org", Imports.DemoSeeder.Password);
        Assert.That((await Drafts()).Title, Is.EqualTo("Information meeting"));
        await reader.Patch("/session", new { language = "fr" });
        Assert.That((await Drafts()).Title, Is.EqualTo("Réunion d’octobre"));

        async Task<MeetingSummary> Drafts() =>
            (await reader.Get<CampaignDesk>(Desk)).Drafts.Single(m => m.Id == meeting.Meeting.Id);
    }

    [Test]
    public async Task WhenAnotherCampaignChanges_TheAnswerStillHolds()
    {
        await Manager.OpenCampaign("beside");
        using var before = await Staff.Send(HttpMethod.Get, List);
        await Staff.Post("/interactions", new { campaign = "beside", iso2 = "FR", kind = "Call", subject = "Another draft" });
        using var after = await Ask(Staff, List, Tag(before));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task WhenAStateOrAnAccountIsRenamed_EveryListSaysSo()
    {
        var state = await Manager.Get<StateDetail>("/states/TR");
        await Staff.Get<PagedList<EngagementSummary>>(List);
        await Manager.Patch("/states/TR", new { nameEn = "Türkiye, renamed" });
        Assert.That(
            (await Staff.Get<PagedList<EngagementSummary>>(List)).Items.Single(e => e.Iso2 == "TR").Name.En,
            Is.EqualTo("Türkiye, renamed")
        );
        await Manager.Patch("/states/TR", new { nameEn = state.Facts.NameEn });
        var account = (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == "viewer@example.org");
        var figures = await Staff.Get<CampaignDashboard>(Dashboard);
        Assert.That(figures.Activity.Select(a => a.Who.Name), Does.Not.Contain(account.DisplayName), "A viewer does no work.");
        await Administrator.Patch($"/accounts/{account.Id}", new { role = "Staff" });
        Assert.That((await Staff.Get<CampaignDashboard>(Dashboard)).Activity.Select(a => a.Who.Name), Does.Contain(account.DisplayName));
        await Administrator.Patch($"/accounts/{account.Id}", new { role = "Viewer" });
    }

    [Test]
    public async Task WhenMidnightPasses_DaysAreCountedAnew_ThoughNobodyWroteAnything()
    {
        await Staff.LogContact("GH");
        using var before = await Staff.Send(HttpMethod.Get, List);
        Crm.Clock.Now = Crm.Clock.Now.AddDays(3);
        using var after = await Ask(Staff, List, Tag(before));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Staff.Get<PagedList<EngagementSummary>>(List)).Items.Single(e => e.Iso2 == "GH").QuietDays, Is.EqualTo(3));
    }

    [Test]
    public async Task WhenAMeetingEnds_ItCountsAsHeld_ThoughNobodyWroteAnything()
    {
        await Staff.InviteTo(MeetingKind.Information, "KE");
        var before = (await Staff.Get<CampaignDashboard>(Dashboard)).Activity.Sum(a => a.Meetings);
        Crm.Clock.Now = Crm.Clock.Now.AddDays(60);
        Assert.That((await Staff.Get<CampaignDashboard>(Dashboard)).Activity.Sum(a => a.Meetings), Is.EqualTo(before + 1));
    }

    [TestCase(Desk)]
    [TestCase($"{List}&owner=me")]
    [TestCase($"{Dashboard}?owner=me")]
    public async Task WhenTheAnswerIsAboutTheReader_NobodyElseIsGivenIt(string path)
    {
        await Manager.Patch($"/campaigns/{Campaign}/engagements/UG", new { ownerId = await IdOf("staff@example.org") });
        using var mine = await Staff.Send(HttpMethod.Get, path);
        using var theirs = await Ask(Manager, path, Tag(mine));
        Assert.That(theirs.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Tag(theirs), Is.Not.EqualTo(Tag(mine)));
    }

    [Test]
    public async Task WhenRolesDiffer_NoAnswerIsShared()
    {
        using var viewer = await Viewer.Send(HttpMethod.Get, Dashboard);
        using var manager = await Ask(Manager, Dashboard, Tag(viewer));
        Assert.That(manager.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var refused = await Ask(Viewer, $"/campaigns/{Campaign}/dashboard.xlsx", Tag(viewer));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("W/\"0123456789ABCDEF0123456789ABCDEF\"")]
    [TestCase("\"7\"")]
    [TestCase("no tag at all")]
    public async Task WhenTheTagIsForeign_TheWholeAnswerIsGiven(string tag)
    {
        using var answer = await Ask(Staff, List, tag);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task WhenTheCampaignOrTheFilterIsWrong_ItIsRefusedAsBefore()
    {
        using var missing = await Staff.Send(HttpMethod.Get, "/campaigns/nowhere/dashboard");
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await Staff.Refused(HttpMethod.Get, $"{Dashboard}?days=0", null, 400, "invalid-request", "days");
        await Staff.Refused(HttpMethod.Get, $"{List}&owner=somebody", null, 422, "unknown-owner");
    }

    private async Task<Guid> IdOf(string email) =>
        (await Administrator.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == email).Id;

    private static string Tag(HttpResponseMessage answer) => answer.Headers.ETag!.ToString();

    private static Task<HttpResponseMessage> Ask(Session who, string path, string tag) =>
        who.Send(HttpMethod.Get, path, headers: new() { ["If-None-Match"] = tag });
}
