using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Contacts;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Search;

/// <summary>
/// A folded copy of what can be searched for, in a column of its own beside it: a search is then one plain comparison that
/// every database knows. Written by every save; null where a row is older than the column.
/// </summary>
internal sealed class SearchText
    : IEntityTypeConfiguration<Organisation>,
        IEntityTypeConfiguration<Contact>,
        IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<Interaction>
{
    public const string Column = "SearchText";

    /// <summary>What can be searched for in an entity, its name first; null for an entity that nobody searches for.</summary>
    public static void Write(EntityEntry entry)
    {
        string? text = entry.Entity switch
        {
            Organisation o => Folding.Of(o.Name, o.NameFr, o.NameEs, o.City, o.Email),
            Contact c => Folding.Of(c.FamilyName, c.GivenName, c.Email),
            Meeting m => Folding.Of([
                m.Title,
                m.Place,
                m.Agenda,
                m.Outcome,
                m.InternalNote,
                .. m.Translations.SelectMany(t => new[] { t.Title, t.Agenda }),
            ]),
            Interaction i => Folding.Of(i.Subject, i.Notes, i.Outcome),
            _ => null,
        };
        if (text is not null)
            entry.Property(Column).CurrentValue = text;
    }

    /// <summary>Those in whose text all words stand, also as parts of words.</summary>
    public static IQueryable<T> Holding<T>(IQueryable<T> all, IReadOnlyList<string> words)
        where T : class => words.Aggregate(all, (some, word) => some.Where(e => EF.Property<string>(e, Column).Contains(word)));

    public void Configure(EntityTypeBuilder<Organisation> organisation) => organisation.Property<string?>(Column).HasMaxLength(-1);

    public void Configure(EntityTypeBuilder<Contact> contact) => contact.Property<string?>(Column).HasMaxLength(-1);

    public void Configure(EntityTypeBuilder<Meeting> meeting) => meeting.Property<string?>(Column).HasMaxLength(-1);

    public void Configure(EntityTypeBuilder<Interaction> interaction) => interaction.Property<string?>(Column).HasMaxLength(-1);
}

/// <summary>Writes the folded texts of rows that are older than their column.</summary>
public sealed class SearchTextFiller(CrmDbContext db)
{
    private const int Batch = 500;

    /// <summary>Goes through all four tables; a second run finds nothing to do.</summary>
    public async Task FillAsync(CancellationToken cancellation)
    {
        await FillAsync<Organisation>(cancellation);
        await FillAsync<Contact>(cancellation);
        await FillAsync<Meeting>(cancellation);
        await FillAsync<Interaction>(cancellation);
    }

    private async Task FillAsync<T>(CancellationToken cancellation)
        where T : class
    {
        while (
            await db.Set<T>()
                .Where(e => EF.Property<string?>(e, SearchText.Column) == null)
                .OrderBy(e => EF.Property<Guid>(e, "Id"))
                .Take(Batch)
                .ToListAsync(cancellation)
                is { Count: > 0 } rows
        )
        {
            foreach (var row in rows)
                SearchText.Write(db.Entry(row));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
