using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MobilisationCrm.Databases;

/// <summary>
/// Passes saves on to the interceptors of the scope that has the context. A context of a pool serves one scope after the other, and its
/// own interceptors are those of all.
/// </summary>
internal sealed class ScopeInterceptor : SaveChangesInterceptor, IDbTransactionInterceptor
{
    /// <summary>The only one; it knows nothing of its contexts.</summary>
    public static readonly ScopeInterceptor Instance = new();

    private ScopeInterceptor() { }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var one in Of<ISaveChangesInterceptor>(eventData))
            result = await one.SavingChangesAsync(eventData, result, cancellationToken);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var one in Of<ISaveChangesInterceptor>(eventData))
            result = await one.SavedChangesAsync(eventData, result, cancellationToken);
        return result;
    }

    public async Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var one in Of<IDbTransactionInterceptor>(eventData))
            await one.TransactionCommittedAsync(transaction, eventData, cancellationToken);
    }

    private static IEnumerable<T> Of<T>(DbContextEventData eventData) => ((CrmDbContext)eventData.Context!).Interceptors.OfType<T>();
}
