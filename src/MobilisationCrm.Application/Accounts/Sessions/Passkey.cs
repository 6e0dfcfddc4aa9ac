using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Accounts;

/// <summary>
/// The public half of a key pair (W3C Web Authentication). The private half stays in the holder's device, which uses it only for its
/// holder and only for this site.
/// </summary>
public sealed class Passkey : IdentityUserPasskey<Guid>
{
    /// <summary>Bytes of a credential's key at most (W3C Web Authentication 3, 4: credential ID).</summary>
    public const int LongestCredentialId = 1_023;

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When it was added, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it last proved its holder, UTC; null for never. What was asked before is answered already.</summary>
    public DateTime? LastUsedAt { get; set; }
}

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<Passkey>
{
    // The framework's own mapping (schema version 3) keeps one document of JSON, and cuts the keys of sign-ins by a provider to 128
    // characters besides.
    public void Configure(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.ToTable("Passkeys");
        passkey.HasKey(p => p.Id);
        passkey.Property(p => p.UserId).HasColumnName("AccountId");
        passkey.Property(p => p.CredentialId).HasMaxLength(Passkey.LongestCredentialId);
        passkey.HasIndex(p => p.CredentialId).IsUnique();
        passkey.Property(p => p.LastUsedAt).IsConcurrencyToken();
        passkey.HasOne<Account>().WithMany(a => a.Passkeys).HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        passkey.ComplexProperty(
            p => p.Data,
            data =>
            {
                data.Property(d => d.Name).HasColumnName("Name").IsRequired();
                data.Property(d => d.PublicKey).HasColumnName("PublicKey").HasMaxLength(Lengths.Paragraph);
                // Not every database has unsigned numbers.
                data.Property(d => d.SignCount).HasColumnName("SignCount").HasConversion<long>();
                data.Property(d => d.Transports).HasColumnName("Transports");
                data.Property(d => d.IsUserVerified).HasColumnName("IsUserVerified");
                data.Property(d => d.IsBackupEligible).HasColumnName("IsBackupEligible");
                data.Property(d => d.IsBackedUp).HasColumnName("IsBackedUp");
                // What the device says of its maker is not asked for.
                data.Ignore(d => d.AttestationObject);
                data.Ignore(d => d.ClientDataJson);
                data.Ignore(d => d.CreatedAt);
            }
        );
    }
}
