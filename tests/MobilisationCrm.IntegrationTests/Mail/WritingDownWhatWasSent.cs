using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>Sending, claiming and writing down go on side by side: what holds when one of them stops or is slow (M16, M18).</summary>
internal sealed class WritingDownWhatWasSent : CrmFixture
{
    private readonly Transport _server = new();
    private readonly FailingSaves _saves = new();

    protected override Dictionary<string, string> Settings =>
        new()
        {
            ["Mail:Connections"] = "2",
            ["Mail:PerMinute"] = "1000",
            ["Mail:PerMinutePerDomain"] = "1000",
        };

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<IMailTransport>(_server);
        _saves.AddTo(services);
    }

    [SetUp]
    public void TakeEverything()
    {
        _server.Taken.Clear();
        _server.Answer = _ => Task.CompletedTask;
    }

    [Test]
    public async Task M18_WhenOneMessageTakesLong_TheOthersAreSentAndWrittenDownMeanwhile()
    {
        var ids = await QueueAsync(12);
        var end = new TaskCompletionSource();
        _server.Answer = mail => mail.Id == ids[0] ? end.Task : Task.CompletedTask;
        var run = Crm.RunAsync<MailSender>();
        Assert.That(async () => (await StatesAsync(ids)).Count(s => s.State == MailState.Sent), Is.EqualTo(11).After(20_000, 50));
        Assert.That(run.IsCompleted, Is.False);
        end.SetResult();
        await run;
        Assert.That((await StatesAsync(ids)).Select(s => s.State), Is.All.EqualTo(MailState.Sent));
    }

    [Test]
    public async Task M16_WhenTheProcessIsAskedToStop_WhatIsOnTheLineIsWrittenDown_AndTheRestWaitsUntried()
    {
        var ids = await QueueAsync(9);
        using var stop = new CancellationTokenSource();
        var (begun, end) = (new SemaphoreSlim(0), new TaskCompletionSource());
        _server.Answer = _ =>
        {
            begun.Release();
            return end.Task;
        };
        await using var scope = Crm.Services.CreateAsyncScope();
        var run = scope.ServiceProvider.GetRequiredService<MailSender>().RunAsync(stop.Token);
        await begun.WaitAsync();
        await begun.WaitAsync();
        await stop.CancelAsync();
        end.SetResult();
        try
        {
            await run;
        }
        catch (OperationCanceledException)
        {
            // Asked to stop while it claimed.
        }

        var states = await StatesAsync(ids);
        Assert.That(_server.Taken, Has.Count.EqualTo(2));
        Assert.That(states.Where(s => _server.Taken.Contains(s.Id)).Select(s => s.State), Is.All.EqualTo(MailState.Sent));
        Assert.That(
            states.Where(s => !_server.Taken.Contains(s.Id)).Select(s => (s.State, s.Tries)),
            Is.All.EqualTo((MailState.Queued, 0)).And.Exactly(7).Items
        );
        await Crm.RunAsync<MailSender>();
        Assert.That(_server.Taken, Is.EquivalentTo(ids));
    }

    [Test]
    public async Task M16_WhenWhatWasSentCannotBeWrittenDown_NoMoreIsSent_AndNoneIsSentTwiceOnceItCan()
    {
        var ids = await QueueAsync(150);
        _server.Answer = _ => Task.Delay(20);
        var failed = 0;
        _saves.Meant = _ => !_server.Taken.IsEmpty && Interlocked.Increment(ref failed) > 0;
        _saves.FailNext(int.MaxValue);
        var run = Crm.RunAsync<MailSender>();
        Assert.That(() => failed, Is.GreaterThan(2).After(20_000, 50));
        var taken = _server.Taken.Count;
        await Task.Delay(500);
        _saves.FailNext(0);
        Assert.That(_server.Taken, Has.Count.EqualTo(taken).And.Count.LessThan(100));
        await run;
        Assert.That(_server.Taken, Is.EquivalentTo(ids));
        Assert.That((await StatesAsync(ids)).Select(s => s.State), Is.All.EqualTo(MailState.Sent).And.Exactly(150).Items);
    }

    [Test]
    public async Task M18_WhenAMessageIsRemovedWhileItIsSent_TheOthersAreWrittenDown_AndNoneIsSentTwice()
    {
        var ids = await QueueAsync(150);
        _server.Answer = async mail =>
        {
            // Its history has nothing to stand on.
            if (mail.Id == ids[0])
                await RemoveAsync(mail.Id);
            await Task.Delay(20);
        };
        await Crm.RunAsync<MailSender>();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(_server.Taken, Is.EquivalentTo(ids));
            Assert.That((await StatesAsync(ids)).Select(s => s.State), Is.All.EqualTo(MailState.Sent).And.Exactly(149).Items);
        });
    }

    private async Task<List<Guid>> QueueAsync(int messages)
    {
        Crm.Clock.Now = FakeClock.Start;
        var states = (await Staff.Pipeline()).Select(e => e.Iso2).Take(messages).ToArray();
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), states);
        await Staff.SendInvitations(meeting);
        return await InDatabaseAsync(db =>
            db.OutboundMails.Where(m => m.MeetingId == meeting.Meeting.Id)
                .OrderBy(m => m.DueAt)
                .ThenBy(m => m.Id)
                .Select(m => m.Id)
                .ToListAsync()
        );
    }

    private Task<List<(Guid Id, MailState State, int Tries)>> StatesAsync(List<Guid> ids) =>
        InDatabaseAsync(async db =>
        {
            var mails = await db.OutboundMails.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync();
            return mails.ConvertAll(m => (m.Id, m.State, m.Tries));
        });

    private Task RemoveAsync(Guid id) =>
        InDatabaseAsync(async db =>
        {
            db.Remove(await db.OutboundMails.SingleAsync(m => m.Id == id));
            return await db.SaveChangesAsync();
        });

    private async Task<T> InDatabaseAsync<T>(Func<CrmDbContext, Task<T>> use)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    /// <summary>A mail server that answers when the test lets it.</summary>
    private sealed class Transport : IMailTransport, IMailConnection
    {
        public ConcurrentQueue<Guid> Taken { get; } = new();

        public Func<OutboundMail, Task> Answer { get; set; } = _ => Task.CompletedTask;

        public string Name => "Test";

        public IMailConnection Open() => this;

        public async Task<string> SendAsync(OutboundMail mail)
        {
            await Answer(mail);
            Taken.Enqueue(mail.Id);
            return "250 Taken";
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
