using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>No request reads a whole large table: the database is asked how it would answer each statement that a read sends.</summary>
internal sealed partial class ReadingBigTables : CrmFixture
{
    // Tables that grow with the work of years.
    private static readonly string[] Large =
    [
        "Interactions",
        "InteractionParticipant",
        "OutboundMails",
        "OutboundMailContents",
        "MailEvents",
        "AuditEntries",
        "Invitations",
        "AnswerRecords",
        "Tenures",
    ];

    private readonly Statements _statements = new();

    protected override void Configure(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCrmDbContext>(builder => builder.AddInterceptors(_statements));
        services.ConfigureDbContext<PostgreSqlCrmDbContext>(builder => builder.AddInterceptors(_statements));
    }

    [TestCase("/campaigns/sse-next/engagements?pageSize=500")]
    [TestCase("/campaigns/sse-next/engagements/ES")]
    [TestCase("/campaigns/sse-next/engagements/ES/timeline?pageSize=20")]
    [TestCase("/campaigns/sse-next/engagements/ES/timeline?kind=Mail")]
    [TestCase("/campaigns/sse-next/dashboard")]
    [TestCase("/campaigns/sse-next/dashboard?group=African")]
    [TestCase("/campaigns/sse-next/desk")]
    [TestCase("/follow-ups?campaign=sse-next&state=ES&pageSize=50")]
    [TestCase("/meetings?campaign=sse-next&pageSize=20")]
    public async Task WhenARequestReads_ItGoesByAnIndex(string path)
    {
        _statements.Sent.Clear();
        await Staff.Get<object>(path);
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        // The demo is small, and of a small table PostgreSQL would rather read all of it.
        if (db is not SqliteCrmDbContext)
            await db.Database.ExecuteSqlAsync($"SET LOCAL enable_seqscan = off");
        var whole = new List<string>();
        foreach (var (text, parameters) in _statements.Sent.DistinctBy(s => s.Text).ToList())
            whole.AddRange((await PlanAsync(db, text, parameters)).Select(table => $"{table}: {text}"));
        Assert.That(_statements.Sent, Is.Not.Empty);
        Assert.That(whole, Is.Empty);
    }

    [Test]
    public async Task WhenAStatementComesAgain_PostgreSqlHasPreparedIt()
    {
        for (var time = 0; time < 10; time++)
            await Staff.Get<object>("/campaigns/sse-next/engagements/ES");
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        if (db is not PostgreSqlCrmDbContext)
            Assert.Ignore("SQLite takes no time to parse.");
        // The connection that the pool gives is the one that was used last.
        var prepared = await db.Database.SqlQuery<string>($"SELECT statement AS \"Value\" FROM pg_prepared_statements").ToListAsync();
        Assert.That(prepared, Has.Some.Contains("FROM \"PositionRecord\""));
    }

    private static async Task<IEnumerable<string>> PlanAsync(
        CrmDbContext db,
        string text,
        IReadOnlyList<(string Name, object? Value)> parameters
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var isSqlite = db is SqliteCrmDbContext;
        command.CommandText = $"{(isSqlite ? "EXPLAIN QUERY PLAN" : "EXPLAIN")} {text}";
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(isSqlite ? 3 : 0));
        var aliases = Alias().Matches(text).ToLookup(m => m.Groups[2].Value, m => m.Groups[1].Value);
        return isSqlite
            ? lines
                .Select(l => Scan().Match(l))
                .Where(m => m.Success)
                .SelectMany(m => aliases[m.Groups[1].Value])
                .Where(Large.Contains)
            : Large.Where(t => lines.Exists(l => l.Contains($"Seq Scan on \"{t}\"", StringComparison.Ordinal)));
    }

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Alias();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Scan();

    private sealed class Statements : DbCommandInterceptor
    {
        public ConcurrentQueue<(string Text, IReadOnlyList<(string, object?)> Parameters)> Sent { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Sent.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            return ValueTask.FromResult(result);
        }
    }
}
