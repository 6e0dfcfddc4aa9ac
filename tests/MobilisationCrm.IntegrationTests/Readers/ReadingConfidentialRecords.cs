using System.Text.Json;
using MobilisationCrm.Accounts;
using MobilisationCrm.CalendarFeeds;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Desk;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Readers;
using MobilisationCrm.Search;
using NUnit.Framework.Constraints;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Each of the four levels on each way out, for each kind of reader. The rule is written down here once more, apart from the product: a
/// record is read by those of its level, by whoever is named for it, and by whoever wrote it.
/// </summary>
internal sealed class ReadingConfidentialRecords : CrmFixture
{
    private static readonly Confidentiality[] Levels = Enum.GetValues<Confidentiality>();
    private static readonly DateTime Now = new(2026, 9, 28, 9, 0, 0, DateTimeKind.Utc);

    // Each level has a State and a word of its own, that stands in every record of it.
    private static readonly string[] States = ["KE", "GH", "TZ", "ZM"];
    private static readonly string[] Words = ["jacaranda", "kolanut", "baobab", "zambezi"];

    private readonly Dictionary<Confidentiality, Guid> _contacts = [];
    private readonly Dictionary<Confidentiality, MeetingDetail> _meetings = [];
    private readonly Dictionary<string, Session> _readers = [];
    private AccountSummary _named = null!;
    private AccountSummary _writer = null!;

    private static IEnumerable<TestCaseData> Readings =>
        from reader in new[] { "viewer", "staff", "manager", "administrator", "named", "writer" }
        from level in Levels
        select new TestCaseData(reader, level);

    protected override async Task Prepare()
    {
        _named = await Account("Named viewer", "named@example.org", Role.Viewer);
        _writer = await Account("The writer", "writer@example.org", Role.Staff);
        foreach (
            var (name, session) in new[]
            {
                ("viewer", Viewer),
                ("staff", Staff),
                ("manager", Manager),
                ("administrator", Administrator),
                ("named", Crm.SignInAs("named@example.org", "a long password")),
                ("writer", Crm.SignInAs("writer@example.org", "a long password")),
            }
        )
            (session.Campaign, _readers[name]) = (Campaign, session);
        Crm.Clock.Now = Now;
        foreach (var level in Levels)
            await WriteAsync(level);
    }

    [SetUp]
    public void Begin() => Crm.Clock.Now = Now;

    [TestCaseSource(nameof(Readings))]
    public async Task WhenARecordIsAskedFor_OnlyItsReadersGetIt(string reader, Confidentiality level)
    {
        var (session, may) = (_readers[reader], MayRead(reader, level));
        Assert.That(await IsFound(session, $"/interactions/{_contacts[level]}"), Is.EqualTo(may), "the contact");
        Assert.That(await IsFound(session, $"/meetings/{_meetings[level].Meeting.Id}"), Is.EqualTo(may), "the meeting");
        Assert.That(await IsFound(session, $"/meetings/{_meetings[level].Meeting.Id}/calendar.ics"), Is.EqualTo(may), "its calendar entry");
    }

    [TestCaseSource(nameof(Readings))]
    public async Task WhenAListIsRead_OnlyItsReadersFindTheRecordInIt(string reader, Confidentiality level)
    {
        var (session, may, word) = (_readers[reader], MayRead(reader, level), Words[(int)level]);
        Assert.Multiple(async () =>
        {
            Assert.That(await TextOf(session, $"/campaigns/{Campaign}/engagements/{States[(int)level]}/timeline"), Expected(), "timeline");
            Assert.That(await TextOf(session, $"/campaigns/{Campaign}/engagements/{States[(int)level]}/timeline?q={word}"), Expected(), "its search");
            Assert.That(await TextOf(session, $"/campaigns/{Campaign}/engagements/{States[(int)level]}"), Expected(), "State file");
            Assert.That(await TextOf(session, $"/meetings?campaign={Campaign}"), Expected(), "meetings");
            Assert.That(await TextOf(session, $"/search?q={word}&campaign={Campaign}"), Expected(), "search");
            Assert.That(await TextOf(session, $"/campaigns/{Campaign}/desk"), Expected(), "desk");
            Assert.That(await TextOf(session, $"/mail?search={word}"), Expected(), "letters");
            Assert.That(await FeedOf(session), Expected(), "calendar feed");
        });

        // Anew each time: a negated constraint holds for one assertion.
        Constraint Expected() => may ? Does.Contain(word) : Does.Not.Contain(word);
    }

