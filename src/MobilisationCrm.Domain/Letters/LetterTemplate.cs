using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>
/// One saved wording of a letter. It is never changed: an edit, and a restored text, is a new row with the next number, and the
/// newest is in force. Number 0 is the letter that ships with the product and is no row.
/// </summary>
public sealed class LetterTemplate
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What the letter is for.</summary>
    public MailPurpose Purpose { get; init; }

    /// <summary>Its language, ISO 639-1.</summary>
    public string Language { get; init; } = "";

    /// <summary>Counts the versions of one purpose and language, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Subject with its fields.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Letter with its fields, Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>Why it was changed; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Name of the account that saved it.</summary>
    public string SavedBy { get; init; } = "";

    /// <summary>When it was saved, UTC.</summary>
    public DateTime SavedAt { get; init; }
}
