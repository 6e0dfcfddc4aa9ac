using System.Text;
using MimeKit;

namespace MobilisationCrm.Mail;

/// <summary>
/// Texts in headers, beside MimeKit. What MimeKit 4.18 writes of a text in UTF-8 has words of up to 190 characters, where RFC 2047 allows
/// 75 and 76 for their line, and splits characters such as emoji between two parts of a file's name (RFC 2231).
/// </summary>
internal static class HeaderText
{
    // Twelve of a line's 76 characters frame the word and twelve may name the field; the others hold 39 bytes in base64.
    private const int BytesAWord = 39;

    // A line of a file's name also holds " filename*10*=utf-8''" and a semicolon.
    private const int BytesALine = 54;

    /// <summary>A header whose value is one text.</summary>
    public static Header Of(HeaderId id, string value) => Raw(id, IsPlain(value) ? Folded(value) : Words(value));

    /// <summary>A header with one mailbox.</summary>
    public static Header Of(HeaderId id, MailboxAddress mailbox) =>
        mailbox.Name is { Length: > 0 } name
            ? Raw(id, $"{(IsPlain(name) ? Folded(Quoted(name)) : Words(name))}\r\n <{mailbox.Address}>")
            : Raw(id, mailbox.Address);

    /// <summary>
    /// Gives a part the name of a file in both headers, since readers differ in which they know: as RFC 2231 has it, and as encoded words
    /// beside the type, which Outlook reads.
    /// </summary>
    public static void NameFile(MimePart part, string name)
    {
        var isPlain = IsPlain(name) && name.Length < BytesALine;
        part.Headers.Replace(
            Raw(
                HeaderId.ContentType,
                $"{part.ContentType.MimeType};\r\n name={(isPlain ? Quoted(name) : $"\"{Words(name)}\"")}"
            )
        );
        part.Headers.Replace(
            Raw(HeaderId.ContentDisposition, $"attachment;\r\n {(isPlain ? $"filename={Quoted(name)}" : string.Join(";\r\n ", Parts(name)))}")
        );
    }

    private static Header Raw(HeaderId id, string value) =>
        Header.TryParse(Encoding.ASCII.GetBytes($"{id.ToHeaderName()}: {value}\r\n"), out var header)
            ? header
            : throw new FormatException($"{value} is no header's value.");

    // Printable ASCII that holds no encoded word itself.
    private static bool IsPlain(string value) =>
        !value.AsSpan().ContainsAnyExceptInRange(' ', '~') && !value.Contains("=?", StringComparison.Ordinal);

    // At a blank between two words where the line would grow beyond 76 characters.
    private static string Folded(string value)
    {
        const int fieldName = 20;
        if (fieldName + value.Length <= 76)
            return value;
        var (text, column, before) = (new StringBuilder(), fieldName, "");
        foreach (var word in value.Split(' '))
        {
            var breaks = column + word.Length > 76 && word.Length > 0 && before.Length > 0;
            text.Append(text.Length == 0 ? "" : breaks ? "\r\n " : " ").Append(word);
            (column, before) = ((breaks ? 0 : column) + 1 + word.Length, word);
        }

        return text.ToString();
    }

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Words(string value) =>
        string.Join(
            "\r\n ",
            Pieces(value, BytesAWord, rune => rune.Utf8SequenceLength)
                .Select(piece => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(piece))}?=")
        );

    private static IEnumerable<string> Parts(string name) =>
        Pieces(name, BytesALine, rune => Uri.EscapeDataString(rune.ToString()).Length)
            .Select((piece, i) => $"filename*{i}*={(i == 0 ? "utf-8''" : "")}{Uri.EscapeDataString(piece)}");

    // The text in pieces of at most so much, no character split; behind a blank where there is one, since some readers put one there.
    private static IEnumerable<string> Pieces(string value, int most, Func<Rune, int> lengthOf)
    {
        var (start, blank, length, sinceBlank) = (0, 0, 0, 0);
        for (var at = 0; at < value.Length;)
        {
            Rune.DecodeFromUtf16(value.AsSpan(at), out var rune, out var units);
            if (length + lengthOf(rune) > most)
            {
                var (end, rest) = blank > start ? (blank, sinceBlank) : (at, 0);
                yield return value[start..end];
                (start, blank, length) = (end, end, rest);
            }

            at += units;
            length += lengthOf(rune);
            (blank, sinceBlank) = rune.Value == ' ' ? (at, 0) : (blank, sinceBlank + lengthOf(rune));
        }

        yield return value[start..];
    }
}