    [TestCaseSource(nameof(Readings))]
    public async Task WhenThePositionIsRead_ItIsTheOneThatTheReaderMayKnow(string reader, Confidentiality level)
    {
        var known = MayRead(reader, level) && level != Confidentiality.Named;
        var row = await _readers[reader].Row(States[(int)level]);
        // By a name or as its writer one reads the record in the history; what is in force is the same for a role.
        var inForce = known && level <= LevelOf(reader) ? Position.Reserved : Position.Unknown;
        Assert.That(row.Position, Is.EqualTo(inForce));
    }

    [TestCase("viewer")]
    [TestCase("staff")]
    [TestCase("manager")]
    [TestCase("named")]
    [TestCase("writer")]
    public async Task WhenWorkIsCounted_ContactsAreCountedThatTheReaderMayRead(string reader)
    {
        var readable = Levels.Count(level => MayRead(reader, level));
        var dashboard = await _readers[reader].Dashboard();
        Assert.That(Contacts(dashboard), Is.EqualTo(readable), "all");
        Assert.That(Contacts(await _readers[reader].Dashboard("group=African")), Is.EqualTo(readable), "of a regional group");
        Assert.That(Contacts(await _readers[reader].Dashboard("group=African&from=2026-09-01")), Is.EqualTo(readable), "of a period");
        Assert.That(Contacts(await _readers[reader].Dashboard("from=2026-09-01")), Is.EqualTo(readable), "of a period, all");

        int Contacts(CampaignDashboard read) => read.Activity.SingleOrDefault(a => a.Who.Id == _writer.Id)?.Interactions ?? 0;
    }

