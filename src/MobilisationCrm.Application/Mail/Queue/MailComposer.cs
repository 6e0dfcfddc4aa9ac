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
