using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Audit;
using MobilisationCrm.FollowUps;

namespace MobilisationCrm.Mail;

/// <summary>What became of a claimed message.</summary>
/// <param name="Mail">The message as it was claimed.</param>
/// <param name="Kind">What happened; null when it was not tried.</param>
/// <param name="Detail">What the server said, or why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reach">What a refusal is about.</param>
/// <param name="Until">For one that waits: until when, UTC.</param>
public sealed record MailOutcome(
    OutboundMail Mail,
    MailEventKind? Kind,
    string Detail,
    DateTime At,
    RefusalReach Reach = RefusalReach.Message,
    DateTime? Until = null
)
{
    /// <summary>Key of the line of its history: written twice it is one line.</summary>
    public Guid EventId { get; } = Guid.CreateVersion7();

    /// <summary>It was tried.</summary>
    public static MailOutcome Of(
        OutboundMail mail,
        MailEventKind kind,
        string detail,
        DateTime at,
        RefusalReach reach = RefusalReach.Message
    ) => new(mail, kind, detail.Cut(Lengths.Paragraph), at, reach);

    /// <summary>It was decided that it leaves, as yet untried, or that it does not.</summary>
    public static MailOutcome Of(OutboundMail mail, Departure departure, DateTime at) =>
        departure.Kind switch
        {
            DepartureKind.Waits => new(mail, null, departure.Reason, at, Until: departure.Until),
            DepartureKind.Superseded => new(mail, MailEventKind.Superseded, departure.Reason, at),
            DepartureKind.Suppressed => new(mail, MailEventKind.Suppressed, departure.Reason, at),
            _ => Untried(mail),
        };

    /// <summary>It was claimed and not tried.</summary>
    public static MailOutcome Untried(OutboundMail mail) => new(mail, null, "", default);

    /// <summary>It is still to be tried, by this worker or another.</summary>
    public bool IsUntried => Kind is null && Until is null;

    /// <summary>A mail server was asked to take it.</summary>
    public bool WasTried => Kind is MailEventKind.Sent or MailEventKind.Deferred or MailEventKind.Failed;

    /// <summary>The recipient's address was refused for good.</summary>
    public bool RefusesAddress => Kind == MailEventKind.Failed && Reach == RefusalReach.Address;
}