    [Test]
    public async Task WhenLettersAreWrittenForStaff_TheyTellNothingThatTheirReaderMayNotRead()
    {
        Crm.Clock.Now = new DateTime(2026, 10, 1, 6, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<MorningDigest>();
        foreach (var reader in new[] { "staff", "manager", "writer" })
            Expect(await LetterTo(reader, MailPurpose.Digest), reader);
        Crm.Clock.Now = new DateTime(2026, 10, 5, 14, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<WeeklyReport>();
        Expect(await LetterTo("manager", MailPurpose.WeeklyReport), "manager");

        void Expect(string text, string reader)
        {
            foreach (var level in Levels)
                Assert.That(
                    text,
                    MayRead(reader, level) ? Does.Contain(Words[(int)level]) : Does.Not.Contain(Words[(int)level]),
                    $"{reader}, {level}"
                );
        }
    }

    [Test]
    public async Task WhenALetterIsForAColleague_NobodyElseReadsIt()
    {
        Crm.Clock.Now = new DateTime(2026, 10, 1, 6, 0, 0, DateTimeKind.Utc);
        await Crm.RunAsync<MorningDigest>();
        var digest = (await Staff.Get<PagedList<MailSummary>>("/mail?purpose=Digest&pageSize=500")).Items.First(m =>
            m.ToAddress == "manager@example.org"
        );
        Assert.That(await IsFound(Staff, $"/mail/{digest.Id}"), Is.False);
        Assert.That(await IsFound(Manager, $"/mail/{digest.Id}"), Is.True);
    }

    [Test]
    public async Task WhenAMeetingIsReadByTheAlliance_TheSecretariatsRemarksAreNot()
    {
        var meeting = _meetings[Confidentiality.Alliance];
        await Staff.Change(meeting, new { internalNote = "Their mangrove is at stake." });
        var (read, own) = (await Viewer.Meeting(meeting.Meeting.Id), await Staff.Meeting(meeting.Meeting.Id));
        Assert.That((read.InternalNote, own.InternalNote), Is.EqualTo(("", "Their mangrove is at stake.")));
        Assert.That(await Viewer.Get<List<SearchHit>>("/search?q=mangrove"), Is.Empty);
        Assert.That(await TextOf(Staff, "/search?q=mangrove"), Does.Contain("mangrove"));
    }

    [TestCase(Confidentiality.Alliance, true, true)]
    [TestCase(Confidentiality.Secretariat, false, true)]
    [TestCase(Confidentiality.Managers, false, false)]
    public async Task WhenAPaperIsAdded_ItIsReadByThoseOfItsLevel(Confidentiality level, bool viewer, bool staff)
    {
        var meeting = _meetings[Confidentiality.Alliance];
        var name = $"{level}.pdf";
        var added = await Manager.Post<MeetingDetail>(
            $"/meetings/{meeting.Meeting.Id}/papers?name={name}&confidentiality={level}",
            new ByteArrayContent("%PDF-1.7\n%%EOF"u8.ToArray()) { Headers = { ContentType = new("application/octet-stream") } }
        );
        var path = $"/meetings/{meeting.Meeting.Id}/papers/{added.Papers.Single(p => p.Name == name).Id}";
        Assert.Multiple(async () =>
        {
            Assert.That((await IsFound(Viewer, path), await IsFound(Staff, path)), Is.EqualTo((viewer, staff)));
            Assert.That((await Viewer.Meeting(meeting.Meeting.Id)).Papers.Any(p => p.Name == name), Is.EqualTo(viewer));
            Assert.That((await Staff.Meeting(meeting.Meeting.Id)).Papers.Any(p => p.Name == name), Is.EqualTo(staff));
        });
    }

    [Test]
    public async Task WhenReadersAreChanged_FiguresAndHistoryFollow_AndWhoWroteItStillReadsIt()
    {
        var logged = await Staff.LogContact("BW", subject: "okavango");
        await Staff.Put($"/interactions/{logged.Id}/confidentiality", new { confidentiality = "Alliance" });
        Assert.That((await Viewer.Timeline("BW")).Select(i => i.Title), Is.EqualTo(["okavango"]));
        await Manager.Put($"/interactions/{logged.Id}/confidentiality", new { confidentiality = "Managers" });
        Assert.That(await Viewer.Timeline("BW"), Is.Empty);
        Assert.That((await Staff.Timeline("BW")).Select(i => i.Title), Is.EqualTo(["okavango"]), "its writer");
        Assert.That(await _readers["writer"].Timeline("BW"), Is.Empty);
        Assert.That((await _readers["writer"].Row("BW")).Stage, Is.EqualTo(Stage.Identified).Or.EqualTo(Stage.FirstContact));

        await Staff.TakePosition("BW", Position.Supportive);
        var position = (await Staff.Engagement("BW")).Positions.Single();
        Assert.That((await Viewer.Row("BW")).Position, Is.EqualTo(Position.Unknown));
        var readers = $"/campaigns/{Campaign}/engagements/BW/positions/{position.Id}/confidentiality";
        await Staff.Put(readers, new { confidentiality = "Alliance" });
        Assert.That((await Viewer.Row("BW")).Position, Is.EqualTo(Position.Supportive));
        await Viewer.Refused(HttpMethod.Put, readers, new { confidentiality = "Alliance" }, 403, "not-allowed");
    }

    [Test]
    public async Task WhenWhatNamedPeopleReadIsRead_TheAuditSaysWhoAndWhich_AndNothingOfIt()
    {
        var (reader, iso2) = (_readers["named"], States[(int)Confidentiality.Named]);
        await reader.Get<JsonElement>($"/interactions/{_contacts[Confidentiality.Named]}");
        await reader.Get<JsonElement>($"/meetings/{_meetings[Confidentiality.Named].Meeting.Id}");
        await reader.Engagement(iso2);
        await Staff.Get<JsonElement>($"/interactions/{_contacts[Confidentiality.Secretariat]}");
        var contacts = await Readings("Interaction");
        Assert.That(contacts.Select(i => i.GetProperty("entityKey").GetString()), Is.All.EqualTo($"{_contacts[Confidentiality.Named]}"));
        Assert.That(contacts.Select(i => i.GetProperty("accountName").GetString()), Has.Member("Named viewer"));
        Assert.That(string.Concat(contacts), Does.Not.Contain(Words[(int)Confidentiality.Named]));
        Assert.That(
            (await Readings("Meeting")).Select(i => i.GetProperty("entityKey").GetString()),
            Is.All.EqualTo($"{_meetings[Confidentiality.Named].Meeting.Id}").And.Not.Empty
        );
        Assert.That((await Readings("PositionRecord")).Select(i => i.GetProperty("iso2").GetString()), Is.All.EqualTo(iso2).And.Not.Empty);

        async Task<List<JsonElement>> Readings(string kind) =>
            [
                .. (await Administrator.Get<JsonElement>($"/audit?kind={kind}&action=Read&pageSize=200"))
                    .GetProperty("items")
                    .EnumerateArray(),
            ];
    }

    [Test]
    public async Task WhenAnAdministratorReadsTheAudit_WhatNamedPeopleReadIsAnActAlone()
    {
        var word = Words[(int)Confidentiality.Named];
        foreach (var kind in new[] { "Interaction", "PositionRecord", "Meeting", "Invitation" })
        {
            Assert.That(await TextOf(Administrator, $"/audit?kind={kind}&pageSize=200"), Does.Not.Contain(word), kind);
            using var table = await Administrator.Send(HttpMethod.Get, $"/audit.csv?kind={kind}");
            Assert.That(await table.Content.ReadAsStringAsync(), Does.Not.Contain(word), $"{kind}, the table");
        }

        var contacts = await TextOf(Administrator, "/audit?kind=Interaction&pageSize=200");
        Assert.That(contacts, Does.Contain($"{_contacts[Confidentiality.Named]}"), "who wrote it down, and when");
        Assert.That(contacts, Does.Contain(Words[(int)Confidentiality.Managers]), "what managers read");
    }

    [Test]
    public async Task WhenAContactIsHidden_LastContactAndEvidenceStayTrueForAll()
    {
        await Manager.Post<InteractionDetail>("/interactions", Contact("LS", "katse", Confidentiality.Managers, []));
        var (seen, known) = (await Viewer.Row("LS"), await Manager.Row("LS"));
        Assert.That((seen.LastContactAt, seen.Stage), Is.EqualTo((known.LastContactAt, known.Stage)));
        Assert.That(seen.LastContactAt, Is.Not.Null);
    }

    private static Confidentiality LevelOf(string reader) =>
        reader switch
        {
            "viewer" or "named" => Confidentiality.Alliance,
            "staff" or "writer" => Confidentiality.Secretariat,
            _ => Confidentiality.Managers,
        };

    private static bool MayRead(string reader, Confidentiality level) =>
        reader == "writer" || level <= LevelOf(reader) || (reader == "named" && level == Confidentiality.Named);

    private async Task WriteAsync(Confidentiality level)
    {
        var (session, iso2, word) = (_readers["writer"], States[(int)level], Words[(int)level]);
        Guid[] readers = level == Confidentiality.Named ? [_named.Id] : [];
        _contacts[level] = (await session.Post<InteractionDetail>("/interactions", Contact(iso2, word, level, readers))).Id;
        await session.Post(
            $"/campaigns/{Campaign}/engagements/{iso2}/positions",
            new
            {
                position = "Reserved",
                source = $"Said in the corridor: {word}",
                confidentiality = level,
                readers,
            }
        );
        var meeting = await session.Post<MeetingDetail>(
            "/meetings",
            new
            {
                Campaign,
                kind = "Bilateral",
                title = $"On the {word}",
                startsLocal = "2026-10-01T10:00:00",
                endsLocal = "2026-10-01T11:00:00",
                timeZone = "America/New_York",
                confidentiality = level,
                readers,
            }
        );
        _meetings[level] = await session.InviteTo(meeting, iso2);
    }

    private static object Contact(string iso2, string word, Confidentiality level, Guid[] readers) =>
        new
        {
            Campaign,
            iso2,
            kind = "Call",
            subject = $"About the {word}",
            notes = $"They told us of the {word}.",
            confidentiality = level,
            readers,
        };

    private async Task<AccountSummary> Account(string displayName, string email, Role role) =>
        await Administrator.Post<AccountSummary>(
            "/accounts",
            new
            {
                displayName,
                email,
                password = "a long password",
                role,
            }
        );

    private static async Task<bool> IsFound(Session session, string path)
    {
        using var response = await session.Send(HttpMethod.Get, path);
        return response.IsSuccessStatusCode;
    }

    private static async Task<string> TextOf(Session session, string path) => (await session.Get<JsonElement>(path)).GetRawText();

    private static async Task<string> FeedOf(Session session)
    {
        var feed = await session.Post<NewCalendarFeed>("/session/calendar-feeds", new { Campaign });
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Forwarded-For", $"2001:db8:1:{Random.Shared.Next(1, 0xffff):x}::1");
        return await http.GetStringAsync(new Uri(session.Crm.ClientOptions.BaseAddress, new Uri(feed.Url).PathAndQuery));
    }

    private async Task<string> LetterTo(string reader, MailPurpose purpose)
    {
        var session = _readers[reader];
        var address = (await session.Get<SessionDetail>("/session")).Email;
        var mails = await session.Get<PagedList<MailSummary>>($"/mail?purpose={purpose}&pageSize=500");
        var texts = new List<string>();
        foreach (var mail in mails.Items.Where(m => m.ToAddress == address))
            texts.Add((await session.Get<MailDetail>($"/mail/{mail.Id}")).Text);
        return string.Join("\n", texts);
    }
}
