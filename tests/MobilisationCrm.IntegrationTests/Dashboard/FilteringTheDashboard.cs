using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;

namespace MobilisationCrm.Scenarios;

/// <summary>The figures of some States or of some days, and what follows from all of them: forecast, next best States, activity.</summary>
internal sealed class FilteringTheDashboard : CrmFixture
{
    [Test]
    public async Task WhenTheRealCampaignIsFiltered_EveryFigureIsOfTheSameStates()
    {
        Viewer.Campaign = "sse-2024";
        var union = await Viewer.Dashboard("bloc=EuropeanUnion");
        var african = await Viewer.Dashboard("group=African");

        Assert.Multiple(() =>
        {
            Assert.That(
                (union.CoSponsors, union.States.Count, union.Funnel[^1].Reached),
                Is.EqualTo((27, 27, 27)),
                "All 27 co-sponsored in 2024."
            );
            Assert.That(union.Balance.Sum(b => b.Members), Is.EqualTo(27));
            Assert.That(union.Trend[^1].CoSponsors, Is.EqualTo(27));
            Assert.That((african.CoSponsors, african.States.Count), Is.EqualTo((8, 54)));
            Assert.That(african.States.Count(s => s.IsSponsor), Is.EqualTo(8));
            Assert.That(african.Forecast, Is.Null, "What is over is not forecast.");
            Assert.That(african.NextBest, Is.Empty);
        });
    }

    [Test]
    public async Task WhenAPeriodIsAskedFor_TheTrendBeginsWithWhatStoodBefore()
    {
        Viewer.Campaign = "sse-2024";
        var december = await Viewer.Dashboard("from=2024-12-01&until=2024-12-31");
        var october = await Viewer.Dashboard("until=2024-10-31");

        Assert.Multiple(() =>
        {
            Assert.That(december.Trend, Is.EqualTo(new[] { new TrendPoint(new DateOnly(2024, 12, 1), 57) }));
            Assert.That(
                (december.CoSponsors, december.From, december.TimeZone),
                Is.EqualTo((57, (DateOnly?)new DateOnly(2024, 12, 1), "America/New_York")),
                "What stands is always today's."
            );
            Assert.That(december.TimeInStage.Sum(s => s.Completed), Is.Zero, "Nobody moved after the vote.");
            Assert.That(october.Trend.All(p => p.On <= new DateOnly(2024, 10, 31)), Is.True);
        });
    }

    [Test]
    public async Task WhenTheCampaignIsOpen_TheForecastOfItsGroupsAddsUpToThatOfAll()
    {
        await Manager.OpenCampaign("forecast");
        Staff.Campaign = Manager.Campaign = "forecast";
        await Manager.Patch("/campaigns/forecast", new { target = 70 });
        await Staff.Commit("KE", CommitmentKind.Sponsorship);
        await Staff.Commit("GH", CommitmentKind.Pledge);
        var all = await Staff.Dashboard();
        await Manager.Patch("/campaigns/forecast", new { closesOn = (DateOnly?)null });
        var without = await Staff.Dashboard();
        await Manager.Patch("/campaigns/forecast", new { closesOn = "2026-12-01" });
        var parts = new List<CampaignDashboard>();
        foreach (var group in Enum.GetValues<RegionalGroup>())
            parts.Add(await Staff.Dashboard($"group={group}"));
        Staff.Campaign = Manager.Campaign = Campaign;

        Assert.Multiple(() =>
        {
            Assert.That(without.Forecast, Is.Null, "Without a closing date there is nothing to forecast to.");
            Assert.That(all.Forecast!.Confirmed, Is.EqualTo(1));
            Assert.That(all.Forecast.Expected, Is.GreaterThan(1).And.InRange(all.Forecast.Low, all.Forecast.High));
            Assert.That(parts.Sum(p => p.Forecast!.Expected), Is.EqualTo(all.Forecast.Expected).Within(0.31));
            Assert.That(parts.ConvertAll(p => p.Target), Is.All.Null, "The target is set for all States.");
            Assert.That(all.NextBest[0].Engagement.Iso2, Is.EqualTo("GH"), "A pledge is nearest to a confirmation.");
            Assert.That(all.NextBest[0].Reasons[0].Kind, Is.EqualTo(NextBestReasonKind.PledgeOpen));
            Assert.That(all.NextBest.Select(n => n.Engagement.Iso2), Does.Not.Contain("KE"));
        });
    }

    [Test]
    public async Task WhenAColleagueWorks_TheActivityCountsItByDayAndState()
    {
        await Manager.OpenCampaign("activity");
        Staff.Campaign = Manager.Campaign = "activity";
        await Staff.LogContact("TG");
        await Staff.LogContact("PT");
        var me = (await Staff.Get<JsonElement>("/session")).GetProperty("id").GetGuid();
        var (today, african, longAgo) = (
            await Staff.Dashboard("days=1"),
            await Staff.Dashboard("group=African"),
            await Staff.Dashboard("until=2020-01-01")
        );
        Staff.Campaign = Manager.Campaign = Campaign;

        Assert.Multiple(() =>
        {
            Assert.That(Of(today).Interactions, Is.EqualTo(2));
            Assert.That(Of(african).Interactions, Is.EqualTo(1));
            Assert.That(Of(longAgo).Interactions, Is.Zero);
        });

        StaffActivity Of(CampaignDashboard dashboard) => dashboard.Activity.Single(a => a.Who.Id == me);
    }

