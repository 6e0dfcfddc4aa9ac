using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm;

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
