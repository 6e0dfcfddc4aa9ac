using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;

namespace MobilisationCrm.Mail;

/// <summary>
/// Files what comes in: calendar replies on their invitation, delivery failures on their address, letters on the State's
/// timeline. What it cannot place goes to triage; nothing is created by itself.
/// </summary>
public sealed partial class IncomingMailFiler(
    CrmDbContext db,
    CalendarReplyFiler replies,
    MailIdentity identity,
    SuppressionCommands suppressions,
    UndeliveredMail undelivered,
    StageAdvance advance,
    TimeProvider clock,
    ILogger<IncomingMailFiler> log
)
{
    /// <summary>
    /// Most bytes of a message; mail servers usually let messages of this size pass, and a calendar reply never comes near it.
    /// </summary>
    public const int MaxSize = 30 * 1024 * 1024;

    private const int MaxTries = 3;

    /// <summary>
    /// Files a raw message (RFC 5322); a message that came before is answered with what was done then. One that cannot be filed is kept for
    /// a person, so that it is not lost and holds up no other.
    /// </summary>
    public async Task<IncomingMail> FileAsync(ReadOnlyMemory<byte> raw, DateTime receivedAt, CancellationToken cancellation)
    {
        var message = await MimeReader.ReadAsync(raw, cancellation);
        var id = message?.MessageId is { Length: > 0 } given
            ? given.Storable(Lengths.Line)
            : Convert.ToHexStringLower(SHA256.HashData(raw.Span));
        for (var tries = 1; ; tries++)
        {
            if (await db.IncomingMails.SingleOrDefaultAsync(m => m.MessageId == id, cancellation) is { } known)
                return known;
            var mail = Keep(message, id, raw, receivedAt);
            db.IncomingMails.Add(mail);
            try
            {
                await advance.SaveAsync(await PlaceAsync(mail, message, tries == MaxTries, cancellation), cancellation);
                return mail;
            }
            catch (Exception fault) when (tries < MaxTries && !cancellation.IsCancellationRequested)
            {
                // A colleague may have changed the same rows, or another node stored the same message.
                LogFault(log, fault, id);
                db.ChangeTracker.Clear();
            }
        }
    }

    private Task<string?> PlaceAsync(IncomingMail mail, MimeMessage? message, bool hasFailed, CancellationToken cancellation) =>
        mail.Kind switch
        {
            _ when hasFailed => SetAside(mail, "not-filed"),
            IncomingKind.CalendarReply => replies.FileAsync(mail, Reply(message!)!.Content, Answered(message!), cancellation),
            IncomingKind.DeliveryFailure => FileFailureAsync(mail, message!, cancellation),
            IncomingKind.Letter => FileLetterAsync(mail, message!, cancellation),
            IncomingKind.Unreadable => SetAside(mail, "unreadable"),
            _ => Task.FromResult<string?>(null),
        };

    private static IncomingMail Keep(MimeMessage? message, string id, ReadOnlyMemory<byte> raw, DateTime receivedAt)
    {
        var text = message is null
            ? System.Text.Encoding.Latin1.GetString(raw.Span[..Math.Min(raw.Length, Lengths.Text)])
            : message.Parts.FirstOrDefault(p => p.Type == "text/plain")?.Content
                ?? HtmlText.Of(message.Parts.FirstOrDefault(p => p.Type == "text/html")?.Content ?? "");
        return new IncomingMail
        {
            MessageId = id,
            ReceivedAt = receivedAt,
            Kind = KindOf(message),
            FromAddress = (message?.FromAddress ?? "").Storable(Lengths.Line),
            FromName = (message?.FromName ?? "").Storable(Lengths.Line),
            Subject = (message?.Subject ?? "").Storable(Lengths.Line),
            Text = text.Storable(Lengths.Text),
            Calendar = message is null ? null : Reply(message)?.Content.Storable(Lengths.Text),
        };
    }

    private static IncomingKind KindOf(MimeMessage? message)
    {
        if (message is null or { IsBroken: true })
            return IncomingKind.Unreadable;
        if (message.Parts.Any(p => p.Type == "message/delivery-status"))
            return IncomingKind.DeliveryFailure;
        if (Reply(message) is not null)
            return IncomingKind.CalendarReply;
        return message.IsAutomatic ? IncomingKind.Automatic : IncomingKind.Letter;
    }

    private static MimePart? Reply(MimeMessage message) =>
        message.Parts.FirstOrDefault(p =>
            p.Type is "text/calendar" or "application/ics"
            && new[] { "REPLY", "COUNTER" }.Any(m => p.Method == m || p.Content.Contains($"METHOD:{m}", StringComparison.OrdinalIgnoreCase))
        );

    private static Task<string?> SetAside(IncomingMail mail, string problem)
    {
        mail.Triage(problem);
        return Task.FromResult<string?>(null);
    }

    private async Task<string?> FileFailureAsync(IncomingMail mail, MimeMessage message, CancellationToken cancellation)
    {
        var reports = message
            .Parts.Where(p => p.Type == "message/delivery-status")
            .SelectMany(p => DeliveryReport.Read(p.Content))
            .Where(r => r.IsFailure)
            .ToList();
        var written = await db.OutboundMails.AnyAsync(m => reports.Select(r => r.Recipient).Contains(m.ToAddress.ToLower()), cancellation);
        if (reports.Count == 0 || !written)
        {
            if (reports.Count > 0)
                mail.Triage("failure-of-unknown-message");
            return null;
        }

        foreach (var report in reports.Where(r => r.IsPermanent))
        {
            var reason = report.Reason.Storable(Lengths.Paragraph);
            await suppressions.BeginAsync(report.Recipient, SuppressionCause.Bounced, reason, null, cancellation);
            if (await ReturnedAsync(message, report.Recipient, cancellation) is not { } returned)
                continue;
            returned.MarkBounced(reason);
            db.MailEvents.Add(
                new MailEvent
                {
                    MailId = returned.Id,
                    At = clock.UtcNow(),
                    Kind = MailEventKind.Bounced,
                    Detail = reason,
                }
            );
            await undelivered.TellOwnerAsync(returned, FollowUpOrigin.AddressRefused, clock.UtcNow(), cancellation);
        }

        mail.FileTo(null, null);
        return null;
    }

    // The message whose Message-ID stands in what the report returns, else the last one sent to that address.
    private async Task<OutboundMail?> ReturnedAsync(MimeMessage message, string recipient, CancellationToken cancellation)
    {
        var sent = await db
            .OutboundMails.Where(m => m.ToAddress.ToLower() == recipient && m.State == MailState.Sent)
            .OrderByDescending(m => m.SentAt)
            .Take(50)
            .ToListAsync(cancellation);
        return sent.Find(m => message.Parts.Any(p => p.Content.Contains(identity.MessageId(m.Id), StringComparison.OrdinalIgnoreCase)))
            ?? sent.FirstOrDefault();
    }

    // By the message it answers, else by the address of a counterpart; the open campaign that began last is meant.
    private async Task<string?> FileLetterAsync(IncomingMail mail, MimeMessage message, CancellationToken cancellation)
    {
        var answered = Answered(message);
        var sent = await db
            .OutboundMails.Where(m => answered.Contains(m.Id) && m.StateIso2 != null)
            .OrderByDescending(m => m.CreatedAt)
            .Select(m => new { m.StateIso2, m.CampaignId })
            .FirstOrDefaultAsync(cancellation);
        var iso2 = sent?.StateIso2 ?? await StateOfAsync(mail.FromAddress, cancellation);
        var campaignId =
            sent?.CampaignId
            ?? await db
                .Campaigns.Where(c => c.AdoptedOn == null)
                .OrderByDescending(c => c.OpensOn)
                .Select(c => (Guid?)c.Id)
                .FirstOrDefaultAsync(cancellation);
        if (iso2 is null || campaignId is null || await EngagementIdAsync(campaignId.Value, iso2, cancellation) is not { } engagementId)
        {
            mail.Triage("unknown-sender");
            return null;
        }

        var organisationId = await db
            .Organisations.Where(o => o.Email != null && o.Email.ToLower() == mail.FromAddress)
            .Select(o => (Guid?)o.Id)
            .FirstOrDefaultAsync(cancellation);
        db.Interactions.Add(IncomingMailCommands.Letter(mail, engagementId, organisationId, clock.UtcNow()));
        mail.FileTo(null, engagementId);
        return iso2;
    }

    // Our messages whose Message-IDs it names.
    private List<Guid> Answered(MimeMessage message) =>
        [
            .. message
                .References.Select(r => Guid.TryParse(r.Split('@')[0], out var id) && identity.MessageId(id) == $"<{r}>" ? id : (Guid?)null)
                .OfType<Guid>(),
        ];

    private async Task<string?> StateOfAsync(string address, CancellationToken cancellation) =>
        await db
            .Organisations.Where(o => o.Email != null && o.Email.ToLower() == address && o.StateIso2 != null)
            .Select(o => o.StateIso2)
            .FirstOrDefaultAsync(cancellation)
        ?? await db
            .Tenures.Where(t => t.EndsOn == null && t.Contact!.Email != null && t.Contact.Email.ToLower() == address)
            .Select(t => t.Post!.Organisation!.StateIso2)
            .FirstOrDefaultAsync(cancellation);

    private Task<Guid?> EngagementIdAsync(Guid campaignId, string? iso2, CancellationToken cancellation) =>
        db
            .Engagements.Where(e => e.CampaignId == campaignId && e.StateIso2 == iso2)
            .Select(e => (Guid?)e.Id)
            .SingleOrDefaultAsync(cancellation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The incoming message {MessageId} could not be filed.")]
    private static partial void LogFault(ILogger log, Exception fault, string messageId);
}
