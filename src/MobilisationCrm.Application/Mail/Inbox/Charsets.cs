using System.Text;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Mail;

/// <summary>Texts whose charset is missing, unknown or wrong are read as people who sent them meant it.</summary>
internal static partial class Charsets
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>What bytes that are no UTF-8 are read as: nearly always it is what was meant (WHATWG Encoding, 4.2).</summary>
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of these bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="label">The charset that the message names; null or empty for none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? label)
    {
        if (bytes.StartsWith("\ufeff"u8))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes is [0xff, 0xfe, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xfe, 0xff, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Find(label) is { } named)
            return named.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    /// <summary>
    /// The encoding of a charset; null for one that programs name by default, whatever they write (UTF-8, ASCII, Latin 1), and for one that
    /// is unknown or forbidden (UTF-7): then the bytes tell more.
    /// </summary>
    public static Encoding? Find(string? label)
    {
        try
        {
            var named = Encoding.GetEncoding(CodePages().Replace((label ?? "").Trim(), "windows-$1"));
            return named.CodePage is 65001 or 65000 or 20127 or 28591 or 1252 ? null : named;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // Names that programs give to the code pages of Windows.
    [GeneratedRegex(@"^(?:x-)?(?:cp|win|windows|ms)-?(125\d)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodePages();
}
