using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace MobilisationCrm.Databases;

/// <summary>
/// Applies each migration of SQLite in one transaction, so that a kill leaves all of it or nothing. EF Core ends the transaction before it
/// makes a table anew, because SQLite cannot stop watching foreign keys inside one. Here they are not watched while migrations run.
/// </summary>
internal sealed class WholeSqliteMigrations(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    /// <summary>Applies what is missing, on any of the three databases.</summary>
    public static async Task ApplyAsync(CrmDbContext db, CancellationToken cancellation)
    {
        if (db is not SqliteCrmDbContext)
        {
            await db.Database.MigrateAsync(cancellation);
            return;
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancellation);
        try
        {
            await db.Database.MigrateAsync(cancellation);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON", CancellationToken.None);
        }
    }

    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default
    ) => [.. base.Generate(operations, model, options).Where(command => !command.TransactionSuppressed)];
}
