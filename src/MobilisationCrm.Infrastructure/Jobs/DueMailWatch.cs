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

    // This runs before any worker of this process claims.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(services => services.GetRequiredService<MailClaims>().FreeOwnAsync(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (; ; await Task.Delay(Pause, stoppingToken))
        {
            await LookAsync(async services =>
            {
                if (await services.GetRequiredService<MailSender>().HasWorkAsync(stoppingToken))
                    due.Say();
            });
        }
    }

    private async Task LookAsync(Func<IServiceProvider, Task> look)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await look(scope.ServiceProvider);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotLooked(log, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody can look for messages that are due: {Reason}")]
    private static partial void LogNotLooked(ILogger logger, string reason);
}
