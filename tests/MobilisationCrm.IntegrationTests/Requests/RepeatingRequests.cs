using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.KeyedRequests;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Scenarios;

/// <summary>A caller that got no answer sends its POST again with the same Idempotency-Key: the work is done once.</summary>
internal sealed class RepeatingRequests : CrmFixture
{
    private readonly FailingSaves _saves = new();

    protected override void Configure(IServiceCollection services) => _saves.AddTo(services);

    [Test]
    public async Task WhenTheSameComesAgain_TheFirstAnswerIsGivenAgain_AndNothingIsDone()
    {
        var key = NewKey();
        using var first = await LogCallAsync(Staff, key, "AR", "once");
        using var again = await LogCallAsync(Staff, $"\"{key}\"", "AR", "once");
        Assert.That((first.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)));
        Assert.That(await again.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
        Assert.That(again.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(first.Headers.Contains("Idempotent-Replayed"), Is.False);
        Assert.That(again.Headers.Contains("Idempotent-Replayed"));
        Assert.That(await Staff.Timeline("AR"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenSeveralComeAtOnce_OneDoesTheWork()
    {
        var key = NewKey();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => LogCallAsync(Staff, key, "BR", "at once")));
        Assert.That(answers.Select(a => a.StatusCode), Is.All.EqualTo(HttpStatusCode.Created).Or.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await Staff.Timeline("BR"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenTheKeyComesWithSomethingElse_ItIsRefused()
    {
        var key = NewKey();
        using var first = await LogCallAsync(Staff, key, "CL", "one");
        await ExpectAsync(await LogCallAsync(Staff, key, "CL", "two"), 422, "idempotency-key-reused");
        Assert.That(await Staff.Timeline("CL"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenAnotherAccountHasTheSameKey_ItIsAnotherAct()
    {
        var key = NewKey();
        using var first = await LogCallAsync(Staff, key, "CO", "one");
        using var other = await LogCallAsync(Manager, key, "CO", "one");
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await Staff.Timeline("CO"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task WhenTheRequestWasRefused_ItsKeyIsFree()
    {
        var key = NewKey();
        await ExpectAsync(await LogCallAsync(Staff, key, "ZZ", "one"), 422, "unknown-state");
        using var corrected = await LogCallAsync(Staff, key, "EC", "one");
        Assert.That(corrected.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task WhenTheFirstFailedBeforeItSaved_TheNextDoesTheWork()
    {
        var key = NewKey();
        _saves.Meant = db => db.ChangeTracker.Entries<Interaction>().Any();
        _saves.FailNext(1);
        await ExpectAsync(await LogCallAsync(Staff, key, "PE", "one"), 500, "internal-error");
        using var again = await LogCallAsync(Staff, key, "PE", "one");
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await Staff.Timeline("PE"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenTheProcessDiedBetweenSavingAndAnswering_TheWorkIsNotDoneAgain()
    {
        var key = NewKey();
        using var first = await LogCallAsync(Staff, key, "UY", "one");
        await ChangeAsync(requests => requests.ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, (int?)null)));
        await ExpectAsync(await LogCallAsync(Staff, key, "UY", "one"), 409, "idempotency-answer-lost");
        Assert.That(await Staff.Timeline("UY"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhenTheProcessDiedBeforeItSaved_TheKeyIsTakenOverAfterAMinute()
    {
        var key = NewKey();
        using var first = await LogCallAsync(Staff, key, "PY", "one");
        var now = Crm.Clock.Now;
        await ChangeAsync(requests =>
            requests.ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.Status, (int?)null).SetProperty(r => r.DoneAt, (DateTime?)null).SetProperty(r => r.StartedAt, now)
            )
        );
        await ExpectAsync(await LogCallAsync(Staff, key, "PY", "one"), 409, "idempotency-key-in-use");
        await ChangeAsync(requests => requests.ExecuteUpdateAsync(set => set.SetProperty(r => r.StartedAt, now.AddMinutes(-2))));
        using var taken = await LogCallAsync(Staff, key, "PY", "one");
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task WhenWhoWasTakenForDeadSaves_ItsSaveFails()
    {
        var key = NewKey();
        // Another one takes over while this one is about to save.
        _saves.Before = db =>
            db.ChangeTracker.Entries<Organisation>().Any()
                ? ChangeAsync(all =>
                    all.Where(r => r.DoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.Attempt, Guid.NewGuid()))
                )
                : Task.CompletedTask;
        var ministry = new
        {
            kind = "Ministry",
            name = "Ministry of Late Saves",
            stateIso2 = "BO",
        };
        await ExpectAsync(await SendAsync(Staff, key, "/organisations", ministry), 409, "stale-version");
        _saves.Before = _ => Task.CompletedTask;
        var found = await Staff.Get<PagedList<object>>("/organisations?q=Late Saves");
        Assert.That(found.Total, Is.Zero);
    }

    [Test]
    public async Task WhenADayHasPassed_TheKeyIsForgotten()
    {
        var key = NewKey();
        using var first = await LogCallAsync(Staff, key, "VE", "one");
        var yesterday = Crm.Clock.Now.AddHours(-24);
        await ChangeAsync(requests => requests.ExecuteUpdateAsync(set => set.SetProperty(r => r.ReceivedAt, yesterday)));
        using var again = await LogCallAsync(Staff, key, "VE", "one");
        Assert.That(again.Headers.Contains("Idempotent-Replayed"), Is.False);
        Assert.That(await Staff.Timeline("VE"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task WhenTheAnswerHoldsASecret_ItIsNotKept()
    {
        var accounts = await Administrator.Get<List<AccountSummary>>("/accounts");
        var key = NewKey();
        var request = new { name = "Once", accountId = accounts[0].Id };
        using var first = await SendAsync(Administrator, key, "/api/v1/api-keys", request);
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await ExpectAsync(await SendAsync(Administrator, key, "/api/v1/api-keys", request), 409, "idempotency-answer-lost");
        Assert.That((await Administrator.Get<List<ApiKeyItem>>("/api/v1/api-keys")).Count(k => k.Name == "Once"), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("\"\"")]
    [TestCase("two words")]
    [TestCase(null)]
    public async Task WhenTheKeyIsNone_ItIsRefused(string? key) =>
        await ExpectAsync(await LogCallAsync(Staff, key ?? new string('x', 256), "GY", "one"), 400, "invalid-request");

    private static string NewKey() => Guid.NewGuid().ToString();

    private static Task<HttpResponseMessage> LogCallAsync(Session session, string key, string iso2, string subject) =>
        SendAsync(
            session,
            key,
            "/interactions",
            new
            {
                campaign = Campaign,
                iso2,
                kind = "Call",
                subject,
            }
        );

    private static async Task<HttpResponseMessage> SendAsync(Session session, string key, string path, object body)
    {
        var content = new StringContent(System.Text.Json.JsonSerializer.Serialize(body, Session.Json), Encoding.UTF8, "application/json");
        return await session.Send(HttpMethod.Post, path, content, idempotencyKey: key);
    }

    private static async Task ExpectAsync(HttpResponseMessage response, int status, string code)
    {
        using var answer = response;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), text);
        Assert.That(System.Text.Json.JsonSerializer.Deserialize<Problem>(text, Session.Json)!.Code, Is.EqualTo(code), text);
    }

    // What a crash leaves, or a day.
    private async Task ChangeAsync(Func<IQueryable<KeyedRequest>, Task> change)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<KeyedRequest>());
    }
}
