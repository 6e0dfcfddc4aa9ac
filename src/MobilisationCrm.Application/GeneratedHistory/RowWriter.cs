using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using MobilisationCrm.Search;

namespace MobilisationCrm.GeneratedHistory;

/// <summary>
/// Stores many new entities by statements of many rows each, past the audit log and the versions: for data that nobody entered. What is
/// kept beside the records is counted anew afterwards.
/// </summary>
internal sealed class RowWriter(CrmDbContext db)
{
    // SQL Server takes 2,100 parameters a statement.
    private const int MostParameters = 2_000;

    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();

    /// <summary>Stores entities with all that hangs on them. A table is filled after those that it refers to.</summary>
    public async Task AddAsync(IEnumerable<object> entities, CancellationToken cancellation)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(entities);
        var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToLookup(e => e.Metadata);
        foreach (var entry in added.SelectMany(g => g))
            SearchText.Write(entry);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var type in InOrder([.. added.Select(g => g.Key)]))
            foreach (var table in type.GetTableMappings().Select(m => m.Table))
                await AddAsync(table, [.. added[type]], cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static IEnumerable<IEntityType> InOrder(List<IEntityType> types)
    {
        var done = new HashSet<IEntityType>();
        return types.SelectMany(After);

        IEnumerable<IEntityType> After(IEntityType type) =>
            done.Add(type)
                ? [.. type.GetForeignKeys().Select(k => k.PrincipalEntityType).Where(types.Contains).SelectMany(After), type]
                : [];
    }

    private async Task AddAsync(ITable table, List<EntityEntry> entries, CancellationToken cancellation)
    {
        var columns = table.Columns.Select(c => (c.Name, c.PropertyMappings[0].Property, c.PropertyMappings[0].TypeMapping)).ToList();
        var names = string.Join(", ", columns.Select(c => _sql.DelimitIdentifier(c.Name)));
        foreach (var rows in entries.Chunk(MostParameters / columns.Count))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            var places = rows.Select((_, row) => $"({string.Join(", ", columns.Select((_, at) => $"@p{row * columns.Count + at}"))})");
            command.CommandText = $"INSERT INTO {_sql.DelimitIdentifier(table.Name)} ({names}) VALUES {string.Join(", ", places)}";
            foreach (var (entry, row) in rows.Select((e, i) => (e, i)))
                foreach (var ((_, property, mapping), at) in columns.Select((c, i) => (c, i)))
                    command.Parameters.Add(
                        mapping.CreateParameter(command, $"@p{row * columns.Count + at}", ValueOf(entry, property), property.IsColumnNullable())
                    );
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static object? ValueOf(EntityEntry entry, IProperty property)
    {
        if (property.DeclaringType is not IComplexType complex)
            return entry.Property(property).CurrentValue;
        var whole = entry.ComplexProperty(complex.ComplexProperty);
        return whole.CurrentValue is null ? null : whole.Property(property).CurrentValue;
    }
}
