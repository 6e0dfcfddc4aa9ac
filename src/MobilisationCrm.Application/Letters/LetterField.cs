namespace MobilisationCrm.Letters;

/// <summary>What a field stands for.</summary>
public enum LetterFieldKind
{
    /// <summary>A text; may be empty where its description says so.</summary>
    Text,

    /// <summary>An address to open, for {{link}}.</summary>
    Link,

    /// <summary>Several lines, for {{#each}}.</summary>
    List,

    /// <summary>Figures with a bar each, for {{bars}}.</summary>
    Bars,
}

/// <summary>A field that a letter may use.</summary>
/// <param name="Name">Name between the braces.</param>
/// <param name="Kind">Text, link, list or bars.</param>
/// <param name="Required">A letter of this purpose must show it, whatever the case.</param>
/// <param name="Description">What it stands for.</param>
/// <param name="Sample">An example.</param>
public sealed record LetterField(string Name, LetterFieldKind Kind, bool Required, LocalizedText Description, string Sample);
