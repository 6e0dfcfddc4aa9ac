using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.ResponseCompression;
using MobilisationCrm.Databases;
using MobilisationCrm.Jobs;
using MobilisationCrm.Mail;
using MobilisationCrm.MailTransports;

namespace MobilisationCrm.Hosting;

/// <summary>Everything the host needs that is not a feature.</summary>
internal static class HostRegistration
{
    public static void AddHost(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var isWorker = builder.Configuration["Roles"]?.Contains("worker", StringComparison.Ordinal) != false;
        services.AddApplication(builder.Configuration);
        services.AddInfrastructure(builder.Configuration);
        var database = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        // With SQLite the jobs are in the worker's memory: a node that runs none neither sees them nor has one run.
        var knowsJobs = isWorker || database.Provider != DatabaseProvider.Sqlite;
        services.AddSingleton(new JobPage(knowsJobs ? "/jobs" : null));
        if (knowsJobs)
            services.AddJobs(database);
        if (isWorker)
            services.AddDueMailWatch().AddWorker(RecurringJobs.All);
        if (isWorker && builder.Configuration["Mail:Imap:Host"] is { Length: > 0 })
            services.AddHostedService<ImapInbox>();
        // Trials write to nobody outside; only an installation in Production decides otherwise by saying nothing.
        if (!builder.Environment.IsProduction())
            services.PostConfigure<MailOptions>(mail =>
                mail.OnlyToDomains = mail.OnlyToDomains.Count > 0 ? mail.OnlyToDomains : ["example.org"]
            );

        // Lines about each request would hold secret links, and what people search for, whatever else an operator wants to read.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddProxies();
        services.AddOptions<KeptAnswerOptions>().BindConfiguration(KeptAnswerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<KeptAnswers>();
        services.AddSignIn(builder.Environment, builder.Configuration);
        services.AddErrors();
        services.AddValidation();
        services.AddOpenApiDocument();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: ["ready"], timeout: DatabaseCheck.Patience);
        services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/calendar"]);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            // Nothing may be null that is not said to be: of what comes in alone, since of what goes out the compiler has made sure.
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.TypeInfoResolver = (json.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver())
                .WithAddedModifier(type =>
                {
                    foreach (var property in type.Properties.Where(p => !p.PropertyType.IsValueType))
                        property.IsGetNullable = true;
                    // The annotations of a list's type say nothing of its items.
                    if (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType.IsValueType: false })
                        type.OnDeserialized = ExpectItems;
                });
            json.SerializerOptions.Converters.Add(new StorableText());
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        });
    }

    private static void ExpectItems(object list)
    {
        foreach (var item in (IEnumerable)list)
            if (item is null)
                throw new JsonException();
    }

    public static void UseHost(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<KnownCharset>();
        if (app.Environment.IsDevelopment())
            app.UseOpenApiDocument();
        app.UsePage();
        app.UseMiddleware<CompressedFiles>();
        app.UseStaticFiles(WebApp.StaticFiles);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ActingAccount>();
        app.UseMiddleware<OwnPages>();
        app.UseAuthorization();
        // From here on everything is for those who have signed in.
        if (!app.Environment.IsDevelopment())
            app.UseOpenApiDocument();
        app.UseMiddleware<KeyScopes>();
        app.UseMiddleware<SensitiveActs>();
        app.UseMiddleware<IdempotencyKeys>();
    }
}
