using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MobilisationCrm.Imports;

/// <summary>A row of a history file that is loaded: a second run adds nothing.</summary>
public sealed class ImportedEvent
{
    /// <summary>State, event, date and role of the row; the key.</summary>
    public string Key { get; init; } = "";

    /// <summary>When it was loaded, UTC.</summary>
    public DateTime At { get; init; }
}

internal sealed class ImportedEventConfiguration : IEntityTypeConfiguration<ImportedEvent>
{
    public void Configure(EntityTypeBuilder<ImportedEvent> row) => row.HasKey(r => r.Key);
}
