using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>Mail to the secretariat's own people, in their language.</summary>
public sealed class StaffMail(CrmDbContext db, LettersInForce letters, MailIdentity identity, TimeProvider clock)
{
    /// <summary>Adds a letter to an account, to be sent at once; the caller saves.</summary>
    /// <param name="account">The reader.</param>
    /// <param name="address">Where it goes: the account's own, or one that it has or had otherwise.</param>
    /// <param name="purpose">Which letter.</param>
    /// <param name="campaignId">The campaign that it is about; null for the account itself.</param>
    /// <param name="key">The key of the message: the same is never stored twice (M17).</param>
    /// <param name="fields">What the fields of the letter stand for, in a language.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task AddAsync(
        Account account,
        string address,
        MailPurpose purpose,
        Guid? campaignId,
        string key,
        Func<string, object> fields,
        CancellationToken cancellation
    )
    {
        var letter = await letters.WriteAsync(purpose, [account.Language], fields, cancellation);
        var now = clock.UtcNow();
        db.OutboundMails.Add(
            new OutboundMail
            {
                Purpose = purpose,
                UniqueKey = key,
                CampaignId = campaignId,
                ToName = account.DisplayName,
                ToAddress = address,
                Language = letter.Language,
                Subject = letter.Subject,
                Text = letter.Text,
                Html = letter.Html,
                CreatedAt = now,
                DueAt = now,
            }
        );
    }

    /// <summary>The address of a page of the app.</summary>
    public string Link(string path) => identity.Link(path);
}
