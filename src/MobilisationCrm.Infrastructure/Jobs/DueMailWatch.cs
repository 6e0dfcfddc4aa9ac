using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Jobs;

/// <summary>
/// Finds what no commit of this process says: messages that a killed worker held, that wait for a mail server to come back, or that have
/// become due. It looks when the worker starts and each ten seconds.
/// </summary>
internal sealed partial class DueMailWatch(IServiceScopeFactory scopes, DueMail due, ILogger<DueMailWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var isStart = true; ; isStart = false)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<MailSender>().HasWorkAsync(isStart, stoppingToken))
                    due.Say();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogNotLooked(log, fault.Message);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody can look for messages that are due: {Reason}")]
    private static partial void LogNotLooked(ILogger logger, string reason);
}
