using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Calendars;

/// <summary>What RFC 5545 asks of a content line beyond what Ical.Net 5.2.4 does, which escapes texts (3.3.11) and no more.</summary>
internal static partial class ContentLine
{
    private const int FoldAt = 75;
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xa0).Select(c => (char)c).Where(char.IsControl)]
    );

    /// <summary>A text: its line ends are one kind (3.3.11), and control characters other than tab are in no value (3.1).</summary>
    public static string Text(string value) =>
        value.AsSpan().ContainsAny(Controls)
            ? string.Concat(WithLineFeeds(value).Where(c => !char.IsControl(c) || c is '\t' or '\n'))
            : value;

    /// <summary>
    /// A parameter value: what it may not hold between its quotes as circumflex escapes (RFC 6868, 3), so that no name begins a line or a
    /// parameter of its own. The library drops quotes and lets line breaks through.
    /// </summary>
    public static string Parameter(string value) =>
        Text(value)
            .Replace("^", "^^", StringComparison.Ordinal)
            .Replace("\"", "^'", StringComparison.Ordinal)
            .Replace("\n", "^n", StringComparison.Ordinal);

    /// <summary>A mailbox as a URI (3.3.3): what that may not hold, a line break too, is percent-encoded (RFC 6068, 2).</summary>
    public static string Mailbox(string address) =>
        $"mailto:{NotInMailboxes().Replace(address, match => Uri.EscapeDataString(match.Value))}";

    /// <summary>A link (3.3.13) with what no URI holds percent-encoded (RFC 3986, 2.1); null for what is none.</summary>
    public static Uri? Link(string? link) =>
        link is not null
        && Uri.TryCreate(NotInLinks().Replace(link, match => Uri.EscapeDataString(match.Value)), UriKind.Absolute, out var uri)
            ? uri
            : null;

    /// <summary>
    /// The lines of an object folded at 75 octets, a character never split (3.1, M9): half a character is none. The library's own folds,
    /// which part the halves of a pair, are undone.
    /// </summary>
    public static string Folded(string lines)
    {
        var text = new StringBuilder(lines.Length + (lines.Length / 32));
        var octets = 0;
        Span<char> units = stackalloc char[2];
        foreach (var rune in lines.Replace("\r\n ", "", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value == '\n')
                octets = -1;
            else if (rune.Value != '\r' && octets + rune.Utf8SequenceLength > FoldAt)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(units[..rune.EncodeToUtf16(units)]);
            octets += rune.Utf8SequenceLength;
        }

        return text.ToString();
    }

    private static string WithLineFeeds(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    [GeneratedRegex("[^A-Za-z0-9._~@+'!$*-]+")]
    private static partial Regex NotInMailboxes();

    [GeneratedRegex(@"[\x00-\x20""<>\\^`{|}\x7f-\x9f]+")]
    private static partial Regex NotInLinks();
}
