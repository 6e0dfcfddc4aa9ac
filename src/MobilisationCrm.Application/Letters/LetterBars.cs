using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace MobilisationCrm.Letters;

/// <summary>A bar of a picture in a letter.</summary>
/// <param name="Text">What it shows, figures included: all that a reader of the plain text has. One line.</param>
/// <param name="Share">Its length, 0 to 1.</param>
public sealed record LetterBar(string Text, double Share);

/// <summary>
/// Draws bars as tables with a background: programs for mail show no SVG, and a picture from afar would tell who reads (M12). Every bar
/// stands below its words and figures, so that nothing is said by colour or length alone. The marked letter holds them as a fenced block;
/// the tags are written here and nowhere else, so that letters themselves still cannot hold HTML.
/// </summary>
internal sealed class LetterBars : HtmlObjectRenderer<CodeBlock>
{
    private const string Fence = "bars";
    private readonly CodeBlockRenderer _others = new();

    /// <summary>A line for each bar.</summary>
    public static string Plain(IEnumerable<LetterBar> bars) => string.Concat(bars.Select(b => $"- {b.Text}\n"));

    /// <summary>A fenced block: per bar a line of its length in per cent and its text.</summary>
    public static string Marked(IEnumerable<LetterBar> bars) =>
        $"\n~~~ {Fence}\n{string.Concat(bars.Select(b => $"{Percent(b.Share)} {b.Text}\n"))}~~~\n";

    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        if (block is not FencedCodeBlock { Info: Fence })
        {
            _others.Write(renderer, block);
            return;
        }

        renderer.Write("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\n");
        foreach (var line in block.Lines.Lines.Take(block.Lines.Count).Select(l => l.ToString()))
        {
            var length = line.Split(' ')[0];
            // A block that was written by hand holds no bar.
            var percent = int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, 100) : 0;
            renderer
                .Write("<tr><td>")
                .WriteEscape(line[length.Length..].Trim())
                .Write("</td></tr>\n<tr><td style=\"padding:2px 0 10px\">")
                .Write(Bar(percent))
                .Write("</td></tr>\n");
        }

        renderer.Write("</table>\n");
    }

    private static string Bar(int percent) => Strip("100", "#e3e8ee", percent == 0 ? "" : Strip($"{percent}", "#1f6f8b", ""));

    // Attributes and not styles: Outlook draws widths and backgrounds of tables by them.
    private static string Strip(string width, string colour, string within) =>
        $"<table role=\"presentation\" width=\"{width}%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" bgcolor=\"{colour}\">"
        + $"<tr><td height=\"10\" style=\"font-size:1px;line-height:10px\">{(within.Length > 0 ? within : "&nbsp;")}</td></tr></table>";

    private static int Percent(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 100);
}
