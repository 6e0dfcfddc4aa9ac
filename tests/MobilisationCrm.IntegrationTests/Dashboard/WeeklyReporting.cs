using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;

namespace MobilisationCrm.Scenarios;

/// <summary>On Monday morning managers are told where a campaign stands.</summary>
internal sealed class WeeklyReporting : CrmFixture
{
    // Monday 21 September 2026: seven o'clock in New York is eleven in UTC.
    private static readonly DateTime Monday = new(2026, 9, 21, 11, 0, 0, DateTimeKind.Utc);

    protected override async Task Prepare()
    {
        await Staff.Commit("KE", CommitmentKind.Sponsorship, on: "2026-09-02");
        await Staff.Commit("CL", CommitmentKind.Pledge, on: "2026-09-03");
        Crm.Clock.Now = new DateTime(2026, 9, 15, 15, 0, 0, DateTimeKind.Utc);
        await Staff.LogContact("SN");
        await Staff.Move("SN", Stage.FirstContact);
        await Staff.Commit("CL", CommitmentKind.Sponsorship, on: "2026-09-15");
        await Staff.Commit("FR", CommitmentKind.Sponsorship, on: "2026-09-15");
        await Staff.Commit("MA", CommitmentKind.Pledge, on: "2026-09-15");
        await Staff.Commit("UY", CommitmentKind.Pledge, on: "2026-09-15");
        var coming = await Staff.InviteTo(
            await Staff.PrepareMeeting(startsLocal: "2026-09-24T10:00:00", endsLocal: "2026-09-24T11:00:00"),
            "KE",
            "CL"
        );
        await Staff.RecordAnswer(coming, "KE", Answer.Accepted);
    }

    [Test]
    public async Task M17_WhenItIsMonday_EachManagerGetsOneReportOfEachOpenCampaign()
    {
        var monday = Monday.AddDays(14);
        await ReportAt(monday.AddMinutes(-1));
        Assert.That(await ReportsOf(monday), Is.Empty, "06:59 in New York.");
        await ReportAt(monday);
        await ReportAt(monday.AddHours(1));
        Assert.That(
            (await ReportsOf(monday)).Select(r => r.Mail.ToAddress),
            Is.EquivalentTo(new[] { "manager@example.org", "admin@example.org" })
        );
        Assert.That(
            (await ReportsOf(monday, "sse-next")).Select(r => r.Mail.ToAddress),
            Is.EquivalentTo(new[] { "manager@example.org", "admin@example.org" })
        );
        Assert.That(await ReportsOf(monday, "sse-2024"), Is.Empty, "That campaign is over.");
        await ReportAt(monday.AddDays(7));
        Assert.That(await ReportsOf(monday.AddDays(7)), Has.Count.EqualTo(2), "The next week has its own.");
    }

    [Test]
    public async Task WhenMondayWasMissed_NothingIsSentOnTuesday()
    {
        var tuesday = Monday.AddDays(8);
        await ReportAt(tuesday);
        Assert.That(await ReportsOf(tuesday), Is.Empty);
    }

