using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Audit;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Databases;

/// <summary>Puts the chosen engine behind <see cref="CrmDbContext"/>.</summary>
public static class DatabaseRegistration
{
    /// <summary>Registers the database that the configuration names.</summary>
    /// <exception cref="InvalidOperationException">
    /// The configuration names a database that this build or host cannot open; the message says how to mend it.
    /// </exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var data = configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        Directory.CreateDirectory(data.Folder);
        if (options.Provider != DatabaseProvider.Sqlite && string.IsNullOrWhiteSpace(options.ConnectionString))
            throw new InvalidOperationException($"Database:Provider is {options.Provider}; set Database:ConnectionString too.");
        switch (options.Provider)
        {
            case DatabaseProvider.PostgreSql:
                return Add<PostgreSqlCrmDbContext>(services, builder => builder.UseNpgsql(options.ConnectionString));
            case DatabaseProvider.SqlServer:
                return Add<SqlServerCrmDbContext>(
                    services,
                    builder => builder.UseSqlServer(options.ConnectionString).AddInterceptors(SqlServerIdOrder.Instance)
                );
            default:
                var file = new SqliteConnectionStringBuilder
                {
                    DataSource = Path.Combine(data.Folder, "mobilisation-crm.db"),
                    DefaultTimeout = 30,
                };
                return Add<SqliteCrmDbContext>(
                    services,
                    builder =>
                        builder
                            // A list as one parameter: many, as is the default, are slow to write and to bind.
                            .UseSqlite(file.ToString(), use => use.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                            .AddInterceptors(new SqliteBusyWait())
                            // SQLite changes a column by building its table anew, outside a transaction: nothing to warn of at each first
                            // start. README tells those who upgrade to back up.
                            .ConfigureWarnings(w => w.Log((RelationalEventId.NonTransactionalMigrationOperationWarning, LogLevel.Debug)))
                );
        }
    }

    private static IServiceCollection Add<TContext>(IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where TContext : CrmDbContext =>
        services.AddDbContext<CrmDbContext, TContext>(
            (provider, builder) =>
            {
                use(builder);
                builder.AddInterceptors(
                    provider.GetRequiredService<ChangeInterceptor>(),
                    provider.GetRequiredService<DueMailInterceptor>()
                );
            }
        );
}