    [Test]
    public async Task WhenFollowUpsOfAMeetingAreDone_EachCountsForItsState_OrElseForThoseOfTheMeeting()
    {
        await Manager.OpenCampaign("done");
        Staff.Campaign = Manager.Campaign = "done";
        var meeting = (await Staff.InviteTo(MeetingKind.Information, "TG", "PT")).Meeting.Id;
        await DoneAsync(meeting, "PT");
        await DoneAsync(meeting, null);
        var (all, african, western) = (
            await Staff.Dashboard(),
            await Staff.Dashboard("group=African"),
            await Staff.Dashboard("group=Weog")
        );
        Staff.Campaign = Manager.Campaign = Campaign;

        Assert.That((Done(all), Done(african), Done(western)), Is.EqualTo((2, 1, 2)));

        static int Done(CampaignDashboard dashboard) => dashboard.Activity.Sum(a => a.FollowUps);
    }

    private async Task DoneAsync(Guid meetingId, string? iso2)
    {
        var me = (await Staff.Get<JsonElement>("/session")).GetProperty("id").GetGuid();
        var raised = await Staff.Post<FollowUpItem>(
            "/follow-ups",
            new
            {
                Staff.Campaign,
                iso2,
                meetingId,
                title = "Send the record",
                dueOn = "2026-10-02",
                ownerId = me,
            }
        );
        await Staff.Patch($"/follow-ups/{raised.Id}", new { done = true });
    }

    [Test]
    public async Task WhenAManagerExports_TheWorkbookHoldsTheSameFigures()
    {
        using var response = await Manager.Send(HttpMethod.Get, "/campaigns/sse-2024/dashboard.xlsx?group=EasternEuropean");
        var name = response.Content.Headers.ContentDisposition?.FileName;
        Assert.That(name, Does.StartWith("sse-2024-").And.EndWith("-Eastern-European-Group.xlsx"), "Campaign, day and filter.");
        using var file = SpreadsheetDocument.Open(await response.Content.ReadAsStreamAsync(), isEditable: false);
        var book = file.WorkbookPart!;
        var sheets = book
            .Workbook.Sheets!.Elements<Sheet>()
            .ToDictionary(
                s => s.Name!.Value!,
                s =>
                    ((WorksheetPart)book.GetPartById(s.Id!.Value!))
                        .Worksheet.Descendants<Row>()
                        .Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList())
                        .ToList()
            );

        Assert.Multiple(() =>
        {
            Assert.That(new OpenXmlValidator().Validate(file).Select(e => e.Description), Is.Empty, "Excel opens it without mending it.");
            Assert.That(
                sheets.Keys,
                Is.EqualTo(
                    new[]
                    {
                        "Key figures",
                        "Funnel",
                        "Balance",
                        "Co-sponsors over time",
                        "Time in stage",
                        "Activity",
                        "Next best States",
                        "Gone quiet",
                        "States",
                    }
                )
            );
            Assert.That(sheets["Balance"][1].Take(4), Is.EqualTo(new[] { "Eastern European Group", "16", "0", "23" }));
            Assert.That(sheets["Key figures"].Single(r => r[0] == "Co-sponsors confirmed")[1], Is.EqualTo("16"));
            Assert.That(sheets["Key figures"].Single(r => r[0] == "Campaign")[1], Does.Contain("social and solidarity economy"));
            Assert.That(sheets["Key figures"].Single(r => r[0] == "Regional group")[1], Is.EqualTo("Eastern European Group"));
            Assert.That(sheets["Key figures"].Single(r => r[0] == "Bloc")[1], Is.EqualTo("all"));
            Assert.That(sheets["States"], Has.Count.EqualTo(24), "A heading and 23 States.");
            Assert.That(sheets["States"].Select(r => r[0]), Does.Contain("Slovenia"));
        });
    }

    [Test]
    public async Task WhenAWorkbookHeadsTwoColumnsAlike_BothHoldTheSameKindOfFigure()
    {
        await Manager.OpenCampaign("headings");
        await Manager.Patch("/campaigns/headings", new { target = 70, closesOn = "2030-12-01" });
        using var response = await Manager.Send(HttpMethod.Get, "/campaigns/headings/dashboard.xlsx?owner=none&days=7");
        using var file = SpreadsheetDocument.Open(await response.Content.ReadAsStreamAsync(), isEditable: false);
        var formats = new Dictionary<string, uint>();
        foreach (var rows in file.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet.Descendants<Row>().ToList()))
            foreach (var row in rows.Skip(1).TakeWhile(_ => rows[0].InnerText != "FigureValue"))
                foreach (var (heading, cell) in rows[0].Elements<Cell>().Zip(row.Elements<Cell>()))
                {
                    if (cell.CellValue is null)
                        continue;
                    var format = cell.StyleIndex!.Value;
                    Assert.That(formats.GetValueOrDefault(heading.InnerText, format), Is.EqualTo(format), heading.InnerText);
                    formats[heading.InnerText] = format;
                }

        Assert.That(formats.Keys, Does.Contain("States that went on"), "There is a forecast.");
        var name = response.Content.Headers.ContentDisposition?.FileName;
        Assert.That(name, Does.Match("^headings-[0-9-]{10}-nobody-yet-[0-9-]{21}.xlsx$"));
    }

    [Test]
    public Task WhenStaffExport_TheyAreRefused() =>
        Staff.Refused(HttpMethod.Get, $"/campaigns/{Campaign}/dashboard.xlsx", null, 403, "not-allowed");

    [TestCase("owner=somebody", 422, "unknown-owner", "owner")]
    [TestCase("from=2026-02-01&until=2026-01-01", 400, "invalid-request", "until")]
    [TestCase("days=0", 400, "invalid-request", "days")]
    public Task WhenTheFilterIsWrong_TheFieldIsNamed(string filter, int status, string code, string field) =>
        Viewer.Refused(HttpMethod.Get, $"/campaigns/{Campaign}/dashboard?{filter}", null, status, code, field);
}
