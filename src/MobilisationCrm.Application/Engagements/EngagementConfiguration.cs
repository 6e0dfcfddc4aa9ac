using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;

namespace MobilisationCrm.Engagements;

internal sealed class EngagementConfiguration
    : IEntityTypeConfiguration<Engagement>,
        IEntityTypeConfiguration<StageChange>,
        IEntityTypeConfiguration<PositionRecord>,
        IEntityTypeConfiguration<Commitment>,
        IEntityTypeConfiguration<VoteRecord>
{
    public void Configure(EntityTypeBuilder<Engagement> engagement)
    {
        engagement.HasIndex(e => new { e.CampaignId, e.StateIso2 }).IsUnique();
        engagement.HasIndex(e => e.OwnerId);
        engagement.Property(e => e.Priority).HasDefaultValue(Priority.Normal).HasSentinel(Priority.Normal);
        engagement.Property(e => e.NextStep).HasMaxLength(Lengths.Paragraph);
        engagement.HasOne<Campaign>().WithMany().HasForeignKey(e => e.CampaignId).OnDelete(DeleteBehavior.NoAction);
        engagement.HasOne(e => e.State).WithMany().HasForeignKey(e => e.StateIso2).OnDelete(DeleteBehavior.NoAction);
        engagement.HasOne<Account>().WithMany().HasForeignKey(e => e.OwnerId).OnDelete(DeleteBehavior.NoAction);
        engagement.ComplexProperty(e => e.AlliancePosition);
        engagement.ComplexProperty(e => e.SecretariatPosition);
        engagement.ComplexProperty(e => e.ManagersPosition);
        engagement.ComplexProperty(e => e.OnFile);
        engagement.Ignore(e => e.IsCommitted);
        engagement.HasMany(e => e.StageChanges).WithOne().HasForeignKey(c => c.EngagementId);
        engagement.HasMany(e => e.Positions).WithOne().HasForeignKey(p => p.EngagementId);
        engagement.HasMany(e => e.Commitments).WithOne().HasForeignKey(c => c.EngagementId);
        engagement.HasMany(e => e.Votes).WithOne().HasForeignKey(v => v.EngagementId);
    }

    // Records set their key in the constructor. EF Core must be told that a record with a key is new.
    public void Configure(EntityTypeBuilder<StageChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Evidence).HasMaxLength(Lengths.Paragraph);
        change.Property(c => c.Reason).HasMaxLength(Lengths.Paragraph);
    }

    public void Configure(EntityTypeBuilder<PositionRecord> position)
    {
        position.Property(p => p.Id).ValueGeneratedNever();
        position.Property(p => p.Source).HasMaxLength(Lengths.Paragraph);
    }

    public void Configure(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.Property(c => c.Id).ValueGeneratedNever();
        commitment.Property(c => c.Source).HasMaxLength(Lengths.Paragraph);
    }

    public void Configure(EntityTypeBuilder<VoteRecord> vote)
    {
        vote.Property(v => v.Id).ValueGeneratedNever();
        vote.Property(v => v.Source).HasMaxLength(Lengths.Paragraph);
    }
}
