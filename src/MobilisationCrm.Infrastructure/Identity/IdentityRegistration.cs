using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Identity;

/// <summary>Accounts and the keys that sign cookies and links.</summary>
public static class IdentityRegistration
{
    /// <summary>Passwords of at least 10 characters; five wrong ones lock an account for five minutes.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Length is what counts (NIST SP 800-63B, 5.1.1.2).
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit =
                    options.Password.RequireUppercase =
                    options.Password.RequireLowercase =
                    options.Password.RequireNonAlphanumeric =
                        false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<CrmDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddDataProtection().SetApplicationName("MobilisationCrm");
        services.AddSingleton<SigningKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<SigningKeys>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
