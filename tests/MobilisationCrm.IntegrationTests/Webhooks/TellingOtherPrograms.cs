using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm.Scenarios;

/// <summary>Other programs are told of events by signed requests, each once and in spite of faults.</summary>
internal sealed class TellingOtherPrograms : CrmFixture
{
    private Listener _listener = null!;

    protected override Dictionary<string, string> Settings => new() { ["Webhooks:AllowPrivate"] = "true", ["Webhooks:TimeoutSeconds"] = "1" };

    [SetUp]
    public async Task Listen() => _listener = await Listener.StartAsync();

    [TearDown]
    public async Task StopListening()
    {
        await _listener.DisposeAsync();
        foreach (var webhook in await Administrator.Get<List<WebhookItem>>("/webhooks"))
            await Administrator.Delete($"/webhooks/{webhook.Id}");
    }

    [Test]
    public async Task WhenAStateMoves_TheOtherProgramIsToldOnce_AndTheSignatureHolds()
    {
        var webhook = await Make(WebhookEvent.StageChanged);
        await Staff.LogContact("SN", subject: "Words that nobody else reads");
        await Staff.Move("SN", Stage.FirstContact);
        await Crm.RunAsync<WebhookSender>();
        await Crm.RunAsync<WebhookSender>();
        var received = _listener.Requests.Single();
        var body = JsonDocument.Parse(received.Body).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(received.Signature, Is.EqualTo(SignatureOf(webhook.Secret, received)));
            Assert.That(received.Timestamp, Is.EqualTo($"{new DateTimeOffset(Crm.Clock.Now).ToUnixTimeSeconds()}"));
            Assert.That(body.GetProperty("id").GetString(), Is.EqualTo(received.Id));
            Assert.That(body.GetProperty("event").GetString(), Is.EqualTo("StageChanged"));
            Assert.That(body.GetProperty("campaign").GetString(), Is.EqualTo(Campaign));
            Assert.That(body.GetProperty("iso2").GetString(), Is.EqualTo("SN"));
            Assert.That(body.GetProperty("record").GetProperty("to").GetString(), Is.EqualTo("FirstContact"));
        });
        var delivery = (await Deliveries(webhook)).Single();
        Assert.That((delivery.State, delivery.LastStatus, delivery.Tries, $"{delivery.Id}"), Is.EqualTo((DeliveryState.Delivered, 204, 1, received.Id)));
    }

    [Test]
    public async Task WhenOtherThingsHappen_EachIsToldWithoutWhatSomebodyWrote()
    {
        await Make(Enum.GetValues<WebhookEvent>());
        await Staff.LogContact("NO", subject: "Secret subject", notes: "Secret notes");
        await Staff.TakePosition("NO", Position.Supportive);
        await Staff.Commit("NO", CommitmentKind.Pledge);
        var meeting = await Staff.InviteTo(await Staff.PrepareMeeting(title: "Secret title"), "NO");
        await Staff.RecordAnswer(meeting, "NO", Answer.Accepted);
        await Staff.CancelMeeting(meeting);
        await Crm.RunAsync<WebhookSender>();
        var told = _listener.Requests.Select(r => JsonDocument.Parse(r.Body).RootElement.GetProperty("event").GetString()).ToList();
        Assert.That(
            told,
            Is.SupersetOf(
                new[] { "InteractionLogged", "PositionRecorded", "CommitmentRecorded", "MeetingSent", "AnswerReceived", "MeetingCancelled" }
            )
        );
        Assert.That(_listener.Requests.Select(r => r.Body), Has.None.Contains("Secret").And.None.Contains("Statement").And.None.Contains("Note of"));
    }

    [TestCase("Managers")]
    [TestCase("Named")]
    public async Task WhenFewerThanTheSecretariatReadIt_TheOtherProgramIsNotTold(string confidentiality)
    {
        await Make(Enum.GetValues<WebhookEvent>());
        var contact = new
        {
            Campaign,
            iso2 = "IS",
            kind = "Call",
            subject = "Between us",
            confidentiality,
        };
        await Manager.Post("/interactions", contact);
        var position = new
        {
            position = "Opposed",
            source = "Said in confidence",
            confidentiality,
        };
        await Manager.Post($"/campaigns/{Campaign}/engagements/IS/positions", position);
        var meeting = await Manager.PrepareMeeting(title: "Between us");
        await Manager.Change(meeting, new { confidentiality });
        meeting = await Manager.InviteTo(meeting, "IS");
        await Manager.RecordAnswer(meeting, "IS", Answer.Accepted);
        await Manager.CancelMeeting(meeting);
        await Crm.RunAsync<WebhookSender>();
        Assert.That(_listener.Requests, Is.Empty);
        await Manager.TakePosition("IS", Position.Leaning);
        await Crm.RunAsync<WebhookSender>();
        Assert.That(_listener.Requests, Has.Count.EqualTo(1), "What the secretariat reads is told.");
    }

    [Test]
    public async Task WhenItIsNotSubscribed_OrOff_OrWasNotThereYet_NothingIsSent()
    {
        await Staff.LogContact("DK");
        var webhook = await Make(WebhookEvent.InteractionLogged);
        await Staff.Move("DK", Stage.FirstContact);
        await Administrator.Patch($"/webhooks/{webhook.Id}", new { isOff = true });
        await Staff.LogContact("DK");
        await Administrator.Patch($"/webhooks/{webhook.Id}", new { isOff = false });
        await Crm.RunAsync<WebhookSender>();
        Assert.That(_listener.Requests, Is.Empty);
        await Staff.LogContact("DK");
        await Crm.RunAsync<WebhookSender>();
        Assert.That(_listener.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenItDoesNotAnswer_ItIsTriedAgainUnderTheSameId_UntilItIsTooLate()
    {
        _listener.Answer = Status(HttpStatusCode.ServiceUnavailable);
        var webhook = await Make(WebhookEvent.InteractionLogged);
        await Staff.LogContact("FI");
        await Crm.RunAsync<WebhookSender>();
        foreach (var wait in WebhookSender.Waits)
        {
            var before = _listener.Requests.Count;
            Crm.Clock.Now += wait - TimeSpan.FromSeconds(1);
            await Crm.RunAsync<WebhookSender>();
            Assert.That(_listener.Requests, Has.Count.EqualTo(before), "Not yet.");
            Crm.Clock.Now += TimeSpan.FromSeconds(1);
            await Crm.RunAsync<WebhookSender>();
            Assert.That(_listener.Requests, Has.Count.EqualTo(before + 1));
        }

        Crm.Clock.Now += TimeSpan.FromDays(2);
        await Crm.RunAsync<WebhookSender>();
        var failed = (await Deliveries(webhook)).Single();
        var tries = WebhookSender.Waits.Count + 1;
        Assert.That((failed.State, failed.LastStatus, failed.Tries), Is.EqualTo((DeliveryState.Failed, 503, tries)));
        Assert.That(_listener.Requests.Select(r => r.Id).Distinct(), Is.EqualTo([$"{failed.Id}"]));

        _listener.Answer = Status(HttpStatusCode.OK);
        await Administrator.Post($"/webhooks/{webhook.Id}/deliveries/{failed.Id}/again");
        await Crm.RunAsync<WebhookSender>();
        Assert.That((await Deliveries(webhook)).Single().State, Is.EqualTo(DeliveryState.Delivered));
        Assert.That(_listener.Requests.Last().Id, Is.EqualTo($"{failed.Id}"));
        Assert.That(_listener.Requests.Last().Signature, Is.EqualTo(SignatureOf(webhook.Secret, _listener.Requests.Last())));
    }

    [Test]
    public async Task WhenItLeadsElsewhere_ItIsNotFollowed()
    {
        _listener.Answer = http =>
        {
            http.Response.StatusCode = (int)HttpStatusCode.TemporaryRedirect;
            http.Response.Headers.Location = $"{_listener.Url}/elsewhere";
            return Task.CompletedTask;
        };
        var webhook = await Make(WebhookEvent.Test);
        await Administrator.Post($"/webhooks/{webhook.Id}/test");
        await Crm.RunAsync<WebhookSender>();
        Assert.That(_listener.Requests.Select(r => r.Path), Is.EqualTo(["/hook"]));
        var delivery = (await Deliveries(webhook)).Single();
        Assert.That((delivery.State, delivery.LastStatus), Is.EqualTo((DeliveryState.Queued, 307)));
        Assert.That(delivery.LastError, Does.Contain("elsewhere").And.Contain("not followed"));
    }

    [Test]
    public async Task WhenItHangs_OrSendsWithoutEnd_TheOthersAreToldAllTheSame()
    {
        _listener.Answer = async http =>
        {
            if (http.Request.Path == "/endless")
                for (var bytes = new byte[64 * 1024]; !http.RequestAborted.IsCancellationRequested;)
                    await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
            if (http.Request.Path == "/slow")
                await Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted);
        };
        var (slow, endless, quick) = (await MakeAt("/slow"), await MakeAt("/endless"), await MakeAt("/quick"));
        await Staff.LogContact("IS");
        await Crm.RunAsync<WebhookSender>();
        Assert.That((await Deliveries(slow)).Single().LastError, Does.Contain("No answer within 1 second"));
        Assert.That((await Deliveries(endless)).Single().State, Is.EqualTo(DeliveryState.Delivered), "The status is all that is read.");
        Assert.That((await Deliveries(quick)).Single().State, Is.EqualTo(DeliveryState.Delivered));
    }

    [Test]
    public async Task WhenSeveralNodesSendAtOnce_EachEventComesOnce_AndAKilledNodesIsTakenOver()
    {
        var webhook = await Make(WebhookEvent.InteractionLogged);
        foreach (var iso2 in new[] { "EE", "LV", "LT" })
            await Staff.LogContact(iso2);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Crm.RunAsync<WebhookSender>()));
        Assert.That(_listener.Requests, Has.Count.EqualTo(3));
        Assert.That(_listener.Requests.Select(r => r.Id).Distinct().Count(), Is.EqualTo(3));

        // A node dies with a delivery in its hands.
        await Staff.LogContact("PL");
        await using (var scope = Crm.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<WebhookDispatch>().RunAsync(CancellationToken.None);
            await scope
                .ServiceProvider.GetRequiredService<CrmDbContext>()
                .WebhookDeliveries.Where(d => d.State == DeliveryState.Queued)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.LeaseUntil, Crm.Clock.Now.AddMinutes(6))
                );
        }

        await Crm.RunAsync<WebhookSender>();
        Assert.That(_listener.Requests, Has.Count.EqualTo(3), "It may still be at work.");
        Crm.Clock.Now += TimeSpan.FromMinutes(7);
        await Crm.RunAsync<WebhookSender>();
        Assert.That(_listener.Requests, Has.Count.EqualTo(4));
        Assert.That((await Deliveries(webhook)).Count(d => d.State == DeliveryState.Delivered), Is.EqualTo(4));
    }

    [Test]
    public async Task WhenTheSecretIsRenewed_TheFormerSignsNothingAnyMore()
    {
        var webhook = await Make(WebhookEvent.Test);
        var renewed = await Administrator.Post<NewWebhookSecret>($"/webhooks/{webhook.Id}/secret");
        await Administrator.Post($"/webhooks/{webhook.Id}/test");
        await Crm.RunAsync<WebhookSender>();
        Assert.That(renewed.Secret, Is.Not.EqualTo(webhook.Secret));
        Assert.That(_listener.Requests.Single().Signature, Is.EqualTo(SignatureOf(renewed.Secret, _listener.Requests.Single())));
        // Nowhere is it shown again, nor does the audit log hold it.
        var audit = JsonSerializer.Serialize(await Administrator.Get<JsonElement>("/audit?kind=Webhook"));
        var list = JsonSerializer.Serialize(await Administrator.Get<JsonElement>("/webhooks"));
        Assert.That(audit + list, Does.Not.Contain(renewed.Secret[6..]).And.Not.Contain("rotected"));
    }

    [TestCase("ftp://example.org/", "webhook-address")]
    [TestCase("example.org/hook", "webhook-address")]
    [TestCase("https://user:pass@example.org/", "webhook-address")]
    [TestCase("https://example.org/#part", "webhook-address")]
    public async Task WhenTheAddressIsNone_TheRefusalNamesTheField(string url, string code) =>
        await Administrator.Refused(HttpMethod.Post, "/webhooks", new { name = "x", url, events = new[] { "StageChanged" } }, 422, code, "url");

    private Task<NewWebhookSecret> Make(params WebhookEvent[] events) =>
        Administrator.Post<NewWebhookSecret>("/webhooks", new { name = "Listener", url = $"{_listener.Url}/hook", events });

    private Task<NewWebhookSecret> MakeAt(string path) =>
        Administrator.Post<NewWebhookSecret>("/webhooks", new { name = path, url = _listener.Url + path, events = new[] { "InteractionLogged" } });

    private async Task<IReadOnlyList<WebhookDeliveryItem>> Deliveries(NewWebhookSecret webhook) =>
        (await Administrator.Get<PagedList<WebhookDeliveryItem>>($"/webhooks/{webhook.Id}/deliveries")).Items;

    // As the specification (standardwebhooks.com) tells receivers to do it, by code of its own.
    private static string SignatureOf(string secret, Received received)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signed = Encoding.UTF8.GetBytes($"{received.Id}.{received.Timestamp}.{received.Body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}";
    }

    private static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Status(HttpStatusCode status) =>
        http =>
        {
            http.Response.StatusCode = (int)status;
            return Task.CompletedTask;
        };
}
