using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Databases;

/// <summary>The embedded default: one file, write-ahead log.</summary>
public sealed class SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options) : CrmDbContext(options)
{
    /// <inheritdoc />
    public override async Task<List<Guid>> InteractionsHoldingAsync(
        IReadOnlyList<string> words,
        int most,
        CancellationToken cancellation
    ) =>
        await SqliteFullText.FindAsync(this, words, most, cancellation) ?? await base.InteractionsHoldingAsync(words, most, cancellation);

    /// <inheritdoc />
    public override async Task ForgetRemainsAsync(CancellationToken cancellation)
    {
        await SqliteFullText.RebuildAsync(this, cancellation);
        // A deleted row stays in the free room of its page until the file is written anew, and in the log until that is emptied.
        await Database.ExecuteSqlRawAsync("VACUUM", cancellation);
        await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
    }
}

/// <summary>The server database.</summary>
public sealed class SqlServerCrmDbContext(DbContextOptions<SqlServerCrmDbContext> options) : CrmDbContext(options);

/// <summary>Supported equally.</summary>
public sealed class PostgreSqlCrmDbContext(DbContextOptions<PostgreSqlCrmDbContext> options) : CrmDbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Wall times have no kind; every other instant is UTC.
        foreach (
            var property in builder
                .Model.GetEntityTypes()
                .SelectMany(e => e.GetProperties())
                .Where(p => p.Name.EndsWith("Local", StringComparison.Ordinal))
        )
            property.SetColumnType("timestamp without time zone");
    }
}
