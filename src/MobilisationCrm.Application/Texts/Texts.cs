namespace MobilisationCrm;

/// <summary>Texts as people send them.</summary>
public static class Texts
{
    /// <summary>The trimmed text; null for an empty one.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The text's beginning, where it is longer than a column holds; no character is cut in two.</summary>
    public static string Cut(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>The beginning of a text that came from outside; no database keeps the character NUL, nor half a character.</summary>
    public static string Storable(this string text, int length) =>
        string.Concat(text.Cut(length).Replace("\0", "", StringComparison.Ordinal).EnumerateRunes());
}
