using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Cryptography;
using MobilisationCrm.Calendars;

namespace MobilisationCrm.Mail;

/// <summary>
/// Reads messages by MimeKit, as mail servers and mail programs really send them. Whatever comes, it is understood or kept for a person:
/// sizes are looked at before anything is parsed, and a message that takes longer than a few seconds is set aside.
/// </summary>
public sealed partial class MessageReader(MailIdentity identity, IOptionsSnapshot<MailOptions> options)
{
    private const int MaxHeader = 64 * 1024;
    private const int MaxDepth = 30;
    private const int MaxParts = 200;

    // Lines that may part a message; more than that cost seconds to read.
    private const int MaxBoundaries = 20_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>How MimeKit reads what comes from outside.</summary>
    internal static readonly ParserOptions Options = new()
    {
        MaxMimeDepth = MaxDepth,
        // Bytes in headers that are no UTF-8.
        CharsetEncoding = Charsets.Windows1252,
    };

    /// <summary>Reads a message; nothing in it makes this fail.</summary>
    /// <param name="raw">The message (RFC 5322).</param>
    /// <param name="cancellation">Ends the reading when the caller goes.</param>
    public IncomingMessage Read(ReadOnlyMemory<byte> raw, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            return Excess(raw.Span) is { } problem ? IncomingMessage.Unreadable(problem, Source(raw)) : Understand(raw, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return IncomingMessage.Unreadable("took-too-long", Source(raw));
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            // The libraries do not say which exceptions a message from outside can cause.
            return IncomingMessage.Unreadable("unreadable", Source(raw));
        }
    }

    /// <summary>The beginning of a message as it came, for a person to look at.</summary>
    public static string Source(ReadOnlyMemory<byte> raw) => Encoding.Latin1.GetString(raw.Span[..Math.Min(raw.Length, Lengths.Text)]);

    /// <summary>Why a message, or what one wraps up, would take too long to read; null when it would not.</summary>
    internal static string? Excess(ReadOnlySpan<byte> raw) =>
        raw.Count("\n--"u8) > MaxBoundaries ? "too-many-parts"
        : HasLongHeader(raw) ? "header-too-long"
        : null;

    // The message's own, and that of any part: MimeKit takes seconds for a parameter of megabytes.
    private static bool HasLongHeader(ReadOnlySpan<byte> raw)
    {
        if (IsLong(raw))
            return true;
        for (var rest = raw; rest.IndexOf("\n--"u8) is >= 0 and var boundary;)
        {
            rest = rest[(boundary + 3)..];
            var header = rest[(rest.IndexOf((byte)'\n') + 1)..];
            if (IsLong(header) && header[..Math.Min(header.Length, 80)].Contains((byte)':'))
                return true;
        }

        return false;
    }

    private static bool IsLong(ReadOnlySpan<byte> header) =>
        header.Length > MaxHeader && header[..MaxHeader].IndexOf("\n\r\n"u8) < 0 && header[..MaxHeader].IndexOf("\n\n"u8) < 0;

    private IncomingMessage Understand(ReadOnlyMemory<byte> raw, CancellationToken cancellation)
    {
        using var content = new MemoryStream(WithoutEnvelope(raw).ToArray(), writable: false);
        using var message = MimeMessage.Load(Options, content, persistent: true, cancellation);
        // What has no sender is none (RFC 5322, 3.6).
        if (!message.Headers.Contains(HeaderId.From))
            return IncomingMessage.Unreadable("unreadable", Source(raw));
        var parts = Parts(message.Body).Take(MaxParts).ToList();
        var body = new BodyText(cancellation);
        var text = body.Of(message);
        var calendar = parts.Select(Calendar).FirstOrDefault(c => c is not null);
        var kind = (message.Body as MultipartReport)?.ReportType?.ToLowerInvariant() switch
        {
            "disposition-notification" => IncomingKind.ReadReceipt,
            "feedback-report" => IncomingKind.Complaint,
            _ => (IncomingKind?)null,
        };
        var report =
            kind == IncomingKind.Complaint ? new DeliveryReport(DeliveryReport.LettersIn(parts, identity), [])
            : kind is null ? DeliveryReport.Of(message, parts, identity)
            : null;
        kind ??=
            report is not null ? IncomingKind.DeliveryFailure
            : calendar is not null ? IncomingKind.CalendarReply
            : AutomaticMail.Is(message) ? IncomingKind.Automatic
            : IncomingKind.Letter;
        var sender = Sender(message);
        return new IncomingMessage(
            message.MessageId ?? "",
            sender?.Address.ToLowerInvariant() ?? "",
            sender?.Name ?? (sender is null ? FromLine(message) : ""),
            message.Subject ?? "",
            text,
            calendar,
            kind.Value,
            kind is IncomingKind.Letter or IncomingKind.CalendarReply && IsForged(message, options.Value.AuthenticationHost) ? "not-authentic"
                : kind == IncomingKind.Letter && text.Length == 0 ? body.Hidden ?? "empty"
                : null,
            identity.MailIdsIn(string.Join(' ', message.References.Prepend(message.InReplyTo ?? ""))),
            report
        );
    }

