using System.IO.Compression;
using System.Net;
using MobilisationCrm.Accounts;
using MobilisationCrm.CalendarFeeds;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>A calendar program reads an account's meetings by a secret address.</summary>
internal sealed class SubscribingToCalendars : CrmFixture
{
    [Test]
    public async Task WhenACampaignIsSubscribedTo_EachMeetingStandsInItOnce_AndACancelledOneStaysCancelled()
    {
        var draft = await Staff.PrepareMeeting(title: "In preparation");
        var sent = await Staff.InviteTo(await Staff.PrepareMeeting(title: "Going ahead", link: "https://meet.example.org/1"), "SN", "CI");
        var cancelled = await Staff.InviteTo(await Staff.PrepareMeeting(title: "Not any more"), "SN");
        await Staff.CancelMeeting(cancelled);
        using var response = await Read((await Subscribe(Campaign)).Url);
        var raw = await response.Content.ReadAsStringAsync();
        var events = Events(raw).ToDictionary(e => e.Uid);
        CalendarText Of(MeetingDetail meeting) => events[$"{meeting.Meeting.Id}@crm.example.org"];
        Assert.Multiple(() =>
        {
            Assert.That(
                (Of(draft)["STATUS"], Of(sent)["STATUS"], Of(cancelled)["STATUS"]),
                Is.EqualTo(("TENTATIVE", "CONFIRMED", "CANCELLED"))
            );
            Assert.That((Of(sent).Sequence, Of(cancelled).Sequence), Is.EqualTo((0, 1)));
            Assert.That(
                (Of(sent)["DTSTART"], Of(sent)["DTEND"], Of(sent)["URL"]),
                Is.EqualTo(("20261001T140000Z", "20261001T153000Z", "https://meet.example.org/1"))
            );
            Assert.That(Of(sent)["DESCRIPTION"], Does.EndWith($"https://crm.example.org/c/{Campaign}/meetings/{sent.Meeting.Id}"));
            Assert.That(
                raw,
                Does.Contain("METHOD:PUBLISH\r\n")
                    .And.Contain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
                    .And.Contain("X-PUBLISHED-TTL:PT1H\r\n")
                    .And.Contain("X-WR-CALNAME:A draft for testing\r\n")
            );
            Assert.That(raw, Does.Not.Contain("ATTENDEE").And.Not.Contain("mission."), "No invitee's address leaves by a feed.");
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/calendar"));
            Assert.That(response.Headers.Contains("Set-Cookie"), Is.False);
        });
    }

    [Test]
    public async Task WhenNothingChanged_TheFeedIsNotSentAgain_AndAChangeMakesItNew()
    {
        var meeting = await Staff.PrepareMeeting(title: "Watched");
        var url = (await Subscribe(Campaign)).Url;
        using var first = await Read(url);
        var tag = first.Headers.ETag!.ToString();
        using var same = await Read(url, tag);
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Crm.Clock.Now = FakeClock.Start.AddHours(1);
        await Staff.Change(meeting, new { place = "Conference Room 9" });
        using var changed = await Read(url, tag);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(changed.Headers.ETag!.ToString(), Is.Not.EqualTo(tag));
    }

