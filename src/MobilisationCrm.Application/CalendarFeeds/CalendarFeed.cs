using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;

namespace MobilisationCrm.CalendarFeeds;

/// <summary>
/// A secret address at which an account's calendar program reads meetings. Only a digest of the secret is kept; a renewed one ends the old.
/// </summary>
public sealed class CalendarFeed
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Whose it is.</summary>
    public Account? Account { get; private set; }

    /// <summary>The campaign whose meetings it holds; null for the account's own meetings of all campaigns.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>The campaign.</summary>
    public Campaign? Campaign { get; private set; }

    /// <summary>Account and campaign in one: one feed of each.</summary>
    public string UniqueKey { get; init; } = "";

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The account's open follow-ups stand in it too.</summary>
    public bool WithFollowUps { get; set; }

    /// <summary>When the address was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The last day on which it was read; null before the first.</summary>
    public DateOnly? LastReadOn { get; set; }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.Property(f => f.Hash).HasMaxLength(Lengths.Code);
        feed.HasIndex(f => f.Hash).IsUnique();
        feed.HasIndex(f => f.UniqueKey).IsUnique();
        feed.HasOne(f => f.Account).WithMany().HasForeignKey(f => f.AccountId);
        feed.HasOne(f => f.Campaign).WithMany().HasForeignKey(f => f.CampaignId).OnDelete(DeleteBehavior.NoAction);
    }
}
