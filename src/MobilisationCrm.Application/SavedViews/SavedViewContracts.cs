using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.SavedViews;

/// <summary>A view that the reader may open.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Query">The query of the pipeline's address, without the question mark.</param>
/// <param name="IsShared">Everybody sees it.</param>
/// <param name="IsMine">The reader saved it.</param>
/// <param name="SavedBy">Who saved it.</param>
public sealed record SavedViewItem(Guid Id, string Name, string Query, bool IsShared, bool IsMine, string SavedBy);

/// <summary>Saves a view.</summary>
public sealed record CreateSavedViewRequest
{
    /// <summary>Its name; unlike those of one's other views.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Name { get; init; } = "";

    /// <summary>The query of the pipeline's address, without the question mark; empty for all States on the board.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Query { get; init; }

    /// <summary>True: everybody sees it; managers only.</summary>
    public bool? IsShared { get; init; }
}

/// <summary>Changes a view; a field that is not given stays as it is.</summary>
public sealed record EditSavedViewRequest
{
    /// <summary>Its new name.</summary>
    [StringLength(Lengths.Code), OneLine, NotBlank]
    public string? Name { get; init; }

    /// <summary>What it shows from now on.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Query { get; init; }

    /// <summary>True: everybody sees it; managers only.</summary>
    public bool? IsShared { get; init; }
}
