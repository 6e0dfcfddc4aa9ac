using System.ComponentModel.DataAnnotations;
using AutoMapper;

namespace MobilisationCrm.Organisations;

/// <summary>An organisation as lists show it.</summary>
public sealed record OrganisationSummary
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; }

    /// <summary>Its kind.</summary>
    public OrganisationKind Kind { get; init; }

    /// <summary>Its name in the reader's language where one is known, else the one on file.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its name as on file: what a request calls "name".</summary>
    public string NameOnFile { get; init; } = "";

    /// <summary>Its name in French; null when none is known.</summary>
    public string? NameFr { get; init; }

    /// <summary>Its name in Spanish; null when none is known.</summary>
    public string? NameEs { get; init; }

    /// <summary>State it belongs to, ISO 3166-1 alpha-2; null for none.</summary>
    public string? StateIso2 { get; init; }

    /// <summary>City of its seat.</summary>
    public string City { get; init; } = "";

    /// <summary>IANA zone of its seat.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Shared mailbox; null when none is known.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone; null when none is known.</summary>
    public string? Phone { get; init; }

    /// <summary>Language it asked to be written to in; null to use the State's.</summary>
    public string? Language { get; init; }

    /// <summary>The channel through which the State is written to first.</summary>
    public bool IsLeadChannel { get; init; }

    /// <summary>Where these data come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>When they were last checked.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Version, also sent as the ETag.</summary>
    public int Version { get; init; }
}

/// <summary>An organisation with its posts.</summary>
/// <param name="Organisation">As lists show it.</param>
/// <param name="OffsetMinutes">Minutes by which the clocks at its seat are ahead of UTC now.</param>
/// <param name="Posts">Posts with who holds them now.</param>
public sealed record OrganisationDetail(OrganisationSummary Organisation, int OffsetMinutes, IReadOnlyList<PostItem> Posts);

/// <summary>A post.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">Name of the post.</param>
/// <param name="Function">What it is, for the form of address.</param>
/// <param name="Holders">Who holds it now; empty for a vacant post.</param>
public sealed record PostItem(Guid Id, string Title, PostFunction Function, IReadOnlyList<PostHolder> Holders);

/// <summary>Who holds a post.</summary>
/// <param name="ContactId">The person.</param>
/// <param name="Name">Courtesy title and name.</param>
/// <param name="Email">Address; null when none is known.</param>
/// <param name="StartsOn">Since when.</param>
/// <param name="IsAdInterim">Only until the next holder comes.</param>
public sealed record PostHolder(Guid ContactId, string Name, string? Email, DateOnly StartsOn, bool IsAdInterim);

/// <summary>Which organisations.</summary>
public sealed record OrganisationFilter : PageRequest
{
    /// <summary>Only of this State, ISO 3166-1 alpha-2.</summary>
    [StringLength(2)]
    public string? State { get; init; }

    /// <summary>Only of this kind.</summary>
    public OrganisationKind? Kind { get; init; }

    /// <summary>Part of the name, in any of its languages.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Q { get; init; }
}

/// <summary>Adds an organisation.</summary>
public sealed record CreateOrganisationRequest
{
    /// <summary>Its kind.</summary>
    [Required]
    public OrganisationKind? Kind { get; init; }

    /// <summary>Its name, in whatever language: the one on file.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Name { get; init; } = "";

    /// <summary>Its name in French, for readers and letters in French.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? NameFr { get; init; }

    /// <summary>Its name in Spanish, for readers and letters in Spanish.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? NameEs { get; init; }

    /// <summary>State it belongs to, ISO 3166-1 alpha-2; null for none.</summary>
    [StringLength(2, MinimumLength = 2)]
    public string? StateIso2 { get; init; }

    /// <summary>City of its seat.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? City { get; init; }

    /// <summary>IANA zone of its seat; New York when not given.</summary>
    [StringLength(Lengths.Code), OneLine, TimeZoneId]
    public string? TimeZone { get; init; }

    /// <summary>Shared mailbox.</summary>
    [StringLength(Lengths.Line), OneLine, MailAddress]
    public string? Email { get; init; }

    /// <summary>Telephone.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Phone { get; init; }

    /// <summary>Language it asked to be written to in, ISO 639-1; null to use the State's.</summary>
    [LanguageCode]
    public string? Language { get; init; }

    /// <summary>The channel through which the State is written to first.</summary>
    public bool? IsLeadChannel { get; init; }

    /// <summary>Where these data come from, as "Blue Book No. 312".</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Source { get; init; }
}

/// <summary>Edits an organisation; a field that is not given stays as it is, an empty text empties it.</summary>
public sealed record EditOrganisationRequest
{
    /// <summary>Its name on file. One that is sent back alone, as it was read in the reader's language, changes nothing.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? Name { get; init; }

    /// <summary>Its name in French.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? NameFr { get; init; }

    /// <summary>Its name in Spanish.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? NameEs { get; init; }

    /// <summary>City of its seat.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? City { get; init; }

    /// <summary>IANA zone of its seat.</summary>
    [StringLength(Lengths.Code, MinimumLength = 1), OneLine, TimeZoneId]
    public string? TimeZone { get; init; }

    /// <summary>Shared mailbox.</summary>
    [StringLength(Lengths.Line), OneLine, MailAddress]
    public string? Email { get; init; }

    /// <summary>Telephone.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Phone { get; init; }

    /// <summary>Language it asked to be written to in, ISO 639-1.</summary>
    [LanguageCode]
    public string? Language { get; init; }

    /// <summary>The channel through which the State is written to first.</summary>
    public bool? IsLeadChannel { get; init; }

    /// <summary>Where these data come from.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Source { get; init; }

    /// <summary>When they were last checked; null for never.</summary>
    public Optional<DateOnly?> VerifiedOn { get; init; }
}

/// <summary>Adds a post to an organisation; vacant until somebody takes it up.</summary>
public sealed record CreatePostRequest
{
    /// <summary>Name of the post, as "Second Committee expert".</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Title { get; init; } = "";

    /// <summary>What it is, for the form of address; Other when not given.</summary>
    public PostFunction? Function { get; init; }
}

/// <summary>Edits a post; a field that is not given stays as it is.</summary>
public sealed record EditPostRequest
{
    /// <summary>Name of the post.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? Title { get; init; }

    /// <summary>What it is, for the form of address.</summary>
    public PostFunction? Function { get; init; }
}

internal sealed class OrganisationProfile : Profile
{
    public OrganisationProfile()
    {
        // Each projection gives its reader's.
        var language = "en";
        CreateMap<Organisation, OrganisationSummary>()
            .ForMember(s => s.NameOnFile, with => with.MapFrom(o => o.Name))
            .ForMember(s => s.Name, with => with.MapFrom(o => OrganisationNames.In(o.Name, o.NameFr, o.NameEs, language)));
    }
}
