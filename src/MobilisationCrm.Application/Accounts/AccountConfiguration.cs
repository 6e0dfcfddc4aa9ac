using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Accounts;

internal sealed class AccountConfiguration
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<SigningKey>,
        IEntityTypeConfiguration<ApiKey>,
        IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
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

    // As version 3 of Identity's own schema has it, which only an application that is hosted could ask for.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("Passkeys");
        passkey.HasKey(p => p.CredentialId);
        // Longer ones do not exist (WebAuthn 3, 4).
        passkey.Property(p => p.CredentialId).HasMaxLength(1_023);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.Property(k => k.Hash).HasMaxLength(Lengths.Code);
        key.HasIndex(k => k.Hash).IsUnique();
        key.HasOne(k => k.Account).WithMany().HasForeignKey(k => k.AccountId);
    }
}
