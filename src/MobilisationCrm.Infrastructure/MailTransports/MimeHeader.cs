using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace MobilisationCrm.MailTransports;

/// <summary>Header values in ASCII (RFC 5322, RFC 2047).</summary>
internal static class MimeHeader
{
    // An encoded word has at most 75 characters, 12 of which frame it; the rest holds 45 bytes in base64.
    private const int BytesAWord = 45;

    /// <summary>A text; where it is not plain ASCII, as encoded words that split no character.</summary>
    public static string Text(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        if (!line.AsSpan().ContainsAnyExceptInRange(' ', '~') && !line.Contains("=?", StringComparison.Ordinal))
            return line;
        var words = new List<string>();
        Span<byte> word = stackalloc byte[BytesAWord];
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > BytesAWord)
            {
                words.Add(Encoded(word[..length]));
                length = 0;
            }

            length += rune.EncodeToUtf8(word[length..]);
        }

        words.Add(Encoded(word[..length]));
        return string.Join("\r\n ", words);
    }

    /// <summary>A mailbox with its name.</summary>
    public static string Mailbox(string name, string address)
    {
        var text = Text(name);
        if (text.Length == 0)
            return $"<{Address(address)}>";
        var isEncoded = text.StartsWith("=?", StringComparison.Ordinal);
        var shown = isEncoded
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        return $"{shown}{(isEncoded ? "\r\n " : " ")}<{Address(address)}>";
    }

    /// <summary>An address as servers take it: the domain in its ASCII form (RFC 5891).</summary>
    /// <exception cref="FormatException">It is no address, or needs a server that takes UTF-8 before the at sign.</exception>
    public static string Address(string address)
    {
        var parsed = new MailAddress(address);
        if (!Ascii.IsValid(parsed.User))
            throw new FormatException($"{address} has letters before the at sign that mail servers do not take.");
        return $"{parsed.User}@{(Ascii.IsValid(parsed.Host) ? parsed.Host : new IdnMapping().GetAscii(parsed.Host))}";
    }

    private static string Encoded(ReadOnlySpan<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String(bytes)}?=";
}
