using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Readers;

internal sealed class ReaderConfiguration : IEntityTypeConfiguration<RecordReader>
{
    public void Configure(EntityTypeBuilder<RecordReader> reader)
    {
        // A key that is unique over all tables: it is made anew for each record, whatever its kind.
        reader.HasKey(r => new { r.RecordId, r.AccountId });
        reader.HasIndex(r => r.AccountId);
        reader.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }
}
