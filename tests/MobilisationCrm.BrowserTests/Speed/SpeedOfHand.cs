using System.Diagnostics;
using MobilisationCrm.Accounts;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>How many acts of the hand the daily work takes, counted. Spanish readers share the English installation.</summary>
[TestFixture("fr"), TestFixture("es")]
internal sealed class SpeedOfHand(string language) : Journey(language, language == "es" ? "en" : language)
{
    // The demo's own campaign has States that went quiet.
    private const string Demo = "sse-next";

    [Test]
    public async Task FromAnyPage_AContactIsLoggedWithTwelveKeysBesideItsSubject()
    {
        const string Subject = "Nota verbal 14";
        using var session = await NewColleague($"colleague.keys.{Language}@example.org", Role.Staff);
        var staff = await SignIn(session);
        (string, string, string)[] places = [("desk", "per", "Peru"), ("dashboard", "ury", "Uruguay"), ("contacts", "zmb", "Zambia")];
        foreach (var (page, code, state) in places)
        {
            await staff.GoToCampaign(page);
            await Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            var (hand, log) = (new Hand(staff), new LogContactDialog(staff));
            await hand.Press("l");
            await log.ExpectStateFocused();
            await hand.Type(code);
            await staff.ExpectProposal(Say(state));
            await hand.Press("Enter");
            // Kind and direction stay as proposed.
            await hand.Press("Tab", "Tab", "Tab");
            await log.ExpectSubjectFocused();
            await hand.Type(Subject);
            await hand.Press("Control+Enter");
            await log.ExpectClosed();
            await staff.ExpectToast($"Contact with {state} logged.");
            Assert.That((hand.Keys - Subject.Length, hand.Clicks), Is.LessThanOrEqualTo((12, 0)), page);
        }

        await (await staff.OpenState("ZM")).ExpectInTimeline(Subject);
    }

    [Test]
    public async Task WhenTwentyThreeStatesAreOverdue_OneLogWorksThemOffWithFourActsBesideItsSubject()
    {
        const string Subject = "Proyecto, segunda lectura";
        const int Overdue = 23;
        var email = $"colleague.overdue.{Language}@example.org";
        using var session = await NewColleague(email, Role.Staff);
        var colleague = (await As(Role.Manager).Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == email);
        // The last ones: another journey takes the first.
        var quiet = (await As(Role.Manager).Get<PagedList<FollowUpItem>>($"/follow-ups?campaign={Demo}&pageSize=500"))
            .Items.Where(f => f.Origin == FollowUpOrigin.GoneStale)
            .TakeLast(Overdue)
            .ToList();
        var changes = new { ownerId = colleague.Id };
        await As(Role.Manager).Patch("/follow-ups", new { edits = quiet.Select(f => new { f.Id, f.Version, changes }) });

        var staff = await SignIn(session, campaign: Demo);
        await staff.GoToCampaign("desk");
        var (hand, log, desk) = (new Hand(staff), new LogContactDialog(staff), new QuietList(staff));
        await desk.ExpectRows(Overdue);
        var clock = Stopwatch.StartNew();
        await hand.Click(desk.All);
        await hand.Click(desk.Act("Log one contact with all"));
        await log.ExpectSubjectFocused();
        await hand.Type(Subject);
        await hand.Press("Control+Enter");
        await log.ExpectClosed();
        await desk.ExpectGone();
        await TestContext.Out.WriteLineAsync($"{Overdue} overdue rows worked off in {clock.Elapsed.TotalSeconds:0.0} s.");
        Assert.That((hand.Clicks, hand.Keys - Subject.Length), Is.EqualTo((2, 2)));
        foreach (var one in new[] { quiet[0], quiet[^1] })
            await (await staff.OpenState(one.Iso2!)).ExpectInTimeline(Subject);
    }
}
