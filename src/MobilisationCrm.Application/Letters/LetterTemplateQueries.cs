using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>Reads the letters in force and their history.</summary>
public sealed class LetterTemplateQueries(CrmDbContext db)
{
    /// <summary>Every purpose in every language, written or not.</summary>
    public async Task<IReadOnlyList<LetterTemplateSummary>> ListAsync(CancellationToken cancellation)
    {
        var saved = await db.LetterTemplates.Newest().ToDictionaryAsync(t => (t.Purpose, t.Language), cancellation);
        return
        [
            .. from purpose in Enum.GetValues<MailPurpose>()
            from language in LetterFields.LanguagesOf(purpose)
            select Summary(purpose, language, saved.GetValueOrDefault((purpose, language))),
        ];
    }

    /// <summary>One letter with its history; null for a language that the purpose does not have.</summary>
    public async Task<LetterTemplateDetail?> FindAsync(MailPurpose purpose, string language, CancellationToken cancellation)
    {
        if (!LetterFields.LanguagesOf(purpose).Contains(language))
            return null;
        var saved = await db
            .LetterTemplates.AsNoTracking()
            .Where(t => t.Purpose == purpose && t.Language == language)
            .OrderByDescending(t => t.Number)
            .ToListAsync(cancellation);
        var versions = saved.ConvertAll(t => new LetterTemplateVersion(t.Number, t.Subject, t.Body, t.Note, t.SavedBy, t.SavedAt));
        if (ShippedLetters.Find(purpose, language) is { } shipped)
            versions.Add(new LetterTemplateVersion(0, shipped.Subject, shipped.Body, "", null, null));
        return new LetterTemplateDetail(
            Summary(purpose, language, saved.FirstOrDefault()),
            versions.FirstOrDefault()?.Body ?? "",
            versions,
            LetterFields.Of(purpose),
            LetterExpressions.Of(purpose)
        );
    }

    private static LetterTemplateSummary Summary(MailPurpose purpose, string language, LetterTemplate? saved)
    {
        var shipped = ShippedLetters.Find(purpose, language);
        return new LetterTemplateSummary(
            purpose,
            language,
            saved is not null || shipped is not null,
            saved?.Number ?? 0,
            saved?.Subject ?? shipped?.Subject ?? "",
            saved?.SavedBy,
            saved?.SavedAt
        );
    }
}
