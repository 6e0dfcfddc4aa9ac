using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MobilisationCrm.Campaigns;

namespace MobilisationCrm.Circulars;

internal sealed class CircularConfiguration : IEntityTypeConfiguration<Circular>
{
    private static readonly ValueConverter<IReadOnlyList<CircularWords>, string> Words = new(
        v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default),
        v => JsonSerializer.Deserialize<CircularWords[]>(v, JsonSerializerOptions.Default)!
    );

    private static readonly ValueComparer<IReadOnlyList<CircularWords>> SameWords = new(
        (a, b) => a!.SequenceEqual(b!),
        v => v.Aggregate(0, HashCode.Combine)
    );

    public void Configure(EntityTypeBuilder<Circular> circular)
    {
        circular.Property(c => c.Words).HasConversion(Words, SameWords).HasMaxLength(-1);
        circular.Ignore(c => c.Purpose);
        circular.HasIndex(c => new { c.CampaignId, c.WrittenAt });
        circular.HasOne<Campaign>().WithMany().HasForeignKey(c => c.CampaignId).OnDelete(DeleteBehavior.NoAction);
        circular.HasMany(c => c.Papers).WithOne().HasForeignKey(p => p.CircularId).OnDelete(DeleteBehavior.Cascade);
    }
}
