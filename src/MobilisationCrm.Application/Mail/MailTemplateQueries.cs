using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Mail;

/// <summary>Reads the letters in force and their history.</summary>
public sealed class MailTemplateQueries(CrmDbContext db)
{
    private static readonly LetterExpression[] Expressions =
    [
        new("{{#if place}} … {{/if}}", new("Shown only when the field is not empty; {{else}} begins what is shown instead", "Affiché seulement si le champ n’est pas vide ; {{else}} introduit ce qui s’affiche sinon",
            "Se muestra solo si el campo no está vacío; {{else}} inicia lo que se muestra en caso contrario")),
        new("{{#unless place}} … {{/unless}}", new("Shown only when the field is empty", "Affiché seulement si le champ est vide", "Se muestra solo si el campo está vacío")),
        new("{{#each hours}}\n- {{this}}\n{{/each}}", new("Once for each line of a list", "Une fois pour chaque ligne d’une liste", "Una vez por cada línea de una lista")),
        new("{{link \"Take part\" online}}", new("A link with its text; the plain letter shows the address", "Un lien et son texte ; la lettre en texte brut montre l’adresse",
            "Un enlace con su texto; la carta en texto sin formato muestra la dirección")),
        new("{{strong title}}", new("In bold", "En gras", "En negrita")),
    ];

    /// <summary>Every purpose in every language, written or not.</summary>
    public async Task<IReadOnlyList<MailTemplateSummary>> ListAsync(CancellationToken cancellation)
    {
        var saved = await db.MailTemplates.Newest().ToDictionaryAsync(t => (t.Purpose, t.Language), cancellation);
        return [.. from purpose in Enum.GetValues<MailPurpose>()
                   from language in LetterFields.LanguagesOf(purpose)
                   select Summary(purpose, language, saved.GetValueOrDefault((purpose, language)))];
    }

    /// <summary>One letter with its history; null for a language that the purpose does not have.</summary>
    public async Task<MailTemplateDetail?> FindAsync(MailPurpose purpose, string language, CancellationToken cancellation)
    {
        if (!LetterFields.LanguagesOf(purpose).Contains(language))
            return null;
        var saved = await db.MailTemplates.AsNoTracking().Where(t => t.Purpose == purpose && t.Language == language).OrderByDescending(t => t.Number).ToListAsync(cancellation);
        var versions = saved.ConvertAll(t => new MailTemplateVersion(t.Number, t.Subject, t.Body, t.Note, t.SavedBy, t.SavedAt));
        if (ShippedLetters.Find(purpose, language) is { } shipped)
            versions.Add(new MailTemplateVersion(0, shipped.Subject, shipped.Body, "", null, null));
        return new MailTemplateDetail(
            Summary(purpose, language, saved.FirstOrDefault()), versions.FirstOrDefault()?.Body ?? "", versions, LetterFields.Of(purpose), Expressions);
    }

    private static MailTemplateSummary Summary(MailPurpose purpose, string language, MailTemplate? saved)
    {
        var shipped = ShippedLetters.Find(purpose, language);
        return new MailTemplateSummary(
            purpose, language, saved is not null || shipped is not null, saved?.Number ?? 0, saved?.Subject ?? shipped?.Subject ?? "", saved?.SavedBy, saved?.SavedAt);
    }
}
