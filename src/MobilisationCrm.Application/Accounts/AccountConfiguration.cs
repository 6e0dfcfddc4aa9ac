using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Accounts;

internal sealed class AccountConfiguration
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<SigningKey>,
        IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Language).HasMaxLength(Lengths.Code);
        account.Property(a => a.TimeZone).HasMaxLength(Lengths.Code);
        account.Property(a => a.MorningDigest).HasDefaultValue(true);
        account.Property(a => a.WeeklyReport).HasDefaultValue(true);
    }

    public void Configure(EntityTypeBuilder<SigningKey> key) => key.Property(k => k.Xml).HasMaxLength(Lengths.Text);

    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.Property(k => k.Hash).HasMaxLength(Lengths.Code);
        key.HasIndex(k => k.Hash).IsUnique();
        key.HasOne(k => k.Account).WithMany().HasForeignKey(k => k.AccountId);
    }
}
