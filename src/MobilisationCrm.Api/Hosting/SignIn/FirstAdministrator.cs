using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A link for the log by which the first administrator is made: signed, good for an hour, and only while there is no account.
/// </summary>
internal sealed class FirstAdministrator(IDataProtectionProvider protection, UserManager<Account> accounts, MailIdentity identity)
{
    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("MobilisationCrm.FirstAdministrator.v1")
        .ToTimeLimitedDataProtector();

    public string Link() =>
        identity.Link($"/first-administrator?token={WebEncoders.Base64UrlEncode(_protector.Protect([1], TimeSpan.FromHours(1)))}");

    /// <summary>Makes the account.</summary>
    /// <exception cref="RuleException">link-expired: altered, too old, or used.</exception>
    public async Task MakeAsync(FirstAdministratorRequest request, AccountCommands commands, CancellationToken cancellation)
    {
        if (!IsValid(request.Token) || await accounts.Users.AnyAsync(cancellation))
            throw new RuleException(
                RuleCode.LinkExpired,
                "The link was altered, has expired, or was used. Start the program again for a new one.",
                "token"
            );
        await commands.CreateAsync(
            new CreateAccountRequest
            {
                DisplayName = request.DisplayName,
                Email = request.Email,
                Password = request.Password,
                Role = Role.Administrator,
            },
            cancellation
        );
    }

    private bool IsValid(string token)
    {
        try
        {
            _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return true;
        }
        catch (Exception altered) when (altered is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return false;
        }
    }
}
