using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using MobilisationCrm.Accounts;
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

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024);
        services.Configure<ForwardedHeadersOptions>(o =>
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        services.AddOptions<KeptAnswerOptions>().BindConfiguration(KeptAnswerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<KeptAnswers>();
        services.AddSignIn();
        services.AddErrors();
        services.AddValidation();
        services.AddOpenApiDocument();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: ["ready"], timeout: DatabaseCheck.Patience);
        services.AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/calendar"]);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new StorableText());
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        });
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
        app.UseSwagger(swagger => swagger.OpenApiVersion = OpenApi.Version);
        app.UseSwaggerUI(ui => ui.SwaggerEndpoint("v1/swagger.json", "MobilisationCrm API v1"));
        app.UseMiddleware<CompressedFiles>();
        app.UseStaticFiles(WebApp.StaticFiles);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ActingAccount>();
        app.UseAuthorization();
        app.UseMiddleware<IdempotencyKeys>();
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services
            .AddAuthentication("Either")
            .AddPolicyScheme(
                "Either",
                null,
                either =>
                    either.ForwardDefaultSelector = http =>
                        ApiKeySignIn.IsUsedBy(http) ? ApiKeySignIn.SchemeName : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeySignIn>(ApiKeySignIn.SchemeName, null)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = OpenApi.Session;
                    cookie.Cookie.HttpOnly = true;
                    // Other sites cannot send it along: no request of theirs acts in a staff member's name.
                    cookie.Cookie.SameSite = SameSiteMode.Strict;
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                    cookie.SlidingExpiration = true;
                    cookie.Events.OnRedirectToLogin = context => Answer(context.HttpContext, StatusCodes.Status401Unauthorized);
                    cookie.Events.OnRedirectToAccessDenied = context => Answer(context.HttpContext, StatusCodes.Status403Forbidden);
                    cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                }
            )
            // Nobody is given these cookies, but the check of the stamp takes them away too and needs to know them.
            .AddCookie(IdentityConstants.ExternalScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme)
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>().AddScoped<FirstAdministrator>();
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Staff, p => p.RequireRole(Policies.From(Role.Staff)))
            .AddPolicy(Policies.Manager, p => p.RequireRole(Policies.From(Role.Manager)))
            .AddPolicy(Policies.Administrator, p => p.RequireRole(Policies.From(Role.Administrator)));
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (refused, _) =>
            {
                if (refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var pause))
                    refused.HttpContext.Response.Headers.RetryAfter = $"{Math.Ceiling(pause.TotalSeconds)}";
                return ValueTask.CompletedTask;
            };
            // Guessing of passwords is slow; a person never notices.
            limits.AddPolicy(Policies.Guessable, http => PerMinute(http, 60));
            // Secret links cannot be guessed. Many Missions may come from one address, after a mail scanner there that opens every link.
            limits.AddPolicy(Policies.SecretLinks, http => PerMinute(http, 600));
        });
    }

    private static RateLimitPartition<string> PerMinute(HttpContext http, int requests) =>
        RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = TimeSpan.FromMinutes(1) }
        );

    private static Task Answer(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
