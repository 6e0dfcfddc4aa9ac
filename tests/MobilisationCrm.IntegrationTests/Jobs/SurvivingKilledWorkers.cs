using System.Diagnostics;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;
using MobilisationCrm.Jobs;
using Npgsql;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Workers are killed at moments that hurt and at any other: all recurring jobs run again soon, on another node and on the same one
/// restarted. On PostgreSQL Hangfire's locks are rows, which a killed worker leaves behind.
/// </summary>
internal sealed class SurvivingKilledWorkers
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    // A table on which a worker waits where it is to be killed: while it looks for jobs that are due, while it enqueues one, while one
    // runs, while it writes down that one has run. All but the third leave a lock behind.
    private static readonly string[] Moments = ["hangfire.set", "hangfire.state", "\"OutboundMails\"", "hangfire.counter"];

    // Elsewhere locks end with their connection or their process.
    private static readonly int[] Installations = TestDatabase.Provider == DatabaseProvider.PostgreSql ? [10] : [];

    [TestCaseSource(nameof(Installations))]
    public async Task WhenAWorkerIsKilledTwiceInEach_AllJobsRunAgain_OnAnotherNodeAndOnTheSame(int installations)
    {
        var template = await TestDatabase.CreateAsync();
        var migrated = await ApiProcess.RunAsync(template.Settings, "migrate");
        Assert.That(migrated.ExitCode, Is.Zero, migrated.Output);
        var pauses = await Task.WhenAll(Enumerable.Range(0, installations).Select(number => KillTwiceAsync(template, number)));
        await template.DisposeAsync();
        await TestContext.Out.WriteLineAsync(string.Join('\n', pauses.SelectMany(p => p)));
        Assert.That(pauses.SelectMany(p => p).ToList(), Has.Count.EqualTo(2 * installations).And.All.Property("Pause").LessThan(Limit));
    }

    // Once where it hurts and once at any moment; with another node beside it in one of the two.
    private static async Task<Kill[]> KillTwiceAsync(TestDatabase template, int number)
    {
        var another = number % 2;
        await using var workers = new Workers(await TestDatabase.CreateAsync(template));
        await workers.StartAsync();
        if (another == 0)
            await workers.StartAsync();
        var hurting = await workers.KillAsync(Moments[number / 2 % Moments.Length]);
        if (another == 1)
            await workers.StartAsync();
        return [hurting, await workers.KillAsync(TimeSpan.FromSeconds(15 * Random.Shared.NextDouble()))];
    }

    /// <summary>What happened.</summary>
    private sealed record Kill(string Moment, bool HadAnother, TimeSpan Pause);

    /// <summary>The workers of an installation; their connections carry their names.</summary>
    private sealed class Workers(TestDatabase database) : IAsyncDisposable
    {
        private readonly Dictionary<string, ApiProcess> _nodes = [];
        private int _started;

        public async Task StartAsync()
        {
            var name = $"node-{++_started}";
            var settings = new Dictionary<string, string>(database.Settings) { ["Roles"] = "worker" };
            settings["Database:ConnectionString"] += $";Application Name={name}";
            _nodes[name] = await ApiProcess.ServeAsync(settings);
            Assert.That(_nodes[name].HasExited, Is.False, _nodes[name].Output);
        }

        /// <summary>Kills the worker that waits for the table, and measures until all jobs have run again.</summary>
        public async Task<Kill> KillAsync(string table)
        {
            await using var connection = await OpenAsync();
            await using (var transaction = await connection.BeginTransactionAsync())
            {
                await AskAsync(connection, $"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE");
                string? waiting = null;
                // The next minute comes at the latest.
                for (var watch = Stopwatch.StartNew(); waiting is null && watch.Elapsed < Limit; await Task.Delay(20))
                    waiting =
                        await AskAsync(
                            connection,
                            $"SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.relation = '{table}'::regclass AND NOT l.granted"
                        ) as string;
                Assert.That(waiting, Is.Not.Null, table);
                await EndAsync(waiting!);
            }

            return await RunAgainAsync(connection, table);
        }

        /// <summary>Kills a worker after a pause, and measures until all jobs have run again.</summary>
        public async Task<Kill> KillAsync(TimeSpan pause)
        {
            await Task.Delay(pause);
            await using var connection = await OpenAsync();
            await EndAsync(_nodes.Keys.First());
            return await RunAgainAsync(connection, "any");
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var node in _nodes.Values)
                await node.DisposeAsync();
            await database.DisposeAsync();
        }

        private async Task EndAsync(string name)
        {
            await _nodes[name].DisposeAsync();
            _nodes.Remove(name);
        }

        private async Task<Kill> RunAgainAsync(NpgsqlConnection connection, string moment)
        {
            var watch = Stopwatch.StartNew();
            var killed = DateTime.UtcNow;
            // The other worker may be queueing jobs at this very minute. It writes when they are due next, over what is written below.
            var since = killed.AddSeconds(-2);
            // Each job has been due for long, also those that come round once in half an hour.
            var yesterday = new DateTimeOffset(killed).AddDays(-1);
            await AskAsync(
                connection,
                """
                UPDATE hangfire.hash SET value = @instant
                WHERE key LIKE 'recurring-job:%' AND field IN ('CreatedAt', 'LastExecution', 'NextExecution');
                UPDATE hangfire.set SET score = @score WHERE key = 'recurring-jobs'
                """,
                new NpgsqlParameter("instant", $"{yesterday.ToUnixTimeMilliseconds()}"),
                new NpgsqlParameter("score", (double)yesterday.ToUnixTimeSeconds())
            );
            var hadAnother = _nodes.Count > 0;
            if (!hadAnother)
                await StartAsync();
            // The database says when each has run. A machine that starts twenty workers at once may let this program look much later.
            var ran = new Dictionary<RecurringJob, DateTime>();
            do
            {
                await Task.Delay(200);
                foreach (var job in RecurringJobs.All.Except(ran.Keys).ToList())
                {
                    if (await RanAtAsync(connection, job, since) is { } at)
                        ran[job] = at;
                }
            } while (ran.Count < RecurringJobs.All.Count && watch.Elapsed < Limit);

            var missing = RecurringJobs.All.Except(ran.Keys);
            Assert.That(missing, Is.Empty, $"{moment}, killed {killed:T}: {await DescribeAsync(connection)}");
            return new Kill(moment, hadAnother, ran.Values.Max() - killed);
        }

        private static async Task<DateTime?> RanAtAsync(NpgsqlConnection connection, RecurringJob job, DateTime since) =>
            await AskAsync(
                connection,
                """
                SELECT MIN(s.createdat) FROM hangfire.job j JOIN hangfire.state s ON s.jobid = j.id AND s.name = 'Succeeded'
                WHERE j.createdat > @since AND j.invocationdata ->> 'Type' LIKE @type
                """,
                new NpgsqlParameter("since", since),
                new NpgsqlParameter("type", $"{job.Job.FullName},%")
            ) as DateTime?;

        private static async Task<object?> DescribeAsync(NpgsqlConnection connection) =>
            await AskAsync(
                connection,
                """
                SELECT string_agg(line, E'\n') FROM (
                  SELECT concat_ws(' ', 'lock', resource, acquired) AS line FROM hangfire.lock
                  UNION ALL SELECT concat_ws(' ', 'due', value, to_timestamp(score)) FROM hangfire.set
                  UNION ALL SELECT concat_ws(' ', 'job', id, statename, createdat, invocationdata ->> 'Type') FROM hangfire.job
                ) AS lines
                """
            );

        private async Task<NpgsqlConnection> OpenAsync()
        {
            var connection = new NpgsqlConnection($"{database.Settings["Database:ConnectionString"]};Pooling=false");
            await connection.OpenAsync();
            return connection;
        }

        private static async Task<object?> AskAsync(NpgsqlConnection connection, string statement, params NpgsqlParameter[] values)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            command.Parameters.AddRange(values);
            return await command.ExecuteScalarAsync();
        }
    }
}
