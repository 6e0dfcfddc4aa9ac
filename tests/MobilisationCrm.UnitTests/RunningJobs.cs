using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MobilisationCrm.JobEngines;
using MobilisationCrm.Jobs;

namespace MobilisationCrm.Rules;

/// <summary>The same schedule fires the same jobs, whichever engine runs it.</summary>
internal sealed class RunningJobs
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Test]
    public async Task WhenJobsAreDue_EachRunsAtItsTimes_NeverBesideItself_AndAFaultEndsNothing()
    {
        RecurringJob[] table =
        [
            new("often", "* * * * * *", "UTC", typeof(Often)),
            new("failing", "* * * * * *", "UTC", typeof(Failing)),
            new("slow", "* * * * * *", "UTC", typeof(Slow)),
            new("leap-day", "0 0 29 2 *", "America/New_York", typeof(LeapDay)),
        ];
        var runs = new Runs();
        using var host = Start(table, runs);
        await host.StartAsync();
        await runs.UntilAsync(nameof(Slow), 1);
        await runs.UntilAsync(nameof(Often), runs.Of(nameof(Often)) + 3);
        await runs.UntilAsync(nameof(Failing), 2);
        Assert.Multiple(() =>
        {
            Assert.That(runs.Of(nameof(Slow)), Is.EqualTo(1), "It is still running.");
            Assert.That(runs.Of(nameof(LeapDay)), Is.Zero);
        });
        runs.Release.Release(1000);
        await runs.UntilAsync(nameof(Slow), 2);
        await host.StopAsync();
    }

    private static IHost Start(RecurringJob[] table, Runs runs)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton(runs);
        foreach (var job in table)
            builder.Services.AddScoped(job.Job);
        builder.Services.AddHangfireStorage(new Databases.DatabaseOptions()).AddHangfireJobs(table);
        return builder.Build();
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

        public async Task UntilAsync(string job, int times)
        {
            for (var deadline = DateTime.UtcNow + Limit; Of(job) < times && DateTime.UtcNow < deadline;)
                await Task.Delay(50);
            Assert.That(Of(job), Is.AtLeast(times), job);
        }
    }
}
