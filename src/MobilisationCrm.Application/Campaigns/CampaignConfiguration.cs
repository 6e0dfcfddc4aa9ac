using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Campaigns;

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<StageAllowance>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(c => c.Slug).HasMaxLength(Lengths.Code);
        campaign.HasIndex(c => c.Slug).IsUnique();
        campaign.Property<Guid>(CampaignStamps.Own);
        campaign.Property<Guid>(CampaignStamps.Reference);
        campaign.Property(c => c.Description).HasMaxLength(Lengths.Paragraph);
        campaign.HasMany(c => c.Allowances).WithOne().HasForeignKey(a => a.CampaignId);
        campaign.HasOne<Campaign>().WithMany().HasForeignKey(c => c.PreviousCampaignId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<StageAllowance> allowance) => allowance.HasKey(a => new { a.CampaignId, a.Stage });
}
