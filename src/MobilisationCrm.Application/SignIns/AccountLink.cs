using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>What a link that was mailed to an account lets its holder do.</summary>
public enum AccountLinkKind
{
    /// <summary>Choose the first password.</summary>
    Invitation,

    /// <summary>Choose another password.</summary>
    PasswordReset,

    /// <summary>Take another address.</summary>
    EmailChange,
}

/// <summary>
/// A link that was mailed to the holder of an account. It works once and for an hour; the token itself is kept nowhere but in the letter.
/// </summary>
public sealed class AccountLink
{
    /// <summary>How long it works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose account.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The account.</summary>
    public Account? Account { get; init; }

    /// <summary>What it is for.</summary>
    public AccountLinkKind Kind { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The address that the account is to have; null for other links.</summary>
    public string? Email { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Until when it works, UTC.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, or another took its place, UTC; null while it works.</summary>
    public DateTime? UsedAt { get; set; }
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> link)
    {
        link.Property(l => l.Hash).HasMaxLength(Lengths.Code);
        link.HasIndex(l => l.Hash).IsUnique();
        link.HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
