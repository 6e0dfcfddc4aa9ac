using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;

namespace MobilisationCrm.Mail;

/// <summary>
/// Composes the message of a stored mail by MimeKit. Everything in it comes from the row, so a retry is the same message to the byte (M16).
/// </summary>
public sealed class MailComposer(IOptionsMonitor<MailOptions> settings, MailIdentity identity, UnsubscribeLinks links)
{
    /// <summary>
    /// How messages are written: CRLF, header lines of at most 76 characters (RFC 2047, 2), names of papers by RFC 2231.
    /// </summary>
    public static readonly FormatOptions Format = CreateFormat();

    /// <summary>The message, whose body is a <see cref="LetterBody"/>.</summary>
    /// <exception cref="FormatException">The recipient's address is none.</exception>
    public MimeMessage Compose(OutboundMail mail)
    {
        var options = settings.CurrentValue;
        // All headers are given at once: an empty message would first make up a date and an identity.
        var headers = new List<object>
        {
            HeaderText.Of(HeaderId.From, Mailbox(options.FromName, options.FromAddress)),
            HeaderText.Of(HeaderId.To, Mailbox(mail.ToName, mail.ToAddress)),
            HeaderText.Of(HeaderId.Subject, mail.Subject.ReplaceLineEndings(" ")),
            HeaderText.Of(HeaderId.Date, DateUtils.FormatDate(new DateTimeOffset(DateTime.SpecifyKind(mail.CreatedAt, DateTimeKind.Utc)))),
            HeaderText.Of(HeaderId.MessageId, identity.MessageId(mail.Id)),
            HeaderText.Of(HeaderId.ContentLanguage, mail.Language),
            // Answers of machines to machines are no answers (RFC 3834, 5).
            HeaderText.Of(HeaderId.AutoSubmitted, "auto-generated"),
        };
        if (options.ReplyTo.Length > 0)
            headers.Add(HeaderText.Of(HeaderId.ReplyTo, Mailbox(options.FromName, options.ReplyTo)));
        if (mail.IsBulk)
        {
            headers.Add(HeaderText.Of(HeaderId.ListUnsubscribe, $"<{links.For(mail)}>"));
            headers.Add(HeaderText.Of(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click"));
        }

        return new MimeMessage([.. headers, new LetterBody(mail)]);
    }

    /// <summary>A mailbox as servers take it: the domain in its ASCII form (RFC 5891).</summary>
    /// <exception cref="FormatException">It is no address, or needs a server that takes UTF-8 before the at sign.</exception>
    public static MailboxAddress Mailbox(string name, string address)
    {
        if (!MailboxAddress.TryParse(address, out var parsed) || parsed.Domain.Length == 0)
            throw new FormatException($"{address} is no mail address.");
        if (!Ascii.IsValid(parsed.LocalPart))
            throw new FormatException($"{address} has letters before the at sign that mail servers do not take.");
        return new MailboxAddress(name.ReplaceLineEndings(" "), MailboxAddress.EncodeAddrspec(parsed.Address));
    }

    private static FormatOptions CreateFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.MaxLineLength = 76;
        return format;
    }
}

/// <summary>
/// The body of a letter in MimeKit's message: multipart/alternative with plain text, HTML and calendar part, then the same calendar as an
/// attachment (M7), then papers. A tree of MimeKit's parts says the same; for an invitation it costs more than the connection does, so what
/// every letter has is written at once. Papers are such parts: their bytes are encoded as they leave.
/// </summary>
internal sealed class LetterBody : MimeEntity
{
    // RFC 2045, 6.8.
    private const int CharactersALine = 76;
    private const int BytesALine = CharactersALine / 4 * 3;
    private readonly ArrayBufferWriter<byte> _letter;
    private readonly List<MimePart> _papers;
    private readonly byte[] _border = [];
    private readonly byte[] _end = [];

