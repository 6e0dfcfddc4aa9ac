using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Engagements;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Interactions;

internal sealed class InteractionConfiguration : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> interaction)
    {
        interaction.Property(i => i.Notes).HasMaxLength(-1);
        interaction.Property(i => i.Outcome).HasMaxLength(Lengths.Paragraph);
        interaction.Property(i => i.Source).HasMaxLength(Lengths.Paragraph);
        interaction.HasIndex(i => new { i.EngagementId, i.At });
        interaction.HasOne<Engagement>().WithMany().HasForeignKey(i => i.EngagementId).OnDelete(DeleteBehavior.NoAction);
        interaction.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.NoAction);
        interaction.HasOne<Meeting>().WithMany().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.NoAction);
        interaction.HasMany(i => i.Participants).WithMany().UsingEntity(Interactions.Participants.Table);
    }
}
