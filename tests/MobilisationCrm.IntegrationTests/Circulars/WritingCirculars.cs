using System.Net.Http.Headers;
using MobilisationCrm.Circulars;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Scenarios;

/// <summary>Letters outside meetings: written once, read by each State in its language, sent once, in its working hours.</summary>
internal sealed class WritingCirculars : CrmFixture
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[200]];
    private static readonly object[] English = [new { language = "en", title = "The text as it stands", message = "First.\n\nSecond." }];

    [Test]
    public async Task M11_WhenALetterIsWritten_EachStateIsShownItInItsLanguage_WithTheWordsThatThereAre()
    {
        await Manager.Patch("/states/EG", new { correspondenceLanguage = "ar" });
        var circular = await Write(
            ["KE", "SN", "EG"],
            [
                .. English,
                new
                {
                    language = "fr",
                    title = "L’état du texte",
                    message = "Premier.",
                },
            ]
        );
        var letters = (await Preview(circular)).Letters.ToDictionary(l => l.Iso2);
        Assert.Multiple(() =>
        {
            Assert.That((letters["KE"].Language, letters["KE"].WordsLanguage), Is.EqualTo(("en", (string?)null)));
            Assert.That(letters["KE"].Text, Does.StartWith("Excellency,").And.Contain("First.\n\nSecond."));
            Assert.That((letters["SN"].Language, letters["SN"].Subject), Is.EqualTo(("fr", "L’état du texte")));
            Assert.That(letters["SN"].Text, Does.Contain("la Mission permanente du Sénégal").And.Contain("Premier."));
            Assert.That((letters["EG"].Language, letters["EG"].WordsLanguage), Is.EqualTo(("ar", "en")), "Said before it goes.");
            Assert.That(letters["EG"].Html, Does.Contain("dir=\"rtl\""));
            Assert.That(letters["EG"].ToName, Is.EqualTo("البعثة الدائمة لمصر لدى الأمم المتحدة"));
        });
    }

    [Test]
    public async Task M16_M17_WhenALetterIsSent_EachStateGetsItOnce_WithItsPapers_AndItsTimelineShowsIt()
    {
        var circular = await Write(["TZ", "UG"], English);
        await Staff.Post<CircularDetail>($"/circulars/{circular.Circular.Id}/papers?name=Draft.pdf", File(Pdf));
        var preview = await Preview(circular);
        Assert.That(preview.Letters.Select(l => l.Text), Is.All.Contains("Draft.pdf"));
        await Staff.Refused(HttpMethod.Post, Send(circular), new { }, 409, "stale-version", ifMatch: "\"1\"");
        var result = await Staff.Post<CircularSendResult>(Send(circular));
        Assert.That((result.Queued, result.Skipped.Count), Is.EqualTo((2, 0)));
        await Crm.RunAsync<MailSender>();
        await Crm.RunAsync<MailSender>();
        await Staff.Refused(HttpMethod.Post, Send(circular), new { }, 422, "circular-sent");
        var sent = await Find(circular);
        Assert.Multiple(() =>
        {
            Assert.That(sent.Messages.Select(m => (m.Iso2, m.State)), Is.EquivalentTo(new[] { ("TZ", MailState.Sent), ("UG", MailState.Sent) }));
            Assert.That(sent.Circular.SentBy, Is.EqualTo(sent.Circular.WrittenBy).And.Not.Empty);
            Assert.That(sent.Circular.SentAt, Is.EqualTo(Crm.Clock.Now));
        });
        var onTimeline = (await Staff.Timeline("TZ")).Single(i => i.Kind == TimelineKind.Mail);
        Assert.That((onTimeline.Type, onTimeline.Title), Is.EqualTo(("CircularDocuments", "The text as it stands")));
        var bytes = Convert.ToBase64String(Pdf);
        var letters = Crm.MailFiles().Select(f => System.IO.File.ReadAllText(f).ReplaceLineEndings("")).ToList();
        var carried = letters.FindAll(l => l.Contains(bytes, StringComparison.Ordinal));
        Assert.That(carried, Has.Count.EqualTo(2).And.All.Contains("List-Unsubscribe:"));
    }

    [Test]
    public async Task M23_WhenALetterIsSentAtNight_ItLeavesInTheWorkingHoursOfTheRecipientsCity()
    {
        // Friday, 22:00 in New York.
        Crm.Clock.Now = new DateTime(2026, 9, 19, 2, 0, 0, DateTimeKind.Utc);
        var circular = await Write(["ZM"], English);
        var monday = new DateTime(2026, 9, 21, 13, 0, 0, DateTimeKind.Utc);
        Assert.That((await Preview(circular)).Letters.Single().LeavesAt, Is.EqualTo(monday));
        await Staff.Post<CircularSendResult>(Send(circular));
        await Crm.RunAsync<MailSender>();
        var waiting = (await Find(circular)).Messages.Single();
        Assert.That((waiting.State, waiting.DueAt, waiting.LastError), Is.EqualTo((MailState.Queued, monday, "outside-hours")));
        Crm.Clock.Now = monday;
        await Crm.RunAsync<MailSender>();
        Assert.That((await Find(circular)).Messages.Single().State, Is.EqualTo(MailState.Sent));
    }

    [Test]
    public async Task M27_WhenTwoLettersAreSentOnADay_TheSecondLeavesOnTheNext()
    {
        var (first, second) = (await Write(["ZW"], English), await Write(["ZW"], English));
        await Staff.Post<CircularSendResult>(Send(first));
        await Staff.Post<CircularSendResult>(Send(second));
        await Crm.RunAsync<MailSender>();
        Assert.That((await Find(first)).Messages.Single().State, Is.EqualTo(MailState.Sent));
        var waiting = (await Find(second)).Messages.Single();
        Assert.That((waiting.State, waiting.LastError), Is.EqualTo((MailState.Queued, "too-soon")));
        Crm.Clock.Now = Crm.Clock.Now.AddDays(1);
        await Crm.RunAsync<MailSender>();
        Assert.That((await Find(second)).Messages.Single().State, Is.EqualTo(MailState.Sent));
    }

    [Test]
    public async Task M20_M25_WhenItIsToLeave_TheAddressOnFileIsUsed_AndWhatIsNoLongerOfHelpIsDropped()
    {
        Crm.Clock.Now = new DateTime(2026, 9, 19, 2, 0, 0, DateTimeKind.Utc);
        var circular = await Write(["RW", "BI", "MW"], English);
        await Staff.Post<CircularSendResult>(Send(circular));
        await Staff.Patch($"/organisations/{(await Staff.Mission("RW")).Id}", new { email = "new.rw@example.org" });
        await Manager.Post("/mail/suppressions", new { address = (await Staff.Mission("BI")).Email, reason = "Asked by telephone" });
        Crm.Clock.Now = new DateTime(2026, 9, 21, 14, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<MailSender>();
        var messages = (await Find(circular)).Messages.ToDictionary(m => m.Iso2);
        Assert.Multiple(() =>
        {
            Assert.That((messages["RW"].State, messages["RW"].ToAddress), Is.EqualTo((MailState.Sent, "new.rw@example.org")));
            Assert.That((messages["BI"].State, messages["BI"].LastError), Is.EqualTo((MailState.Suppressed, "suppressed")));
        });
        var late = await Write(["MW"], English);
        await Staff.Post<CircularSendResult>(Send(late));
        Crm.Clock.Now = Crm.Clock.Now.AddDays(30);
        await Crm.RunAsync<MailSender>();
        var dropped = (await Find(late)).Messages.Single();
        Assert.That((dropped.State, dropped.LastError), Is.EqualTo((MailState.Superseded, "too-late")));
    }

    [Test]
    public async Task WhenADraftIsRewrittenOrThrownAway_NothingWasSent_AndWhatWasSentStays()
    {
        var circular = await Write(["NA"], English);
        var path = $"/circulars/{circular.Circular.Id}";
        var body = new
        {
            kind = "Request",
            states = new[] { "NA", "BW" },
            words = English,
        };
        await Staff.Put(path, body);
        await Staff.Refused(HttpMethod.Put, path, body, 409, "stale-version", ifMatch: "\"1\"");
        Assert.That((await Find(circular)).States, Is.EqualTo(new[] { "NA", "BW" }));
        await Staff.Post<CircularSendResult>(Send(circular));
        await Staff.Refused(HttpMethod.Put, path, body, 422, "circular-sent");
        await Staff.Refused(HttpMethod.Delete, path, null, 422, "circular-sent");
        var draft = await Write(["NA"], English);
        await Staff.Delete($"/circulars/{draft.Circular.Id}");
        var listed = await Viewer.Get<List<CircularItem>>($"/circulars?campaign={Campaign}");
        Assert.That(listed.Select(c => c.Id), Does.Contain(circular.Circular.Id).And.Not.Contain(draft.Circular.Id));
    }

    [Test]
    public async Task WhenAStateCannotBeWrittenTo_ItIsSaidBefore_AndTheOthersAreWrittenTo()
    {
        var mission = await Staff.Mission("LS");
        await Staff.Patch($"/organisations/{mission.Id}", new { email = "" });
        var circular = await Write(["LS", "SZ"], English);
        Assert.That((await Preview(circular)).Letters.Single(l => l.Iso2 == "LS").Problem, Is.EqualTo("no-address"));
        var result = await Staff.Post<CircularSendResult>(Send(circular));
        Assert.That((result.Queued, result.Skipped.Single()), Is.EqualTo((1, new SkippedState("LS", "no-address"))));
        var alone = await Write(["LS"], English);
        await Staff.Refused(HttpMethod.Post, Send(alone), new { }, 422, "no-invitees", "states");
    }

    private Task<CircularDetail> Write(string[] states, object[] words) =>
        Staff.Post<CircularDetail>(
            "/circulars",
            new
            {
                campaign = Campaign,
                kind = "Documents",
                states,
                words,
            }
        );

    private static string Send(CircularDetail circular) => $"/circulars/{circular.Circular.Id}/send";

    private Task<CircularDetail> Find(CircularDetail circular) => Staff.Get<CircularDetail>($"/circulars/{circular.Circular.Id}");

    private Task<CircularPreview> Preview(CircularDetail circular) =>
        Staff.Get<CircularPreview>($"/circulars/{circular.Circular.Id}/preview");

    private static ByteArrayContent File(byte[] bytes) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
}
