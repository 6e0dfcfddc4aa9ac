using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>One model, three sets of migrations, and the scripts made from them: none may lag. No server is asked.</summary>
internal sealed class Migrations
{
    [TestCase(DatabaseProvider.Sqlite)]
    [TestCase(DatabaseProvider.PostgreSql)]
    [TestCase(DatabaseProvider.SqlServer)]
    public void WhenTheModelChanges_TheMigrationsOfEachProviderFollow(DatabaseProvider provider)
    {
        using var db = Open(provider);
        Assert.That(db.Database.HasPendingModelChanges(), Is.False, "Run db/add-migration NAME.");
    }

    [TestCase(DatabaseProvider.Sqlite)]
    [TestCase(DatabaseProvider.PostgreSql)]
    [TestCase(DatabaseProvider.SqlServer)]
    public void WhenMigrationsChange_TheScriptForTheDatabaseAdministratorFollows(DatabaseProvider provider)
    {
        using var db = Open(provider);
        // EF Core writes no idempotent script for SQLite, which has no procedural SQL.
        var options =
            provider == DatabaseProvider.Sqlite ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent;
        var script = db.GetService<IMigrator>().GenerateScript(options: options);
        var file = Path.Combine(Repository.Root, "db", provider.ToString().ToLowerInvariant(), "schema.sql");
        Assert.That(Plain(File.ReadAllText(file)), Is.EqualTo(Plain(script)), "Run db/add-migration without a name.");
    }

    [Test]
    public void WhenTheScriptForSqlServerIsRead_ItIsTransactSql()
    {
        using var db = Open(DatabaseProvider.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        Assert.That(
            script,
            Does.Contain("nvarchar(300)").And.Contain("CREATE TABLE [Engagements]").And.Contain("GO\n").Or.Contain("GO\r\n")
        );
        Assert.That(script, Does.Not.Contain("TEXT NOT NULL"));
    }

    [TestCase(DatabaseProvider.Sqlite)]
    [TestCase(DatabaseProvider.PostgreSql)]
    [TestCase(DatabaseProvider.SqlServer)]
    public void WhenTheProvidersAreCompared_EachHasTheSameMigrations(DatabaseProvider provider)
    {
        using var db = Open(provider);
        using var reference = Open(DatabaseProvider.Sqlite);
        Assert.That(Names(db), Is.EqualTo(Names(reference)));

        static IEnumerable<string> Names(CrmDbContext db) =>
            db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);
    }

    [Test]
    public void WhenAQueryHasNoTransactSql_ItFailsInTheTestsThatAskIt()
    {
        using var db = new SqliteCrmDbContext(
            new DbContextOptionsBuilder<SqliteCrmDbContext>()
                .UseSqlite("Data Source=:memory:")
                .AddInterceptors(new SqlServerTranslation())
                .Options
        );
        Assert.That(db.States.Where(s => s.Iso2 == "FR").ToQueryString, Throws.Nothing);
        Assert.That(db.States.Where(s => EF.Functions.Glob(s.Iso2, "F*")).ToQueryString, Throws.InvalidOperationException);
    }

    [Test]
    public void WhenSqlServerSortsByIds_ItSortsByTheirText_WhichRisesWithTime()
    {
        using var db = new SqlServerCrmDbContext(
            new DbContextOptionsBuilder<SqlServerCrmDbContext>()
                .UseSqlServer("Server=nowhere")
                .AddInterceptors(SqlServerIdOrder.Instance)
                .Options
        );
        var sql = db
            .Meetings.OrderByDescending(m => m.StartsAt)
            .ThenByDescending(m => m.Id)
            .Select(m => new { m.Title, Invited = m.Invitations.OrderBy(i => i.Id).Select(i => i.StateIso2).ToList() })
            .ToQueryString();
        Assert.That(sql, Does.Contain("ORDER BY [m].[StartsAt] DESC, CONVERT(varchar(36), [m].[Id]) DESC"));
        Assert.That(sql, Does.Contain("CONVERT(varchar(36), [i].[Id])"));
    }

    private static CrmDbContext Open(DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.PostgreSql => new PostgreSqlCrmDbContext(
                new DbContextOptionsBuilder<PostgreSqlCrmDbContext>().UseNpgsql("Host=nowhere").Options
            ),
            DatabaseProvider.SqlServer => new SqlServerCrmDbContext(
                new DbContextOptionsBuilder<SqlServerCrmDbContext>().UseSqlServer("Server=nowhere").Options
            ),
            _ => new SqliteCrmDbContext(new DbContextOptionsBuilder<SqliteCrmDbContext>().UseSqlite("Data Source=:memory:").Options),
        };

    private static string Plain(string script) => script.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim();
}
