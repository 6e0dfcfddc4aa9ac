using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Jobs;
using Quartz;

namespace MobilisationCrm.JobEngines;

/// <summary>Quartz runs the table of recurring jobs; in memory, since the queue itself is our own tables.</summary>
public static class QuartzRegistration
{
    /// <summary>Schedules every job of the table.</summary>
    public static IServiceCollection AddQuartzJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            foreach (var job in RecurringJobs.All)
            {
                quartz.ScheduleJob<QuartzJob>(
                    trigger => trigger.WithIdentity(job.Id).WithCronSchedule(job.Cron, cron => cron
                        .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(job.Zone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                    detail => detail.WithIdentity(job.Id).DisallowConcurrentExecution());
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }

    /// <summary>Runs the application's job of the same name.</summary>
    private sealed class QuartzJob(IServiceProvider services) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            var job = RecurringJobs.All.Single(j => j.Id == context.JobDetail.Key.Name);
            await ((IRecurringJob)services.GetRequiredService(job.Job)).RunAsync(cancellationToken);
        }
    }
}
