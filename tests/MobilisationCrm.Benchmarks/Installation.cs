using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Databases;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Benchmarks;

/// <summary>The product's own parts on an SQLite file, with a sink as its mail server and a meeting with many invitees.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const int Connections = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("mobilisation-crm-benchmark-").FullName;
    private readonly Process? _sink;
    private readonly ServiceProvider _services;

    private Installation(Process? sink, int port)
    {
        (_sink, Port) = (sink, port);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Data:Folder"] = _folder,
                    ["Site:PublicUrl"] = "https://crm.example.org",
                    ["Mail:Transport"] = "Smtp",
                    ["Mail:Smtp:Host"] = "127.0.0.1",
                    ["Mail:Smtp:Port"] = $"{port}",
                    ["Mail:Smtp:StartTls"] = "false",
                    ["Mail:Connections"] = $"{Connections}",
                    ["Mail:PerMinute"] = "100000",
                    ["Mail:PerMinutePerDomain"] = "100000",
                }
            )
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Error));
        _services = services.AddApplication(configuration).AddInfrastructure(configuration).BuildServiceProvider();
    }

    public int Port { get; }

    /// <summary>Sets the product up with a mail server.</summary>
    /// <param name="sink">Kind of sink that is started, or the port of a mail server on this machine that runs already.</param>
    public static async Task<Installation> StartAsync(string sink = "forgetting")
    {
        var ours = int.TryParse(sink, out var port)
            ? null
            : Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["sink", sink]) { RedirectStandardOutput = true });
        if (ours is not null)
            port = int.Parse((await ours.StandardOutput.ReadLineAsync())!);
        var installation = new Installation(ours, port);
        await installation.DoAsync<DatabaseCommands>(database => database.MigrateAsync(CancellationToken.None));
        return installation;
    }

    /// <summary>Uses a part of the product in a scope of its own, as a request or a job would.</summary>
    public async Task<T> AskAsync<TPart, T>(Func<TPart, Task<T>> use)
        where TPart : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    public Task DoAsync<TPart>(Func<TPart, Task> use)
        where TPart : notnull =>
        AskAsync<TPart, bool>(async part =>
        {
            await use(part);
            return true;
        });

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A meeting with so many Missions invited and nothing sent yet.</summary>
    public Task<Guid> PrepareMeetingAsync(int invitees) =>
        AskAsync<CrmDbContext, Guid>(async db =>
        {
            var states = await db.States.Select(s => s.Iso2).OrderBy(s => s).ToListAsync();
            var campaign = new Campaign($"benchmark-{invitees}", 81, new DateOnly(2026, 9, 1))
            {
                TitleEn = "A draft",
                TitleFr = "Un projet",
                TitleEs = "Un proyecto",
            };
            var meeting = new Meeting
            {
                CampaignId = campaign.Id,
                Title = "Information meeting",
                Agenda = "1. The draft resolution\n2. Calendar\n3. Co-sponsorship",
            };
            var starts = DateTime.UtcNow.Date.AddDays(30).AddHours(15);
            meeting.Schedule(
                new MeetingTime(
                    DateTime.SpecifyKind(starts.AddHours(-5), DateTimeKind.Unspecified),
                    DateTime.SpecifyKind(starts.AddHours(-4), DateTimeKind.Unspecified),
                    "America/New_York",
                    starts,
                    starts.AddHours(1)
                ),
                "Conference Room 3",
                null
            );
            for (var i = 0; i < invitees; i++)
            {
                var iso2 = states[i % states.Count];
                var mission = new Organisation
                {
                    Kind = OrganisationKind.PermanentMission,
                    Name = $"Mission {i}",
                    StateIso2 = iso2,
                    Email = $"mission.{invitees}.{i}@example.org",
                };
                db.Add(mission);
                meeting.Invitations.Add(
                    new Invitation
                    {
                        MeetingId = meeting.Id,
                        StateIso2 = iso2,
                        OrganisationId = mission.Id,
                    }
                );
            }

            db.Add(campaign);
            db.Add(meeting);
            await db.SaveChangesAsync();
            return meeting.Id;
        });

    /// <summary>Puts what was sent back into the queue.</summary>
    public Task QueueAgainAsync() =>
        DoAsync<CrmDbContext>(async db =>
        {
            await db.MailEvents.ExecuteDeleteAsync();
            await db.OutboundMails.ExecuteUpdateAsync(set =>
                set.SetProperty(m => m.State, MailState.Queued).SetProperty(m => m.Tries, 0).SetProperty(m => m.SentAt, (DateTime?)null)
            );
        });

    /// <summary>Runs the job that sends, and checks that all is sent.</summary>
    public async Task<TimeSpan> SendAsync(int expected)
    {
        var watch = Stopwatch.StartNew();
        await DoAsync<MailSender>(sender => sender.RunAsync(CancellationToken.None));
        watch.Stop();
        var sent = await AskAsync<CrmDbContext, int>(db => db.OutboundMails.CountAsync(m => m.State == MailState.Sent));
        return sent == expected ? watch.Elapsed : throw new InvalidOperationException($"{sent} of {expected} messages were sent.");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _sink?.Kill();
        _sink?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
