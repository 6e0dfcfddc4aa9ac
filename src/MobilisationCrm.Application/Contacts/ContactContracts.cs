using System.ComponentModel.DataAnnotations;
using MobilisationCrm.DataProtection;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Contacts;

/// <summary>A person with the posts held.</summary>
public sealed record ContactSummary
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; }

    /// <summary>Title written before the name in every language; empty to let each letter use its language's own.</summary>
    public string CourtesyTitle { get; init; } = "";

    /// <summary>How the person is addressed.</summary>
    public Courtesy Courtesy { get; init; }

    /// <summary>Holds the rank of ambassador, whatever the post.</summary>
    public bool IsAmbassador { get; init; }

    /// <summary>Given name.</summary>
    public string GivenName { get; init; } = "";

    /// <summary>Family name.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>Language to write in; null to use the organisation's.</summary>
    public string? Language { get; init; }

    /// <summary>Address; null when none is known.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone; null when none is known.</summary>
    public string? Phone { get; init; }

    /// <summary>Where these data come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>When they came from there; null where that is not known.</summary>
    public DateOnly? CollectedOn { get; init; }

    /// <summary>What allows to keep them (Regulation (EU) 2016/679, article 6(1)).</summary>
    public LegalBasis LegalBasis { get; init; }

    /// <summary>When the person was told that they are kept (article 14); null while that is due.</summary>
    public DateOnly? InformedOn { get; init; }

    /// <summary>When the person was erased; null for all others.</summary>
    public DateOnly? ErasedOn { get; init; }

    /// <summary>The person asked not to be written to.</summary>
    public bool ObjectsToMail { get; init; }

    /// <summary>Posts held now and before, newest first.</summary>
    public IReadOnlyList<TenureItem> Posts { get; init; } = [];

    /// <summary>Version, also sent as the ETag.</summary>
    public int Version { get; init; }
}

/// <summary>A term in a post.</summary>
/// <param name="Id">Key.</param>
/// <param name="PostId">The post.</param>
/// <param name="Post">Its name.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="StateIso2">State of the organisation; null for none.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day; null while it lasts.</param>
/// <param name="IsAdInterim">Only until the next holder comes: at the head of a Mission, chargé d'affaires a.i.</param>
public sealed record TenureItem(
    Guid Id,
    Guid PostId,
    string Post,
    Guid OrganisationId,
    string Organisation,
    string? StateIso2,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    bool IsAdInterim
);

/// <summary>Which contacts.</summary>
public sealed record ContactFilter : PageRequest
{
    /// <summary>Only with a post in this State, ISO 3166-1 alpha-2.</summary>
    [StringLength(2)]
    public string? State { get; init; }

    /// <summary>Only with a post in this organisation.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>Part of a name or address.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Q { get; init; }
}

/// <summary>Adds a person, and the post held when organisation and post are given.</summary>
public sealed record CreateContactRequest
{
    /// <summary>
    /// Title written before the name in every language, as "The Honorable"; not needed where the language's own is right.
    /// </summary>
    [StringLength(Lengths.Code), OneLine]
    public string? CourtesyTitle { get; init; }

    /// <summary>How the person is addressed; Unknown when not given.</summary>
    public Courtesy? Courtesy { get; init; }

    /// <summary>Holds the rank of ambassador, whatever the post.</summary>
    public bool? IsAmbassador { get; init; }

    /// <summary>Given name.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? GivenName { get; init; }

    /// <summary>Family name.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string FamilyName { get; init; } = "";

    /// <summary>Language to write in, ISO 639-1; null to use the organisation's.</summary>
    [LanguageCode]
    public string? Language { get; init; }

    /// <summary>Address.</summary>
    [StringLength(Lengths.Line), OneLine, MailAddress]
    public string? Email { get; init; }

    /// <summary>Telephone.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Phone { get; init; }

    /// <summary>Where these data come from.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Source { get; init; }

    /// <summary>When these data came from there; today when not given.</summary>
    public DateOnly? CollectedOn { get; init; }

    /// <summary>What allows to keep them (Regulation (EU) 2016/679, article 6(1)); legitimate interests when not given.</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>When the person was told that they are kept (article 14).</summary>
    public DateOnly? InformedOn { get; init; }

    /// <summary>Organisation in which a post is held.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Name of that post; a vacant post of this name is taken up, else one is added.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Post { get; init; }

    /// <summary>What that post is, when it is added; Other when not given.</summary>
    public PostFunction? PostFunction { get; init; }

    /// <summary>First day in that post; today when not given.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Fills that post only until its next holder comes: at the head of a Mission, chargé d'affaires a.i.</summary>
    public bool? IsAdInterim { get; init; }
}

/// <summary>Edits a person; a field that is not given stays as it is, an empty text empties it.</summary>
public sealed record EditContactRequest
{
    /// <summary>Title written before the name in every language.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? CourtesyTitle { get; init; }

    /// <summary>How the person is addressed.</summary>
    public Courtesy? Courtesy { get; init; }

    /// <summary>Holds the rank of ambassador, whatever the post.</summary>
    public bool? IsAmbassador { get; init; }

    /// <summary>Given name.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? GivenName { get; init; }

    /// <summary>Family name.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? FamilyName { get; init; }

    /// <summary>Language to write in, ISO 639-1.</summary>
    [LanguageCode]
    public string? Language { get; init; }

    /// <summary>Address.</summary>
    [StringLength(Lengths.Line), OneLine, MailAddress]
    public string? Email { get; init; }

    /// <summary>Telephone.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Phone { get; init; }

    /// <summary>Where these data come from.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? Source { get; init; }

    /// <summary>When these data came from there.</summary>
    public DateOnly? CollectedOn { get; init; }

    /// <summary>What allows to keep them (Regulation (EU) 2016/679, article 6(1)).</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>When the person was told that they are kept (article 14).</summary>
    public DateOnly? InformedOn { get; init; }

    /// <summary>The person asked not to be written to.</summary>
    public bool? ObjectsToMail { get; init; }
}

/// <summary>A person takes up a post.</summary>
public sealed record TakeUpPostRequest
{
    /// <summary>The post.</summary>
    [Required]
    public Guid? PostId { get; init; }

    /// <summary>First day; today when not given.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Fills the post only until its next holder comes: at the head of a Mission, chargé d'affaires a.i.</summary>
    public bool? IsAdInterim { get; init; }
}

/// <summary>A person leaves a post.</summary>
public sealed record LeavePostRequest
{
    /// <summary>Last day.</summary>
    [Required]
    public DateOnly? EndsOn { get; init; }
}
