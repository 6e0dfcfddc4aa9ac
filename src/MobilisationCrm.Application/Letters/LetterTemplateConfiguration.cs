using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Letters;

internal sealed class LetterTemplateConfiguration : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> template)
    {
        template.ToTable("MailTemplates");
        // When two people save at once, the second is told and loses nothing.
        template
            .HasIndex(t => new
            {
                t.Purpose,
                t.Language,
                t.Number,
            })
            .IsUnique();
        template.Property(t => t.Language).HasMaxLength(2);
        template.Property(t => t.Body).HasMaxLength(-1);
        template.Property(t => t.Note).HasMaxLength(Lengths.Paragraph);
    }
}
