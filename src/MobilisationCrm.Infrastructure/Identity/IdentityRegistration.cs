using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Identity;

/// <summary>The framework's store; left to itself it would take its own passkeys, which are not in the model.</summary>
internal sealed class AccountStore(CrmDbContext context)
    : UserOnlyStore<Account, CrmDbContext, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, Passkey>(
        context
    );

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
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager();
        services
            .AddOptions<IdentityPasskeyOptions>()
            .Configure<IOptions<SiteOptions>>((passkeys, site) => ConfigurePasskeys(passkeys, new Uri(site.Value.PublicUrl)));
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

    // A device that asks nobody who holds it is no second factor. Passkeys that a browser can find by itself need no address to be typed,
    // so that nobody is told whether there is such an account. What signs for another site, a sibling or another port is refused.
    private static void ConfigurePasskeys(IdentityPasskeyOptions passkeys, Uri site)
    {
        passkeys.ServerDomain = site.IdnHost;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.ValidateOrigin = asked =>
            ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == site.GetLeftPart(UriPartial.Authority));
    }
}
