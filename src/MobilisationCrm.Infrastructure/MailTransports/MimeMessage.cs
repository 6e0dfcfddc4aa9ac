using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Builds the MIME message of a stored mail.</summary>
internal static class MimeMessage
{
    /// <summary>multipart/alternative with plain text, HTML and calendar part, then the same calendar as an attachment (M7).</summary>
    public static MailMessage Of(OutboundMail mail, MailOptions options, MailIdentity identity)
    {
        var message = new MailMessage(new MailAddress(options.FromAddress, options.FromName, Encoding.UTF8), new MailAddress(mail.ToAddress, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", identity.MessageId(mail.Id));
        message.Headers.Add("Content-Language", mail.Language);
        // Answers of machines to machines are no answers (RFC 3834, 5).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.Text, "text/plain"));
        message.AlternateViews.Add(View(mail.Html, "text/html"));
        if (mail.Calendar is not null)
        {
            var type = new ContentType("text/calendar") { CharSet = "utf-8", Parameters = { ["method"] = mail.CalendarMethod } };
            message.AlternateViews.Add(new AlternateView(Utf8(mail.Calendar), type) { TransferEncoding = TransferEncoding.Base64 });
            message.Attachments.Add(new Attachment(Utf8(mail.Calendar), new ContentType("application/ics") { Name = "invite.ics" }) { TransferEncoding = TransferEncoding.Base64 });
        }

        return message;
    }

    private static AlternateView View(string text, string type) =>
        new(Utf8(text), new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.Base64 };

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
