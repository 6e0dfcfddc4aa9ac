using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MobilisationCrm.Mail;

/// <summary>One part of a message that holds no parts itself.</summary>
/// <param name="Type">Media type, lower case.</param>
/// <param name="Method">The method parameter of a calendar part, upper case; empty when none.</param>
/// <param name="Content">The content as text.</param>
public sealed record MimePart(string Type, string Method, string Content);

/// <summary>A message as it was read.</summary>
/// <param name="MessageId">Message-ID without brackets; empty when it has none.</param>
/// <param name="References">Message-IDs of In-Reply-To and References.</param>
/// <param name="FromAddress">Sender's address; empty when there is none.</param>
/// <param name="FromName">Sender's name; may be empty.</param>
/// <param name="Subject">Subject.</param>
/// <param name="IsAutomatic">A machine wrote it (RFC 3834).</param>
/// <param name="IsBroken">Its body could not be read to the end.</param>
/// <param name="Parts">Its parts in order, as far as they could be read.</param>
public sealed record MimeMessage(
    string MessageId,
    IReadOnlyList<string> References,
    string FromAddress,
    string FromName,
    string Subject,
    bool IsAutomatic,
    bool IsBroken,
    IReadOnlyList<MimePart> Parts
);

/// <summary>Reads messages by RFC 5322 and MIME (RFC 2045–2047); the multipart structure is the framework's own reader's work.</summary>
public static class MimeReader
{
    private const int MaxDepth = 8;
    private const int MaxParts = 50;

    static MimeReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a message; null for what has no sender and so is none (RFC 5322, 3.6).</summary>
    public static async Task<MimeMessage?> ReadAsync(ReadOnlyMemory<byte> raw, CancellationToken cancellation)
    {
        var (headers, body) = Split(WithCrLf(raw));
        if (!headers.ContainsKey("From"))
            return null;
        var parts = new List<MimePart>();
        var broken = false;
        try
        {
            await AddAsync(parts, headers, body, 0, cancellation);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // A part without end, a broken encoding, more parts than a message has.
            broken = true;
        }

        var from = Header(headers, "From");
        var sender = MailAddress.TryCreate(from, out var address) ? address : null;
        return new MimeMessage(
            Ids(Header(headers, "Message-ID")).FirstOrDefault() ?? "",
            [.. Ids(Header(headers, "In-Reply-To")), .. Ids(Header(headers, "References"))],
            sender?.Address.ToLowerInvariant() ?? "",
            EncodedWords.Decode(sender?.DisplayName ?? from),
            EncodedWords.Decode(Header(headers, "Subject")),
            Header(headers, "Auto-Submitted") is { Length: > 0 } auto && !auto.StartsWith("no", StringComparison.OrdinalIgnoreCase),
            broken,
            parts
        );
    }