    public LetterBody(OutboundMail mail)
        : base(IsAlone(mail) ? Multipart("alternative", Inner(mail)) : Multipart("mixed", Outer(mail)))
    {
        // Enough for a text in ASCII. The writer grows where other letters need more.
        _letter = new(1024 + 3 * (mail.Text.Length + mail.Html.Length + 2 * (mail.Calendar?.Length ?? 0)) / 2);
        var (inner, outer) = (Inner(mail), Outer(mail));
        if (!IsAlone(mail))
            Write($"--{outer}\r\nContent-Type: multipart/alternative;\r\n boundary=\"{inner}\"\r\n\r\n");
        WriteForm(inner, "text/plain", mail.Text);
        WriteForm(inner, "text/html", mail.Html);
        if (mail is { Calendar: { } entry, CalendarMethod: { } method })
            WriteForm(inner, $"text/calendar; method={method}", entry);
        Write($"--{inner}--\r\n");
        if (mail.Calendar is { } calendar)
        {
            Write($"--{outer}\r\nContent-Type: application/ics; name=\"invite.ics\"\r\n");
            Write("Content-Disposition: attachment; filename=\"invite.ics\"\r\n");
            WriteEncoded(calendar);
        }

        _papers = mail.Papers.ConvertAll(p => Paper(p.Name, p.ContentType, p.Content!.Bytes));
        if (!IsAlone(mail))
            (_border, _end) = (Encoding.ASCII.GetBytes($"--{outer}\r\n"), Encoding.ASCII.GetBytes($"--{outer}--\r\n"));
    }

    /// <summary>Nothing is to be prepared: every line is ASCII and short.</summary>
    public override void Prepare(EncodingConstraint constraint, int maxLineLength = 78) { }

    public override void WriteTo(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        if (!contentOnly)
            base.WriteTo(options, stream, contentOnly, cancellationToken);
        stream.Write(_letter.WrittenSpan);
        foreach (var paper in _papers)
        {
            stream.Write(_border);
            paper.WriteTo(options, stream, contentOnly: false, cancellationToken);
            stream.Write("\r\n"u8);
        }

        stream.Write(_end);
    }

    public override async Task WriteToAsync(
        FormatOptions options,
        Stream stream,
        bool contentOnly,
        CancellationToken cancellationToken = default
    )
    {
        if (!contentOnly)
            await base.WriteToAsync(options, stream, contentOnly, cancellationToken);
        await stream.WriteAsync(_letter.WrittenMemory, cancellationToken);
        foreach (var paper in _papers)
        {
            await stream.WriteAsync(_border, cancellationToken);
            await paper.WriteToAsync(options, stream, contentOnly: false, cancellationToken);
            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken);
        }

        await stream.WriteAsync(_end, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _papers.ForEach(p => p.Dispose());
        base.Dispose(disposing);
    }

    private static bool IsAlone(OutboundMail mail) => mail.Calendar is null && mail.Papers.Count == 0;

    private static string Inner(OutboundMail mail) => $"letter-{mail.Id:N}";

    private static string Outer(OutboundMail mail) => $"whole-{mail.Id:N}";

    private static ContentType Multipart(string subtype, string boundary) => new("multipart", subtype) { Boundary = boundary };

    private static MimePart Paper(string name, string type, byte[] content)
    {
        var known = ContentType.TryParse(type, out var named) ? named : new ContentType("application", "octet-stream");
        var part = new MimePart(known)
        {
            ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(new MemoryStream(content, writable: false)),
        };
        HeaderText.NameFile(part, name);
        return part;
    }

    private void WriteForm(string boundary, string type, string content)
    {
        Write($"--{boundary}\r\nContent-Type: {type}; charset=utf-8\r\n");
        WriteEncoded(content);
    }

    // Always base64: no relay changes a line of it, whatever the language.
    private void WriteEncoded(string content)
    {
        Write("Content-Transfer-Encoding: base64\r\n\r\n");
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(content.Length));
        var left = bytes.AsSpan(0, Encoding.UTF8.GetBytes(content, bytes));
        while (left.Length > 0)
        {
            var line = left[..Math.Min(BytesALine, left.Length)];
            Base64.EncodeToUtf8(line, _letter.GetSpan(CharactersALine), out _, out var written);
            _letter.Advance(written);
            Write("\r\n");
            left = left[line.Length..];
        }

        ArrayPool<byte>.Shared.Return(bytes);
        Write("\r\n");
    }

    private void Write(string ascii) => Encoding.ASCII.GetBytes(ascii, _letter);
}
