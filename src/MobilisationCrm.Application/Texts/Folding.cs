using System.Globalization;
using System.Text;

namespace MobilisationCrm;

/// <summary>Texts as they are compared in a search: without accents, in lower case, the same on every database.</summary>
internal static class Folding
{
    /// <summary>Each text folded, one after the other, with a single space between words.</summary>
    public static string Of(params IEnumerable<string?> texts)
    {
        var folded = new StringBuilder();
        foreach (var text in texts)
        {
            foreach (var letter in text ?? "")
                Append(folded, letter);
            Append(folded, ' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The part of a text around the first of the folded words that it holds; its beginning when it holds none.</summary>
    public static string Around(string text, IReadOnlyList<string> words)
    {
        const int before = 50,
            length = 160;
        // Folding may lengthen or shorten a text: for each folded letter, where it came from.
        var (folded, origins) = (new StringBuilder(), new List<int>());
        for (var i = 0; i < text.Length; i++)
        {
            Append(folded, text[i]);
            while (origins.Count < folded.Length)
                origins.Add(i);
        }

        var found = words
            .Select(word => folded.ToString().IndexOf(word, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(0)
            .Min();
        var start = origins.Count == 0 ? 0 : Math.Max(0, origins[found] - before);
        // Not in the middle of a word.
        if (start > 0)
            start = text.IndexOf(' ', start, Math.Min(before, text.Length - start)) is var space and >= 0 ? space + 1 : start;
        var end = Math.Min(text.Length, start + length);
        return (start > 0 ? "… " : "") + text[start..end].ReplaceLineEndings(" ").Trim() + (end < text.Length ? " …" : "");
    }

    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case '’' or '‘' or 'ʼ':
                folded.Append('\'');
                break;
            case 'ß':
                folded.Append("ss");
                break;
            case 'æ' or 'Æ':
                folded.Append("ae");
                break;
            case 'œ' or 'Œ':
                folded.Append("oe");
                break;
            case 'ø' or 'Ø':
                folded.Append('o');
                break;
            case 'ł' or 'Ł':
                folded.Append('l');
                break;
            case 'ı' or 'İ':
                folded.Append('i');
                break;
            case 'đ' or 'Đ':
                folded.Append('d');
                break;
            case var _ when char.IsWhiteSpace(letter):
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
                break;
            case var _ when char.IsSurrogate(letter):
                folded.Append(letter);
                break;
            default:
                foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
                {
                    if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                        folded.Append(char.ToLowerInvariant(part));
                }

                break;
        }
    }
}
