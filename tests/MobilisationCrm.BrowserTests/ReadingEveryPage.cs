using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>
/// Every page can be read by everyone: axe finds nothing, in light and dark, wide and narrow, and nothing is wider than a telephone.
/// </summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReadingEveryPage() : Journey("en")
{
    private static readonly Look[] Looks = [Look.Desktop, Look.Telephone];

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    // Rows and cards of one group stand for those of all 195 States, at which axe would look for a minute.
    [TestCase("sse-next", "desk")]
    [TestCase("sse-next", "pipeline?group=Weog")]
    [TestCase("sse-next", "pipeline?view=table&group=Weog")]
    [TestCase("sse-next", "states?group=Grulac")]
    [TestCase("sse-next", "states/es")]
    [TestCase("sse-next", "meetings")]
    [TestCase("sse-next", "meetings?view=month")]
    [TestCase("sse-next", "meetings?view=week")]
    [TestCase("sse-next", "meetings/new")]
    [TestCase("sse-next", "dashboard")]
    [TestCase("sse-2024", "dashboard")]
    [TestCase("sse-next", "mail")]
    [TestCase("sse-next", "mail/incoming")]
    [TestCase("sse-next", "mail/reminders")]
    [TestCase("sse-next", "mail/letters")]
    [TestCase("sse-next", "mail/letters/Invitation/en?state=KE")]
    [TestCase("sse-next", "mail/letters/Invitation/ar?state=EG")]
    [TestCase("sse-next", "mail/letters/Change/zh")]
    [TestCase("sse-next", "mail/suppressions")]
    [TestCase("sse-next", "mail/check")]
    [TestCase("sse-next", "organisations?state=ES")]
    [TestCase("sse-next", "contacts?state=ES")]
    [TestCase("sse-next", "notices")]
    [TestCase("sse-next", "import?kind=history")]
    [TestCase("sse-next", "settings")]
    [TestCase("sse-next", "settings/calendar")]
    [TestCase("sse-next", "settings/campaign")]
    [TestCase("sse-next", "settings/closed-days")]
    [TestCase("sse-next", "settings/states")]
    [TestCase("sse-next", "settings/accounts")]
    [TestCase("sse-next", "settings/audit")]
    [TestCase("sse-next", "settings/api-keys")]
    [TestCase("sse-next", "settings/webhooks")]
    [TestCase("sse-next", "settings/data-protection")]
    [TestCase("sse-next", "states/es/facts")]
    [TestCase("sse-next", "states/es/briefing")]
    public async Task WhenAPageIsOpened_NobodyIsShutOut(string campaign, string path) =>
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Administrator, look, campaign);
            await app.GoToCampaign(path);
            return app;
        });

    [TestCase("pipeline?group=Weog&show=stale")]
    [TestCase("dashboard?days=30")]
    public async Task WhenTheFiltersAreOpen_NobodyIsShutOut(string path) =>
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Manager, look, "sse-next");
            await app.GoToCampaign(path);
            await app.OpenFilters();
            return app;
        });

    [TestCase("states/es")]
    [TestCase("dashboard")]
    [TestCase("mail")]
    [TestCase("mail/reminders")]
    public Task WhenAPageComesSlowly_NothingJumps(string path) => ComeSlowly(path);

    [Test]
    public async Task WhenAMeetingComesSlowly_NothingJumps()
    {
        var meetings = await As(Role.Manager).Get<PagedList<MeetingSummary>>("/meetings?campaign=sse-next&kind=Information");
        await ComeSlowly($"meetings/{meetings.Items[^1].Id}");
    }

    [Test]
    public async Task WhenAnOrganisationIsOpened_NobodyIsShutOut()
    {
        var organisations = await As(Role.Manager).Get<PagedList<OrganisationSummary>>("/organisations?state=ES");
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Manager, look, "sse-next");
            await app.GoToCampaign($"organisations/{organisations.Items[0].Id}");
            return app;
        });
    }

    [Test]
    public async Task WhenAPersonIsOpened_NobodyIsShutOut()
    {
        var contacts = await As(Role.Manager).Get<PagedList<ContactSummary>>("/contacts?state=ES");
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Manager, look, "sse-next");
            await app.GoToCampaign($"contacts/{contacts.Items[0].Id}");
            return app;
        });
    }

    [Test]
    public async Task WhenAMeetingIsOpened_NobodyIsShutOut()
    {
        var meetings = await As(Role.Manager).Get<PagedList<MeetingSummary>>("/meetings?campaign=sse-next&kind=Information");
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Manager, look, "sse-next");
            await app.OpenMeeting(meetings.Items[^1].Id);
            return app;
        });
    }

    [Test]
    public async Task WhenAContactIsLogged_NobodyIsShutOut() =>
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Manager, look);
            await app.GoToCampaign("desk");
            await app.ExpectTitle("My desk");
            await (await app.PressL()).ExpectShown();
            return app;
        });

    [Test]
    public async Task WhenADayIsPicked_NobodyIsShutOut() =>
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Manager, look);
            await app.GoToCampaign("desk");
            await app.ExpectTitle("My desk");
            var log = await app.PressL();
            await log.Due.Type("3/4/2027");
            await log.Due.OpenCalendar("3 April 2027");
            return app;
        });

    [Test]
    public async Task WhenAFileIsChecked_NobodyIsShutOut() =>
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Manager, look);
            await app.GoToCampaign("import");
            var import = new ImportPage(app);
            await import.HandIn("state,kind,organisation,source,unread\nAtlantis,Ministry,Nobody,card,");
            await import.ExpectSaid("1 problem.");
            return app;
        });

    [Test]
    public async Task WhenACampaignIsOpened_NobodyIsShutOut() =>
        await LookClosely(async look =>
        {
            var app = await SignIn(Role.Manager, look);
            await app.GoToCampaign("desk");
            await app.ExpectTitle("My desk");
            if (look.Width < Look.Desktop.Width)
                await app.OpenNavigation();
            await new NewCampaign(app).Begin();
            await new NewCampaign(app).ExpectShown();
            return app;
        });

    [Test]
    public async Task WhenNobodyIsSignedIn_NobodyIsShutOut() =>
        await LookClosely(async look =>
        {
            var app = await Anonymous(look);
            await app.GoToCampaign("desk");
            await app.SignInForm.ExpectShown();
            return app;
        });

    [TestCase("IS", "en")]
    [TestCase("SY", "ar")]
    public async Task WhenAMissionOpensItsLink_NobodyIsShutOut(string iso2, string language)
    {
        await As(Role.Manager).Patch($"/states/{iso2}", new { correspondenceLanguage = language });
        var staff = As(Role.Staff);
        var starts = Tuesday.AddHours(9);
        var meeting = await staff.Post<MeetingDetail>(
            "/meetings",
            new
            {
                campaign = Campaign,
                kind = MeetingKind.Information,
                title = $"Information meeting with {iso2}",
                startsLocal = $"{starts:s}",
                endsLocal = $"{starts.AddHours(1):s}",
                timeZone = "America/New_York",
                place = "Conference Room 3",
            }
        );
        var id = meeting.Meeting.Id;
        await staff.Put($"/meetings/{id}/invitations", new { states = new[] { iso2 } });
        await staff.Post($"/meetings/{id}/send");
        var letter = await Mailbox.SentAsync(staff, id, MailPurpose.Invitation);
        await LookClosely(async look =>
        {
            var app = await Anonymous(look);
            var form = new AnswerForm(app);
            await form.Open(Mailbox.AnswerLink(Crm, letter, Answer.Tentative));
            await form.ExpectLanguage(language);
            return app;
        });
    }

    /// <summary>
    /// Opens the page over a line on which panels, texts and letters come one after another: what stands there already must stay where it
    /// is. Up to 0.1 is good (https://web.dev/articles/cls).
    /// </summary>
    private async Task ComeSlowly(string path)
    {
        foreach (var look in Looks)
        {
            var app = await SignIn(Role.Manager, look, "sse-next");
            var browser = await app.Page.Context.NewCDPSessionAsync(app.Page);
            await browser.SendAsync("Network.enable");
            await browser.SendAsync(
                "Network.emulateNetworkConditions",
                new()
                {
                    ["offline"] = false,
                    ["latency"] = 150,
                    ["downloadThroughput"] = -1,
                    ["uploadThroughput"] = -1,
                }
            );
            await app.GoToCampaign(path);
            await Expect(app.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await app.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var moved = await app.Page.EvaluateAsync<double>(
                """
                () => {
                  const observer = new PerformanceObserver(() => {});
                  observer.observe({ type: 'layout-shift', buffered: true });
                  return observer.takeRecords().reduce((sum, { value }) => sum + value, 0);
                }
                """
            );
            Assert.That(moved, Is.LessThanOrEqualTo(0.1), $"{app.Page.Url}, {look.Width} px");
        }
    }

    private static async Task LookClosely(Func<Look, Task<App>> open)
    {
        foreach (var look in Looks)
        {
            var page = (await open(look)).Page;
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            // Colours on their way from one scheme to the other are nobody's colours.
            await page.EvaluateAsync(
                "style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style); document.adoptedStyleSheets.push(sheet); }",
                "*, *::before, *::after { transition: none !important; animation: none !important; }"
            );
            foreach (var scheme in Schemes)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 200))");
                var violations = await Axe.ViolationsAsync(page);
                var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                Assert.Multiple(() =>
                {
                    Assert.That(string.Join('\n', violations), Is.Empty, $"{page.Url}, {look.Width} px, {scheme}");
                    Assert.That(width, Is.LessThanOrEqualTo(look.Width), $"{page.Url} is wider than the screen.");
                });
            }
        }
    }
}
