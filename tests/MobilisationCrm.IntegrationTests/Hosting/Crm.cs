using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Accounts;
using MobilisationCrm.Databases;
using MobilisationCrm.Imports;
using MobilisationCrm.Jobs;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>
/// The real application, served over HTTP on a port of its own, on a real database, with a clock that stands still. Jobs
/// run when a test says so, not by the hour.
/// </summary>
internal sealed class Crm : WebApplicationFactory<Program>
{
    private static readonly Lazy<Task<TestDatabase>> Demo = new(FillAsync);
    private static readonly SqlServerTranslation Translation = new();
    private readonly Dictionary<string, string> _settings;
    private readonly Action<IServiceCollection>? _services;
    private readonly string _environment;
    private bool _ownsDatabase;

    private Crm(TestDatabase database, string environment, Dictionary<string, string>? settings, Action<IServiceCollection>? services)
    {
        Database = database;
        _environment = environment;
        _services = services;
        _settings = new Dictionary<string, string>(database.Settings)
        {
            ["Roles"] = "web",
            ["Site:PublicUrl"] = "https://crm.example.org",
            ["Accounts:RequireSecondFactor"] = "false",
        };
        foreach (var (key, value) in settings ?? [])
            _settings[key] = value;
        UseKestrel(0);
    }

    public TestDatabase Database { get; }

    public FakeClock Clock { get; } = new();

    /// <summary>Warnings and errors that the application logged.</summary>
    public LogLines Log { get; } = new();

    /// <summary>The application with the demo's campaigns, accounts and Missions, in a database of its own.</summary>
    public static async Task<Crm> StartWithDemoAsync(
        Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? services = null,
        string environment = "Development"
    )
    {
        var crm = await StartAsync(await TestDatabase.CreateAsync(await Demo.Value), environment, settings, services);
        crm._ownsDatabase = true;
        return crm;
    }

    /// <summary>The application on a given database.</summary>
    public static async Task<Crm> StartAsync(
        TestDatabase database,
        string environment,
        Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? services = null
    )
    {
        var crm = new Crm(database, environment, settings, services);
        try
        {
            await Task.Run(crm.StartServer);
        }
        catch
        {
            await crm.DisposeAsync();
            throw;
        }

        return crm;
    }

    /// <summary>Removes the template when all tests are done.</summary>
    public static async Task RemoveTemplateAsync()
    {
        if (Demo.IsValueCreated)
            await (await Demo.Value).DisposeAsync();
    }

    /// <summary>A caller without a session.</summary>
    public Session Anonymous() => new(this, null);

    /// <summary>The demo's account of a role.</summary>
    public Session SignInAs(Role role) =>
        SignInAs(role == Role.Administrator ? "admin@example.org" : $"{role}@example.org".ToLowerInvariant(), DemoSeeder.Password);

    public Session SignInAs(string email, string password) => new(this, new Credentials(email, password));

    /// <summary>Runs a recurring job once, as the scheduler would.</summary>
    public async Task RunAsync<TJob>()
        where TJob : IRecurringJob
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(CancellationToken.None);
    }

    /// <summary>Runs the job of the table whose name ends so.</summary>
    public async Task RunAsync(string job)
    {
        await using var scope = Services.CreateAsyncScope();
        var type = RecurringJobs.All.Single(j => j.Id.EndsWith(job, StringComparison.Ordinal)).Job;
        await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(type)).RunAsync(CancellationToken.None);
    }

    /// <summary>Lets leases of messages run out, as if a worker had died long ago.</summary>
    public async Task EndLeasesAsync(DateTime at)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await db.OutboundMails.Where(m => m.State == MailState.Sending).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, at));
    }

    /// <summary>A message with the secret links that nobody is shown: its recipient has them.</summary>
    public async Task<MailDetail> AsItLeaves(MailDetail shown)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var mail = await db.OutboundMails.AsNoTracking().SingleAsync(m => m.Id == shown.Mail.Id);
        return shown with { Text = mail.Text, Html = mail.Html, Calendar = mail.Calendar };
    }

    /// <summary>Files that the Pickup transport wrote.</summary>
    public string[] MailFiles() =>
        Path.Combine(Database.Folder, "mail") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsDatabase)
            await Database.DisposeAsync();
        _ownsDatabase = false;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(log => log.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureDbContext<SqliteCrmDbContext>(builder => builder.AddInterceptors(Translation));
            _services?.Invoke(services);
        });
    }

    private static async Task<TestDatabase> FillAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using (await StartAsync(database, "Development")) { }

        database.Release();
        return database;
    }
}

internal sealed record Credentials(string Email, string Password);

/// <summary>Removes what fixtures shared.</summary>
[SetUpFixture]
internal sealed class SharedDatabases
{
    [OneTimeTearDown]
    public Task Remove() => Crm.RemoveTemplateAsync();
}