    // The line that mail servers put before a message in a mailbox file; it is no header.
    private static ReadOnlyMemory<byte> WithoutEnvelope(ReadOnlyMemory<byte> raw) =>
        raw.Span.StartsWith("From "u8) && raw.Span.IndexOf((byte)'\n') is >= 0 and var end ? raw[(end + 1)..] : raw;

    // In order, without those of messages that are only attached.
    private static IEnumerable<MimeEntity> Parts(MimeEntity? entity) =>
        entity switch
        {
            null => [],
            Multipart parts => parts.SelectMany(Parts),
            _ => [entity],
        };

    /// <summary>What an answer needs of a calendar reply, under whatever media type it comes; null for anything else.</summary>
    private static string? Calendar(MimeEntity entity)
    {
        if (entity is not MimePart part || !MayBeCalendar(part))
            return null;
        var octets = BodyText.Octets(part);
        // In UTF-16 each letter has a NUL beside it.
        var beginning = Encoding.Latin1.GetString(octets, 0, Math.Min(octets.Length, 256)).Replace("\0", "", StringComparison.Ordinal);
        if (!beginning.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var text = CalendarReader.TextOf(octets, Charsets.Find(part.ContentType.Charset));
            // The object says what it is; where it does not, its media type.
            var method = Method().Match(text) is { Success: true } said ? said.Groups[1].Value : part.ContentType.Parameters["method"];
            return method?.ToUpperInvariant() is "REPLY" or "COUNTER" ? text : null;
        }
        catch (InvalidDataException)
        {
            // An answer that cannot be read goes to a person.
            return "";
        }
    }

    private static bool MayBeCalendar(MimePart part) =>
        part.ContentType.MimeType.ToLowerInvariant() is var type
        && (
            type is "text/calendar" or "text/plain" or "application/octet-stream"
            || type.EndsWith("/ics", StringComparison.Ordinal)
            || type.Contains("calendar", StringComparison.Ordinal)
            || part.FileName?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true
        );

    private static string FromLine(MimeMessage message) => message.Headers[HeaderId.From] ?? "";

    // As the grammar has it, else the first address that stands in it.
    private static MailboxAddress? Sender(MimeMessage message) =>
        message.From.Mailboxes.FirstOrDefault(m => m.Address?.Contains('@', StringComparison.Ordinal) == true)
        ?? (
            FromLine(message).Split(' ', '\t', '<', '>', '(', ')', ',', ';', ':', '"').FirstOrDefault(w => w.IndexOf('@') > 0)
                is { } word
            && MailboxAddress.TryParse(word, out var found)
                ? found
                : null
        );

    [GeneratedRegex(@"^METHOD\s*:\s*([A-Z]+)\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Method();

    // The secretariat's own mail server says that the sender's domain disowns it (RFC 8601, RFC 7489); its line is the topmost.
    private static bool IsForged(MimeMessage message, string host) =>
        host.Length > 0
        && message
            .Headers.Where(h => h.Id == HeaderId.AuthenticationResults)
            .Select(h => AuthenticationResults.TryParse(h.RawValue, out var results) ? results : null)
            .FirstOrDefault(r => string.Equals(r?.AuthenticationServiceIdentifier, host, StringComparison.OrdinalIgnoreCase))
            is { } own
        && own.Results.Any(r => r is { Method: "dmarc", Result: "fail" });
}
