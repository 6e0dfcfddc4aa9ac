using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;

namespace MobilisationCrm.DataProtection;

internal sealed class DataProtectionConfiguration
    : IEntityTypeConfiguration<DataProtectionSettings>,
        IEntityTypeConfiguration<SharingRecord>
{
    public void Configure(EntityTypeBuilder<DataProtectionSettings> settings)
    {
        settings.ToTable("DataProtectionSettings");
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.ControllerAddress).HasMaxLength(Lengths.Paragraph);
    }

    public void Configure(EntityTypeBuilder<SharingRecord> sharing)
    {
        sharing.ToTable("SharingRecords");
        sharing.Property(s => s.What).HasMaxLength(Lengths.Paragraph);
        sharing.Property(s => s.Purpose).HasMaxLength(Lengths.Paragraph);
        sharing.HasOne<Contact>().WithMany().HasForeignKey(s => s.ContactId).OnDelete(DeleteBehavior.NoAction);
        sharing.HasOne<Account>().WithMany().HasForeignKey(s => s.RecordedById).OnDelete(DeleteBehavior.NoAction);
        sharing.HasIndex(s => s.SharedOn);
    }
}
