using System.Threading.Channels;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Looks for the account behind an address once the request is answered: neither text nor time of the answer says whether there is one.
/// What a crash loses is asked for again.
/// </summary>
internal sealed partial class PasswordResets(IServiceScopeFactory scopes, ILogger<PasswordResets> log) : BackgroundService
{
    private readonly Channel<string> _asked = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ask(string email) => _asked.Writer.TryWrite(email);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PasswordCommands>().SendResetAsync(email, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotSent(log, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter to choose another password could not be queued")]
    private static partial void LogNotSent(ILogger logger, Exception fault);
}
