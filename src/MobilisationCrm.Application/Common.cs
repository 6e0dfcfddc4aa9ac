using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm;

/// <summary>How long texts may be, in characters; used by contracts and columns alike.</summary>
public static class Lengths
{
    /// <summary>Codes, slugs, languages, zones.</summary>
    public const int Code = 64;

    /// <summary>One line: names, titles, subjects, addresses.</summary>
    public const int Line = 300;

    /// <summary>A paragraph: reasons, next steps, comments, sources.</summary>
    public const int Paragraph = 2_000;

    /// <summary>Notes, agendas, minutes.</summary>
    public const int Text = 20_000;
}

/// <summary>Texts as people send them.</summary>
public static class Texts
{
    /// <summary>The trimmed text; null for an empty one.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The text's beginning, where it is longer than a column holds.</summary>
    public static string Cut(this string text, int length) => text.Length <= length ? text : text[..length];

    /// <summary>The beginning of a text that came from outside; no database keeps the character NUL.</summary>
    public static string Storable(this string text, int length) => text.Cut(length).Replace("\0", "", StringComparison.Ordinal);
}

/// <summary>A text in the three languages of the secretariat.</summary>
/// <param name="En">English.</param>
/// <param name="Fr">French.</param>
/// <param name="Es">Spanish.</param>
public sealed record LocalizedText(string En, string Fr, string Es)
{
    /// <summary>The text in a language; English for a language that is none of the three.</summary>
    public string In(string language) =>
        language switch
        {
            "fr" => Fr,
            "es" => Es,
            _ => En,
        };
}

/// <summary>A wording of letters in the six languages of the United Nations.</summary>
internal sealed record UnText(string En, string Fr, string Es, string Ar, string Ru, string Zh)
{
    /// <summary>The text in a language; English for a language that is none of the six.</summary>
    public string In(string language) =>
        language switch
        {
            "fr" => Fr,
            "es" => Es,
            "ar" => Ar,
            "ru" => Ru,
            "zh" => Zh,
            _ => En,
        };
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">Row.</typeparam>
/// <param name="Items">Rows of this page.</param>
/// <param name="Total">Rows of all pages.</param>
/// <param name="Page">Number of this page; the first is 1.</param>
/// <param name="PageSize">Rows a page.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);

/// <summary>Which page of a list is asked for.</summary>
public record PageRequest
{
    /// <summary>Number of the page; the first is 1.</summary>
    [Range(1, 1_000_000)]
    public int? Page { get; init; }

    /// <summary>Rows a page, at most 500; 50 when not given.</summary>
    [Range(1, 500)]
    public int? PageSize { get; init; }

    /// <summary>Number asked for.</summary>
    internal int Number => Page ?? 1;

    /// <summary>Rows asked for.</summary>
    internal int Size => PageSize ?? 50;
}

internal static class Paging
{
    /// <summary>One page of a list.</summary>
    /// <param name="rows">All rows, in an order in which no two are equal: else a row could stand on two pages, or on none.</param>
    /// <param name="page">Which page.</param>
    /// <param name="show">What of a row is read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<PagedList<TItem>> PageAsync<TRow, TItem>(
        this IOrderedQueryable<TRow> rows,
        PageRequest page,
        Func<IQueryable<TRow>, IQueryable<TItem>> show,
        CancellationToken cancellation
    ) =>
        new(
            await show(rows.Skip((page.Number - 1) * page.Size).Take(page.Size)).ToListAsync(cancellation),
            await rows.CountAsync(cancellation),
            page.Number,
            page.Size
        );
}

/// <summary>A text that an edit may leave alone, but not empty.</summary>
public sealed class NotBlankAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => value is null || value is string text && !string.IsNullOrWhiteSpace(text);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "This may not be empty.";
}

/// <summary>An IANA time zone that the shipped tz database knows.</summary>
public sealed class TimeZoneIdAttribute : ValidationAttribute
{
    /// <summary>An empty text is refused; else it empties the field.</summary>
    public bool NotEmpty { get; init; }

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is null || value is "" && !NotEmpty || value is string id && Zones.Zone.Exists(id);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a known time zone; use an IANA name such as Africa/Dakar.";
}

/// <summary>A language code (ISO 639-1) of the six UN languages.</summary>
public sealed class LanguageCodeAttribute : ValidationAttribute
{
    private static readonly string[] Known = ["en", "fr", "es", "ar", "ru", "zh"];

    /// <summary>An empty text is refused; else it empties the field.</summary>
    public bool NotEmpty { get; init; }

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is null
        || value is "" && !NotEmpty
        || value is string code && Known.Contains(code)
        || value is IEnumerable<string> codes && codes.All(Known.Contains);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a known language; use one of en, fr, es, ar, ru, zh.";
}

/// <summary>A wall time without offset, in years that every zone and database can hold.</summary>
public sealed class WallTimeAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => value is null or DateTime { Kind: DateTimeKind.Unspecified, Year: >= 1900 and < 2200 };

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a wall time; write it without offset, as 2026-12-03T09:30:00.";
}

/// <summary>A mail address that a message can be sent to: local part, @ and a domain, no display name, no line break.</summary>
public sealed class MailAddressAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is null or ""
        || value is string text
            && System.Net.Mail.MailAddress.TryCreate(text, out var address)
            && address.Address == text
            && address.Host.Contains('.', StringComparison.Ordinal)
            && !text.Any(char.IsControl);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a mail address.";
}

/// <summary>An address that a browser opens: http or https, absolute; an empty text is none.</summary>
public sealed class WebLinkAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is null or ""
        || value is string text
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a web address; it begins with https://.";
}
