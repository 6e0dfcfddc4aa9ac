using MobilisationCrm.Accounts;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Desk;

/// <summary>Mail to the secretariat's own people.</summary>
internal static class StaffMail
{
    /// <summary>A letter to an account, to be sent at once.</summary>
    public static OutboundMail To(Account account, Letter letter, MailPurpose purpose, Guid campaignId, string key, DateTime now) =>
        new()
        {
            Purpose = purpose,
            UniqueKey = key,
            CampaignId = campaignId,
            ToName = account.DisplayName,
            ToAddress = account.Email!,
            Language = letter.Language,
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            CreatedAt = now,
            DueAt = now,
        };
}
