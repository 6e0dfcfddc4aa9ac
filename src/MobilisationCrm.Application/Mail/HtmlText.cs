using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MobilisationCrm.Mail;

/// <summary>What a person reads in a letter that came as HTML alone.</summary>
internal static partial class HtmlText
{
    private static readonly HashSet<string> Unread = ["SCRIPT", "STYLE", "TITLE", "TEMPLATE"];

    private static readonly HashSet<string> Lines =
    [
        "P",
        "DIV",
        "BR",
        "LI",
        "TR",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "BLOCKQUOTE",
        "PRE",
        "TABLE",
    ];

    /// <summary>The text, with a line for each paragraph, row or item.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        INode root = new HtmlParser().ParseDocument(html).Body!;
        // Not by recursion: a letter may nest deeper than the stack.
        var node = root.FirstChild;
        while (node is not null)
        {
            Begin(text, node);
            if (node.FirstChild is { } child && !Unread.Contains(node.NodeName))
            {
                node = child;
                continue;
            }

            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent;
                Break(text, node!);
            }

            node = node == root ? null : node!.NextSibling;
        }

        return Gaps().Replace(string.Join('\n', text.ToString().Split('\n', StringSplitOptions.TrimEntries)), "\n\n").Trim();
    }

    private static void Begin(StringBuilder text, INode node)
    {
        if (node is IText words)
            text.Append(Spaces().Replace(words.Data, " "));
        else if (node.NodeName is "TD" or "TH")
            text.Append(' ');
        Break(text, node);
    }

    private static void Break(StringBuilder text, INode node)
    {
        if (Lines.Contains(node.NodeName))
            text.Append('\n');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gaps();
}
