using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Mail;

/// <summary>
/// Files what comes in: calendar replies on their invitation, delivery failures on their address, letters on the State's
/// timeline. What it cannot place goes to triage; nothing is created by itself.
/// </summary>
public sealed partial class IncomingMailFiler(
    CrmDbContext db,
    CalendarReplyFiler replies,
    DeliveryReportFiler reports,
    MailIdentity identity,
    IOptionsSnapshot<MailOptions> options,
    StageAdvance advance,
    TimeProvider clock,
    ILogger<IncomingMailFiler> log
)
{
    /// <summary>
    /// Most bytes of a message; mail servers usually let messages of this size pass, and a calendar reply never comes near it.
    /// </summary>
    public const int MaxSize = 30 * 1024 * 1024;

    private const int MaxTries = 4;
    private readonly MessageReader _reader = new(identity);

    /// <summary>
    /// Files a raw message (RFC 5322); a message that came before is answered with what was done then. One that cannot be filed is kept for
    /// a person, so that it is not lost and holds up no other.
    /// </summary>
    /// <param name="raw">The message; of a longer one than <see cref="MaxSize"/> its beginning, one byte longer than that.</param>
    /// <param name="receivedAt">When it came, UTC.</param>
    /// <param name="cancellation">Ends the filing when the caller goes.</param>
    public async Task<IncomingMail> FileAsync(ReadOnlyMemory<byte> raw, DateTime receivedAt, CancellationToken cancellation)
    {
        var message =
            raw.Length > MaxSize
                ? IncomingMessage.Unreadable("too-large", MessageReader.Source(raw))
                : _reader.Read(raw, options.Value.AuthenticationHost, cancellation);
        var id = message.MessageId is { Length: > 0 } given
            ? given.Storable(Lengths.Line)
            : Convert.ToHexStringLower(SHA256.HashData(raw.Span));
        for (var tries = 1; ; tries++)
        {
            if (await db.IncomingMails.SingleOrDefaultAsync(m => m.MessageId == id, cancellation) is { } known)
                return known;
            try
            {
                return await KeepAsync(tries < MaxTries ? message : Bare(raw), id, raw, receivedAt, tries, cancellation);
            }
            catch (Exception fault) when (tries < MaxTries && !cancellation.IsCancellationRequested)
            {
                // A colleague may have changed the same rows, or another node stored the same message.
                LogFault(log, fault, id);
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<IncomingMail> KeepAsync(
        IncomingMessage message,
        string id,
        ReadOnlyMemory<byte> raw,
        DateTime receivedAt,
        int tries,
        CancellationToken cancellation
    )
    {
        var mail = new IncomingMail
        {
            MessageId = id,
            ReceivedAt = receivedAt,
            Kind = message.Kind,
            FromAddress = message.FromAddress.Storable(Lengths.Line),
            FromName = message.FromName.Storable(Lengths.Line),
            Subject = message.Subject.Storable(Lengths.Line),
            Text = message.Text.Storable(Lengths.Text),
            Calendar = message.Calendar?.Storable(Lengths.Text),
        };
        db.IncomingMails.Add(mail);
        db.IncomingMailSources.Add(new IncomingMailSource { MailId = mail.Id, Gzip = Compressed(raw) });
        var iso2 = tries < MaxTries - 1 ? await PlaceAsync(mail, message, cancellation) : SetAside(mail, "not-filed");
        await advance.SaveAsync(iso2, cancellation);
        return mail;
    }

    private async Task<string?> PlaceAsync(IncomingMail mail, IncomingMessage message, CancellationToken cancellation)
    {
        if (message.Problem is { } problem)
            return SetAside(mail, problem);
        switch (message.Kind)
        {
            case IncomingKind.CalendarReply:
                return await replies.FileAsync(mail, message.Calendar!, message.Answers, cancellation);
            case IncomingKind.Letter:
                return await FileLetterAsync(mail, message.Answers, cancellation);
            case IncomingKind.DeliveryFailure:
                await reports.FileAsync(mail, message.Report!, cancellation);
                return null;
            case IncomingKind.Complaint:
                await reports.FileComplaintAsync(mail, message.Report, cancellation);
                return null;
            default:
                return null;
        }
    }

    // Where not even its words can be kept: the bytes are.
    private static IncomingMessage Bare(ReadOnlyMemory<byte> raw) => IncomingMessage.Unreadable("not-filed", MessageReader.Source(raw));

    private static byte[] Compressed(ReadOnlyMemory<byte> raw)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(raw.Span);
        return compressed.ToArray();
    }

    private static string? SetAside(IncomingMail mail, string problem)
    {
        mail.Triage(problem);
        return null;
    }

    // By the message it answers, else by the address of a counterpart; the open campaign that began last is meant.
    private async Task<string?> FileLetterAsync(IncomingMail mail, IReadOnlyList<Guid> answered, CancellationToken cancellation)
    {
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
