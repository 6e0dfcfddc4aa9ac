using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Accounts;

internal sealed class AccountConfiguration
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<SigningKey>,
        IEntityTypeConfiguration<ApiKey>
{
    private static readonly ValueComparer<IReadOnlyList<ApiKeyScope>> SameScopes = new(
        (one, other) => one!.SequenceEqual(other!),
        scopes => scopes.Aggregate(0, (all, scope) => (31 * all) + (int)scope),
        scopes => scopes.ToList()
    );

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
        // Keys of releases that knew no scopes go on as they were.
        key.Property(k => k.Scopes)
            .HasConversion(
                scopes => string.Join(' ', scopes),
                text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ApiKeyScope>).ToList(),
                SameScopes
            )
            .HasDefaultValue(Enum.GetValues<ApiKeyScope>());
        key.HasOne(k => k.Account).WithMany().HasForeignKey(k => k.AccountId);
    }
}
