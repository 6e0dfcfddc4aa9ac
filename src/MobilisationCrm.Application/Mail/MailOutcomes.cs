using Microsoft.EntityFrameworkCore;
using MobilisationCrm.FollowUps;

namespace MobilisationCrm.Mail;

/// <summary>How a try ended.</summary>
/// <param name="Mail">The claimed message.</param>
/// <param name="Kind">What happened; null when it was not tried.</param>
/// <param name="Detail">What the server said, or why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reach">What a refusal is about.</param>
public sealed record MailOutcome(OutboundMail Mail, MailEventKind? Kind, string Detail, DateTime At, RefusalReach Reach)
{
    /// <summary>It was tried, or held back.</summary>
    public static MailOutcome Of(
        OutboundMail mail,
        MailEventKind kind,
        string detail,
        DateTime at,
        RefusalReach reach = RefusalReach.Message
    ) => new(mail, kind, detail.Cut(Lengths.Paragraph), at, reach);

    /// <summary>It was claimed and not tried.</summary>
    public static MailOutcome Untried(OutboundMail mail) => new(mail, null, "", default, RefusalReach.Message);

    /// <summary>The recipient's address was refused for good.</summary>
    public bool RefusesAddress => Kind == MailEventKind.Failed && Reach == RefusalReach.Address;
}

/// <summary>
/// Writes down how tries ended: the message's state, its history and, where an address was refused, what follows from it.
/// </summary>
public sealed class MailOutcomes(CrmDbContext db, SuppressionCommands suppressions, UndeliveredMail undelivered)
{
    // Few enough for the 2,100 parameters that SQL Server takes, and for SQLite, which looks each up among the others.
    private const int LinesAStatement = 25;

    /// <summary>Writes many in one transaction.</summary>
    public async Task WriteAsync(IReadOnlyCollection<MailOutcome> outcomes)
    {
        // Messages that are written down are not kept, so memory does not grow with their number; nor is what could not be written.
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sent = outcomes.Where(o => o.Kind == MailEventKind.Sent).ToList();
        await MarkSentAsync(sent);
        foreach (var outcome in outcomes.Where(o => o.Kind != MailEventKind.Sent))
        {
            // The message alone, without its papers, which others of the batch carry too.
            db.Entry(outcome.Mail).State = EntityState.Unchanged;
            Apply(outcome);
            if (outcome.RefusesAddress)
                await suppressions.BeginAsync(
                    outcome.Mail.ToAddress,
                    SuppressionCause.Bounced,
                    outcome.Detail,
                    null,
                    CancellationToken.None
                );
            if (outcome.Mail.State == MailState.Failed)
                await undelivered.TellOwnerAsync(
                    outcome.Mail,
                    outcome.RefusesAddress ? FollowUpOrigin.AddressRefused : FollowUpOrigin.MessageNotSent,
                    outcome.At,
                    CancellationToken.None
                );
        }

        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException late)
        {
            // The lease ran out and another worker has the message; what it writes down stands. That it was tried is still true.
            foreach (var entry in late.Entries)
                entry.State = EntityState.Detached;
            await db.SaveChangesAsync(CancellationToken.None);
        }

        await transaction.CommitAsync();
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
                    .SetProperty(m => m.LastError, (string?)null)
                    .SetProperty(m => m.ClaimId, (Guid?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null)
            );
        foreach (var some in sent.Chunk(LinesAStatement))
            await AddSentAsync(some, at);
    }

    // By hand: EF Core tracks each line and writes it by a statement of its own, a good part of what the queue costs over the sending.
    private Task AddSentAsync(MailOutcome[] sent, DateTime at)
    {
        var rows = sent.Select((_, i) => 3 * i)
            .Select(i => $"({{{i + 1}}}, {{{i + 2}}}, {{0}}, '{nameof(MailEventKind.Sent)}', {{{i + 3}}})");
        var insert = $"""INSERT INTO "MailEvents" ("Id", "MailId", "At", "Kind", "Detail") VALUES {string.Join(", ", rows)}""";
        return db.Database.ExecuteSqlRawAsync(
            insert,
            sent.SelectMany(o => new object[] { Guid.CreateVersion7(), o.Mail.Id, o.Detail }).Prepend(at)
        );
    }

    private void Apply(MailOutcome outcome)
    {
        var mail = outcome.Mail;
        switch (outcome.Kind)
        {
            case MailEventKind.Suppressed:
                mail.MarkSuppressed(outcome.Detail);
                break;
            case MailEventKind.Failed:
                mail.MarkFailed(outcome.Detail);
                break;
            case MailEventKind.Deferred:
                mail.MarkDeferred(outcome.Detail, outcome.At, Random.Shared.NextDouble());
                break;
            default:
                mail.Release();
                return;
        }

        var kind = mail.State == MailState.Failed ? MailEventKind.Failed : outcome.Kind.Value;
        db.MailEvents.Add(
            new MailEvent
            {
                MailId = mail.Id,
                At = outcome.At,
                Kind = kind,
                Detail = outcome.Detail,
            }
        );
    }
}
