using MobilisationCrm.Accounts;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Time;

namespace MobilisationCrm.SignIns;

/// <summary>Letters to the holder of an account about the account itself, in the account's language. Nobody edits their texts.</summary>
public sealed class AccountMail(StaffMail mail)
{
    // Where the web app takes the token of a link. What stands behind the hash mark is sent to no server and stands in no log.
    private static readonly Dictionary<AccountLinkKind, (MailPurpose Purpose, string Page)> Pages = new()
    {
        [AccountLinkKind.Invitation] = (MailPurpose.AccountInvitation, "/password"),
        [AccountLinkKind.PasswordReset] = (MailPurpose.PasswordReset, "/password"),
        [AccountLinkKind.EmailChange] = (MailPurpose.EmailChange, "/new-address"),
    };

    /// <summary>Adds the letter with a link; the caller saves.</summary>
    public Task AddLinkAsync(Account account, AccountLink link, string token, CancellationToken cancellation)
    {
        var (purpose, page) = Pages[link.Kind];
        return mail.AddAsync(
            account,
            link.Email ?? account.Email!,
            purpose,
            null,
            $"{purpose}|{link.Id:N}",
            language => new
            {
                name = account.DisplayName,
                email = link.Email ?? account.Email!,
                until = $"{MeetingWording.Day(Zone.ToLocal(link.ExpiresAt, account.TimeZone), language)}, "
                    + $"{Zone.ToLocal(link.ExpiresAt, account.TimeZone):HH\\:mm} ({MeetingWording.City(account.TimeZone, null, language)})",
                open = mail.Link($"{page}#{token}"),
            },
            cancellation
        );
    }

    /// <summary>Adds the letter to somebody who was given an account that the organisation's provider signs in; the caller saves.</summary>
    public Task AddAddedAsync(Account account, string provider, CancellationToken cancellation) =>
        mail.AddAsync(
            account,
            account.Email!,
            MailPurpose.AccountAdded,
            null,
            $"{MailPurpose.AccountAdded}|{account.Id:N}",
            _ => new
            {
                name = account.DisplayName,
                email = account.Email!,
                provider,
                open = mail.Link("/"),
            },
            cancellation
        );

    /// <summary>Adds a letter that says what was changed, so that a holder notices what somebody else did; the caller saves.</summary>
    public Task AddChangeAsync(Account account, string address, LocalizedText change, CancellationToken cancellation) =>
        mail.AddAsync(
            account,
            address,
            MailPurpose.AccountChange,
            null,
            $"{MailPurpose.AccountChange}|{account.Id:N}|{Guid.CreateVersion7():N}",
            language => new
            {
                name = account.DisplayName,
                change = change.In(language),
                forgotten = mail.Link("/forgotten"),
            },
            cancellation
        );
}
