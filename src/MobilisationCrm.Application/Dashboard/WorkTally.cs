using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Dashboard;

/// <summary>How many contacts an account logged of one day of a campaign, corrected ones left out.</summary>
public sealed class WorkTally
{
    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; init; }

    /// <summary>Who logged them.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The day of the contacts, in the campaign's zone.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Their number; without those that only named people read, which are few and counted when asked for.</summary>
    public int Interactions { get; init; }

    /// <summary>Of them: those that the secretariat reads.</summary>
    public int SecretariatInteractions { get; init; }

    /// <summary>Of them: those that everyone with an account reads.</summary>
    public int AllianceInteractions { get; init; }
}

/// <summary>How many contacts an account ever logged with one State of a campaign, corrected ones left out.</summary>
public sealed class EngagementTally
{
    /// <summary>The engagement.</summary>
    public Guid EngagementId { get; init; }

    /// <summary>Who logged them.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Their number; without those that only named people read, which are few and counted when asked for.</summary>
    public int Interactions { get; init; }

    /// <summary>Of them: those that the secretariat reads.</summary>
    public int SecretariatInteractions { get; init; }

    /// <summary>Of them: those that everyone with an account reads.</summary>
    public int AllianceInteractions { get; init; }
}

internal sealed class WorkTallyConfiguration : IEntityTypeConfiguration<WorkTally>
{
    public void Configure(EntityTypeBuilder<WorkTally> tally)
    {
        tally.HasKey(t => new { t.CampaignId, t.AccountId, t.Day });
        tally.HasOne<Campaign>().WithMany().HasForeignKey(t => t.CampaignId).OnDelete(DeleteBehavior.NoAction);
        tally.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class EngagementTallyConfiguration : IEntityTypeConfiguration<EngagementTally>
{
    public void Configure(EntityTypeBuilder<EngagementTally> tally)
    {
        tally.HasKey(t => new { t.EngagementId, t.AccountId });
        tally.HasOne<Engagement>().WithMany().HasForeignKey(t => t.EngagementId).OnDelete(DeleteBehavior.NoAction);
        tally.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.NoAction);
    }
}
