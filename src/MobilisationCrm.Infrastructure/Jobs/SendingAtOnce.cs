using System.Data.Common;
using System.Threading.Channels;
using Hangfire;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Jobs;

/// <summary>
/// Says that messages were committed which are due already, so that they leave at once and not in the sender's next minute. After a crash
/// they leave when a worker starts.
/// </summary>
public sealed class DueMail
{
    // One mark is enough for many requests: the sender takes all that is due.
    private readonly Channel<bool> _said = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Messages are due.</summary>
    public void Say() => _said.Writer.TryWrite(true);

    /// <summary>Messages will be due in a moment: they are held so that they can be taken back (M28).</summary>
    public void SayIn(TimeSpan wait) => _ = Task.Delay(wait).ContinueWith(_ => Say(), TaskScheduler.Default);

    /// <summary>Waits until it is said; what was said several times meanwhile counts once.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _said.Reader.ReadAsync(cancellation);
}

/// <summary>
/// Notices what is due when it is committed, whichever way it took: stored, tried again, sent once more, or held by a pause that ends.
/// What the sender gives back does not count, else it would go round in a circle while the mail server is away.
/// </summary>
public sealed class DueMailInterceptor(DueMail due, TimeProvider clock) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    // What is held for longer leaves in the sender's own minute.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private bool _isDue;
    private TimeSpan? _dueIn;

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var now = clock.UtcNow();
        foreach (var entry in eventData.Context!.ChangeTracker.Entries())
            _isDue |= entry.Entity switch
            {
                OutboundMail { State: MailState.Queued } mail => mail.DueAt <= now && IsQueuedAnew(entry),
                MailPause { EndedAt: not null } => entry.Property(nameof(MailPause.EndedAt)).IsModified,
                _ => false,
            };
        var held = eventData
            .Context.ChangeTracker.Entries<OutboundMail>()
            .Where(e => e.State == EntityState.Added && e.Entity.DueAt > now && e.Entity.DueAt <= now + Soon)
            .Select(e => e.Entity.DueAt)
            .DefaultIfEmpty(now)
            .Max();
        _dueIn = held > now ? held - now : _dueIn;
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
            Say();
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Say();
        return Task.CompletedTask;
    }

    private static bool IsQueuedAnew(EntityEntry mail)
    {
        if (mail.State == EntityState.Added)
            return true;
        var state = mail.Property(nameof(OutboundMail.State));
        return state.OriginalValue is not MailState.Sending
            && (state.IsModified || mail.Property(nameof(OutboundMail.DueAt)).IsModified);
    }

    private void Say()
    {
        if (_isDue)
            due.Say();
        if (_dueIn is { } wait)
            due.SayIn(wait + TimeSpan.FromMilliseconds(50));
        (_isDue, _dueIn) = (false, null);
    }
}

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
