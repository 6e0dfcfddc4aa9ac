using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using MobilisationCrm.Accounts;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Hosting;

/// <summary>How callers sign in, and what each may do.</summary>
internal static class SignInRegistration
{
    public static void AddSignIn(this IServiceCollection services, IHostEnvironment environment, IConfiguration configuration)
    {
        services
            .AddAuthentication("Either")
            .AddPolicyScheme(
                "Either",
                null,
                either =>
                    either.ForwardDefaultSelector = http =>
                        ApiKeySignIn.IsUsedBy(http) ? ApiKeySignIn.SchemeName : SessionSignIn.SchemeName
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeySignIn>(ApiKeySignIn.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, SessionSignIn>(SessionSignIn.SchemeName, null)
            .AddProvider(configuration);
        services
            .AddOptions<AccountOptions>()
            .BindConfiguration(AccountOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart()
            .PostConfigure(accounts => accounts.RequireSecondFactor ??= environment.IsProduction());
        services.AddScoped<FirstAdministrator>().AddScoped<PasskeyCeremony>().AddSingleton<OpenIdSignOut>();
        services.AddSingleton<PasswordResets>().AddHostedService(provider => provider.GetRequiredService<PasswordResets>());
        // The page of jobs asks it for its tokens.
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = $"{OpenApi.Session}-jobs";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
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
            SignInDelays.NetworkOf(http.Connection.RemoteIpAddress?.ToString() ?? ""),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = TimeSpan.FromMinutes(1) }
        );
}
