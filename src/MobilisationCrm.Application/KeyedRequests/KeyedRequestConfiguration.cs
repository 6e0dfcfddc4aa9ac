using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.KeyedRequests;

internal sealed class KeyedRequestConfiguration : IEntityTypeConfiguration<KeyedRequest>
{
    public void Configure(EntityTypeBuilder<KeyedRequest> request)
    {
        request.ToTable("KeyedRequests");
        request.Property(r => r.Id).HasMaxLength(Lengths.Code);
        request.Property(r => r.Fingerprint).HasMaxLength(Lengths.Code);
        request.Property(r => r.Location).HasMaxLength(Lengths.Paragraph);
        request.Property(r => r.Attempt).IsConcurrencyToken();
        request.HasIndex(r => r.ReceivedAt);
    }
}
