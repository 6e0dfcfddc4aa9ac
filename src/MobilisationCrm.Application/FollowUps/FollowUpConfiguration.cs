using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.FollowUps;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.Property(f => f.DoneReason).HasMaxLength(Lengths.Paragraph);
        followUp.HasIndex(f => f.UniqueKey).IsUnique();
        followUp.HasIndex(f => new { f.OwnerId, f.DueOn });
        followUp.HasIndex(f => new
        {
            f.CampaignId,
            f.DoneAt,
            f.OwnerId,
        });
        followUp.HasOne<Engagement>().WithMany().HasForeignKey(f => f.EngagementId).OnDelete(DeleteBehavior.NoAction);
        followUp.HasOne<Meeting>().WithMany().HasForeignKey(f => f.MeetingId).OnDelete(DeleteBehavior.NoAction);
        followUp.HasOne<Campaign>().WithMany().HasForeignKey(f => f.CampaignId).OnDelete(DeleteBehavior.NoAction);
        followUp.HasOne<Account>().WithMany().HasForeignKey(f => f.OwnerId).OnDelete(DeleteBehavior.NoAction);
    }
}
