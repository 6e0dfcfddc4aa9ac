using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Interactions;

namespace MobilisationCrm.Notices;

/// <summary>How far an account has read its notices: what is older calls nobody any more.</summary>
public sealed class NoticeReading
{
    /// <summary>Whoever never looked is not called for what is long past.</summary>
    public static readonly TimeSpan First = TimeSpan.FromDays(7);

    /// <summary>The account.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The newest that was seen in the app, UTC; null before the first.</summary>
    public DateTime? SeenUntil { get; set; }

    /// <summary>The newest of which a morning digest told, UTC; null before the first.</summary>
    public DateTime? DigestUntil { get; set; }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<NoticeReading>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.HasIndex(n => new { n.AccountId, n.At });
        notice.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.NoAction);
        notice.HasOne<Account>().WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.NoAction);
        notice.HasOne<Campaign>().WithMany().HasForeignKey(n => n.CampaignId).OnDelete(DeleteBehavior.NoAction);
        notice.HasOne<Engagement>().WithMany().HasForeignKey(n => n.EngagementId).OnDelete(DeleteBehavior.NoAction);
        notice.HasOne<Interaction>().WithMany().HasForeignKey(n => n.InteractionId).OnDelete(DeleteBehavior.NoAction);
        notice.HasOne<FollowUp>().WithMany().HasForeignKey(n => n.FollowUpId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<NoticeReading> reading)
    {
        reading.HasKey(r => r.AccountId);
        reading.Property(r => r.AccountId).ValueGeneratedNever();
        reading.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.NoAction);
    }
}
