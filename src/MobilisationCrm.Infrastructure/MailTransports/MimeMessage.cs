using System.Globalization;
using System.Text;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>
/// Writes the MIME message of a stored mail. Everything in it comes from the row, so a retry is the same message to the byte.
/// </summary>
internal static class MimeMessage
{
    /// <summary>
    /// multipart/alternative with plain text, HTML and calendar part, then the same calendar as an attachment (M7), then papers.
    /// </summary>
    /// <exception cref="FormatException">The recipient's address is none.</exception>
    public static byte[] Write(OutboundMail mail, MailOptions options, MailIdentity identity, UnsubscribeLinks links)
    {
        var text = new StringBuilder();
        Header(text, "From", MimeHeader.Mailbox(options.FromName, options.FromAddress));
        Header(text, "To", MimeHeader.Mailbox(mail.ToName, mail.ToAddress));
        if (options.ReplyTo.Length > 0)
            Header(text, "Reply-To", MimeHeader.Mailbox(options.FromName, options.ReplyTo));
        Header(text, "Subject", MimeHeader.Text(mail.Subject));
        Header(text, "Date", mail.CreatedAt.ToString("ddd, dd MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "Message-ID", identity.MessageId(mail.Id));
        Header(text, "Content-Language", mail.Language);
        // Answers of machines to machines are no answers (RFC 3834, 5).
        Header(text, "Auto-Submitted", "auto-generated");
        if (mail.IsBulk)
        {
            Header(text, "List-Unsubscribe", $"<{links.For(mail)}>");
            Header(text, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        Header(text, "MIME-Version", "1.0");
        var letter = $"letter-{mail.Id:N}";
        if (mail.Calendar is null)
        {
            Letter(text, mail, letter);
            return Encoding.ASCII.GetBytes(text.ToString());
        }

        var whole = $"whole-{mail.Id:N}";
        Header(text, "Content-Type", $"multipart/mixed; boundary=\"{whole}\"");
        text.Append($"\r\n--{whole}\r\n");
        Letter(text, mail, letter);
        text.Append($"\r\n--{whole}\r\n");
        Header(text, "Content-Disposition", "attachment; filename=\"invite.ics\"");
        Content(text, "application/ics; name=\"invite.ics\"", Encoding.UTF8.GetBytes(mail.Calendar));
        foreach (var file in mail.Files)
        {
            text.Append($"--{whole}\r\n");
            // RFC 2231, 4, with a plain name for readers that do not know it.
            Header(
                text,
                "Content-Disposition",
                $"attachment; filename=\"{Ascii(file.Name)}\";\r\n filename*=UTF-8''{Uri.EscapeDataString(file.Name)}"
            );
            Content(text, file.ContentType, file.Content!.Bytes);
        }

        text.Append($"--{whole}--\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Letter(StringBuilder text, OutboundMail mail, string boundary)
    {
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        text.Append("\r\n");
        Part(text, boundary, "text/plain; charset=utf-8", mail.Text);
        Part(text, boundary, "text/html; charset=utf-8", mail.Html);
        if (mail.Calendar is not null)
            Part(text, boundary, $"text/calendar; charset=utf-8; method={mail.CalendarMethod}", mail.Calendar);
        text.Append($"--{boundary}--\r\n");
    }

    private static void Part(StringBuilder text, string boundary, string type, string content)
    {
        text.Append($"--{boundary}\r\n");
        Content(text, type, Encoding.UTF8.GetBytes(content));
    }

    private static string Ascii(string name) => string.Concat(name.Select(c => char.IsAscii(c) ? c : '_'));

    private static void Content(StringBuilder text, string type, byte[] content)
    {
        Header(text, "Content-Type", type);
        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n").Append(Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append(name).Append(": ").Append(value).Append("\r\n");
}
