using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Identity;

/// <summary>Accounts and the keys that sign cookies and links.</summary>
public static class IdentityRegistration
{
    /// <summary>Passwords are long, not common, and not of the account's own words. What is guessed is slowed down, never locked.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Length is what counts (NIST SP 800-63B, 5.1.1.2).
                options.Password.RequiredLength = PasswordRules.Shortest;
                options.Password.RequireDigit =
                    options.Password.RequireUppercase =
                    options.Password.RequireLowercase =
                    options.Password.RequireNonAlphanumeric =
                        false;
            })
            .AddEntityFrameworkStores<CrmDbContext>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager();
        services.AddDataProtection().SetApplicationName("MobilisationCrm");
        services.AddSingleton<SigningKeys>();
        services.AddOptions<SigningKeyOptions>().BindConfiguration(SigningKeyOptions.Section);
        services.AddSingleton<KeyFiles>().AddScoped<SigningKeyProtection>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<SigningKeys, KeyFiles>(
                (options, keys, files) =>
                    (options.XmlRepository, options.XmlEncryptor) = (keys, files.IsGiven ? new KeyFileEncryptor(files) : null)
            );
        return services;
    }
}
