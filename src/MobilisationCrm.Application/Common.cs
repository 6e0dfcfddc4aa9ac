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

    /// <summary>The text's beginning, where it is longer than a column holds; no character is cut in two.</summary>
    public static string Cut(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>The beginning of a text that came from outside; no database keeps the character NUL, nor half a character.</summary>
    public static string Storable(this string text, int length) =>
        string.Concat(text.Cut(length).Replace("\0", "", StringComparison.Ordinal).EnumerateRunes());
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
