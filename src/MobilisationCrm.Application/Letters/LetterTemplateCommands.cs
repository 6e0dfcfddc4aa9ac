using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>Puts new and older texts of letters in force; each returns false for a language that the purpose does not have.</summary>
public sealed class LetterTemplateCommands(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Saves a new version, which is in force at once.</summary>
    /// <exception cref="ConflictException">stale-version: another version than the expected one is in force.</exception>
    /// <exception cref="RuleException">text-missing, broken-expression, unknown-field, wrong-field, field-missing.</exception>
    public async Task<bool> SaveAsync(
        MailPurpose purpose,
        string language,
        SaveLetterTemplateRequest request,
        int? expectedNumber,
        CancellationToken cancellation
    )
    {
        if (!LetterFields.LanguagesOf(purpose).Contains(language))
            return false;
        var text = new TemplateText(language, request.Subject.Trim(), request.Body.ReplaceLineEndings("\n").Trim('\n'));
        await PutInForceAsync(purpose, text, request.Note?.Trim() ?? "", expectedNumber, cancellation);
        return true;
    }

    /// <summary>Saves an older text, or the shipped one, as a new version.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">unknown-version; and what a text is refused for, should the rules have changed since.</exception>
    public async Task<bool> RestoreAsync(
        MailPurpose purpose,
        string language,
        int number,
        int? expectedNumber,
        CancellationToken cancellation
    )
    {
        if (!LetterFields.LanguagesOf(purpose).Contains(language))
            return false;
        var text =
            number == 0
                ? ShippedLetters.Find(purpose, language)
                : await db
                    .LetterTemplates.Where(t => t.Purpose == purpose && t.Language == language && t.Number == number)
                    .Select(t => new TemplateText(t.Language, t.Subject, t.Body))
                    .SingleOrDefaultAsync(cancellation);
        await PutInForceAsync(
            purpose,
            text ?? throw new RuleException(RuleCode.UnknownVersion, $"There is no version {number} of this letter.", "number"),
            $"= {number}",
            expectedNumber,
            cancellation
        );
        return true;
    }

    private async Task PutInForceAsync(
        MailPurpose purpose,
        TemplateText text,
        string note,
        int? expectedNumber,
        CancellationToken cancellation
    )
    {
        LetterCheck.Expect(purpose, text);
        var inForce =
            await db
                .LetterTemplates.Where(t => t.Purpose == purpose && t.Language == text.Language)
                .MaxAsync(t => (int?)t.Number, cancellation)
            ?? 0;
        if (expectedNumber is not null && expectedNumber != inForce)
            throw new ConflictException(RuleCode.StaleVersion, "Somebody else changed this meanwhile. Read it again before you save.");
        db.LetterTemplates.Add(
            new LetterTemplate
            {
                Purpose = purpose,
                Language = text.Language,
                Number = inForce + 1,
                Subject = text.Subject,
                Body = text.Body,
                Note = note,
                SavedBy = current.Name,
                SavedAt = clock.UtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellation);
    }
}
