using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.DataProtection;

namespace MobilisationCrm.Contacts;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<Tenure>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.HasIndex(c => c.Email);
        contact.Property(c => c.Source).HasMaxLength(Lengths.Paragraph);
        contact.Property(c => c.LegalBasis).HasDefaultValue(LegalBasis.LegitimateInterests).HasSentinel(LegalBasis.LegitimateInterests);
        contact.HasMany(c => c.Tenures).WithOne(t => t.Contact).HasForeignKey(t => t.ContactId);
    }

    public void Configure(EntityTypeBuilder<Tenure> tenure) => tenure.Property(t => t.Id).ValueGeneratedNever();
}
