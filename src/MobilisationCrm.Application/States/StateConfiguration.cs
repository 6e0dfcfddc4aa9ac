using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.States;

internal sealed class StateConfiguration : IEntityTypeConfiguration<State>, IEntityTypeConfiguration<StateMembership>
{
    public void Configure(EntityTypeBuilder<State> state)
    {
        state.HasKey(s => s.Iso2);
        state.ComplexProperty(s => s.Identity);
        state.ComplexProperty(s => s.Facts);
        state.ComplexProperty(s => s.Shipped);
        state.HasMany(s => s.Memberships).WithOne().HasForeignKey(m => m.StateIso2);
    }

    public void Configure(EntityTypeBuilder<StateMembership> membership) =>
        membership.Property(m => m.Source).HasMaxLength(Lengths.Paragraph);
}
