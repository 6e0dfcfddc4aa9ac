using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Accounts;

/// <summary>
/// One sign-in of an account in one browser, as long as it lasts. The cookie holds a secret of which only the hash is here: who ends the
/// session ends every copy of the cookie.
/// </summary>
public sealed class AccountSession
{
    /// <summary>However much it is used, it ends after so long.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Unused for so long, it ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>For so long after the holder has proved who it is, what is dear may be done.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose session.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The account.</summary>
    public Account? Account { get; init; }

    /// <summary>SHA-256 of the cookie's secret, hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>When it was last used, UTC, to some minutes.</summary>
    public DateTime SeenAt { get; init; }

    /// <summary>When the holder last proved who it is, UTC.</summary>
    public DateTime ConfirmedAt { get; init; }

    /// <summary>A second factor was shown.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>
    /// What the provider said of its holder (the ID token), encrypted: signing out shows it there again. Null for a sign-in here.
    /// </summary>
    public string? ProviderToken { get; init; }

    /// <summary>Address that it was begun from.</summary>
    public string Address { get; init; } = "";

    /// <summary>What the browser calls itself.</summary>
    public string Browser { get; init; } = "";
}

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.Hash).HasMaxLength(Lengths.Code);
        session.Property(s => s.ProviderToken).HasMaxLength(Lengths.Text);
        session.Property(s => s.Address).HasMaxLength(Lengths.Code);
        session.HasIndex(s => s.Hash).IsUnique();
        session.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
