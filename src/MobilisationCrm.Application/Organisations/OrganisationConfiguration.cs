using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Organisations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.HasIndex(o => new { o.StateIso2, o.Kind });
        organisation.Property(o => o.Source).HasMaxLength(Lengths.Paragraph);
        organisation.HasOne(o => o.State).WithMany().HasForeignKey(o => o.StateIso2).OnDelete(DeleteBehavior.NoAction);
        organisation.HasMany(o => o.Posts).WithOne(p => p.Organisation).HasForeignKey(p => p.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.Property(p => p.Id).ValueGeneratedNever();
        post.HasMany(p => p.Tenures).WithOne(t => t.Post).HasForeignKey(t => t.PostId).OnDelete(DeleteBehavior.NoAction);
    }
}