/// <summary>
/// Writes down what became of messages: their state, their history and, where an address was refused, what follows from it. A message whose
/// outcome is lost would be sent twice, so while the database is away the same outcomes are written again and no connection sends more.
/// </summary>
public sealed partial class MailRecorder(
    CrmDbContext db,
    MailClaims claims,
    SuppressionCommands suppressions,
    UndeliveredMail undelivered,
    ILogger<MailRecorder> log
)
{
    // Few enough for the 2,100 parameters that SQL Server takes, and for SQLite, which looks each up among the others.
    private const int LinesAStatement = 25;
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
                await StoreAsync(batch, isRepeated);
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

    // In one transaction. Where writing them failed before, some may be written, and some messages may be gone.
    private async Task StoreAsync(IReadOnlyCollection<MailOutcome> outcomes, bool isRepeated)
    {
        // The context forgets what is written, so memory does not grow with the number of messages. It forgets failed writes, too.
        db.ChangeTracker.Clear();
        if (isRepeated)
            outcomes = await ToWriteAsync(outcomes);

        await using var transaction = await db.Database.BeginTransactionAsync();
        await MarkSentAsync(outcomes.Where(o => o.Kind == MailEventKind.Sent).ToList());
        if (outcomes.Where(o => o.IsUntried).Select(o => o.Mail).ToList() is { Count: > 0 } untried)
            await claims.GiveBackAsync(untried);
        await ApplyAsync(outcomes.Where(o => !o.IsUntried && o.Kind != MailEventKind.Sent).ToList());
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException late)
        {
            // The lease ran out and another worker has the message. Its outcome stands; the line of history about this try stays true.
            foreach (var entry in late.Entries)
                entry.State = EntityState.Detached;
            await db.SaveChangesAsync(CancellationToken.None);
        }

        await transaction.CommitAsync();
    }

    // What is written already stands. A message that was removed while it was on its way has no history any more.
    private async Task<List<MailOutcome>> ToWriteAsync(IReadOnlyCollection<MailOutcome> outcomes)
    {
        var (events, mails) = (outcomes.Select(o => o.EventId).ToList(), outcomes.Select(o => o.Mail.Id).ToList());
        var written = await db.MailEvents.Where(e => events.Contains(e.Id)).Select(e => e.Id).ToHashSetAsync();
        var stored = await db.OutboundMails.Where(m => mails.Contains(m.Id)).Select(m => m.Id).ToHashSetAsync();
        return [.. outcomes.Where(o => !written.Contains(o.EventId) && stored.Contains(o.Mail.Id))];
    }

    // Nearly every message is taken: one statement marks them all, as long as the claim is still ours.
    private async Task MarkSentAsync(List<MailOutcome> sent)
    {
        if (sent.Count == 0)
            return;
        var (ids, claims, at) = (sent.ConvertAll(o => o.Mail.Id), sent.Select(o => o.Mail.ClaimId).Distinct().ToList(), sent[^1].At);
        await db
            .OutboundMails.Where(m => ids.Contains(m.Id) && claims.Contains(m.ClaimId))
            .ExecuteUpdateAsync(set =>
                set.SetProperty(m => m.State, MailState.Sent)
                    .SetProperty(m => m.SentAt, at)
                    .SetProperty(m => m.Tries, m => m.Tries + 1)
                    .SetProperty(m => m.LastError, (string?)null)
                    .SetProperty(m => m.ClaimId, (Guid?)null)
                    .SetProperty(m => m.ClaimedBy, (Guid?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null)
            );
        foreach (var some in sent.Chunk(LinesAStatement))
            await AddSentAsync(some, at);
        foreach (var some in sent.Chunk(AuditEntryRows.MostAStatement))
            await AuditEntryRows.AddAsync(db, some.Select(o => AuditOf(o.Mail, at)));
    }

    private static AuditEntry AuditOf(OutboundMail mail, DateTime at) =>
        new()
        {
            At = at,
            AccountName = AuditEntry.System,
            Action = nameof(AuditAction.Sent),
            Entity = nameof(OutboundMail),
            EntityKey = $"{mail.Id}",
            Name = $"{mail.ToAddress}: {mail.Subject}".Cut(Lengths.Line),
            StateIso2 = mail.StateIso2,
            CampaignId = mail.CampaignId,
            PartOf = (mail.MeetingId ?? mail.CircularId)?.ToString(),
        };

    // This insert is written by hand: EF Core would track each line and write it by a statement of its own, which costs much of the queue's
    // time.
    private Task AddSentAsync(MailOutcome[] sent, DateTime at)
    {
        var rows = sent.Select((_, i) => 3 * i)
            .Select(i => $"({{{i + 1}}}, {{{i + 2}}}, {{0}}, '{nameof(MailEventKind.Sent)}', {{{i + 3}}})");
        var insert = $"""INSERT INTO "MailEvents" ("Id", "MailId", "At", "Kind", "Detail") VALUES {string.Join(", ", rows)}""";
        return db.Database.ExecuteSqlRawAsync(
            insert,
            sent.SelectMany(o => new object[] { o.EventId, o.Mail.Id, o.Detail }).Prepend(at)
        );
    }

    // These are few, since nearly every message is sent. A worker that lost its claim meanwhile writes nothing.
    private async Task ApplyAsync(List<MailOutcome> outcomes)
    {
        if (outcomes.Count == 0)
            return;
        var (ids, held) = (outcomes.ConvertAll(o => o.Mail.Id), outcomes.Select(o => o.Mail.ClaimId).Distinct().ToList());
        var mails = await db
            .OutboundMails.Where(m => ids.Contains(m.Id) && held.Contains(m.ClaimId))
            .ToDictionaryAsync(m => m.Id);
        foreach (var outcome in outcomes.Where(o => mails.ContainsKey(o.Mail.Id)))
        {
            var mail = mails[outcome.Mail.Id];
            Apply(outcome, mail);
            if (outcome.RefusesAddress)
                await suppressions.BeginAsync(mail.ToAddress, SuppressionCause.Bounced, outcome.Detail, null, CancellationToken.None);
            if (mail.State == MailState.Failed)
                await undelivered.TellOwnerAsync(
                    mail,
                    outcome.RefusesAddress ? FollowUpOrigin.AddressRefused : FollowUpOrigin.MessageNotSent,
                    outcome.At,
                    CancellationToken.None
                );
        }
    }

    private void Apply(MailOutcome outcome, OutboundMail mail)
    {
        switch (outcome)
        {
            case { Until: { } until }:
                mail.Postpone(until, outcome.Detail);
                return;
            case { Kind: MailEventKind.Superseded }:
                mail.Supersede(outcome.Detail);
                break;
            case { Kind: MailEventKind.Suppressed }:
                mail.MarkSuppressed(outcome.Detail);
                break;
            case { Kind: MailEventKind.Failed }:
                mail.MarkFailed(outcome.Detail);
                break;
            case { Reach: RefusalReach.Server }:
                mail.MarkUntried(outcome.Detail);
                break;
            default:
                mail.MarkDeferred(outcome.Detail, outcome.At, Random.Shared.NextDouble());
                break;
        }

        db.MailEvents.Add(
            new MailEvent
            {
                Id = outcome.EventId,
                MailId = mail.Id,
                At = outcome.At,
                Kind = mail.State == MailState.Failed ? MailEventKind.Failed : outcome.Kind!.Value,
                Detail = outcome.Detail,
            }
        );
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of {Count} messages could not be written down; it is tried again")]
    private static partial void LogNotWritten(ILogger logger, int count, Exception fault);
}
