using System.ComponentModel.DataAnnotations;
using AutoMapper;
using MobilisationCrm.Letters;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Audit;

/// <summary>One change.</summary>
/// <param name="Id">Key.</param>
/// <param name="At">When, UTC.</param>
/// <param name="AccountName">Who.</param>
/// <param name="Action">Added, Modified, Deleted, Imported or ClocksChanged.</param>
/// <param name="Entity">What kind of thing.</param>
/// <param name="EntityKey">Its key.</param>
/// <param name="Changes">Changed values as JSON: {"field": {"before": …, "after": …}}.</param>
public sealed record AuditItem(Guid Id, DateTime At, string AccountName, string Action, string Entity, string EntityKey, string Changes);

/// <summary>Which changes.</summary>
public sealed record AuditFilter : PageRequest
{
    /// <summary>Only of this kind of thing.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Entity { get; init; }

    /// <summary>Only of the thing with this key.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Key { get; init; }
}

internal sealed class AuditProfile : Profile
{
    public AuditProfile() =>
        CreateMap<AuditEntry, AuditItem>()
            .ForCtorParam(
                nameof(AuditItem.Entity),
                to =>
                    to.MapFrom(e =>
                        e.Entity == AuditEntry.FormerLetterTemplate ? nameof(LetterTemplate)
                        : e.Entity == AuditEntry.FormerPaper ? nameof(MeetingPaper)
                        : e.Entity
                    )
            );
}
