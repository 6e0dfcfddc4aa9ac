using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Accounts;

/// <summary>What an account shares with an authenticator app.</summary>
public sealed class AuthenticatorApp
{
    /// <summary>Whose app.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The shared secret, encrypted by the keys that sign cookies.</summary>
    public string ProtectedSecret { get; set; } = "";

    /// <summary>When its holder showed a first code of it, UTC; null before, when it counts for nothing.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Time step of the last code that was taken: a code is good once (RFC 6238, 5.2).</summary>
    public long LastStep { get; set; }
}

/// <summary>A code that is good once in the place of the app, when that is lost.</summary>
public sealed class RecoveryCode
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose code.</summary>
    public Guid AccountId { get; init; }

    /// <summary>SHA-256 of the code, hexadecimal.</summary>
    public string Hash { get; init; } = "";
}

internal sealed class SecondFactorConfiguration
    : IEntityTypeConfiguration<AuthenticatorApp>,
        IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<AuthenticatorApp> app)
    {
        app.HasKey(a => a.AccountId);
        app.Property(a => a.ProtectedSecret).HasMaxLength(Lengths.Paragraph);
        app.HasOne<Account>()
            .WithOne(a => a.Authenticator)
            .HasForeignKey<AuthenticatorApp>(a => a.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.Property(c => c.Hash).HasMaxLength(Lengths.Code);
        code.HasIndex(c => new { c.AccountId, c.Hash });
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
