using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>A letter that is sent, or could be written.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Language">Its language, ISO 639-1.</param>
/// <param name="IsWritten">False while there is no text in this language: the next language of the recipient is used then.</param>
/// <param name="Number">Version in force; 0 for the letter as shipped.</param>
/// <param name="Subject">Subject in force, with its fields.</param>
/// <param name="SavedBy">Who saved it; null for the letter as shipped.</param>
/// <param name="SavedAt">When it was saved, UTC; null for the letter as shipped.</param>
public sealed record LetterTemplateSummary(
    MailPurpose Purpose,
    string Language,
    bool IsWritten,
    int Number,
    string Subject,
    string? SavedBy,
    DateTime? SavedAt
);

/// <summary>A letter with its history, and what it may use.</summary>
/// <param name="Template">The letter as lists show it.</param>
/// <param name="Body">Text in force: Markdown with fields.</param>
/// <param name="Versions">All versions, newest first; the shipped one has number 0.</param>
/// <param name="Fields">Fields that it may use.</param>
/// <param name="Expressions">What else may stand between double braces.</param>
public sealed record LetterTemplateDetail(
    LetterTemplateSummary Template,
    string Body,
    IReadOnlyList<LetterTemplateVersion> Versions,
    IReadOnlyList<LetterField> Fields,
    IReadOnlyList<LetterExpression> Expressions
);

/// <summary>One version of a letter.</summary>
/// <param name="Number">Counts from 1; 0 is the letter as shipped.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Text.</param>
/// <param name="Note">Why it was saved; may be empty.</param>
/// <param name="SavedBy">Who saved it; null for the letter as shipped.</param>
/// <param name="SavedAt">When it was saved, UTC; null for the letter as shipped.</param>
public sealed record LetterTemplateVersion(int Number, string Subject, string Body, string Note, string? SavedBy, DateTime? SavedAt);

/// <summary>An expression of letters.</summary>
/// <param name="Example">How it is written.</param>
/// <param name="Description">What it does.</param>
public sealed record LetterExpression(string Example, LocalizedText Description);

/// <summary>Puts a new text in force; letters already in the queue stay as they are.</summary>
public sealed record SaveLetterTemplateRequest
{
    /// <summary>Subject, one line, with its fields.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string Subject { get; init; } = "";

    /// <summary>Text: Markdown with fields.</summary>
    [StringLength(Lengths.Text)]
    public string Body { get; init; } = "";

    /// <summary>Why it is changed.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Note { get; init; }
}

/// <summary>Puts an older text in force again, as a new version.</summary>
public sealed record RestoreLetterTemplateRequest
{
    /// <summary>Its number; 0 for the letter as shipped.</summary>
    [Required]
    public int? Number { get; init; }
}

/// <summary>Asks how an unsaved text would read.</summary>
public sealed record PreviewLetterTemplateRequest
{
    /// <summary>Campaign, by its slug.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Campaign { get; init; } = "";

    /// <summary>State written to, ISO 3166-1 alpha-2; not needed for letters to staff.</summary>
    [StringLength(2, MinimumLength = 2)]
    public string? Iso2 { get; init; }

    /// <summary>Subject, one line, with its fields.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string Subject { get; init; } = "";

    /// <summary>Text: Markdown with fields.</summary>
    [StringLength(Lengths.Text)]
    public string Body { get; init; } = "";
}
