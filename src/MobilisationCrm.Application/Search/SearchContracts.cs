using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Search;

/// <summary>What a hit is.</summary>
public enum SearchKind
{
    /// <summary>A State, by its name in any of the three languages or its code.</summary>
    State,

    /// <summary>An organisation, by name, city or address.</summary>
    Organisation,

    /// <summary>A person, by name or address.</summary>
    Contact,

    /// <summary>A meeting, by title, place, agenda, outcome or note.</summary>
    Meeting,

    /// <summary>A logged contact, by subject, notes or outcome.</summary>
    Interaction,
}

/// <summary>What is looked for.</summary>
public sealed record SearchRequest
{
    /// <summary>Words or parts of words, two letters at least; a hit holds all of them, accents and case ignored.</summary>
    [Required, StringLength(Lengths.Line, MinimumLength = 2), OneLine]
    public string Q { get; init; } = "";

    /// <summary>Slug of the campaign whose meetings and contacts come first.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Campaign { get; init; }
}

/// <summary>Something that was found.</summary>
public sealed record SearchHit
{
    /// <summary>What it is.</summary>
    public SearchKind Kind { get; init; }

    /// <summary>Its key: a State's is its ISO 3166-1 alpha-2 code.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its name, title or subject; of a State, its UN short name in English.</summary>
    public string Title { get; init; } = "";

    /// <summary>The text around the words found, or what tells it from others; may be empty.</summary>
    public string Around { get; init; } = "";

    /// <summary>The State that it belongs to; null when it belongs to none.</summary>
    public string? Iso2 { get; init; }

    /// <summary>Slug of the campaign that it belongs to; null when it belongs to none.</summary>
    public string? Campaign { get; init; }

    /// <summary>When it took place, UTC; null for what has no time.</summary>
    public DateTime? At { get; init; }
}
