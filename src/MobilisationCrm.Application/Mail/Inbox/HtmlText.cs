using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Text;

namespace MobilisationCrm.Mail;

/// <summary>What a person reads in a letter that came as HTML alone. Read token by token, so that nesting costs nothing.</summary>
internal static partial class HtmlText
{
    /// <summary>Most characters of HTML that are read; what follows them is left out.</summary>
    public const int MaxLength = 500_000;

    private static readonly HashSet<HtmlTagId> Unread = [HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Title];

    private static readonly HashSet<HtmlTagId> Lines =
    [
        HtmlTagId.P,
        HtmlTagId.Div,
        HtmlTagId.Br,
        HtmlTagId.LI,
        HtmlTagId.TR,
        HtmlTagId.H1,
        HtmlTagId.H2,
        HtmlTagId.H3,
        HtmlTagId.H4,
        HtmlTagId.H5,
        HtmlTagId.H6,
        HtmlTagId.BlockQuote,
        HtmlTagId.Pre,
        HtmlTagId.Table,
    ];

    /// <summary>The text, with a line for each paragraph, row or item.</summary>
    public static string Of(string html, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html.Cut(MaxLength)));
        HtmlTagId? unread = null;
        while (tokens.ReadNextToken(out var token))
        {
            cancellation.ThrowIfCancellationRequested();
            if (token is HtmlTagToken tag)
            {
                if (Unread.Contains(tag.Id))
                    unread = tag.IsEndTag || tag.IsEmptyElement ? null : tag.Id;
                else if (unread is null)
                    text.Append(Lines.Contains(tag.Id) ? "\n" : tag is { Id: HtmlTagId.TD or HtmlTagId.TH, IsEndTag: false } ? " " : "");
            }
            else if (unread is null && token is HtmlDataToken words and not HtmlScriptDataToken)
            {
                text.Append(Spaces().Replace(words.Data, " "));
            }
        }

        return Gaps().Replace(string.Join('\n', text.ToString().Split('\n', StringSplitOptions.TrimEntries)), "\n\n").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gaps();
}
