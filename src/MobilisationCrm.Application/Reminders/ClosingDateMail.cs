using Microsoft.Extensions.Options;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Reminders;

/// <summary>Reminds a State's channel of the closing date of co-sponsorship; the template stands beside it in Letters/.</summary>
public sealed class ClosingDateMail(LetterRenderer renderer, IOptionsSnapshot<MailOptions> options, TimeProvider clock)
{
    /// <summary>The message to store.</summary>
    public OutboundMail Write(Campaign campaign, Engagement engagement, Organisation channel, string occasion)
    {
        var invitee = new Invitation { StateIso2 = engagement.StateIso2, Organisation = channel };
        var language = Invitees.LetterLanguage(channel.Language ?? engagement.State!.Facts.CorrespondenceLanguage, engagement.State!.Facts.CorrespondenceFallback);
        var letter = renderer.Render("closing-date", language, new
        {
            salutation = MeetingWording.Salutation(invitee, language),
            sender = options.Value.FromName,
            invitee = MeetingWording.Recipient(channel, engagement.State, language),
            campaign = new LocalizedText(campaign.TitleEn, campaign.TitleFr, campaign.TitleEs).In(language),
            symbol = campaign.DraftSymbol ?? "",
            day = MeetingWording.Day(campaign.ClosesOn!.Value.ToDateTime(TimeOnly.MinValue), language),
            city = MeetingWording.City(campaign.TimeZone, null, language),
            pledged = engagement.PledgedOn is { } on ? MeetingWording.Day(on.ToDateTime(TimeOnly.MinValue), language) : "",
        });
        return new OutboundMail
        {
            Purpose = MailPurpose.ClosingDate,
            UniqueKey = $"{MailPurpose.ClosingDate}|{engagement.Id:N}|{occasion}",
            CampaignId = campaign.Id,
            StateIso2 = engagement.StateIso2,
            ToName = channel.Name,
            ToAddress = channel.Email!,
            Language = language,
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            CreatedAt = clock.UtcNow(),
            DueAt = clock.UtcNow(),
        };
    }
}
