using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SavedViews;

/// <summary>
/// A way to look at the pipeline under a name: filters, order and grouping as the address holds them. Good for every campaign.
/// </summary>
public sealed class SavedView : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who saved it.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Who saved it.</summary>
    public Account? Account { get; private set; }

    /// <summary>Its name; unlike those of the account's other views.</summary>
    public string Name { get; set; } = "";

    /// <summary>The address' query, without the question mark.</summary>
    public string Query { get; set; } = "";

    /// <summary>Everybody sees it.</summary>
    public bool IsShared { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.Property(v => v.Query).HasMaxLength(Lengths.Paragraph);
        view.HasIndex(v => new { v.AccountId, v.Name }).IsUnique();
        view.HasOne(v => v.Account).WithMany().HasForeignKey(v => v.AccountId);
    }
}
