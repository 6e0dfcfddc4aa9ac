using System.Collections.Concurrent;

namespace MobilisationCrm;

/// <summary>
/// A query that is asked so often that EF Core translates it once and is spared to look for its own translation each time. A translation
/// is for one kind of database.
/// </summary>
/// <param name="compile">Translates it: a call of EF.CompileAsyncQuery.</param>
internal sealed class PerDatabase<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConcurrentDictionary<Type, TQuery> _queries = new();

    /// <summary>The query for a database.</summary>
    public TQuery For(CrmDbContext db) => _queries.GetOrAdd(db.GetType(), static (_, translate) => translate(), compile);
}
