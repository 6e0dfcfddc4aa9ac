using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Readers;

/// <summary>Says who may read a record.</summary>
public sealed record ChangeReadersRequest
{
    /// <summary>Alliance, Secretariat, Managers or Named.</summary>
    [Required]
    public Confidentiality? Confidentiality { get; init; }

    /// <summary>Of a Named record: keys of the accounts that read it. Whoever wrote it down always does.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid>? Readers { get; init; }
}