    [Test]
    public async Task WhenAManagerSwitchesItOff_OnlyTheOthersGetIt()
    {
        var monday = Monday.AddDays(28);
        await Manager.Patch("/session", new { weeklyReport = false });
        await ReportAt(monday);
        Assert.That((await ReportsOf(monday)).Select(r => r.Mail.ToAddress), Is.EqualTo(new[] { "admin@example.org" }));
        await Manager.Patch("/session", new { weeklyReport = true });
        await ReportAt(monday.AddHours(1));
        Assert.That(await ReportsOf(monday), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task WhenAStaffMemberSwitchesTheDigestOff_NoneIsSent()
    {
        await Staff.Patch("/session", new { morningDigest = false });
        await Staff.Post(
            "/follow-ups",
            new
            {
                Campaign,
                iso2 = "LC",
                title = "Call",
                dueOn = "2026-09-16",
            }
        );
        Crm.Clock.Now = new DateTime(2026, 9, 16, 6, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<Desk.MorningDigest>();
        var digests = await Staff.Get<PagedList<MailSummary>>("/mail?purpose=Digest&pageSize=500");
        Assert.That(digests.Items.Select(m => m.ToAddress), Has.Member("staff.fr@example.org").And.No.Member("staff@example.org"));
    }

    [Test]
    public async Task WhenTheReportIsRead_ItsFiguresAreTheDashboards_AndTheirChangeInAWeek()
    {
        await ReportAt(Monday);
        var report = (await ReportsOf(Monday))[0];
        await ExpectFigures(report, coSponsors: "+3", pledges: "+2", reachedFirstContact: "+4");
        Assert.That(
            report.Text,
            Does.Contain(
                "Co-sponsors since Monday 14 September 2026:\n\n- Chile\n- France\n- Kenya (since Wednesday 2 September 2026, entered late)\n"
            )
        );
        Assert.That(
            report.Text,
            Does.Contain(
                "Thursday 24 September 2026, 10:00 New York · Information meeting · invited: 2, accepted: 1, tentative: 0, declined: 0"
            )
        );
        Assert.That(
            report.Text,
            Does.Contain("Meetings of the week to come").And.Not.Contain("Meetings of the past week").And.Not.Contain("too long")
        );
        Assert.That(report.Text, Does.Contain($"https://crm.example.org/c/{Campaign}/dashboard"));
    }

    [Test]
    public async Task WhenNothingHappenedForWeeks_TheReportNamesTheStaleStates()
    {
        var monday = Monday.AddDays(35);
        await ReportAt(monday);
        var report = (await ReportsOf(monday))[0];
        await ExpectFigures(report, coSponsors: "±0", pledges: "±0", reachedFirstContact: "±0");
        var stale = (await Viewer.Dashboard()).Stale;
        Assert.That(stale, Is.Not.Empty);
        Assert.That(
            report.Text,
            Does.Contain($"too long: {stale.Count}\n").And.Contain($"- {stale[0].Name.En} · days without contact: {stale[0].QuietDays}\n")
        );
    }

    [Test]
    public async Task M11_M12_WhenManagersReadOtherLanguages_TheirReportsAreInThem()
    {
        var monday = Monday.AddDays(7);
        await Manager.Patch("/session", new { language = "fr" });
        await Administrator.Patch("/session", new { language = "es" });
        await ReportAt(monday);
        var french = (await ReportsOf(monday)).Single(r => r.Mail.Language == "fr");
        var spanish = (await ReportsOf(monday)).Single(r => r.Mail.Language == "es");
        await Manager.Patch("/session", new { language = "en" });
        await Administrator.Patch("/session", new { language = "en" });
        Assert.Multiple(() =>
        {
            Assert.That(french.Mail.Subject, Is.EqualTo("La semaine du lundi 28 septembre 2026\u00a0: Un projet à l’essai"));
            Assert.That(
                french.Text,
                Does.Contain("Coauteurs confirmés\u00a0: 3 sur 70 (±0)")
                    .And.Contain("Groupe africain\u00a0: 1 sur 54")
                    .And.Contain("Premier contact · actuellement\u00a0: 1")
            );
            Assert.That(spanish.Mail.Subject, Is.EqualTo("La semana del lunes 28 de septiembre de 2026: Un proyecto de prueba"));
            Assert.That(spanish.Text, Does.Contain("Copatrocinadores confirmados: 3 de 70 (±0)").And.Contain("Grupo africano: 1 de 54"));
            Assert.That(french.Html + spanish.Html, Does.Not.Contain("<img").And.Not.Contain("<script").And.Not.Contain("src="));
        });
    }

    private async Task ExpectFigures(MailDetail report, string coSponsors, string pledges, string reachedFirstContact)
    {
        var dashboard = await Viewer.Dashboard();
        var (first, african) = (
            dashboard.Funnel.Single(s => s.Stage == Stage.FirstContact),
            dashboard.Balance.Single(b => b.Group == RegionalGroup.African)
        );
        Assert.Multiple(() =>
        {
            Assert.That(report.Text, Does.Contain($"Co-sponsors confirmed: {dashboard.CoSponsors} of {dashboard.Target} ({coSponsors})\n"));
            Assert.That(report.Text, Does.Contain($"Pledges not yet confirmed: {dashboard.Pledges} ({pledges})\n"));
            Assert.That(
                report.Text,
                Does.Contain(
                    $"First contact · there now: {first.Current} · ever reached: {first.Reached} ({reachedFirstContact}) · went on: {Percent(first.Conversion!.Value)}\n"
                )
            );
            foreach (var stage in dashboard.Funnel)
                Assert.That(report.Text, Does.Contain($"there now: {stage.Current} · ever reached: {stage.Reached} ("));
            foreach (var group in dashboard.Balance)
                Assert.That(
                    report.Text,
                    Does.Contain($"{group.CoSponsors} of {group.Members} ({Percent(group.Share)}) · pledges: {group.Pledges}\n")
                );
            Assert.That(report.Text, Does.Contain($"African Group: {african.CoSponsors} of {african.Members} "));
            Assert.That(report.Html, Does.Contain($"width=\"{Math.Round(african.Share * 100)}%\""), "The bar is as long as the share.");
        });
    }

    private static string Percent(double share) => $"{Math.Round(share * 100)}%";

    private async Task ReportAt(DateTime at)
    {
        Crm.Clock.Now = at;
        await Crm.RunAsync<WeeklyReport>();
    }

    // Those of one day; other tests have Mondays of their own.
    private async Task<List<MailDetail>> ReportsOf(DateTime day, string campaign = Campaign)
    {
        var reports = new List<MailDetail>();
        foreach (
            var mail in (await Staff.Get<PagedList<MailSummary>>("/mail?purpose=WeeklyReport&pageSize=500")).Items.Where(m =>
                m.CreatedAt.Date == day.Date
            )
        )
            reports.Add(await Crm.SignInAs(mail.ToAddress, DemoSeeder.Password).Get<MailDetail>($"/mail/{mail.Id}"));
        return reports.FindAll(r => r.Text.Contains($"/c/{campaign}/dashboard", StringComparison.Ordinal));
    }
}
