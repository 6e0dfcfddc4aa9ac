using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Jobs;
using Quartz;

namespace MobilisationCrm.JobEngines;

/// <summary>Quartz runs a table of recurring jobs; in memory, since the queue itself is our own tables.</summary>
public static class QuartzRegistration
{
    /// <summary>Schedules every job of the table.</summary>
    public static IServiceCollection AddQuartzJobs(this IServiceCollection services, IReadOnlyList<RecurringJob> jobs)
    {
        services.AddSingleton(jobs).AddScoped<JobRunner>();
        services.AddQuartz(quartz =>
        {
            foreach (var job in jobs)
            {
                quartz.ScheduleJob<QuartzJob>(
                    trigger =>
                        trigger
                            .WithIdentity(job.Id)
                            .WithCronSchedule(
                                job.Cron,
                                cron =>
                                    cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(job.Zone))
                                        .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                            ),
                    detail => detail.WithIdentity(job.Id).DisallowConcurrentExecution()
                );
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }

    /// <summary>Runs the application's job of the same name.</summary>
    private sealed class QuartzJob(JobRunner runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
            await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
    }
}
