using System.ComponentModel.DataAnnotations;
using AutoMapper;

namespace MobilisationCrm.States;

/// <summary>A State as lists show it.</summary>
public sealed record StateSummary
{
    /// <summary>ISO 3166-1 alpha-2; the key.</summary>
    public string Iso2 { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string Iso3 { get; init; } = "";

    /// <summary>UN short name.</summary>
    public LocalizedText Name { get; init; } = new("", "", "");

    /// <summary>Everyday names and short forms by which it is found too, such as "UK"; in any language.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Member or observer; only Members count in State figures.</summary>
    public StateStatus Status { get; init; }

    /// <summary>UN regional group.</summary>
    public RegionalGroup RegionalGroup { get; init; }

    /// <summary>Language in which the Mission is written to, ISO 639-1.</summary>
    public string CorrespondenceLanguage { get; init; } = "";

    /// <summary>How sure that language is.</summary>
    public Confidence CorrespondenceConfidence { get; init; }

    /// <summary>Language used when no letter exists in the first.</summary>
    public string CorrespondenceFallback { get; init; } = "";

    /// <summary>Capital or seat of government.</summary>
    public LocalizedText Capital { get; init; } = new("", "", "");

    /// <summary>IANA zone of the capital.</summary>
    public string CapitalTimeZone { get; init; } = "";

    /// <summary>Which drafts it may co-sponsor.</summary>
    public CosponsorRight CosponsorRight { get; init; }

    /// <summary>Member of the European Union.</summary>
    public bool EuropeanUnion { get; init; }

    /// <summary>Member of the African Union.</summary>
    public bool AfricanUnion { get; init; }

    /// <summary>Member of the Francophonie.</summary>
    public bool Francophonie { get; init; }

    /// <summary>Member of the OECD.</summary>
    public bool Oecd { get; init; }

    /// <summary>Least developed country.</summary>
    public bool Ldc { get; init; }

    /// <summary>Landlocked developing country.</summary>
    public bool Lldc { get; init; }

    /// <summary>Small island developing State.</summary>
    public bool Sids { get; init; }
}

/// <summary>A State with all its facts: those in force, and those shipped with the product beside them.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Identity">Codes, formal names, articles, categories.</param>
/// <param name="Facts">The facts in force.</param>
/// <param name="Shipped">The facts as shipped; differs from the facts in force where a manager edited them.</param>
/// <param name="Memberships">Memberships in bodies of the field.</param>
/// <param name="Version">Version, also sent as the ETag.</param>
public sealed record StateDetail(
    string Iso2,
    StateIdentity Identity,
    StateFacts Facts,
    StateFacts Shipped,
    IReadOnlyList<StateMembershipItem> Memberships,
    int Version
);

/// <summary>A membership of a State.</summary>
/// <param name="Body">The body.</param>
/// <param name="Role">Member, observer …</param>
/// <param name="Since">First day known.</param>
/// <param name="Source">Where this is written.</param>
public sealed record StateMembershipItem(string Body, string Role, DateOnly Since, string Source);

/// <summary>Edits facts of a State; a field that is not given stays as it is.</summary>
public sealed record EditStateRequest
{
    /// <summary>UN short name in English.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? NameEn { get; init; }

    /// <summary>UN short name in French.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? NameFr { get; init; }

    /// <summary>UN short name in Spanish.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? NameEs { get; init; }

    /// <summary>Regional group.</summary>
    public RegionalGroup? RegionalGroup { get; init; }

    /// <summary>Language in which the Mission wishes to be written to, ISO 639-1. Its confidence becomes High.</summary>
    [LanguageCode(NotEmpty = true)]
    public string? CorrespondenceLanguage { get; init; }

    /// <summary>Language used when no letter exists in the first.</summary>
    [LanguageCode(NotEmpty = true)]
    public string? CorrespondenceFallback { get; init; }

    /// <summary>Capital or seat of government.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? Capital { get; init; }

    /// <summary>IANA zone of the capital.</summary>
    [TimeZoneId(NotEmpty = true)]
    public string? CapitalTimeZone { get; init; }
}

internal sealed class StateProfile : Profile
{
    public StateProfile()
    {
        CreateMap<State, StateSummary>()
            .ForMember(s => s.Iso3, o => o.MapFrom(s => s.Identity.Iso3))
            .ForMember(s => s.Name, o => o.MapFrom(s => new LocalizedText(s.Facts.NameEn, s.Facts.NameFr, s.Facts.NameEs)))
            .ForMember(s => s.Aliases, o => o.MapFrom(s => StateAliases.Of(s.Iso2)))
            .ForMember(s => s.Capital, o => o.MapFrom(s => StateNames.Capital(s.Iso2, s.Facts.Capital)))
            .ForMember(s => s.Status, o => o.MapFrom(s => s.Identity.Status))
            .ForMember(s => s.CosponsorRight, o => o.MapFrom(s => s.Identity.CosponsorRight))
            .ForMember(s => s.Ldc, o => o.MapFrom(s => s.Identity.Ldc))
            .ForMember(s => s.Lldc, o => o.MapFrom(s => s.Identity.Lldc))
            .ForMember(s => s.Sids, o => o.MapFrom(s => s.Identity.Sids))
            .IncludeMembers(s => s.Facts);
        CreateMap<StateFacts, StateSummary>(MemberList.None);
        CreateMap<StateMembership, StateMembershipItem>();
    }
}
