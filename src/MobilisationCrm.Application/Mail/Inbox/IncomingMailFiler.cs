using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Mail;

/// <summary>
/// Keeps every message that comes in, once, and has it placed. One that can neither be placed nor read is kept for a person: nothing is
/// lost, and none holds up another.
/// </summary>
public sealed partial class IncomingMailFiler(
    CrmDbContext db,
    MessageReader reader,
    IncomingMailPlacer placer,
    StageAdvance advance,
    ILogger<IncomingMailFiler> log
)
{
    /// <summary>
    /// Most bytes of a message; mail servers usually let messages of this size pass, and a calendar reply never comes near it.
    /// </summary>
    public const int MaxSize = 30 * 1024 * 1024;

    private const int MaxTries = 4;

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
                : reader.Read(raw, cancellation);
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
        string? iso2 = null;
        if (tries < MaxTries - 1)
            iso2 = await placer.PlaceAsync(mail, message, cancellation);
        else
            mail.Triage("not-filed");
        await advance.SaveAsync(iso2, cancellation);
        return mail;
    }

    // For a message whose words cannot be stored. Its bytes still are.
    private static IncomingMessage Bare(ReadOnlyMemory<byte> raw) => IncomingMessage.Unreadable("not-filed", MessageReader.Source(raw));

    private static byte[] Compressed(ReadOnlyMemory<byte> raw)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(raw.Span);
        return compressed.ToArray();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The incoming message {MessageId} could not be filed.")]
    private static partial void LogFault(ILogger log, Exception fault, string messageId);
}
