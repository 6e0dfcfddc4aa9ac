using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace MobilisationCrm.Mail;

/// <summary>
/// Writes outcomes down until they are written. A message whose outcome is lost would be sent twice, so while the database is away the same
/// outcomes are written again and no connection sends more.
/// </summary>
public sealed partial class MailRecorder(MailOutcomes outcomes, MailClaims claims, ILogger<MailRecorder> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(4);
    private volatile bool _isDatabaseAway;

    /// <summary>Outcomes wait that could not be written.</summary>
    public bool IsDatabaseAway => _isDatabaseAway;

    /// <summary>Writes what became of messages, and holds for longer what is still claimed.</summary>
    /// <param name="batch">What became of each.</param>
    /// <param name="stop">Shortens the patience: the process is to end.</param>
    public async Task WriteAsync(List<MailOutcome> batch, CancellationToken stop)
    {
        var since = Stopwatch.StartNew();
        for (var isRepeated = false; ; isRepeated = true)
        {
            try
            {
                await outcomes.WriteAsync(batch, isRepeated);
                _isDatabaseAway = false;
                await claims.RenewAsync(CancellationToken.None);
                return;
            }
            catch (Exception fault) when (since.Elapsed < (stop.IsCancellationRequested ? StopPatience : Patience))
            {
                if (!isRepeated)
                    LogNotWritten(log, batch.Count, fault);
                _isDatabaseAway = true;
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of {Count} messages could not be written down; it is tried again")]
    private static partial void LogNotWritten(ILogger logger, int count, Exception fault);
}
