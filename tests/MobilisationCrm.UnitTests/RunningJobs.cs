using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage.Monitoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Jobs;
using RecurringJob = MobilisationCrm.Jobs.RecurringJob;

namespace MobilisationCrm.Rules;

/// <summary>Jobs run at their times and when they are asked to, one at a time, and leave little behind.</summary>
internal sealed class RunningJobs
{
    private const string Never = "0 0 29 2 *";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Test]
    public async Task WhenJobsAreDue_EachRunsAtItsTimes_NeverBesideItself_AndAFaultEndsNothing()
    {
        using var host = await StartAsync(
            new("often", "* * * * * *", "UTC", typeof(Often)),
            new("failing", "* * * * * *", "UTC", typeof(Failing)),
            new("slow", "* * * * * *", "UTC", typeof(Slow)),
            new("leap-day", Never, "America/New_York", typeof(LeapDay))
        );
        var runs = host.Services.GetRequiredService<Runs>();
        await runs.UntilAsync(nameof(Slow), 1);
        await runs.UntilAsync(nameof(Often), runs.Of(nameof(Often)) + 3);
        await runs.UntilAsync(nameof(Failing), 2);
        Assert.Multiple(() =>
        {
            Assert.That(runs.Of(nameof(Slow)), Is.EqualTo(1), "It is still running.");
            Assert.That(runs.Of(nameof(LeapDay)), Is.EqualTo(1), "Whether it was missed nobody knows.");
        });
        runs.Release.Release(1000);
        await runs.UntilAsync(nameof(Slow), 2);
        await host.StopAsync();
    }

    [Test]
    public async Task WhenAskedForWhileItRuns_AJobRunsOnceMore_HoweverOftenItIsAskedFor()
    {
        using var host = await StartAsync(new RecurringJob("slow", Never, "UTC", typeof(Slow)));
        var runs = host.Services.GetRequiredService<Runs>();
        await runs.UntilAsync(nameof(Slow), 1);
        for (var asked = 0; asked < 5; asked++)
            Ask<Slow>(host);
        await UntilAsync(() => Monitor(host).DeletedListCount() == 5, "All are dropped, and one is remembered.");
        Assert.That(runs.Of(nameof(Slow)), Is.EqualTo(1));
        runs.Release.Release(1000);
        await UntilAsync(() => Monitor(host).SucceededListCount() == 2, "The first and the one that was remembered.");
        Assert.That(Monitor(host).EnqueuedCount(EnqueuedState.DefaultQueue) + Monitor(host).ProcessingCount(), Is.Zero);
        await host.StopAsync();
    }

    [Test]
    public async Task WhenARunFails_ItIsNotTriedAgain_AndGoneAfterADay_AsOneThatSucceededAfterAnHour()
    {
        using var host = await StartAsync(new("failing", Never, "UTC", typeof(Failing)), new("often", Never, "UTC", typeof(Often)));
        await RunAsync(host, 1);
        var (failing, often) = (Ask<Failing>(host), Ask<Often>(host));
        await RunAsync(host, 2);
        Assert.Multiple(() =>
        {
            Assert.That(Left(Monitor(host).JobDetails(failing)), Is.EqualTo(TimeSpan.FromDays(1)).Within(Limit));
            Assert.That(Left(Monitor(host).JobDetails(often)), Is.EqualTo(TimeSpan.FromHours(1)).Within(Limit));
            Assert.That(Monitor(host).FailedCount() + Monitor(host).ScheduledCount(), Is.Zero);
        });
        await host.StopAsync();
    }

    [Test]
    public async Task WhenTheProcessStops_AJobThatRunsIsToldAtOnce()
    {
        using var host = await StartAsync(new RecurringJob("slow", Never, "UTC", typeof(Slow)));
        await host.Services.GetRequiredService<Runs>().UntilAsync(nameof(Slow), 1);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await host.StopAsync(limit.Token);
        Assert.That(limit.IsCancellationRequested, Is.False, "Nobody has released it.");
    }

    private static async Task<IHost> StartAsync(params RecurringJob[] table)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton<Runs>().AddSingleton<DueMail>();
        foreach (var job in table)
            builder.Services.AddScoped(job.Job);
        builder.Services.AddJobs(new Databases.DatabaseOptions()).AddWorker(table, TimeSpan.FromSeconds(1));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static string Ask<TJob>(IHost host)
        where TJob : IRecurringJob =>
        host
            .Services.GetRequiredService<IBackgroundJobClient>()
            .Create(Job.FromExpression<TJob>(job => job.RunAsync(CancellationToken.None)), new EnqueuedState());

    private static Hangfire.Storage.JobStorageMonitor Monitor(IHost host) =>
        (Hangfire.Storage.JobStorageMonitor)host.Services.GetRequiredService<JobStorage>().GetMonitoringApi();

    private static Task RunAsync(IHost host, int times) =>
        UntilAsync(() => Monitor(host).DeletedListCount() == times && Monitor(host).SucceededListCount() == times, $"Both have run {times} times.");

    private static TimeSpan Left(JobDetailsDto run) => run.ExpireAt!.Value - DateTime.UtcNow;

    private static async Task UntilAsync(Func<bool> holds, string what)
    {
        for (var deadline = DateTime.UtcNow + Limit; !holds() && DateTime.UtcNow < deadline;)
            await Task.Delay(50);
        Assert.That(holds(), what);
    }

    private sealed class Often(Runs runs) : IRecurringJob
    {
        public Task RunAsync(CancellationToken cancellation) => runs.Note(nameof(Often));
    }

    private sealed class Failing(Runs runs) : IRecurringJob
    {
        public async Task RunAsync(CancellationToken cancellation)
        {
            await runs.Note(nameof(Failing));
            throw new InvalidOperationException("As the test wants it.");
        }
    }

    private sealed class Slow(Runs runs) : IRecurringJob
    {
        public async Task RunAsync(CancellationToken cancellation)
        {
            await runs.Note(nameof(Slow));
            await runs.Release.WaitAsync(cancellation);
        }
    }

    private sealed class LeapDay(Runs runs) : IRecurringJob
    {
        public Task RunAsync(CancellationToken cancellation) => runs.Note(nameof(LeapDay));
    }

    /// <summary>How often each job began.</summary>
    private sealed class Runs
    {
        private readonly Dictionary<string, int> _begun = [];

        public SemaphoreSlim Release { get; } = new(0);

        public Task Note(string job)
        {
            lock (_begun)
                _begun[job] = Of(job) + 1;
            return Task.CompletedTask;
        }

        public int Of(string job)
        {
            lock (_begun)
                return _begun.GetValueOrDefault(job);
        }

        public Task UntilAsync(string job, int times) => RunningJobs.UntilAsync(() => Of(job) >= times, $"{job} ran {times} times.");
    }
}
