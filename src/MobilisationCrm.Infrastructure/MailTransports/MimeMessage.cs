using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>
/// Writes the MIME message of a stored mail. Everything in it comes from the row, so a retry is the same message to the byte.
/// </summary>
internal static class MimeMessage
{
    // A line of base64 has 76 characters (RFC 2045, 6.8).
    private const int BytesALine = 57;

    /// <summary>
    /// multipart/alternative with plain text, HTML and calendar part, then the same calendar as an attachment (M7), then papers.
    /// </summary>
    /// <exception cref="FormatException">The recipient's address is none.</exception>
    public static ReadOnlyMemory<byte> Write(OutboundMail mail, MailOptions options, MailIdentity identity, UnsubscribeLinks links)
    {
        var message = new ArrayBufferWriter<byte>();
        Write(message, mail, options, identity, links);
        return message.WrittenMemory;
    }

    /// <summary>The same into memory that is there.</summary>
    public static void Write(
        IBufferWriter<byte> message,
        OutboundMail mail,
        MailOptions options,
        MailIdentity identity,
        UnsubscribeLinks links
    )
    {
        Header(message, "From", MimeHeader.Mailbox(options.FromName, options.FromAddress));
        Header(message, "To", MimeHeader.Mailbox(mail.ToName, mail.ToAddress));
        if (options.ReplyTo.Length > 0)
            Header(message, "Reply-To", MimeHeader.Mailbox(options.FromName, options.ReplyTo));
        Header(message, "Subject", MimeHeader.Text(mail.Subject));
        Header(message, "Date", mail.CreatedAt.ToString("ddd, dd MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture));
        Header(message, "Message-ID", identity.MessageId(mail.Id));
        Header(message, "Content-Language", mail.Language);
        // Answers of machines to machines are no answers (RFC 3834, 5).
        Header(message, "Auto-Submitted", "auto-generated");
        if (mail.IsBulk)
        {
            Header(message, "List-Unsubscribe", $"<{links.For(mail)}>");
            Header(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        Header(message, "MIME-Version", "1.0");
        var letter = $"letter-{mail.Id:N}";
        if (mail.Calendar is null && mail.Files.Count == 0)
        {
            Letter(message, mail, letter);
            return;
        }

        var whole = $"whole-{mail.Id:N}";
        Header(message, "Content-Type", $"multipart/mixed; boundary=\"{whole}\"");
        Append(message, $"\r\n--{whole}\r\n");
        Letter(message, mail, letter);
        Append(message, "\r\n");
        if (mail.Calendar is not null)
        {
            Append(message, $"--{whole}\r\n");
            Header(message, "Content-Disposition", "attachment; filename=\"invite.ics\"");
            Content(message, "application/ics; name=\"invite.ics\"", mail.Calendar);
        }

        foreach (var file in mail.Files)
        {
            Append(message, $"--{whole}\r\n");
            // RFC 2231, 4, with a plain name for readers that do not know it.
            Header(
                message,
                "Content-Disposition",
                $"attachment; filename=\"{Ascii(file.Name)}\";\r\n filename*=UTF-8''{Uri.EscapeDataString(file.Name)}"
            );
            Content(message, file.ContentType, file.Content!.Bytes);
        }

        Append(message, $"--{whole}--\r\n");
    }

    private static void Letter(IBufferWriter<byte> message, OutboundMail mail, string boundary)
    {
        Header(message, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        Append(message, "\r\n");
        Part(message, boundary, "text/plain; charset=utf-8", mail.Text);
        Part(message, boundary, "text/html; charset=utf-8", mail.Html);
        if (mail.Calendar is not null)
            Part(message, boundary, $"text/calendar; charset=utf-8; method={mail.CalendarMethod}", mail.Calendar);
        Append(message, $"--{boundary}--\r\n");
    }

    private static void Part(IBufferWriter<byte> message, string boundary, string type, string content)
    {
        Append(message, $"--{boundary}\r\n");
        Content(message, type, content);
    }

    private static string Ascii(string name) => string.Concat(name.Select(c => char.IsAscii(c) ? c : '_'));

    private static void Content(IBufferWriter<byte> message, string type, string content)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(content.Length));
        Content(message, type, bytes.AsSpan(0, Encoding.UTF8.GetBytes(content, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static void Content(IBufferWriter<byte> message, string type, ReadOnlySpan<byte> content)
    {
        Header(message, "Content-Type", type);
        Header(message, "Content-Transfer-Encoding", "base64");
        Append(message, "\r\n");
        for (; !content.IsEmpty; content = content[Math.Min(BytesALine, content.Length)..])
        {
            var line = message.GetSpan(Base64.GetMaxEncodedToUtf8Length(BytesALine) + 2);
            Base64.EncodeToUtf8(content[..Math.Min(BytesALine, content.Length)], line, out _, out var written);
            "\r\n"u8.CopyTo(line[written..]);
            message.Advance(written + 2);
        }
    }

    private static void Header(IBufferWriter<byte> message, string name, string value) => Append(message, $"{name}: {value}\r\n");

    private static void Append(IBufferWriter<byte> message, string text) =>
        message.Advance(Encoding.ASCII.GetBytes(text, message.GetSpan(text.Length)));
}