    private static async Task AddAsync(
        List<MimePart> parts,
        Dictionary<string, StringValues> headers,
        ReadOnlyMemory<byte> body,
        int depth,
        CancellationToken cancellation
    )
    {
        if (depth > MaxDepth || parts.Count >= MaxParts)
            throw new InvalidDataException("The message has too many parts.");
        var type = MediaTypeHeaderValue.TryParse(Header(headers, "Content-Type"), out var parsed)
            ? parsed
            : new MediaTypeHeaderValue("text/plain");
        var mediaType = type.MediaType.ToString().ToLowerInvariant();
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (mediaType.StartsWith("multipart/", StringComparison.Ordinal) && boundary.Length > 0)
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body.ToArray()))
            {
                HeadersCountLimit = 64,
                HeadersLengthLimit = 64 * 1024,
            };
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                using var content = new MemoryStream();
                await section.Body.CopyToAsync(content, cancellation);
                var inner = new Dictionary<string, StringValues>(section.Headers ?? [], StringComparer.OrdinalIgnoreCase);
                await AddAsync(parts, inner, content.ToArray(), depth + 1, cancellation);
            }

            return;
        }

        var bytes = Decode(body, Header(headers, "Content-Transfer-Encoding"));
        var method =
            type.Parameters.FirstOrDefault(p => p.Name.Equals("method", StringComparison.OrdinalIgnoreCase))?.Value.ToString() ?? "";
        parts.Add(new MimePart(mediaType, method.Trim('"').ToUpperInvariant(), CharsetOf(type).GetString(bytes).ReplaceLineEndings("\n")));
    }

    // Pipes of Unix mail servers end lines with LF alone; the standard, and the framework's reader, know CRLF.
    private static ReadOnlyMemory<byte> WithCrLf(ReadOnlyMemory<byte> raw)
    {
        var lines = raw.Span.Count((byte)'\n') - raw.Span.Count("\r\n"u8);
        if (lines == 0)
            return raw;
        var text = new byte[raw.Length + lines];
        var (length, before) = (0, (byte)0);
        foreach (var octet in raw.Span)
        {
            if (octet == '\n' && before != '\r')
                text[length++] = (byte)'\r';
            text[length++] = before = octet;
        }

        return text;
    }

    private static (Dictionary<string, StringValues> Headers, ReadOnlyMemory<byte> Body) Split(ReadOnlyMemory<byte> raw)
    {
        var span = raw.Span;
        var end = span.IndexOf("\r\n\r\n"u8);
        var (headerLength, bodyStart) = end >= 0 ? (end, end + 4) : (span.Length, span.Length);
        var headers = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        var text = Encoding.UTF8.GetString(span[..headerLength]).ReplaceLineEndings("\n");
        // A line that begins with white space goes on with the one before (RFC 5322, 2.2.3).
        foreach (var line in text.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            // Names are printable ASCII without space.
            if (colon > 0 && !line.AsSpan(0, colon).ContainsAnyExceptInRange('!', '~'))
                headers.TryAdd(line[..colon], line[(colon + 1)..].Trim());
        }

        return (headers, raw[bodyStart..]);
    }

    private static string Header(Dictionary<string, StringValues> headers, string name) =>
        headers.TryGetValue(name, out var value) ? value.ToString() : "";

    private static IEnumerable<string> Ids(string header) =>
        header.Split(['<', '>', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(id => id.Contains('@', StringComparison.Ordinal));

    private static byte[] Decode(ReadOnlyMemory<byte> body, string encoding) =>
        encoding.Trim().ToLowerInvariant() switch
        {
            "base64" => FromBase64(Encoding.ASCII.GetString(body.Span)),
            "quoted-printable" => EncodedWords.FromQuotedPrintable(Encoding.Latin1.GetString(body.Span)),
            _ => body.ToArray(),
        };

    private static byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException broken)
        {
            throw new InvalidDataException("A part is no valid base64.", broken);
        }
    }

    private static Encoding CharsetOf(MediaTypeHeaderValue type) =>
        EncodedWords.Charset(HeaderUtilities.RemoveQuotes(type.Charset).ToString());
}

/// <summary>Texts that header and body encode as ASCII.</summary>
internal static class EncodedWords
{
    /// <summary>The text behind encoded words (RFC 2047); white space between two of them is no part of it.</summary>
    public static string Decode(string header)
    {
        var text = new StringBuilder();
        var rest = header;
        while (rest.IndexOf("=?", StringComparison.Ordinal) is >= 0 and var start)
        {
            var fields = rest[(start + 2)..].Split('?', 4);
            if (fields.Length < 4 || !fields[3].StartsWith('='))
                break;
            if (rest[..start].Trim().Length > 0 || text.Length == 0)
                text.Append(rest[..start]);
            text.Append(Charset(fields[0].Split('*')[0]).GetString(Word(fields[1], fields[2])));
            rest = fields[3][1..];
        }

        return text.Append(rest).ToString();
    }

    /// <summary>Bytes of a quoted-printable text (RFC 2045, 6.7).</summary>
    public static byte[] FromQuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
                bytes.Add((byte)text[i]);
            else if (
                i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            )
            {
                bytes.Add(value);
                i += 2;
            }
            else
                i += text.AsSpan(i + 1).StartsWith("\r\n") ? 2 : 1;
        }

        return [.. bytes];
    }

    /// <summary>The encoding of a charset; UTF-8 for one that is missing or unknown.</summary>
    public static Encoding Charset(string name)
    {
        try
        {
            return name.Length == 0 ? Encoding.UTF8 : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    private static byte[] Word(string encoding, string text)
    {
        if (!encoding.Equals("B", StringComparison.OrdinalIgnoreCase))
            return FromQuotedPrintable(text.Replace('_', ' '));
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(text);
    }
}