    [Test]
    public async Task WhenOnlyAnOwnerOrALanguageChanged_TheFeedIsSentAnew_WhateverTheReadersDate()
    {
        var reader = await NewSession("reader");
        var account = await reader.Get<AccountSummary>("/session");
        var meeting = await Staff.PrepareMeeting(title: "Taken over");
        await Staff.Invite(meeting, "PE");
        var url = (await reader.Post<NewCalendarFeed>("/api/v1/session/calendar-feeds", new { })).Url;
        using var first = await Read(url);
        Crm.Clock.Now = FakeClock.Start.AddDays(2);
        await Manager.Patch($"/campaigns/{Campaign}/engagements/PE", new { ownerId = account.Id });
        using var owned = await ReadSince(url, first);
        Assert.That(owned.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await owned.Content.ReadAsStringAsync(), Does.Contain("SUMMARY:Taken over"));
        await reader.Patch("/session", new { language = "fr" });
        using var translated = await ReadSince(url, owned);
        Assert.That(translated.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await translated.Content.ReadAsStringAsync(), Does.Contain("X-WR-CALNAME:Mes réunions\r\n"));
        await Manager.Patch($"/campaigns/{Campaign}/engagements/PE", new { ownerId = (Guid?)null });
        using var left = await ReadSince(url, translated);
        Assert.That(await left.Content.ReadAsStringAsync(), Does.Not.Contain("Taken over"));
        using var same = await Read(url, $"{left.Headers.ETag}");
        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task WhenACalendarProgramAsksWithHead_ItHearsTheSameWithoutTheCalendar()
    {
        await Staff.PrepareMeeting(title: "Looked for");
        var url = (await Subscribe(Campaign)).Url;
        using var get = await Read(url);
        using var head = await Read(url, method: HttpMethod.Head);
        Assert.Multiple(async () =>
        {
            Assert.That(
                (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentType?.ToString(), head.Content.Headers.ContentLength),
                Is.EqualTo((HttpStatusCode.OK, get.Headers.ETag, "text/calendar; charset=utf-8", get.Content.Headers.ContentLength))
            );
            Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
        });
        await ExpectGone($"{url[..^10]}0000000.ics", HttpMethod.Head);
    }

    [TestCase("br", "http")]
    [TestCase("gzip", "https")]
    public async Task WhenACalendarProgramTakesCompressedAnswers_TheFeedIsCompressed(string encoding, string scheme)
    {
        for (var i = 0; i < 5; i++)
            await Staff.PrepareMeeting(title: $"Compressed {i}");
        var url = (await Subscribe(Campaign)).Url;
        using var plain = await Read(url);
        using var compressed = await Read(url, encoding: encoding, scheme: scheme);
        var bytes = await compressed.Content.ReadAsByteArrayAsync();
        using Stream content =
            encoding == "br"
                ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
                : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var text = new StreamReader(content);
        var whole = await plain.Content.ReadAsStringAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(compressed.Content.Headers.ContentEncoding, Is.EqualTo(new[] { encoding }));
            Assert.That(compressed.Headers.ETag, Is.EqualTo(plain.Headers.ETag));
            Assert.That(await text.ReadToEndAsync(), Is.EqualTo(whole));
            Assert.That(bytes, Has.Length.LessThan(whole.Length / 2));
        });
    }

    [Test]
    public async Task WhenItIsMyCalendar_ItHoldsWhatIRunAndWhereMyStatesAreInvited()
    {
        var mine = await Manager.PrepareMeeting(title: "Run by me");
        var myState = await Staff.PrepareMeeting(title: "My State is invited");
        await Staff.Invite(myState, "UY");
        var account = await Manager.Get<AccountSummary>("/session");
        await Manager.Patch($"/campaigns/{Campaign}/engagements/UY", new { ownerId = account.Id });
        var others = await Staff.PrepareMeeting(title: "Somebody else's");
        using var response = await Read((await Manager.Post<NewCalendarFeed>("/api/v1/session/calendar-feeds", new { })).Url);
        var titles = Events(await response.Content.ReadAsStringAsync()).ConvertAll(e => e["SUMMARY"]);
        Assert.That(titles, Does.Contain(mine.Meeting.Title).And.Contain(myState.Meeting.Title).And.No.Member(others.Meeting.Title));
    }

    [Test]
    public async Task WhenFollowUpsAreWanted_OpenOnesStandThereAsWholeDays()
    {
        var account = await Staff.Get<AccountSummary>("/session");
        await Staff.Post(
            "/follow-ups",
            new
            {
                Campaign,
                iso2 = "PY",
                title = "Send the draft",
                dueOn = "2026-10-05",
                ownerId = account.Id,
            }
        );
        var feed = await Staff.Post<NewCalendarFeed>("/api/v1/session/calendar-feeds", new { });
        using var without = await Read(feed.Url);
        Assert.That(await without.Content.ReadAsStringAsync(), Does.Not.Contain("Send the draft"));
        await Staff.Patch($"/api/v1/session/calendar-feeds/{feed.Id}", new { withFollowUps = true });
        using var with = await Read(feed.Url);
        var task = Events(await with.Content.ReadAsStringAsync()).Single(e => e["SUMMARY"].Contains("Send the draft"));
        Assert.That(
            (task["SUMMARY"], task["DTSTART"], task.Line("DTSTART").Parameters["VALUE"], task["DTEND"], task["TRANSP"]),
            Is.EqualTo(("☐ Paraguay · Send the draft", "20261005", "DATE", "20261006", "TRANSPARENT"))
        );
    }

    [Test]
    public async Task WhenTheAddressIsRenewedOrSwitchedOff_TheOldOneIsDead()
    {
        var old = await Viewer.Post<NewCalendarFeed>("/api/v1/session/calendar-feeds", new { Campaign });
        var renewed = await Viewer.Post<NewCalendarFeed>("/api/v1/session/calendar-feeds", new { Campaign });
        Assert.That(renewed.Id, Is.EqualTo(old.Id));
        await ExpectGone(old.Url);
        using (var alive = await Read(renewed.Url))
            Assert.That(alive.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var listed = (await Viewer.Get<List<CalendarFeedItem>>("/api/v1/session/calendar-feeds")).Single();
        Assert.That((listed.Campaign, listed.LastReadOn), Is.EqualTo((Campaign, (DateOnly?)DateOnly.FromDateTime(FakeClock.Start))));
        await Staff.Refused(HttpMethod.Delete, $"/api/v1/session/calendar-feeds/{renewed.Id}", null, 404, "not-found");
        await Viewer.Delete($"/api/v1/session/calendar-feeds/{renewed.Id}");
        await ExpectGone(renewed.Url);
    }

    [Test]
    public async Task WhenTheAccountIsDisabled_ItsFeedIsDead()
    {
        var account = await Administrator.Post<AccountSummary>(
            "/accounts",
            new
            {
                displayName = "Leaving soon",
                email = "leaving@example.org",
                password = "a long password",
                role = "Staff",
            }
        );
        var feed = await Crm.SignInAs("leaving@example.org", "a long password")
            .Post<NewCalendarFeed>("/api/v1/session/calendar-feeds", new { });
        await Administrator.Patch($"/accounts/{account.Id}", new { isDisabled = true });
        await ExpectGone(feed.Url);
        await Staff.Refused(
            HttpMethod.Post,
            "/api/v1/session/calendar-feeds",
            new { campaign = "nowhere" },
            422,
            "unknown-campaign",
            "campaign"
        );
    }

    private Task<NewCalendarFeed> Subscribe(string campaign) =>
        Staff.Post<NewCalendarFeed>("/api/v1/session/calendar-feeds", new { campaign });

    private async Task<Session> NewSession(string name)
    {
        var email = $"{name}@example.org";
        await Administrator.Post(
            "/accounts",
            new
            {
                displayName = name,
                email,
                password = "a long password",
                role = "Staff",
            }
        );
        return Crm.SignInAs(email, "a long password");
    }

    // As a program asks that knows dates and no tags.
    private Task<HttpResponseMessage> ReadSince(string url, HttpResponseMessage last) =>
        Read(url, since: last.Content.Headers.LastModified ?? new DateTimeOffset(Crm.Clock.Now, TimeSpan.Zero));

    private async Task<HttpResponseMessage> Read(
        string url,
        string? tag = null,
        HttpMethod? method = null,
        string? encoding = null,
        string scheme = "http",
        DateTimeOffset? since = null
    )
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            method ?? HttpMethod.Get,
            new Uri(Crm.ClientOptions.BaseAddress, new Uri(url).PathAndQuery)
        );
        request.Headers.Add("X-Forwarded-For", $"2001:db8:1:{Random.Shared.Next(1, 0xffff):x}::1");
        request.Headers.Add("X-Forwarded-Proto", scheme);
        if (tag is not null)
            request.Headers.Add("If-None-Match", tag);
        if (encoding is not null)
            request.Headers.Add("Accept-Encoding", encoding);
        request.Headers.IfModifiedSince = since;
        return await http.SendAsync(request);
    }

    private async Task ExpectGone(string url, HttpMethod? method = null)
    {
        using var response = await Read(url, method: method);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static List<CalendarText> Events(string raw) =>
        [.. raw.Split("BEGIN:VEVENT\r\n").Skip(1).Select(e => CalendarText.Parse(e.Split("END:VEVENT")[0]))];
}
