using System.ComponentModel.DataAnnotations;
using AutoMapper;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Campaigns;

/// <summary>A campaign as lists show it.</summary>
/// <param name="Slug">Name in addresses; the key.</param>
/// <param name="Title">Title of the draft resolution.</param>
/// <param name="Session">Session of the General Assembly.</param>
/// <param name="DraftSymbol">Symbol of the draft; null before tabling.</param>
/// <param name="ResolutionSymbol">Symbol of the resolution; null before adoption.</param>
/// <param name="OpensOn">First day.</param>
/// <param name="ClosesOn">Last day for co-sponsors; null while not set.</param>
/// <param name="AdoptedOn">Day of adoption; null before it.</param>
/// <param name="Target">Target number of co-sponsors; null when none is set.</param>
/// <param name="IsOpen">True until adoption.</param>
/// <param name="CoLeads">ISO codes of the co-lead States.</param>
public sealed record CampaignSummary(
    string Slug,
    LocalizedText Title,
    int Session,
    string? DraftSymbol,
    string? ResolutionSymbol,
    DateOnly OpensOn,
    DateOnly? ClosesOn,
    DateOnly? AdoptedOn,
    int? Target,
    bool IsOpen,
    IReadOnlyList<string> CoLeads
);

/// <summary>A campaign with its settings.</summary>
/// <param name="Campaign">As lists show it.</param>
/// <param name="TitleAr">Title in Arabic, for letters in it; empty where they name the English one.</param>
/// <param name="TitleRu">The same in Russian.</param>
/// <param name="TitleZh">The same in Chinese.</param>
/// <param name="Description">What a user should know about it.</param>
/// <param name="TimeZone">Zone in which its days are counted; IANA.</param>
/// <param name="AutoAdvance">Engagements move by themselves when evidence appears.</param>
/// <param name="Previous">Slug of the campaign it was opened from; null when none.</param>
/// <param name="Allowances">Days without contact before an engagement is stale, by stage.</param>
/// <param name="Version">Version, also sent as the ETag.</param>
public sealed record CampaignDetail(
    CampaignSummary Campaign,
    string TitleAr,
    string TitleRu,
    string TitleZh,
    string Description,
    string TimeZone,
    bool AutoAdvance,
    string? Previous,
    IReadOnlyDictionary<Stage, int> Allowances,
    int Version
);

/// <summary>Opens a campaign with an engagement for every State.</summary>
public sealed record CreateCampaignRequest
{
    /// <summary>Name in addresses: lower-case letters, digits, hyphens.</summary>
    [Required, StringLength(Lengths.Code), OneLine, Slug]
    public string Slug { get; init; } = "";

    /// <summary>Title in English.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string TitleEn { get; init; } = "";

    /// <summary>Title in French.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string TitleFr { get; init; } = "";

    /// <summary>Title in Spanish.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string TitleEs { get; init; } = "";

    /// <summary>Session of the General Assembly.</summary>
    [Range(1, 999)]
    public int Session { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? OpensOn { get; init; }

    /// <summary>Last day for co-sponsors.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Target number of co-sponsors.</summary>
    [Range(1, 193)]
    public int? Target { get; init; }

    /// <summary>Slug of an earlier campaign: its sponsors become the warm list, with each State's last position.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? From { get; init; }

    /// <summary>ISO codes of the co-lead States.</summary>
    public IReadOnlyList<string> CoLeads { get; init; } = [];
}

/// <summary>Edits a campaign; a field that is not given stays as it is.</summary>
public sealed record EditCampaignRequest
{
    /// <summary>Title in English.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? TitleEn { get; init; }

    /// <summary>Title in French.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? TitleFr { get; init; }

    /// <summary>Title in Spanish.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? TitleEs { get; init; }

    /// <summary>Title in Arabic, for letters in it; empty for the English one.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? TitleAr { get; init; }

    /// <summary>Title in Russian, for letters in it; empty for the English one.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? TitleRu { get; init; }

    /// <summary>Title in Chinese, for letters in it; empty for the English one.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? TitleZh { get; init; }

    /// <summary>What a user should know about it; may be empty.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Description { get; init; }

    /// <summary>ISO codes of the co-lead States, all of them.</summary>
    public IReadOnlyList<string>? CoLeads { get; init; }

    /// <summary>Symbol of the draft.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? DraftSymbol { get; init; }

    /// <summary>Symbol of the resolution.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? ResolutionSymbol { get; init; }

    /// <summary>Last day for co-sponsors; null for none set.</summary>
    public Optional<DateOnly?> ClosesOn { get; init; }

    /// <summary>Day of adoption; ends the campaign. Null opens it again.</summary>
    public Optional<DateOnly?> AdoptedOn { get; init; }

    /// <summary>Target number of co-sponsors; null for none.</summary>
    [OptionalRange(1, 193)]
    public Optional<int?> Target { get; init; }

    /// <summary>Engagements move by themselves when evidence appears.</summary>
    public bool? AutoAdvance { get; init; }

    /// <summary>Days without contact before an engagement is stale, by stage.</summary>
    public IReadOnlyDictionary<Stage, int>? Allowances { get; init; }
}

internal sealed class CampaignProfile : Profile
{
    public CampaignProfile() =>
        CreateMap<Campaign, CampaignSummary>()
            .ForCtorParam(nameof(CampaignSummary.Title), o => o.MapFrom(c => new LocalizedText(c.TitleEn, c.TitleFr, c.TitleEs)))
            .ForCtorParam(nameof(CampaignSummary.IsOpen), o => o.MapFrom(c => c.AdoptedOn == null));
}
