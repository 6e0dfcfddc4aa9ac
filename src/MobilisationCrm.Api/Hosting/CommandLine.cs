using MobilisationCrm.Audit;
using MobilisationCrm.Databases;
using MobilisationCrm.GeneratedHistory;
using MobilisationCrm.Imports;
using MobilisationCrm.Jobs;
using MobilisationCrm.KeptFigures;
using Swashbuckle.AspNetCore.Swagger;

namespace MobilisationCrm.Hosting;

/// <summary>Commands of the program beside serving: each does its work and ends; 0 is success.</summary>
internal static class CommandLine
{
    private const string Usage = "Commands: migrate | import-history FILE | backup FILE | restore FILE | recount [--check] | verify-audit [--head SEQUENCE:LINK] | generate --interactions COUNT | openapi FILE | job-tables FOLDER. Without one the program serves.";

    public static bool Knows(string command) => !command.StartsWith('-');

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        switch (args)
        {
            case ["migrate"]:
                await MigrateAsync(services);
                Console.WriteLine("The database is up to date.");
                return 0;
            case ["import-history", var file]:
                return await ImportAsync(services, file);
            case ["backup", var file]:
                return await DoAsync(services, d => d.BackUpAsync(file, CancellationToken.None), $"The database is copied to {file}.");
            case ["restore", var file]:
                return await DoAsync(
                    services,
                    d => d.RestoreAsync(file, CancellationToken.None),
                    $"The database is again as in {file}. Mail is paused: what went out since stands as due. Cancel that on the mail page, then end the pause."
                );
            case ["recount"]:
                Console.WriteLine(
                    $"Counted anew; {await services.GetRequiredService<KeptFigureRecount>().RunAsync(CancellationToken.None)} kept figures were others."
                );
                return 0;
            case ["recount", "--check"]:
                return await DoAsync<KeptFigureCheck>(services, c => c.RunAsync(CancellationToken.None), "What is kept is what is counted.");
            case ["verify-audit"]:
                return await VerifyAuditAsync(services, null);
            case ["verify-audit", "--head", var head]:
                return await VerifyAuditAsync(services, head);
            case ["generate", "--interactions", var count] when int.TryParse(count, out var interactions) && interactions >= 0:
                return await GenerateAsync(services, interactions);
            case ["job-tables", var folder]:
                await WriteJobTablesAsync(folder);
                return 0;
            case ["openapi", var file]:
                // The document knows the mapped endpoints only after this call. Starting to serve makes it, too.
                app.UseEndpoints(_ => { });
                await WriteOpenApiAsync(services, file);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static Task MigrateAsync(IServiceProvider services) =>
        StartRefusedException.TryAsync(() => services.GetRequiredService<DatabaseCommands>().MigrateAsync(CancellationToken.None));

    private static async Task<int> ImportAsync(IServiceProvider services, string file)
    {
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no file {file}.");
            return 2;
        }

        await MigrateAsync(services);
        var importer = services.GetRequiredService<HistoryImporter>();
        var result = await importer.ImportAsync(await File.ReadAllBytesAsync(file), check: false, CancellationToken.None);
        foreach (var problem in result.Problems)
            await Console.Error.WriteLineAsync(problem.ToString());
        if (result.Problems.Count > 0)
        {
            await Console.Error.WriteLineAsync("Nothing was loaded.");
            return 1;
        }

        await importer.OpenNextAsync(TimeProvider.System.TodayAtUn(), CancellationToken.None);
        Console.WriteLine($"{result.Added} rows added, {result.Known} known already.");
        return 0;
    }

    private static async Task<int> GenerateAsync(IServiceProvider services, int interactions)
    {
        await MigrateAsync(services);
        return await DoAsync<HistoryGenerator>(
            services,
            g => g.GenerateAsync(interactions, CancellationToken.None),
            $"Five invented campaigns with {interactions} logged contacts are added."
        );
    }

    private static async Task<int> VerifyAuditAsync(IServiceProvider services, string? head)
    {
        var verdict = await services.GetRequiredService<AuditVerification>().RunAsync(head, CancellationToken.None);
        foreach (var fault in verdict.Faults)
            await Console.Error.WriteLineAsync(fault);
        if (verdict.Faults.Count > 0)
            return 1;
        Console.WriteLine(
            $"{verdict.Entries} entries stand in one chain, {verdict.Erased} of them emptied by an erasure. Its head, to be noted elsewhere: {verdict.Head}"
        );
        return 0;
    }

    private static Task<int> DoAsync(IServiceProvider services, Func<DatabaseCommands, Task> work, string done) =>
        DoAsync<DatabaseCommands>(services, work, done);

    private static async Task<int> DoAsync<T>(IServiceProvider services, Func<T, Task> work, string done)
        where T : notnull
    {
        try
        {
            await work(services.GetRequiredService<T>());
        }
        catch (InvalidOperationException refused)
        {
            throw new StartRefusedException(refused.Message, refused);
        }

        Console.WriteLine(done);
        return 0;
    }

    // Beside the scripts that are made from the migrations.
    private static async Task WriteJobTablesAsync(string folder)
    {
        foreach (var provider in new[] { DatabaseProvider.PostgreSql, DatabaseProvider.SqlServer })
        {
            var file = Path.Combine(folder, provider.ToString().ToLowerInvariant(), "jobs.sql");
            await File.WriteAllTextAsync(file, JobTables.Script(provider));
        }
    }

    private static async Task WriteOpenApiAsync(IServiceProvider services, string file)
    {
        var document = services.GetRequiredService<ISwaggerProvider>().GetSwagger("v1");
        await using var text = new StringWriter { NewLine = "\n" };
        document.SerializeAs(OpenApi.Version, new Microsoft.OpenApi.OpenApiJsonWriter(text));
        await File.WriteAllTextAsync(file, text + "\n");
    }
}
