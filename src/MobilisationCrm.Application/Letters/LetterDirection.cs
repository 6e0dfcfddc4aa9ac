using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MobilisationCrm.Letters;

/// <summary>
/// In which direction each block of a letter runs. An English title in an Arabic letter is read from the left, else its punctuation and
/// figures stand at the wrong end. The direction is written as "ltr" or "rtl": programs for mail do not all know "auto".
/// </summary>
internal static class LetterDirection
{
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    /// <summary>Marks the blocks that run against their letter.</summary>
    public static void Mark(MarkdownDocument letter, bool isRightToLeft)
    {
        foreach (var block in letter)
        {
            if (IsRightToLeft(TextOf(block)) is { } own && own != isRightToLeft)
                block.GetAttributes().AddProperty("dir", own ? "rtl" : "ltr");
        }
    }

    /// <summary>
    /// By the first letter of a text that has a direction (Unicode UAX 9, P2), as "auto" of HTML finds it; where all of a text stands
    /// apart, by the first letter of that. Null for a text without letters.
    /// </summary>
    internal static bool? IsRightToLeft(string text)
    {
        bool? apart = null;
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter == Isolate ? 1 : letter == EndOfIsolate ? -1 : 0;
            if (!char.IsLetter(letter))
                continue;
            if (depth <= 0)
                return IsRightToLeft(letter);
            apart ??= IsRightToLeft(letter);
        }

        return apart;
    }

    // Hebrew to Arabic, and their presentation forms; scripts beyond the first plane do not occur in the six languages.
    private static bool IsRightToLeft(char letter) =>
        letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');

    private static string TextOf(Block block)
    {
        var words = block is LeafBlock leaf ? leaf.Inline?.Descendants<LiteralInline>() : block.Descendants<LiteralInline>();
        return string.Concat((words ?? []).Select(l => l.Content.ToString()));
    }
}
