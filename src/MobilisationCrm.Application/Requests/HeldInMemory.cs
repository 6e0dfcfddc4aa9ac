namespace MobilisationCrm;

/// <summary>What is read once and held in memory until its stamp is another one.</summary>
/// <param name="read">Reads it.</param>
internal sealed class HeldInMemory<T>(Func<CrmDbContext, CancellationToken, Task<T>> read)
{
    private Held? _held;

    /// <summary>What is held, or what is read now.</summary>
    /// <param name="stamp">The stamp as it was before this is asked.</param>
    /// <param name="db">Where it is read if the stamp is another one.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async ValueTask<T> OfAsync(Guid stamp, CrmDbContext db, CancellationToken cancellation)
    {
        if (_held is { } held && held.Stamp == stamp)
            return held.Value;
        var value = await read(db, cancellation);
        _held = new Held(stamp, value);
        return value;
    }

    private sealed record Held(Guid Stamp, T Value);
}
