using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.Jobs;
using MobilisationCrm.KeyedRequests;
using Npgsql;

namespace MobilisationCrm.Databases;

/// <summary>Puts the chosen engine behind <see cref="CrmDbContext"/>.</summary>
public static class DatabaseRegistration
{
    /// <summary>Registers the database that the configuration names.</summary>
    /// <exception cref="InvalidOperationException">The configuration names a database server and not how to reach it.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var data = configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        if (options.Provider != DatabaseProvider.Sqlite && string.IsNullOrWhiteSpace(options.ConnectionString))
            throw new InvalidOperationException($"Database:Provider is {options.Provider}; set Database:ConnectionString too.");
        switch (options.Provider)
        {
            case DatabaseProvider.PostgreSql:
                return Add<PostgreSqlCrmDbContext>(services, builder => builder.UseNpgsql(Prepared(options.ConnectionString)));
            case DatabaseProvider.SqlServer:
                return Add<SqlServerCrmDbContext>(
                    services,
                    builder => builder.UseSqlServer(options.ConnectionString).AddInterceptors(SqlServerIdOrder.Instance)
                );
            default:
                SqliteConnections.Prepare();
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
                            .AddInterceptors(SqliteConnections.Instance)
                            .ReplaceService<IMigrationsSqlGenerator, WholeSqliteMigrations>()
                );
        }
    }

    // To parse and plan a statement takes longer than to run it: those that come again are prepared. A connection is given back as it
    // was, since nothing here sets anything on it; to have it reset costs a statement each time. The configuration may say otherwise.
    private static string Prepared(string connectionString)
    {
        // Npgsql's own builder says of each setting it knows that it is there.
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!said.ContainsKey("Max Auto Prepare") && !said.ContainsKey(nameof(connection.MaxAutoPrepare)))
            connection.MaxAutoPrepare = 200;
        if (!said.ContainsKey("No Reset On Close") && !said.ContainsKey(nameof(connection.NoResetOnClose)))
            connection.NoResetOnClose = true;
        return connection.ToString();
    }

    // Contexts are taken from a pool: to build one takes as long as a statement.
    private static IServiceCollection Add<TContext>(IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where TContext : CrmDbContext =>
        services
            .AddPooledDbContextFactory<TContext>(builder =>
            {
                use(builder);
                builder.AddInterceptors(ScopeInterceptor.Instance);
                // Who may not read of a meeting shall not find its invitations either.
                builder.ConfigureWarnings(w =>
                    w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)
                );
            })
            .AddScoped<CrmDbContext>(provider =>
            {
                var db = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
                db.Reader = provider.GetRequiredService<CurrentAccount>();
                db.Interceptors =
                [
                    provider.GetRequiredService<ChangeInterceptor>(),
                    provider.GetRequiredService<DueMailInterceptor>(),
                    provider.GetRequiredService<KeyedRequestMark>(),
                ];
                return db;
            });
}
