using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Jobs;

/// <summary>Has a worker send what is due once it is committed. No request waits for it; where it fails, the next minute sends.</summary>
internal sealed partial class SendingAtOnce(DueMail due, IBackgroundJobClient jobs, ILogger<SendingAtOnce> log) : BackgroundService
{
    // Messages that are stored one by one wake a worker a few times a second, not each time.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await due.WaitAsync(stoppingToken);
            try
            {
                jobs.Create(Schedule.Run(typeof(MailSender)), new EnqueuedState());
            }
            catch (Exception fault)
            {
                LogNotEnqueued(log, fault);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages are due and no worker could be told; they are sent within a minute")]
    private static partial void LogNotEnqueued(ILogger logger, Exception fault);
}
