using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MobilisationCrm.KeyedRequests;

/// <summary>
/// Notes in the first save of a request that its work is done. A crash then leaves the work and the note, or neither; a save of whoever was
/// taken for dead meanwhile fails, since the attempt is a concurrency token.
/// </summary>
public sealed class KeyedRequestMark(TimeProvider clock) : SaveChangesInterceptor
{
    private KeyedRequest? _request;

    /// <summary>The request that is carried out from now on.</summary>
    public void Begin(KeyedRequest request) => _request = request;

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (_request is { } request && eventData.Context!.Entry(request) is { State: EntityState.Detached } entry)
        {
            entry.State = EntityState.Unchanged;
            entry.Property(r => r.DoneAt).CurrentValue = clock.UtcNow();
            // A save that failed may have set the mark.
            entry.Property(r => r.DoneAt).IsModified = true;
        }

        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        _request = null;
        return ValueTask.FromResult(result);
    }
}
