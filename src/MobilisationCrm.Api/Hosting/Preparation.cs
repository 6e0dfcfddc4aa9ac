using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;
using MobilisationCrm.Databases;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Identity;
using MobilisationCrm.Imports;
using MobilisationCrm.Jobs;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Hosting;

/// <summary>What happens between build and run: schema, reference data, demo in Development, the first administrator.</summary>
internal static partial class Preparation
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        // A wrong setting is told before the database is touched.
        services.GetService<IStartupValidator>()?.Validate();
        await StartRefusedException.TryAsync(() => ReadyDatabaseAsync(app, services));
        await StartRefusedException.TryAsync(() => ProtectKeysAsync(app, services));
        await AddFirstAdministratorAsync(app, services);
        // Before anything is shown or sent by the tz data of this release.
        await services.GetRequiredService<ClockChanges>().RunAsync(CancellationToken.None);
        if (services.GetRequiredService<JobPage>().Path is { } path)
            app.MapJobDashboard(path, Policies.Administrator);
        // Messages that became due while no worker ran leave now.
        services.GetRequiredService<DueMail>().Say();
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
    }

    /// <summary>The folder of the database and of written mail.</summary>
    public static void MakeDataFolder(this WebApplication app) =>
        Directory.CreateDirectory(app.Services.GetRequiredService<IOptions<DataOptions>>().Value.Folder);

    private static async Task ReadyDatabaseAsync(WebApplication app, IServiceProvider services)
    {
        var database = services.GetRequiredService<DatabaseCommands>();
        if (!app.Environment.IsProduction())
        {
            await database.AloneAsync(() => FillDatabaseAsync(app, services), CancellationToken.None);
            return;
        }

        database.RemoveLeftovers();
        // EF Core takes a missing database of a server for an empty one. An SQLite file is missing before the first start.
        var db = services.GetRequiredService<CrmDbContext>();
        if (db is not SqliteCrmDbContext)
            await db.Database.GetDbConnection().OpenAsync();
        await database.ExpectCurrentAsync(CancellationToken.None);
    }

    private static async Task ProtectKeysAsync(WebApplication app, IServiceProvider services)
    {
        var isProtected = await services.GetRequiredService<SigningKeyProtection>().ProtectAsync(CancellationToken.None);
        if (!isProtected && app.Environment.IsProduction())
            LogKeysInClear(app.Logger);
    }

    private static async Task FillDatabaseAsync(WebApplication app, IServiceProvider services)
    {
        await services.GetRequiredService<DatabaseCommands>().MigrateAsync(CancellationToken.None);
        if (!app.Environment.IsDevelopment())
            return;
        await services.GetRequiredService<DemoSeeder>().SeedAsync(CancellationToken.None);
        // The desk of the demo says at once what it would say when the hour has turned.
        await services.GetRequiredService<FollowUpRules>().RunAsync(CancellationToken.None);
    }

    /// <summary>
    /// The account that Bootstrap__AdminEmail and Bootstrap__AdminPassword name; where nobody can sign in and none is named, the log says
    /// how.
    /// </summary>
    private static async Task AddFirstAdministratorAsync(WebApplication app, IServiceProvider services)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var (email, password) = (app.Configuration["Bootstrap:AdminEmail"], app.Configuration["Bootstrap:AdminPassword"]);
        if (!string.IsNullOrWhiteSpace(email) && !string.IsNullOrWhiteSpace(password))
        {
            if (await accounts.FindByEmailAsync(email) is not null)
                return;
            var created = await accounts.CreateAsync(
                new Account
                {
                    UserName = email,
                    Email = email,
                    DisplayName = "Administrator",
                    Role = Role.Administrator,
                },
                password
            );
            if (!created.Succeeded)
                throw new StartRefusedException(
                    $"Bootstrap:AdminEmail/AdminPassword was refused: {string.Join(" ", created.Errors.Select(e => e.Description))}"
                );
            return;
        }

        if (!await accounts.Users.AnyAsync())
            LogFirstLink(app.Logger, services.GetRequiredService<FirstAdministrator>().Link());
    }

    private static void Announce(WebApplication app)
    {
        LogAddress(app.Logger, string.Join(", ", app.Urls));
        Proxies.WarnOfPlainHttp(app);
        if (app.Environment.IsDevelopment())
            LogDemo(app.Logger, DemoSeeder.Password);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "MobilisationCrm is at {Addresses}; API documentation at /swagger.")]
    private static partial void LogAddress(ILogger logger, string addresses);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Demo accounts: staff@example.org, manager@example.org, admin@example.org, viewer@example.org; password of each: {Password}"
    )]
    private static partial void LogDemo(ILogger logger, string password);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The keys that sign cookies and links lie in clear in the database: make a file with \"openssl rand -base64 32\", keep it apart from the database, and name it in Keys:File"
    )]
    private static partial void LogKeysInClear(ILogger logger);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Nobody can sign in yet. Make the first administrator, once and within an hour, at {Link}"
    )]
    private static partial void LogFirstLink(ILogger logger, string link);
}
