using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using MobilisationCrm.Jobs;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using Moq;

namespace MobilisationCrm.Scenarios;

/// <summary>What is due when it is stored leaves at once, whichever way it took; the job of each minute is only the safety net.</summary>
internal sealed class SendingAtOnce : CrmFixture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected override Dictionary<string, string> Settings => new() { ["Roles"] = "web,worker" };

    // The minute does not come round in this test.
    protected override void Configure(IServiceCollection services) => services.AddSingleton(new WorkerPace(TimeSpan.FromHours(1)));

    [Test]
    public async Task WhenInvitationsAreSent_TheyLeave_AndSoDoesOneThatIsSentOnceMore()
    {
        var meeting = await SendToAsync("KE");
        var sent = await SentAsync(meeting, 1);
        await Staff.Post($"/mail/{sent[0].Mail.Id}/resend");
        await SentAsync(meeting, 2);
    }

    [Test]
    public async Task WhenAPauseEnds_WhatWaitedLeaves_AndSoDoesOneThatIsTriedAgain()
    {
        await Manager.Post("/mail/pause", new { reason = "The list is being checked" });
        var meeting = await SendToAsync("UG", "RW");
        var mails = await Staff.MailOf(meeting);
        Assert.That(mails.Select(m => m.Mail.State), Is.All.EqualTo(MailState.Queued));
        await Staff.Post($"/mail/{mails[0].Mail.Id}/cancel");
        await Manager.Post("/mail/resume");
        await SentAsync(meeting, 1);
        await Staff.Post($"/mail/{mails[0].Mail.Id}/retry");
        await SentAsync(meeting, 2);
    }

    [Test]
    public async Task WhenNoWorkerCanBeTold_TheRequestSucceeds_AndTheLogSaysSo()
    {
        var jobs = new Mock<IBackgroundJobClient>();
        jobs.Setup(j => j.Create(It.IsAny<Job>(), It.IsAny<IState>())).Throws(new TimeoutException("The database is away"));
        await using var crm = await Crm.StartWithDemoAsync(Settings, services => services.AddSingleton(jobs.Object));
        var staff = crm.SignInAs(Accounts.Role.Staff);
        var sent = await staff.SendInvitations(await staff.Invite(await staff.PrepareMeeting(), "KE"));
        Assert.That(sent.Queued, Is.EqualTo(1));
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end && !IsTold(crm);)
            await Task.Delay(50);
        Assert.That(IsTold(crm), string.Join('\n', crm.Log.All));

        static bool IsTold(Crm crm) => crm.Log.All.Any(line => line.StartsWith("Messages are due and no worker could be told", StringComparison.Ordinal));
    }

    [Test]
    public async Task WhenStoredInATransaction_OnlyItsEndCounts()
    {
        await using var db = await OpenAsync();
        await using (var transaction = await db.Context.Database.BeginTransactionAsync())
        {
            db.Context.Add(Mail(FakeClock.Start));
            await db.Context.SaveChangesAsync();
            Assert.That(await db.IsSaidAsync(), Is.False);
            await transaction.CommitAsync();
        }

        Assert.That(await db.IsSaidAsync());
    }

    [Test]
    public async Task WhenItIsDueLater_OrGivenBackByTheSender_NobodyIsTold()
    {
        await using var db = await OpenAsync();
        var (later, claimed) = (Mail(FakeClock.Start.AddMinutes(1)), Mail(FakeClock.Start));
        db.Context.Add(later);
        await db.Context.SaveChangesAsync();
        Assert.That(await db.IsSaidAsync(), Is.False);
        db.Context.Add(claimed);
        await db.Context.SaveChangesAsync();
        Assert.That(await db.IsSaidAsync());
        await db.Context.OutboundMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sending));
        await db.Context.Entry(claimed).ReloadAsync();
        claimed.MarkUntried("");
        await db.Context.SaveChangesAsync();
        Assert.That(await db.IsSaidAsync(), Is.False, "The mail server may be away: it would go round in a circle.");
        claimed.Postpone(FakeClock.Start, "too-soon");
        await db.Context.SaveChangesAsync();
        Assert.That(await db.IsSaidAsync(), Is.False, "It was due before.");
        later.Postpone(FakeClock.Start, "too-soon");
        await db.Context.SaveChangesAsync();
        Assert.That(await db.IsSaidAsync(), "It has come to be due.");
    }

    private async Task<MeetingDetail> SendToAsync(params string[] states)
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), states);
        await Staff.SendInvitations(meeting);
        return meeting;
    }

    private async Task<List<MailDetail>> SentAsync(MeetingDetail meeting, int expected)
    {
        List<MailDetail> sent = [];
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end && sent.Count < expected; await Task.Delay(50))
            sent = (await Staff.MailOf(meeting)).FindAll(m => m.Mail.State == MailState.Sent);
        Assert.That(sent, Has.Count.EqualTo(expected));
        return sent;
    }

    private static OutboundMail Mail(DateTime due) => new() { UniqueKey = $"{Guid.NewGuid()}", DueAt = due, CreatedAt = FakeClock.Start };

    private static async Task<Saying> OpenAsync()
    {
        var saying = new Saying();
        await saying.Context.Database.OpenConnectionAsync();
        await saying.Context.Database.EnsureCreatedAsync();
        return saying;
    }

    /// <summary>A database that tells what it noticed.</summary>
    private sealed class Saying : IAsyncDisposable
    {
        private readonly DueMail _due = new();
        private Task? _waiting;

        public Saying() =>
            Context = new SqliteCrmDbContext(
                new DbContextOptionsBuilder<SqliteCrmDbContext>()
                    .UseSqlite("Data Source=:memory:")
                    .AddInterceptors(new DueMailInterceptor(_due, new FakeClock()))
                    .Options
            );

        public SqliteCrmDbContext Context { get; }

        /// <summary>Whether something was said since the last time it was.</summary>
        public async Task<bool> IsSaidAsync()
        {
            _waiting ??= _due.WaitAsync(CancellationToken.None);
            await Task.WhenAny(_waiting, Task.Delay(200));
            if (!_waiting.IsCompleted)
                return false;
            _waiting = null;
            return true;
        }

        public ValueTask DisposeAsync() => Context.DisposeAsync();
    }
}
