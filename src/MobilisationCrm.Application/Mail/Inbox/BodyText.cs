using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Encodings;
using MimeKit.Tnef;

namespace MobilisationCrm.Mail;

/// <summary>
/// The letter as its reader would see it: the better of two forms, all halves of a split text, without attachments; what a mail program
/// wrapped up is opened, what is signed is looked through.
/// </summary>
internal sealed class BodyText(CancellationToken cancellation)
{
    private const int MaxParts = 200;
    private int _parts;
    private MimeMessage? _forwarded;

    /// <summary>Why nothing could be read, where something is there: encrypted, or wrapped-up in a form that is not known here.</summary>
    public string? Hidden { get; private set; }

    /// <summary>The letter's text; of a message that was only forwarded, that message's.</summary>
    public string Of(MimeMessage message)
    {
        var text = Read(message.Body);
        return text.Length == 0 && _forwarded?.Body is { } inner ? Read(inner) : text;
    }

    /// <summary>A part's content as text.</summary>
    public static string Content(MimePart part) => Charsets.Decode(Octets(part), part.ContentType.Charset);

    /// <summary>A part's content, as far as it is whole: what is no base64 in it is passed over (RFC 2045, 6.8).</summary>
    public static byte[] Octets(MimePart part)
    {
        using var content = new MemoryStream();
        if (part.ContentTransferEncoding != ContentEncoding.QuotedPrintable)
        {
            part.Content?.DecodeTo(content);
            return content.ToArray();
        }

        part.Content?.WriteTo(content);
        var lines = WithoutTrailingBlanks(content.ToArray());
        var decoder = new QuotedPrintableDecoder();
        var decoded = new byte[decoder.EstimateOutputLength(lines.Length)];
        return decoded[..decoder.Decode(lines, 0, lines.Length, decoded)];
    }

    // Blanks at the end of a line were added on the way, and would hide that the line goes on (6.7, rule 3).
    private static byte[] WithoutTrailingBlanks(byte[] content)
    {
        var (length, end) = (0, 0);
        foreach (var octet in content)
        {
            if (octet is (byte)'\r' or (byte)'\n')
                length = end;
            content[length++] = octet;
            if (octet is not ((byte)' ' or (byte)'\t'))
                end = length;
        }

        return content[..end];
    }

    /// <summary>A file that goes with the letter and is no part of its text.</summary>
    public static bool IsFile(MimePart part) =>
        part.IsAttachment || (part.FileName is { Length: > 0 } && part.ContentDisposition?.Disposition != ContentDisposition.Inline);

    private string Read(MimeEntity? entity)
    {
        cancellation.ThrowIfCancellationRequested();
        if (entity is null || ++_parts > MaxParts)
            return "";
        return entity switch
        {
            MultipartEncrypted => Hide("encrypted"),
            MultipartAlternative forms => Best(forms),
            MultipartRelated related => Read(related.Root ?? related.FirstOrDefault()),
            MultipartSigned or MultipartReport => Read(((Multipart)entity).FirstOrDefault()),
            Multipart { ContentType.MediaSubtype: "signed" } signed => Read(signed.FirstOrDefault()),
            Multipart parts => string.Join("\n\n", parts.Select(Read).Where(t => t.Length > 0)),
            MessagePart forwarded => Forward(forwarded),
            TnefPart wrapped => Open(wrapped),
            ApplicationPkcs7Mime sealed_ => Open(sealed_),
            TextPart text when !IsFile(text) => Text(text),
            // A type that is none means plain text (RFC 2045, 5.2).
            MimePart part when part.Headers[HeaderId.ContentType]?.Contains('/', StringComparison.Ordinal) == false && !IsFile(part) =>
                Plain(part),
            _ => "",
        };
    }

    private string Best(MultipartAlternative forms)
    {
        var read = forms.Select(form => (Form: form, Text: Read(form))).Where(f => f.Text.Length > 0).ToList();
        return read.Find(f => f.Form is TextPart { IsPlain: true }).Text ?? read.LastOrDefault().Text ?? "";
    }

    private string Text(TextPart part)
    {
        if (part.IsHtml)
            return HtmlText.Of(Content(part), cancellation);
        if (part.ContentType.MediaSubtype.ToLowerInvariant() is "calendar" or "rfc822-headers" or "x-vcard" or "vcard")
            return "";
        return Plain(part);
    }

    private string Plain(MimePart part)
    {
        var text = Content(part).ReplaceLineEndings("\n").Trim();
        return text.StartsWith("-----BEGIN PGP MESSAGE-----", StringComparison.Ordinal) ? Hide("encrypted") : text;
    }

    private string Forward(MessagePart part)
    {
        _forwarded ??= part.Message;
        return "";
    }

    // winmail.dat of Outlook.
    private string Open(TnefPart part)
    {
        try
        {
            return Read(part.ConvertToMessage().Body) is { Length: > 0 } text ? text : Hide("wrapped-up");
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            // MimeKit does not say which exceptions a broken file can cause.
            return Hide("wrapped-up");
        }
    }

    // S/MIME: what is signed stands in the open within; what is encrypted does not (RFC 8551, 3.2.2).
    private string Open(ApplicationPkcs7Mime part)
    {
        if (part.SecureMimeType is SecureMimeType.EnvelopedData or SecureMimeType.AuthEnvelopedData)
            return Hide("encrypted");
        try
        {
            var signed = new SignedCms();
            signed.Decode(Octets(part));
            // The limits of the message saw nothing of what is wrapped up in it.
            if (MessageReader.Excess(signed.ContentInfo.Content) is not null)
                return Hide("wrapped-up");
            using var content = new MemoryStream(signed.ContentInfo.Content);
            return Read(MimeEntity.Load(MessageReader.Options, content, cancellation));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException or InvalidOperationException)
        {
            return Hide("wrapped-up");
        }
    }

    private string Hide(string why)
    {
        Hidden ??= why;
        return "";
    }
}
