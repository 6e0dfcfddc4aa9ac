using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Language).HasMaxLength(Lengths.Code);
        account.Property(a => a.TimeZone).HasMaxLength(Lengths.Code);
    }

    public void Configure(EntityTypeBuilder<SigningKey> key) => key.Property(k => k.Xml).HasMaxLength(Lengths.Text);
}
